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

/**
 * From Markdown to a tree with all that the text says about the publication. The order
 * matters: authors' addresses are judged before plugins add their own. All that an author
 * is told comes from here.
 */
const STEPS: readonly Plugin<[], Root>[] = [
  rawHtml,
  unclosedHtml,
  codeFences,
  indentedProse,
  characterReferences,
  markPiles,
  composedText,
  secondArticle,
  headings,
  footnoteReferences,
  commentDefinitions,
  definitions,
  foreignSyntax,
  unreadLinks,
  unreadBlocks,
  unreadEmphasis,
  brokenWords,
  singleTildes,
  tableRows,
  swallowedText,
  addresses,
  pictures,
  figureDirectives,
  entityDirectives,
  quoteDirectives,
  asideDirectives,
  colonsInLines,
  strayFences,
  chartBlocks,
];

/** Those that tell authors of something, and leave the text as it is. */
const ONLY_TELL: ReadonlySet<Plugin<[], Root>> = new Set([
  unclosedHtml,
  codeFences,
  indentedProse,
  markPiles,
  footnoteReferences,
  foreignSyntax,
  unreadLinks,
  unreadBlocks,
  unreadEmphasis,
  brokenWords,
  singleTildes,
  tableRows,
  swallowedText,
  colonsInLines,
  strayFences,
]);

export const outliner = through(STEPS);

/** The same for texts of which authors have been told: it makes the same tree. */
export const quietOutliner = through(STEPS.filter((step) => !ONLY_TELL.has(step)));

function through(steps: readonly Plugin<[], Root>[]): Processor<Root, Root, Root> {
  // Before anything recursive.
  const limited = unified().use(nativeParser).use(limits);
  return steps.reduce((processor, step) => processor.use(step), limited).freeze();
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
