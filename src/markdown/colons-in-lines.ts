import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { DIRECTIVES } from './directive.ts';
import { eachNode, mayHold } from './each-node.ts';
import { positionWithin, report } from './report.ts';

/** `::figure[` with more than one colon inside a line, where the parser sees no directive. */
const MANY = new RegExp(
  `(?<!:)(:{2,}(${DIRECTIVES.textDirective.join('|')}))\\[[^\\]\\n]{0,500}\\]\\{#`,
  'gi',
);

/** Reports words of a text with too many colons before the name of their directive: readers would see them as written. */
export const colonsInLines: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '::')) return;
  eachNode(tree, ({ type, position, ...node }) => {
    if (type !== 'text' || !('value' in node)) return;
    for (const [, written = '', name = ''] of node.value.matchAll(MANY)) {
      const place = positionWithin(file, position, written);
      // One that begins a line may have been read as a block, and was told.
      if (file.messages.some(({ ruleId, line }) => ruleId === 'directive' && line === place?.start.line))
        continue;
      const by = `:${name.toLowerCase()}`;
      const message = `Unexpected \`${written}\`, expected one colon before words inside a text. Did you mean \`${by}\`?`;
      report(file, place, { rule: 'directive', message, mend: { written, by } });
    }
  });
};
