import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(import.meta.dirname, '../../content/publication.yml');

/** Where the publication in `content/` lives, with its final slash. */
export const PUBLICATION_URL = `${(parse(readFileSync(file, 'utf8')) as { url: string }).url.replace(/\/$/, '')}/`;
