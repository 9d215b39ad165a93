import type { Nodes } from 'mdast';

/** A character that leaves ink: no space, control or mark of width or direction, and none of the empty letters of Hangul and Braille. */
const INK = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Whether readers see a part of a text: a picture, a mark of a note, or characters of some kind.
 * A footnote is seen only where something refers to it.
 */
export function isSeen(node: Nodes, characters = INK): boolean {
  switch (node.type) {
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    // Without words it gets a name, or is told.
    case 'textDirective':
      return true;
    case 'footnoteDefinition':
      return false;
    default:
      return 'children' in node
        ? node.children.some((child) => isSeen(child, characters))
        : 'value' in node && characters.test(node.value);
  }
}
