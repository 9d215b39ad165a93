import { expect, test } from 'vitest';
import { findings } from './rendering.ts';

test.each([
  [
    'See [our [first](https://b.example/) report](https://a.example/) now.',
    '1:44 warning unread-link Unexpected `](` that is no link and is shown as it is, expected `[` before the words of the link, and no other link within them.',
  ],
  [
    'Read [the report](https://a.example/ “Report”) now.',
    '1:6 warning unread-link Unexpected `[the report](` that is no link and is shown as it is, expected straight quotation marks around what is shown over it, or none of it: `[the report](https://a.example/ "…")`.',
  ],
  [
    'Read [the report](https://a.example/ "Our "first" one") now.',
    '1:6 warning unread-link Unexpected `[the report](` that is no link and is shown as it is, expected other quotation marks within what is shown over it: `[the report](https://a.example/ "… “…”")`.',
  ],
  [
    'Read (the report)[https://a.example/] now.',
    '1:6 warning unread-link Unexpected `(the report)[` that is no link and is shown as it is, expected the words in square brackets and the address in round ones: `[the report](…)`.',
  ],
  [
    'Read (the report)[/articles/2022/here/] now.',
    '1:6 warning unread-link Unexpected `(the report)[` that is no link and is shown as it is, expected the words in square brackets and the address in round ones: `[the report](…)`.',
  ],
  [
    'Text.\n\n####### Growth',
    '3:1 warning unread-block Unexpected `#######`, expected at most six for a heading: the line is shown as it is.',
  ],
  [
    '- [x] Count\n- [] Publish',
    '2:3 warning unread-block Unexpected `[]` in an item, expected `[ ]` for a task: it is shown as it is.',
  ],
  [
    '![A map](map.png =300x200)',
    '1:1 warning unread-link Unexpected `![A map](` that is no link and is shown as it is, expected no size: `![A map](map.png)`.',
  ],
  [
    '| a | b |\n|---|---|\n| 1 | 2 |\nText runs on.',
    '4:1 warning table-row Unexpected text right below a table, which makes a row of it, expected an empty line between them.',
  ],
  [
    'Text.\n\n##Growth',
    '3:1 warning unread-block Unexpected `##` without a space, expected one after it for a heading: the line is shown as it is.',
  ],
  [
    '####（原标题）',
    '1:1 warning unread-block Unexpected `####` without a space, expected one after it for a heading: the line is shown as it is.',
  ],
  [
    'Companies:\n\n\u00A0\u00A0* KAMAZ\n\u00A0\u00A0* Tatneft',
    '3:3 warning unread-block Unexpected no-break or other wide space before `*`, expected ordinary ones: the line is shown as it is.',
  ],
  [
    '##\u00A0Growth',
    '1:1 warning unread-block Unexpected no-break or other wide space after `##`, expected an ordinary one: the line is shown as it is.',
  ],
  [
    'Companies:\n-\u00A0KAMAZ\n-\u00A0Tatneft',
    '2:1 warning unread-block Unexpected no-break or other wide space after `-`, expected an ordinary one: the line is shown as it is.',
  ],
  [
    'Companies:\n-KAMAZ\n-Tatneft',
    '2:1 warning unread-block Unexpected `-` without a space, expected one after it for each item of a list: readers see one paragraph.',
  ],
  [
    '• KAMAZ\n• Tatneft',
    '1:1 warning unread-block Unexpected `•` before the items of a list, expected `-` and a space: readers see one paragraph.',
  ],
  [
    '·         KAMAZ\n·         Tatneft',
    '1:1 warning unread-block Unexpected `·` before the items of a list, expected `-` and a space: readers see one paragraph.',
  ],
  [
    '· KAMAZ\n· Tatneft',
    '1:1 warning unread-block Unexpected `·` before the items of a list, expected `-` and a space: readers see one paragraph.',
  ],
  [
    'o   KAMAZ\no   Tatneft',
    '1:1 warning unread-block Unexpected `o` before the items of a list, expected `-` and a space: readers see one paragraph.',
  ],
  [
    'Companies:\n1.KAMAZ\n2.Tatneft',
    '2:1 warning unread-block Unexpected `1.` without a space, expected one after it for each item of a list: readers see one paragraph.',
  ],
  [
    '*KAMAZ\n*Tatneft',
    '1:1 warning unread-block Unexpected `*` without a space, expected one after it for each item of a list: readers see one paragraph.',
  ],
  [
    '— Will you come?\n— Yes.',
    '1:1 warning unread-block Unexpected lines that begin with `—`, which readers see as one paragraph, expected an empty line between them, or `-` and a space for the items of a list.',
  ],
  [
    'Year\tGDP\n2019\t181.7\n2020\t171.1',
    '1:1 warning unread-block Unexpected tabs between cells, as spreadsheets copy them, expected a table: `| a | b |` for each row, and `|---|---|` below the first. Readers see one paragraph.',
  ],
  [
    '| a | b |\n| 1 | 2 |',
    '1:1 warning table-row Unexpected rows that make no table, expected a line of dashes below the first: `|---|---|`.',
  ],
  [
    '| a | b |\n|—|—|\n| 1 | 2 |',
    '1:1 warning table-row Unexpected rows that make no table, expected a line of dashes below the first: `|---|---|`.',
  ],
  [
    'See [the talks][].',
    '1:5 warning unread-link Unexpected `[the talks][]` that is no link and is shown as it is, expected a line `[the talks]: address` that says where it leads.',
  ],
  [
    'See [the talks][1].\n\n[1]: the talks.html',
    '1:5 warning unread-link Unexpected `[the talks][1]` that is no link and is shown as it is, expected an empty line above `[1]: …`, and no spaces in its address.',
  ],
  [
    'See [the talks][].\n[The talks]: https://example.org/',
    '1:5 warning unread-link Unexpected `[the talks][]` that is no link and is shown as it is, expected an empty line above `[the talks]: …`, and no spaces in its address.',
  ],
  [
    'See [the talks]({{< ref "talks.md" >}} "Talks").',
    '1:17 warning foreign-syntax Unexpected `{{< ref "talks.md" >}}`, a template of another generator, expected Markdown: readers see it as it is written.',
  ],
  [
    'See [the talks][1].\n\n[1]: {{ site.url }}/talks/',
    '3:6 warning foreign-syntax Unexpected `{{ site.url }}`, a template of another generator, expected Markdown: readers see it as it is written.',
  ],
])('tells what is no heading, list, table or link though it was meant as one: %j', (source, finding) => {
  expect(findings(source)).toEqual([finding]);
});

test.each([
  '#economy and ##',
  'Words end\n-ism and the like,\nor -hood.',
  '`##Growth`',
  '```\n##Growth\n| a |\n| b |\n```',
  'A • B\n• C',
  'In 2021.\u00A0KAMAZ grew -\u00A0a lot.',
  '\u3000\u30003 companies, \u00A0-5 degrees and \u3000\u3000*bold* words.',
  '|x| is\n|y| too',
  'An empty list[] or a[b][].',
  'Links are written \\[words](/articles/) or [words\\](/articles/), \\[words][name] and \\[name][].',
  '| a | b |\n|---|---|\n| 1 |',
])('says nothing of %j', (source) => {
  expect(findings(source)).toEqual([]);
});

test.each([
  'KAMAZ grew.\n\n    An indented paragraph of prose.',
  'КАМАЗ вырос.\n\n\t«Планов громадьё», — сказал он.\n\tИ уехал.',
])('tells a paragraph that spaces before it make code of: %j', (text) => {
  expect(findings(text)).toEqual([
    expect.stringMatching(
      /^3:\d warning unread-block Unexpected spaces before a paragraph, which make code of it, expected none\./,
    ),
  ]);
});

test.each([
  'Run it.\n\n    const a = await read(file);',
  'Run it.\n\n    npm run check -- --fix',
  'Run it.\n\n```\nThis is all of it, he says.\n```',
  '- One.\n\n    This is more of the first item, not code.',
])('leaves code and items of lists alone: %j', (text) => {
  expect(findings(text)).toEqual([]);
});
