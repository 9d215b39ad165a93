import { join } from 'node:path';
import { writeEditorCollections } from '../src/build/editor-collections.ts';
import type { Content } from '../src/source/content.ts';
import { ROOT } from './command.ts';

/** Tells editors which files the project has, so that they offer their names while one types. */
export function helpEditors(folder: string, content: Content): void {
  if (folder === join(ROOT, 'content') && !process.env.CI) writeEditorCollections(ROOT, folder, content);
}
