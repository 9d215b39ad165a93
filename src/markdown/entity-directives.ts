import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { didYouMean } from '../text/nearest.ts';
import { checkAttributes, type Directive } from './directive.ts';
import { isCutOff } from './directive-source.ts';
import { eachNode, mayHold } from './each-node.ts';
import { checkId } from './id-attribute.ts';
import { isSeen } from './is-seen.ts';
import { jobOf } from './job.ts';
import { BY_HAND } from './mention.ts';
import { mendedCase, placeOf, report } from './report.ts';

/** `:entity[the truck maker]{#kamaz}`: words linked to a dossier by hand. */
export const entityDirectives: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, ':entity')) return;
  const { entities, namings, context } = jobOf(file);
  const ofEntities = {
    what: 'a slug: the name of the file of an entity, without its ending',
    known: context.entitySlugs,
  };
  eachNode(tree, (node, index, parent) => {
    if (node.type !== 'textDirective' || node.name !== 'entity') return undefined;
    const slug = node.attributes?.id ?? '';
    const entity = isNamed(node, slug) ? knownEntity(file, node, slug) : undefined;
    if (!entity) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    entities.add(slug);
    namings.push({ slug, ...placeOf(node.position) });
    if (!node.children.some((child) => isSeen(child))) node.children = [{ type: 'text', value: entity.name }];
    node.data = { hName: 'span', hProperties: { [BY_HAND]: slug } };
    return undefined;
  });

  function isNamed(node: Directive, slug: string): boolean {
    return checkId(file, node, ofEntities) && (checkAttributes(file, node, ['id']) || slug !== '');
  }
};

/** The entity with a slug; if there is none, the nearest is suggested at the directive. */
function knownEntity(file: VFile, directive: Directive, slug: string): { name: string } | undefined {
  const { entity, entitySlugs } = jobOf(file).context;
  const found = entity(slug);
  if (found) return found;
  report(file, directive.position, {
    rule: 'unknown-entity',
    message: slug
      ? `Unexpected entity \`${slug}\`, expected a file in content/entities/.${didYouMean(slug, entitySlugs())}`
      : `Unexpected \`:entity\` without a slug, expected ${isCutOff(directive, String(file)) ? '`}` after it, on the same line' : '`:entity[words]{#slug}`'}.`,
    ...mendedCase(slug, entitySlugs()),
  });
  return undefined;
}
