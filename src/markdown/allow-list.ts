import type { Options } from 'rehype-sanitize';
import { LANGUAGE } from './code-blocks.ts';

/** The beginnings of ids, so that none can be a name that the DOM or a template uses: what each plugin makes, and nothing else. */
const ID = /^(?:s-|n-|r-|f-|quote-\d|chart-\d)\S*$/;
const PATH_DATA = /^[MLHVCSQTAZmlhvcsqtaz\d\s,.+-]*$/;
/** Names of classes that drawings give their parts; they only choose among the style sheet's rules. */
const PART = /^[a-z][a-z\d-]*$/;
const LENGTH = /^-?\d+(?:\.\d+)?%?$/;

const DRAWN: Record<string, string[]> = Object.fromEntries(
  ['circle', 'desc', 'g', 'line', 'path', 'rect', 'text', 'title', 'tspan'].map((name) => [name, ['svg']]),
);

/**
 * The elements, attributes and schemes that may leave this folder: exactly what Markdown,
 * the directives and charts make. Anything else is dropped, whoever put it there; no
 * attribute that runs, styles or frames is among them.
 */
export const allowList: Options = {
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  tagNames: [
    ...[
      'a',
      'aside',
      'blockquote',
      'br',
      'code',
      'data',
      'del',
      'details',
      'div',
      'em',
      'figcaption',
      'figure',
    ],
    ...[
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
      'img',
      'input',
      'li',
      'ol',
      'p',
      'pre',
      'section',
      'span',
      'strong',
    ],
    ...['summary', 'sup', 'time', 'ul'],
    ...['caption', 'table', 'tbody', 'td', 'th', 'thead', 'tr'],
    ...['svg', ...Object.keys(DRAWN)],
  ],
  ancestors: {
    ...DRAWN,
    ...Object.fromEntries(['caption', 'tbody', 'td', 'th', 'thead', 'tr'].map((name) => [name, ['table']])),
    li: ['ol', 'ul'],
  },
  attributes: {
    '*': [['id', ID]],
    a: [
      'href',
      'ariaLabel',
      'download',
      ['ariaHidden', 'true'],
      ['className', 'anchor', 'back', 'speaker'],
      ['rel', 'external'],
      ['tabIndex', -1],
    ],
    aside: [
      ['className', /^aside(?:-note|-method|-definition)?$/],
      ['role', 'note'],
    ],
    caption: [['className', 'hidden']],
    code: [['className', LANGUAGE]],
    data: ['value', ['className', 'figure']],
    details: [['className', 'more']],
    div: ['ariaLabel', ['className', 'scroll'], ['role', 'region'], ['tabIndex', 0]],
    figure: [['className', 'quotation', 'chart']],
    img: [
      'src',
      'alt',
      'title',
      ['width', LENGTH],
      ['height', LENGTH],
      ['loading', 'lazy'],
      ['decoding', 'async'],
    ],
    input: ['checked', 'ariaLabel', ['type', 'checkbox'], ['disabled', true]],
    ol: ['start'],
    p: [['className', 'aside-label', 'title', 'sub', 'foot']],
    pre: [['tabIndex', 0]],
    section: ['ariaLabelledBy', ['className', 'footnotes']],
    span: [
      ['className', 'mention', 'hidden', 'nowrap'],
      ['ariaHidden', 'true'],
    ],
    table: [['className', 'table']],
    td: [['className', 'n', 'c']],
    th: [
      ['className', 'n', 'c'],
      ['scope', 'col', 'row'],
    ],
    time: ['dateTime'],
    circle: [
      ['className', PART],
      ['cx', LENGTH],
      ['cy', LENGTH],
      ['r', LENGTH],
    ],
    g: [['className', PART]],
    line: [
      ['className', PART],
      ['x1', LENGTH],
      ['x2', LENGTH],
      ['y1', LENGTH],
      ['y2', LENGTH],
    ],
    path: [
      ['className', PART],
      ['d', PATH_DATA],
      ['vectorEffect', 'non-scaling-stroke'],
    ],
    rect: [
      ['className', PART],
      ['x', LENGTH],
      ['y', LENGTH],
      ['width', LENGTH],
      ['height', LENGTH],
    ],
    svg: [
      'ariaLabelledBy',
      ['className', PART],
      ['height', LENGTH],
      ['overflow', 'visible'],
      ['preserveAspectRatio', 'none'],
      ['role', 'img'],
      ['viewBox', /^[\d\s.-]+$/],
      ['width', LENGTH],
    ],
    text: [
      ['className', PART],
      ['dx', LENGTH],
      ['textAnchor', 'middle', 'end'],
      ['x', LENGTH],
      ['y', LENGTH],
    ],
    tspan: [
      ['dx', LENGTH],
      ['dy', LENGTH],
      ['x', LENGTH],
    ],
  },
};
