import type { PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';
import { element, eachBlock } from './block-directives.ts';
import { checkAttributes } from './directive.ts';
import { jobOf } from './job.ts';
import type { BodyWords } from './words.ts';

/** `:::note`, `:::method` and `:::definition`, each perhaps with a `[title]`: set apart from the text, under a label. */
export const asideDirectives: Plugin<[], Root> = () => (tree, file) => {
  const { words } = jobOf(file);
  eachBlock(tree, file, ['note', 'method', 'definition'], (block, title, content) => {
    checkAttributes(file, block, []);
    block.data = {
      hName: 'aside',
      hProperties: { className: ['aside', `aside-${block.name}`], role: 'note' },
    };
    return [
      label(words[block.name as keyof Pick<BodyWords, 'note' | 'method' | 'definition'>], title),
      ...content,
    ];
  });
};

function label(name: string, title: PhrasingContent[] | undefined) {
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: name }] };
  const after: PhrasingContent[] = title ? [{ type: 'text', value: ' ' }, ...title] : [];
  return element('p', { className: ['aside-label'] }, [strong, ...after]);
}
