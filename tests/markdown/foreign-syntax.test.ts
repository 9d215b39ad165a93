import { expect, test } from 'vitest';
import { findings } from './rendering.ts';

test.each([
  [
    'See {{< figure src="a.png" >}} and {{% note %}}.',
    '1:5 warning foreign-syntax Unexpected `{{< figure src="a.png" >}}` and 1 more like it, a template of another generator, expected Markdown: readers see it as it is written.',
  ],
  [
    'A {% image a.png %}.',
    '1:3 warning foreign-syntax Unexpected `{% image a.png %}`, a template of another generator, expected Markdown: readers see it as it is written.',
  ],
  [
    '{{Glossary("TCP")}}',
    '1:1 warning foreign-syntax Unexpected `{{Glossary("TCP")}}`, a template of another generator, expected Markdown: readers see it as it is written.',
  ],
  [
    'A [[page of a wiki]].',
    '1:3 warning foreign-syntax Unexpected `[[page of a wiki]]`, a link of a wiki, expected `[words](../2022/other.md)`: readers see it as it is written.',
  ],
  [
    '> [!NOTE]\n> Beware.',
    '1:3 warning foreign-syntax Unexpected `[!NOTE]`, an aside of GitHub, expected `:::note`, closed by `:::`: readers see it as it is written.',
  ],
  [
    '## Growth {#growth}',
    '1:11 warning foreign-syntax Unexpected `{#growth}`, attributes of another Markdown, expected none: the anchor of a heading is made from its words: readers see it as it is written.',
  ],
])('warns of the syntax of other generators: %j', (source, finding) => {
  expect(findings(source)).toEqual([finding]);
});

test.each([
  '`{{< code >}}`',
  '```\n{% raw %}\n```',
  'A set {1, 2} and {{}}.',
  'An array a[[1]',
  '> [a](/articles/2022/here/)',
])('says nothing of %j', (source) => {
  expect(findings(source).filter((finding) => finding.includes('foreign-syntax'))).toEqual([]);
});
