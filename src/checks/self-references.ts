import type { Finding } from '../source/finding.ts';
import { atField, type Check, type Subject } from './check.ts';

/**
 * Nobody holds an office at themselves, and no other spelling is the name itself. Warnings: both say nothing, and
 * were probably meant to say something else.
 */
export const selfReferences: Check = {
  id: 'self-reference',
  *run({ content, suspects }) {
    const { entities, regions } = suspects.readable;
    for (const { id, file, fields } of entities) {
      for (const [index, { of } = {}] of (fields.roles ?? []).entries()) {
        if (of !== id) continue;
        const message = `Unexpected role of \`${id}\` at itself, expected the slug of another entity. Leave \`of\` out if there is none.`;
        yield weighed(content, file, ['roles', index, 'of'], message);
      }
    }
    for (const { file, fields } of [...entities, ...regions]) {
      for (const [index, alias] of (fields.aliases ?? []).entries()) {
        if (alias === undefined || alias.trim() !== fields.name?.trim()) continue;
        const message = `Unexpected \`${alias}\` among \`aliases\`, expected another spelling than that of \`name\`. Leave it out, or correct it.`;
        yield weighed(content, file, ['aliases', index], message);
      }
    }
  },
};

function weighed(
  content: Subject['content'],
  file: string,
  path: (string | number)[],
  message: string,
): Finding {
  return { ...atField(content, selfReferences.id, file, path, message), severity: 'warning' };
}
