import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Which folder may import which others, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  schema: ['text'],
  charts: ['schema', 'text'],
  markdown: ['charts', 'schema', 'source', 'text'],
  source: ['schema', 'text'],
  model: ['schema', 'text'],
  checks: ['markdown', 'model', 'schema', 'source', 'text'],
  desk: ['checks', 'markdown', 'model', 'schema', 'source', 'text'],
  outputs: ['model', 'schema', 'text'],
  search: ['model', 'schema', 'text'],
  client: ['search', 'text'],
  styles: ['model', 'schema', 'text'],
  build: ['checks', 'markdown', 'model', 'outputs', 'schema', 'search', 'source', 'text'],
  components: ['build', 'charts', 'client', 'model', 'outputs', 'schema', 'styles', 'text'],
  layouts: ['build', 'client', 'components', 'model', 'outputs', 'schema', 'styles', 'text'],
  pages: [
    'build',
    'charts',
    'client',
    'components',
    'layouts',
    'model',
    'outputs',
    'schema',
    'search',
    'styles',
    'text',
  ],
};

/** Who may use Node's own modules or Astro's. */
const AT_THE_EDGE = ['source', 'build', 'pages', 'layouts', 'components'];

const files = sourceFiles(SRC);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test('each folder imports only from the folders that it may', () => {
  const wrong = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((target) => target.startsWith(SRC))
      .filter((target) => !mayImport(folderOf(file), folderOf(target)))
      .map((target) => `${relative(SRC, file)} imports ${relative(SRC, target)}`),
  );
  expect(wrong).toEqual([]);
});

test('only the edges touch Node or Astro', () => {
  const wrong = files
    .filter((file) => !AT_THE_EDGE.includes(folderOf(file)))
    .flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((target) => /^(?:node:|astro(?:$|[:/]))/.test(target))
        .map((target) => `${relative(SRC, file)} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('no import leads back to where it came from', () => {
  expect(cycles()).toEqual([]);
});

test('what most builds do loads neither the schemas nor what parses', () => {
  const loaded = loadedBy(['build/build-site.ts', 'build/renew-site.ts', 'build/reading/content-reader.ts']);
  expect(loaded).toContain(resolve(SRC, 'source/content.ts'));
  const heavy = ['astro', 'pagefind', 'satteri', 'yaml', 'zod', resolve(SRC, 'source/read-document.ts')];
  expect(heavy.filter((one) => loaded.has(one))).toEqual([]);
});

test('every folder of src has a row in the table', () => {
  const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((folder) => folder.name).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test('the table in src/README.md says the same', () => {
  const rows = readFileSync(join(SRC, 'README.md'), 'utf8').matchAll(
    /^\| `(\w+)\/` +\|[^|]*\| +([^|]+?) +\|$/gm,
  );
  const told = [...rows].map(([, folder = '', others = '']) => [
    folder,
    others === '–' ? [] : others.split(', '),
  ]);
  expect(Object.fromEntries(told)).toEqual(MAY_IMPORT);
});

/** All that is loaded with some files, but what they ask for later. */
function loadedBy(entries: readonly string[]): Set<string> {
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    if (file.startsWith(SRC)) for (const target of valuesFrom(file)) load(target);
  };
  for (const entry of entries) load(resolve(SRC, entry));
  return loaded;
}

function mayImport(from: string, to: string): boolean {
  return from === to || (MAY_IMPORT[from] ?? []).includes(to);
}

function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: string[]) => {
    const start = way.indexOf(file);
    if (start >= 0) found.push([...way.slice(start), file].map((step) => relative(SRC, step)).join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const target of imports.get(file) ?? []) if (imports.has(target)) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

function folderOf(file: string): string {
  return relative(SRC, file).split(sep)[0] ?? '';
}

/** What a file needs to run: no types, and nothing that it loads only when it needs it. */
function valuesFrom(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = text.matchAll(/(?:^|\n)(?:import|export)\s(?!type\s)[^'";]*?from\s*'([^']+)'/g);
  return [...specifiers].map(([, specifier = '']) => resolved(file, specifier));
}

/** What a file imports: absolute paths of our own files, names of others. Types count too. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'/g),
    ...text.matchAll(/(?:^|\n)\s*import\s*'([^']+)'/g),
    ...text.matchAll(/\bimport\('([^']+)'\)/g),
  ];
  return specifiers.map(([, specifier = '']) => resolved(file, specifier));
}

function resolved(file: string, specifier: string): string {
  return specifier.startsWith('.') ? resolve(dirname(file), specifier.replace(/\?.*$/, '')) : specifier;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourceFiles(path);
      return /\.(ts|astro)$/.test(entry.name) ? [path] : [];
    })
    .sort();
}
