import type { Nodes, Root } from 'mdast';
import type { Plugin } from 'unified';
import { eachNode, mayHold } from './each-node.ts';

/**
 * Files are read in normalization form C, which a character reference may leave: `Cafe&#x301;`.
 * So what the parser has decoded is composed again, for ids, mentions and the search.
 */
export const composedText: Plugin<[], Root> = () => (tree, file) => {
  if (mayHold(file, '&')) eachNode(tree, compose);
};

function compose(node: Nodes): undefined {
  if (node.type === 'text') node.value = node.value.normalize('NFC');
  if (node.type === 'image' || node.type === 'imageReference') node.alt = node.alt?.normalize('NFC') ?? null;
  if (node.type === 'image' || node.type === 'link' || node.type === 'definition') {
    node.url = node.url.normalize('NFC');
    node.title = node.title?.normalize('NFC') ?? null;
  }
}
