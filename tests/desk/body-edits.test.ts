import { expect, test } from 'vitest';
import { applyEdits } from '../../src/text/edit.ts';
import { bodyEdits, wrongLine, type BodyChange } from '../../src/desk/body-edits.ts';

const CHANGE: BodyChange = {
  address: (href) => (href.startsWith('/old/') ? href.replace('/old/', '/new-one/') : undefined),
  entity: { from: 'kamaz', to: 'kamaz-group' },
};

test.each([
  ['[words](/old/)', '[words](/new-one/)'],
  ['[words](/old/ "a (title)")', '[words](/new-one/ "a (title)")'],
  ["[words]( /old/#a  'title' )", "[words]( /new-one/#a  'title' )"],
  ['[words](</old/?a b>)', '[words](</new-one/?a b>)'],
  ['[a](b) [c](/old/)', '[a](b) [c](/new-one/)'],
  ['[![alt](map.png)](/old/)', '[![alt](map.png)](/new-one/)'],
  ['![a\\](b](/old/map.png)', '![a\\](b](/new-one/map.png)'],
  ['![a [b](c)](/old/map.png "d")', '![a [b](c)](/new-one/map.png "d")'],
  ['[`](/old/)`](/old/)', '[`](/old/)`](/new-one/)'],
  ['[](/old/)', '[](/new-one/)'],
  ['[a][1]\n\n[1]: /old/ "t"', '[a][1]\n\n[1]: /new-one/ "t"'],
  ['[a]\n\n[a]:\n   </old/>', '[a]\n\n[a]:\n   </new-one/>'],
  ['> [a]\n>\n> [a]:\n> /old/', '> [a]\n>\n> [a]:\n> /new-one/'],
  ['[words](&#47;old/?a=1&amp;b=2)', '[words](/new-one/?a=1\\&b=2)'],
  ['[words](/ol&#100;/)', '[words](/new-one/)'],
  ['[words](\\/old/\\(a\\))', '[words](/new-one/\\(a\\))'],
  ['| a |\n|---|\n| [b](/old/) |', '| a |\n|---|\n| [b](/new-one/) |'],
  ['A note.[^1]\n\n[^1]: See [b](/old/).', 'A note.[^1]\n\n[^1]: See [b](/new-one/).'],
  [
    '```chart\ntitle: /old/\nsource: { title: A, url: /old/#a }\n```',
    '```chart\ntitle: /old/\nsource: { title: A, url: /new-one/#a }\n```',
  ],
  [
    '- ```chart\n  note: From /old/\n  source: { url: /old/, title: On /old/ }\n  ```',
    '- ```chart\n  note: From /old/\n  source: { url: /new-one/, title: On /old/ }\n  ```',
  ],
  ["> ```chart\n> source:\n>   url: '/old/'\n> ```", "> ```chart\n> source:\n>   url: '/new-one/'\n> ```"],
  ['12:30[^1] [a](/old/)\n\n[^1]: b', '12:30[^1] [a](/new-one/)\n\n[^1]: b'],
])('changes the address alone: %j', (before, after) => {
  expect(changed(before)).toBe(after);
});

test.each([
  [':entity[the maker]{#kamaz}', ':entity[the maker]{#kamaz-group}'],
  [':entity[the **maker** [sic]]{ #kamaz }', ':entity[the **maker** [sic]]{ #kamaz-group }'],
  [':entity[maker\\]]{id=kamaz}', ':entity[maker\\]]{id=kamaz-group}'],
  [':entity[maker]{id="kamaz"}', ':entity[maker]{id="kamaz-group"}'],
  [":entity[kamaz]{id='kamaz'}", ":entity[kamaz]{id='kamaz-group'}"],
  [':entity{#kamaz}', ':entity{#kamaz-group}'],
  [':entity[a]{#kamaz .b}', ':entity[a]{#kamaz-group .b}'],
  [':::quote{by=kamaz date=2022}\nWords.\n:::', ':::quote{by=kamaz-group date=2022}\nWords.\n:::'],
  [
    '::::quote[kamaz]{date=2022 by="kamaz"}\nA\n::::',
    '::::quote[kamaz]{date=2022 by="kamaz-group"}\nA\n::::',
  ],
  ['- :::quote{by=kamaz}\n  A\n  :::', '- :::quote{by=kamaz-group}\n  A\n  :::'],
  ['**:entity[a]{#kamaz}** :entity[b]{#kamaz}', '**:entity[a]{#kamaz-group}** :entity[b]{#kamaz-group}'],
])('changes the slug alone: %j', (before, after) => {
  expect(changed(before)).toBe(after);
});

test.each([
  '`[a](/old/)` and `:entity[a]{#kamaz}`',
  '```\n[a](/old/)\n:entity[a]{#kamaz}\n```',
  '    [a](/old/)',
  '```yaml\nsource: { url: /old/ }\n```',
  '```chart\nsource: /old/\n```',
  'The words /old/ and kamaz.',
  '[kamaz](/older/) ![kamaz](kamaz.png "kamaz")',
  ':entity[kamaz]{#kamaz-foundry} :figure[kamaz]{#kamaz}',
  ':::quote[kamaz]{by=kamaz-foundry}\nkamaz\n:::',
  ':::note{by=kamaz}\nA\n:::',
  '\\[a](/old/) :smile: :kamaz{#kamaz}',
  '<a href="/old/">a</a>',
])('leaves alone what only looks alike: %j', (text) => {
  expect(changed(text)).toBe(text);
});

test('tells the line of what has not become what it should be', () => {
  const [before, after] = ['One.\n\nTwo [a](/old/).', 'One.\n\nTwo [a](/new/).'];
  expect(wrongLine(before, after, { address: () => '/new/' })).toBe(undefined);
  expect(wrongLine(before, before, { address: () => '/new/' })).toBe(3);
});

function changed(body: string): string {
  const text = applyEdits(body, bodyEdits(body, CHANGE));
  expect(wrongLine(body, text, CHANGE)).toBe(undefined);
  return text;
}
