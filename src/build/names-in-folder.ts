import { readdirSync } from 'node:fs';

/** What is in a folder, in no order; nothing in one that is not there, or may not be entered. */
export function namesInFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
