import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The language server that the extensions for YAML and for Astro run, with the schemas as they are committed. */
const server = getLanguageService({
  schemaRequestService: () => Promise.reject(new Error('All schemas are given.')),
  workspaceContext: { resolveRelativePath: (path) => path },
  clientCapabilities: {
    textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
  },
});

let version = 0;

/** Sets which schemas the server knows; `open` chooses among them by path. */
export function useSchemas(
  associations: readonly { file: string; pattern: string }[],
  change = (json: object) => json,
) {
  server.configure({
    validate: true,
    hover: true,
    completion: true,
    hoverSchemaSource: false,
    yamlVersion: '1.2',
    schemas: associations.map(({ file, pattern }) => ({
      uri: `file:///project/${file}`,
      fileMatch: [pattern],
      schema: change(JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as object),
    })),
  });
}

/** What `.vscode/settings.json` associates. */
export function associationsInSettings(): { file: string; pattern: string }[] {
  const text = readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8');
  const settings = ts.parseConfigFileTextToJson('settings.json', text).config as {
    'yaml.schemas': Record<string, string>;
  };
  return Object.entries(settings['yaml.schemas']).map(([file, pattern]) => ({ file, pattern }));
}

/** What is underlined, as `2:7 Expected a list.` */
export async function underlined(path: string, yaml: string): Promise<string[]> {
  const found = await server.doValidation(open(path, yaml), false);
  return found.map(
    ({ range: { start }, message }) =>
      `${start.line + 1}:${start.character + 1} ${typeof message === 'string' ? message : message.value}`,
  );
}

/** The words offered where the text has a `|`, and what each would write. */
export async function offered(path: string, yaml: string): Promise<Map<string, string>> {
  const document = open(path, yaml.replace('|', ''));
  const { items } = await server.doComplete(document, document.positionAt(yaml.indexOf('|')), false);
  return new Map(
    items.map(({ label, textEdit, insertText = '' }) => [label, textEdit?.newText ?? insertText]),
  );
}

/** What the pointer is told at a `|`. */
export async function explained(path: string, yaml: string): Promise<unknown> {
  const document = open(path, yaml.replace('|', ''));
  const hover = await server.doHover(document, document.positionAt(yaml.indexOf('|')));
  return hover && (hover.contents as { value: string }).value;
}

/** The server remembers what it read by path and version. */
function open(path: string, text: string) {
  version += 1;
  return TextDocument.create(`file:///project/${path}`, 'yaml', version, text);
}
