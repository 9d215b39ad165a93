import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

/** A built site on the disk. */
export class BuiltSite {
  readonly folder: string;
  /** Where it is published, with its final slash. */
  readonly url: string;
  /** Every file, by its address in the site: `/articles/2022/visit/index.html`. */
  readonly files: readonly string[];

  constructor(folder: string, url: string) {
    if (!existsSync(join(folder, 'index.html')))
      throw new Error(`There is no built site in ${folder}: run \`npm test\`.`);
    this.folder = folder;
    this.url = url;
    this.files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
      .sort();
  }

  get pages(): string[] {
    return this.files.filter((file) => file.endsWith('.html'));
  }

  bytes(file: string): Buffer {
    return readFileSync(join(this.folder, file));
  }

  read(file: string): string {
    return this.bytes(file).toString('utf8');
  }

  parse(file: string): Root {
    return rehype().parse(this.read(file));
  }
}

/** Every element of a page, in order. */
export function elements(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    found.push(element);
  });
  return found;
}
