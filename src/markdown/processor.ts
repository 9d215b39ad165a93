import type { Root } from 'mdast';
import { unified, type Plugin, type Processor } from 'unified';
import { addresses } from './addresses.ts';
import { asHtml } from './as-html.ts';
import { asideDirectives } from './aside-directives.ts';
import { brokenWords } from './broken-words.ts';
import { characterReferences } from './character-references.ts';
import { chartBlocks } from './chart-blocks.ts';
import { codeFences } from './code-fences.ts';
import { codeBlocks } from './code-blocks.ts';
import { commentDefinitions } from './comment-definitions.ts';
import { composedText } from './composed-text.ts';
import { colonsInLines } from './colons-in-lines.ts';
import { definitions } from './definitions.ts';
import { elementRules } from './element-rules.ts';
import { entityDirectives } from './entity-directives.ts';
import { externalLinks } from './external-links.ts';
import { figureDirectives } from './figure-directives.ts';
import { footnoteReferences } from './footnote-references.ts';
import { footnotes } from './footnotes.ts';
import { foreignSyntax } from './foreign-syntax.ts';
import { headingAnchors } from './heading-anchors.ts';
import { headings } from './headings.ts';
import { holdableText } from './holdable-text.ts';
import { images } from './images.ts';
import { indentedProse } from './indented-prose.ts';
import { limits } from './limits.ts';
import { markPiles } from './mark-piles.ts';
import { mentions } from './mentions.ts';
import { nativeParser } from './native-parser.ts';
import { nestedLinks } from './nested-links.ts';
import { pictures } from './pictures.ts';
import { htmlPrinter } from './print-html.ts';
import { quoteDirectives } from './quote-directives.ts';
import { rawHtml } from './raw-html.ts';
import { sanitiser } from './sanitiser.ts';
import { secondArticle } from './second-article.ts';
import { singleTildes } from './single-tildes.ts';
import { strayFences } from './stray-fences.ts';
import { swallowedText } from './swallowed-text.ts';
import { tableRows } from './table-rows.ts';
import { tables } from './tables.ts';
import { taskLists } from './task-lists.ts';
import { typesetting } from './typesetting.ts';
import { unclosedHtml } from './unclosed-html.ts';
import { unreadBlocks } from './unread-blocks.ts';
import { unreadEmphasis } from './unread-emphasis.ts';
import { unreadLinks } from './unread-links.ts';

/** A plugin, and whether it only tells authors of something, and leaves the text as it is. */
interface Step {
  plugin: Plugin<[], Root>;
  onlyTells: boolean;
}

const tells = (plugin: Plugin<[], Root>): Step => ({ plugin, onlyTells: true });
const changes = (plugin: Plugin<[], Root>): Step => ({ plugin, onlyTells: false });

/**
 * From Markdown to a tree with all that the text says about the publication. The order
 * matters: authors' addresses are judged before plugins add their own. All that an author
 * is told comes from here.
 */
const STEPS: readonly Step[] = [
  changes(rawHtml),
  tells(unclosedHtml),
  tells(codeFences),
  tells(indentedProse),
  changes(characterReferences),
  tells(markPiles),
  changes(composedText),
  changes(secondArticle),
  changes(headings),
  tells(footnoteReferences),
  changes(commentDefinitions),
  changes(definitions),
  tells(foreignSyntax),
  tells(unreadLinks),
  tells(unreadBlocks),
  tells(unreadEmphasis),
  tells(brokenWords),
  tells(singleTildes),
  tells(tableRows),
  tells(swallowedText),
  changes(addresses),
  changes(pictures),
  changes(figureDirectives),
  changes(entityDirectives),
  changes(quoteDirectives),
  changes(asideDirectives),
  tells(colonsInLines),
  tells(strayFences),
  changes(chartBlocks),
];

export const outliner = through(STEPS);

/** The same for texts of which authors have been told: it makes the same tree. */
export const quietOutliner = through(STEPS.filter(({ onlyTells }) => !onlyTells));

function through(steps: readonly Step[]): Processor<Root, Root, Root> {
  // Before anything recursive.
  const limited = unified().use(nativeParser).use(limits);
  return steps.reduce((processor, { plugin }) => processor.use(plugin), limited).freeze();
}

/**
 * From there to HTML. Mentions are found in the text as typed, before it is typeset,
 * and nothing comes between the allow-list and the HTML.
 */
export const finisher = unified()
  .use(asHtml)
  .use(footnotes)
  .use(mentions)
  .use(elementRules, [headingAnchors, tables, codeBlocks, taskLists, images, externalLinks, nestedLinks])
  .use(typesetting)
  .use(holdableText)
  .use(sanitiser)
  .use(htmlPrinter)
  .freeze();
