import { expect, test } from 'vitest';
import { findings } from './rendering.ts';

test.each([
  [
    '*[GDP]: Gross domestic product',
    '1:1 warning foreign-syntax Unexpected `*[GDP]: Gross domestic product`, an abbreviation of another Markdown, expected `:::definition[Term]`, closed by `:::`, or the words where the term first stands: readers see it as it is written.',
  ],
  [
    'It grew.<o:p></o:p>',
    '1:9 warning foreign-syntax Unexpected `<o:p>` and 1 more like it, a tag of Word, expected none: readers see it as it is written.',
  ],
  [
    'The name is ||Ivan Petrov||.',
    '1:13 warning foreign-syntax Unexpected `||Ivan Petrov||`, hidden words of Telegram, expected the words alone: nothing is hidden: readers see it as it is written.',
  ],
  [
    '[[_TOC_]]',
    '1:1 warning foreign-syntax Unexpected `[[_TOC_]]`, a table of contents of another generator, expected none: readers see it as it is written.',
  ],
  [
    '[toc]',
    '1:1 warning foreign-syntax Unexpected `[toc]`, a table of contents of another generator, expected none: readers see it as it is written.',
  ],
  [
    'Hello <%= name %>.',
    '1:7 warning foreign-syntax Unexpected `<%= name %>`, a template of another generator, expected Markdown: readers see it as it is written.',
  ],
  [
    'Energy \\(E = mc^2\\) is.',
    '1:8 warning foreign-syntax Unexpected `\\(E = mc^2\\)`, a formula in TeX, expected letters and signs, such as x², or a picture: readers see it as it is written.',
  ],
  [
    '\\[\\frac{a}{b}\\]',
    '1:1 warning foreign-syntax Unexpected `\\[\\frac{a}{b}\\]`, a formula in TeX, expected letters and signs, such as x², or a picture: readers see it as it is written.',
  ],
  [
    'Of \\\\(z\\\\).',
    '1:1 warning foreign-syntax Unexpected `\\(z\\)`, a formula in TeX, expected letters and signs, such as x², or a picture: readers see it as it is written.',
  ],
  [
    'Well :smile: (:+1:).',
    '1:6 warning foreign-syntax Unexpected `:smile:` and 1 more like it, an emoji by its name, expected the sign itself, or none: readers see it as it is written.',
  ],
  [
    'Term\n: What it means.',
    '1:1 warning foreign-syntax Unexpected `Term : What it means.`, a definition of another Markdown, expected `**Term**: what it means`, or `:::definition[Term]`, closed by `:::`: readers see it as it is written.',
  ],
  [
    '**Term**\n\n: What it means.',
    '3:1 warning foreign-syntax Unexpected `: What it means.`, a definition of another Markdown, expected `**Term**: what it means`, or `:::definition[Term]`, closed by `:::`: readers see it as it is written.',
  ],
  [
    '+---+---+\n| a | b |\n+---+---+',
    '1:1 warning foreign-syntax Unexpected `+---+---+` and 1 more like it, a table of another Markdown, expected `| a | b |`, with `| --- | --- |` below its first row: readers see it as it is written.',
  ],
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
    '[caption id="a1" width="300"]The plant[/caption]',
    '1:1 warning foreign-syntax Unexpected `[caption id="a1" width="300"]` and 1 more like it, a shortcode of WordPress, expected Markdown, such as `![what it shows](map.png)`: readers see it as it is written.',
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
  [
    '![[map.png]]',
    '1:1 warning foreign-syntax Unexpected `![[map.png]]`, a picture of a wiki, expected `![what it shows](map.png)`: readers see it as it is written.',
  ],
  [
    'Grew. %% ask her again %%',
    '1:7 warning foreign-syntax Unexpected `%% ask her again %%`, a comment of Obsidian, expected none: readers see it as it is written.',
  ],
  [
    'It grew.\n[//]: # (ask her again)',
    '2:1 warning foreign-syntax Unexpected `[//]: # (ask her again)`, a comment that is none for want of brackets or of an empty line above it, expected none: readers see it as it is written.',
  ],
  [
    '[comment]: # ask her again',
    '1:1 warning foreign-syntax Unexpected `[comment]: # ask her again`, a comment that is none for want of brackets or of an empty line above it, expected none: readers see it as it is written.',
  ],
  [
    'It {--fell--} grew.',
    '1:4 warning foreign-syntax Unexpected `{--fell--}`, a mark of an editor, expected none: readers see it as it is written.',
  ],
  [
    'It grew.{>>Really?<<}',
    '1:9 warning foreign-syntax Unexpected `{>>Really?<<}`, a mark of an editor, expected none: readers see it as it is written.',
  ],
  [
    'It grew.\n{: .lead}',
    '2:1 warning foreign-syntax Unexpected `{: .lead}`, an instruction of kramdown, expected none: readers see it as it is written.',
  ],
  [
    '[a](https://example.org){target=_blank}',
    '1:25 warning foreign-syntax Unexpected `{target=_blank}`, attributes of another Markdown, expected none: the look is that of the publication: readers see it as it is written.',
  ],
  [
    'It grew.^[By a half.]',
    '1:9 warning foreign-syntax Unexpected `^[By a half.]`, a footnote of another Markdown, expected `[^1]`, and `[^1]: The note.` below: readers see it as it is written.',
  ],
  [
    'It ==grew==.',
    '1:4 warning foreign-syntax Unexpected `==grew==`, a mark of another Markdown, expected `**words**`: readers see it as it is written.',
  ],
  [
    'Of $$x<y$$.',
    '1:4 warning foreign-syntax Unexpected `$$x<y$$`, a formula in TeX, expected letters and signs, such as x², or a picture: readers see it as it is written.',
  ],
  [
    'Of $\\alpha$.',
    '1:4 warning foreign-syntax Unexpected `$\\alpha$`, a formula in TeX, expected letters and signs, such as x², or a picture: readers see it as it is written.',
  ],
  [
    '!!! note\n    Beware.',
    '1:1 warning foreign-syntax Unexpected `!!! note`, an aside of MkDocs, expected `:::note`, closed by `:::`: readers see it as it is written.',
  ],
  [
    "It grew.\n\nimport Chart from './chart.js'",
    "3:1 warning foreign-syntax Unexpected `import Chart from './chart.js'`, code of MDX, expected none: nothing in content is run: readers see it as it is written.",
  ],
  [
    '??? note "Why"\n    It grew.\n\n???+ warning',
    '1:1 warning foreign-syntax Unexpected `??? note` and 1 more like it, an aside of MkDocs, expected `:::note`, closed by `:::`: readers see it as it is written.',
  ],
  [
    '=== "In roubles"\n    It grew.',
    '1:1 warning foreign-syntax Unexpected `=== "In roubles"`, a tab of MkDocs, expected a heading or a bold line: readers see it as it is written.',
  ],
  [
    'Below.\n{% include "figure.html",\n  image: "a.png" %}',
    '2:1 warning foreign-syntax Unexpected `{% include "figure.html", image: "a.png" %}`, a template of another generator, expected Markdown: readers see it as it is written.',
  ],
  [
    `{{< figure alt="${'It grew. '.repeat(100)}" >}}`,
    '1:1 warning foreign-syntax Unexpected `{{< figure alt="It grew. It grew. It grew. It grew. It grew…`, a template of another generator, expected Markdown: readers see it as it is written.',
  ],
  [
    '{{ "https://example.org/film" | embed: "A film" }}',
    '1:1 warning foreign-syntax Unexpected `{{ "`, a template of another generator, expected Markdown: readers see it as it is written.',
  ],
  [
    '[A](https://example.org/){: style="float:right" width="1"}',
    '1:26 warning foreign-syntax Unexpected `{: style="float:right" width="1"}`, an instruction of kramdown, expected none: readers see it as it is written.',
  ],
  [
    '[A](https://example.org/){:\n.icon}',
    '1:26 warning foreign-syntax Unexpected `{: .icon}`, an instruction of kramdown, expected none: readers see it as it is written.',
  ],
  [
    'Each of $n$ in $O(1)$ by $(k,w)$ and $x_i$.',
    '1:9 warning foreign-syntax Unexpected `$n$` and 3 more like it, a formula in TeX, expected letters and signs, such as x², or a picture: readers see it as it is written.',
  ],
  [
    'Of $\\mathbf{{x_i}}$ in $\\mathbb{Q}[[x]]$.',
    '1:4 warning foreign-syntax Unexpected `$\\mathbf{{x_i}}$` and 1 more like it, a formula in TeX, expected letters and signs, such as x², or a picture: readers see it as it is written.',
  ],
  [
    'A [B]word[/B], [url=https://example.org/]words[/url] and [quote="Her"]more',
    '1:3 warning foreign-syntax Unexpected `[B]word[/B]` and 1 more like it, a tag of forums, expected Markdown, such as `**bold**` and `[words](https://example.org/)`: readers see it as it is written.',
  ],
  [
    '<ParaStyle:Heading 1>A heading',
    '1:1 warning foreign-syntax Unexpected `<ParaStyle:Heading 1>`, a tag of InDesign, expected Markdown, such as `## Heading` and `**bold**`: readers see it as it is written.',
  ],
  [
    "import Chart from './chart.js';",
    "1:1 warning foreign-syntax Unexpected `import Chart from './chart.js';`, code of MDX, expected none: nothing in content is run: readers see it as it is written.",
  ],
  [
    'Both $x_i$ and $x_i$.',
    '1:6 warning foreign-syntax Unexpected `$x_i$` and 1 more like it, a formula in TeX, expected letters and signs, such as x², or a picture: readers see it as it is written.',
  ],
  [
    '## Growth {.unnumbered}',
    '1:11 warning foreign-syntax Unexpected `{.unnumbered}`, attributes of another Markdown, expected none: the look is that of the publication: readers see it as it is written.',
  ],
  [
    '[TOC]',
    '1:1 warning foreign-syntax Unexpected `[TOC]`, a table of contents of another generator, expected none: readers see it as it is written.',
  ],
])('warns of the syntax of other generators: %j', (source, finding) => {
  expect(findings(source)).toEqual([finding]);
});

test.each([
  'The cell rows[[i]] of a list.',
  '> \\[!NOTE] as GitHub has it',
  "import tariffs rose from 'medium' to high.",
  'Write \\:smile: for the sign, or `:smile:`.',
  'A speech [video] with a [gallery of ten] pictures, [audio: 3 minutes].',
  '`{{< code >}}`',
  '```\n{% raw %}\n```',
  'A set {1, 2} and {{}}.',
  'The slot \\[\\[Prototype]] and \\{\\{ name }}, the operator [[ ]], the lists [["a", "b"]] and [[1, 2]].',
  '::: {.incremental}\n- First',
  'An array a[[1]',
  '> [a](/articles/2022/here/)',
  'From 5%% to 7%%, at a == b, for $5 and $6, in ^[a-z] and {a: 1}.',
  '`%% code %%` and `{: .lead}`',
  'From $5 to $6, $5-$6, US$5 to US$10, A$ and C$, $HOME, $PATH and $A/$B, df$x$y, $(this) and $(that), COUNT($a).',
  'What ??? and x === y, 10{% and {% 5.',
  'She [b. 1970] and he [i], in [B] and [url], said [s] and/or [/] more; 3[/4].',
  'A style: <b> and LifeStyle: more.',
  'At 10:30:15, a:b:c, std::fmt::Debug, /:year/:month/, :x: and `:smile:`.',
  'Escaped \\[note\\], \\(see a_b\\), \\[some\\_name\\] and \\[^1\\].',
  'He said.\n: and so it went on for a while.',
  'Less <% than, 5 <% 6 %> 7 and `<%= x %>`.',
  'See `[[_TOC_]]`, [toc] in a line, +--+ and 1 +---+ 2.',
  'Rules import goods from “there”, and export constantly.',
])('says nothing of %j', (source) => {
  expect(findings(source).filter((finding) => finding.includes('foreign-syntax'))).toEqual([]);
});

test('what stands indented below an aside of MkDocs is told with it', () => {
  expect(findings('??? note\n\n    The board met again, late in the day.')).toHaveLength(1);
});
