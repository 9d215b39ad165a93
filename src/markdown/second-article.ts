import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { mayHold } from './each-node.ts';
import { report } from './report.ts';

/** Fields between two lines of hyphens, each with the lines that go on with it. */
const FRONT_MATTER =
  /---[ \t]*\n((?:[A-Za-z_][\w-]*:(?:[ \t].*)?\n(?:[ \t]+\S.*\n|- .*\n)*)+)---[ \t]*(?:\n|$)/y;

/** What every article has, also that of another generator. */
const TITLE = /^title:/m;
const DATE = /^date:/m;

/**
 * Refuses the front matter of another article below the text of the first: two were pasted into
 * one file. Markdown takes it for a rule and a heading, so that readers would see the fields.
 */
export const secondArticle: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '\n---') || !mayHold(file, '\ntitle:')) return;
  const source = String(file);
  for (const [index, { type, position }] of tree.children.entries()) {
    if (type !== 'thematicBreak') continue;
    const start = position?.start.offset ?? 0;
    FRONT_MATTER.lastIndex = start;
    const [written = '', fields = ''] = FRONT_MATTER.exec(source) ?? [];
    if (!TITLE.test(fields) || !DATE.test(fields)) continue;
    report(file, position, {
      rule: 'front-matter',
      message:
        'Unexpected second front matter below the text, expected one article in each file. Move it, with all that follows, into a file of its own.',
    });
    const behind = tree.children.findIndex(
      (node) => (node.position?.start.offset ?? 0) >= start + written.length,
    );
    tree.children.splice(index, (behind < 0 ? tree.children.length : behind) - index);
    return;
  }
};
