import { GENERATOR_FOLDERS } from '../checks/generator-folders.ts';
import type { Collection } from '../schema/kinds.ts';
import { slug as slugForm } from '../schema/scalars.ts';
import { isDeviceName } from '../text/device-name.ts';
import { slugOf } from './slug-of.ts';

/**
 * What is wrong with a slug for a new file, apart from being taken; nothing if it may be given.
 *
 * @example
 * slugProblem('entities', 'Kamaz'); // 'Unexpected slug `Kamaz`, expected a slug: … Did you mean `kamaz`?'
 */
export function slugProblem(collection: Collection, slug: string): string | undefined {
  const form = slugForm.safeParse(slug);
  if (!form.success) {
    const expected = form.error.issues[0]?.message ?? 'expected a slug';
    const better = slugOf(slug);
    const hint = better === '' || isDeviceName(better) ? '' : ` Did you mean \`${better}\`?`;
    return `Unexpected slug \`${slug}\`, ${expected}.${hint}`;
  }
  if (isDeviceName(slug)) {
    return `Unexpected slug \`${slug}\`, expected another: Windows keeps the name for a device, and has no files of that name.`;
  }
  if (collection === 'pages' && GENERATOR_FOLDERS.includes(slug)) {
    return `Unexpected slug \`${slug}\`, expected another: the generator makes \`/${slug}/\` itself.`;
  }
  return undefined;
}
