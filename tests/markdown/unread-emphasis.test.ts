import { expect, test } from 'vitest';
import { findings, html } from './rendering.ts';

test.each([
  ['**注意：**这是重要的。', '`**注意：**`', '`**注意**：`'],
  ['这是**《书名》**一书。', '`**《书名》**`', '`《**书名**》`'],
  ['*但请不要这样做。*这会', '`*但请不要这样做。*`', '`*但请不要这样做*。`'],
  ['これは**「大事」**です', '`**「大事」**`', '`「**大事**」`'],
  ['**“好。”**然后', '`**“好。”**`', '`“**好。**”`'],
  ['__结果，__如果', '`__结果，__`', '`**结果**，`'],
  ['**Note:**now it is', '`**Note:**`', '`**Note**:`'],
  ['It is **bold text ** now.', '`**bold text **`', '`**bold text**`'],
  ['** Turnover** fell.', '`** Turnover**`', '`**Turnover**`'],
  ['It is ** bold ** text.', '`** bold **`', '`**bold**`'],
  ['Это ** важно** слово.', '`** важно**`', '`**важно**`'],
  ['## **一、** 二 **三、**四', '`**三、**`', '`**三**、`'],
  ['A\n**question?\n**', '`**question? **`', '`**question?**`'],
  ['使用**-m**选项', '`**-m**`', '`**-m**` with a space before it'],
  ['打开**/etc/hosts**文件', '`**/etc/hosts**`', '`**/etc/hosts**` with a space before it'],
  ['用**C++**写的', '`**C++**`', '`**C++**` with a space behind it'],
  ['访问**端口（ssh）**的例', '`**端口（ssh）**`', '`**端口（ssh）**` with a space behind it'],
  ['**Turnover **fell, it said.', '`**Turnover **`', '`**Turnover**` with the space behind it'],
  ['Он **вырос на треть **за год', '`**вырос на треть **`', '`**вырос на треть**` with the space behind it'],
  ['**Objectif : **Traitement', '`**Objectif : **`', '`**Objectif :**` with the space behind it'],
  [
    'This week,** [the club](https://example.org/)** said',
    '`** [the club](https://example.org/)**`',
    undefined,
  ],
  ['**[书](https://example.org/)。**然', '`**[书](https://example.org/)。**`', undefined],
])('tells emphasis that is shown with its signs: %j', (source, written, meant) => {
  const expected = meant ?? 'the punctuation and spaces outside of `**`';
  expect(findings(source).map((finding) => finding.replace(/^\d+:\d+ warning /, ''))).toEqual([
    `unread-emphasis Unexpected ${written} that is shown with its signs, expected ${expected}.`,
  ]);
});

test.each([
  ['It is **half bold text.', '7', '**half'],
  ['**Оборот вырос: это рекорд.', '1', '**Оборот'],
  ['A **lone sign.\n\nAnother** paragraph.', '3', '**lone'],
  ['- An item\n- **Another of them', '3', '**Another'],
  ['He said: **“All of it” and left', '10', '**“All'],
])('tells stars that nothing closes: %j', (source, column, written) => {
  expect(findings(source)).toEqual([expect.stringMatching(new RegExp(`:${column} warning unread-emphasis`))]);
  expect(findings(source)[0]).toContain(
    `Unexpected \`${written}\` that is shown with its signs, expected the same signs behind the last of the words too, or \`\\*\\*\``,
  );
});

test.each([
  ['**注意**：这是', '<strong>注意</strong>：这是'],
  ['这是《**书名**》一书', '《<strong>书名</strong>》'],
  ['**“好。**”然后', '<strong>“好。</strong>”'],
  ['“**好。**”然后', '“<strong>好。</strong>”'],
  ['**Note**:now', '<strong>Note</strong>:now'],
  ['使用 **-m**选项', '使用 <strong>-m</strong>选项'],
  ['访问**端口（ssh）** 的例', '访问<strong>端口（ssh）</strong> 的例'],
])('is told what Markdown reads as emphasis: %j', (source, emphasis) => {
  expect(findings(source)).toEqual([]);
  expect(html(source)).toContain(emphasis);
});

test.each([
  '2 ** 3 ** 4 and 5 * 6 * 7',
  '**kwargs and **options',
  'F**k it, f**k that',
  'snake__case__name, __init__ and \\*\\*stars:\\*\\*here',
  '0.3** and 0.5***, ** p < 0.01',
  'src/*a/*b, /*.js and src/*.ts',
  'A* and M* are searches. 这 * 那 * 也',
  '`**注意：**这`',
  '**** and 《**》',
  'f(*args, **kwargs) and more, or **lookup_options for the rest',
  '\\*\\*Estimates of ours, GDP** grew',
  'It is **alone',
])('says nothing of %j', (source) => {
  expect(findings(source)).toEqual([]);
});
