import type { Disk } from '../src/source/disk.ts';

/** A disk in memory, from files by their path below `content/`. */
export function memoryDisk(files: Record<string, string | Uint8Array>): Disk {
  const read = (path: string): Uint8Array => {
    const file = files[path.replace(/^content\//, '')];
    if (file === undefined) throw new Error(`No file ${path}`);
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  };
  return {
    list: () =>
      Object.keys(files)
        .sort()
        .map((path) => ({ path, kind: 'file' })),
    read,
    readPart: (path, start, length) => read(path).subarray(start, start + length),
    size: (path) => read(path).length,
  };
}

/** The smallest publication, to which a test adds what it is about. */
export const SMALLEST = {
  'publication.yml': 'name: The Review\nurl: https://example.org\n',
  'authors/desk.yml': 'name: The desk\n',
  'regions/volga.yml': 'name: Volga\n',
  'entities/kamaz.yml': 'name: KAMAZ\nnames: { ru: КАМАЗ }\n',
};

/** An article with the fields that it must have, others added or replaced. */
export function articleText(fields: Record<string, string> = {}, body = 'Text.'): string {
  const all = {
    title: 'A visit',
    description: 'What came of it.',
    date: '2022-01-26',
    authors: '[desk]',
    region: 'volga',
    entities: '[kamaz]',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join('')}---\n\n${body}\n`;
}
