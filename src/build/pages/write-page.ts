import { writeNew } from '../output/tree-files.ts';
import type { PageRenderer } from './page-renderer.ts';
import type { PageTask, WrittenPage } from './page-work.ts';

/** Renders a page into a tree, unless the same page is there. */
export async function writePage(
  renderer: PageRenderer,
  tree: string,
  { file, former }: PageTask,
): Promise<WrittenPage> {
  const { content, digest, asked } = await renderer.render(file);
  if (digest !== former) writeNew(tree, file, content, former !== undefined);
  return { file, digest, size: content.length, asked };
}
