import type { Place } from '../text/place.ts';
import type { Content } from './content.ts';
import type { FieldPath } from './finding.ts';
import { readSourceText } from './read-document.ts';
import { readYaml, type YamlData } from './yaml.ts';

/** All that `content/` says, and where it says it. */
export interface LocatedContent extends Content {
  /** The Markdown of a file, without its front matter. @throws When it cannot be read. */
  bodyOf(file: string): string;
  /** Where the value of a field is in its file. */
  placeOf(file: string, path: FieldPath): Place;
  /** Where the name of a field is in its file. */
  placeOfKey(file: string, path: FieldPath): Place;
}

/** Content of which places are asked: these are found in its files again, since only what is wrong needs one. */
export function located(content: Content): LocatedContent {
  const { readAsset } = content;
  const yamlOf = latest((file) => yamlIn(file, readAsset(file)));
  return {
    ...content,
    bodyOf(file) {
      const text = readSourceText(file, readAsset(file));
      return 'rule' in text ? '' : text.body;
    },
    placeOf: (file, path) => yamlOf(file)?.placeOf(path) ?? { line: 1, column: 1 },
    placeOfKey: (file, path) => yamlOf(file)?.placeOfKey(path) ?? { line: 1, column: 1 },
  };
}

function yamlIn(file: string, bytes: Uint8Array): YamlData | undefined {
  const text = readSourceText(file, bytes);
  return 'rule' in text ? undefined : readYaml(text.yaml, text.yamlLine);
}

/** Remembers the last answer: findings come file by file. */
function latest<Value>(ask: (file: string) => Value): (file: string) => Value {
  let last: { file: string; value: Value } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, value: ask(file) };
    return last.value;
  };
}
