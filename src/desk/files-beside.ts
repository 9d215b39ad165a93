import { parseNatively } from '../markdown/native-parser.ts';
import { readYaml } from '../source/yaml.ts';
import { articlePath } from '../text/site-addresses.ts';
import { holdable } from '../text/holdable.ts';
import type { ContentFile } from './content-file.ts';
import { targetOf } from './moved-address.ts';
import { nodesIn } from './nodes-in.ts';

/**
 * The pictures and data files beside an article that it shows, draws or links to.
 *
 * @param assets The paths below `content/` of all pictures and data files: `articles/2022/map.png`.
 * @param url The address of the publication.
 */
export function filesBeside(article: ContentFile, assets: ReadonlySet<string>, url: string): string[] {
  const address = articlePath(article.id);
  const folder = article.path.slice(0, article.path.lastIndexOf('/') + 1);
  const names = [pictureIn(article.fields.data)];
  for (const node of nodesIn(parseNatively(holdable(article.body.text)))) {
    if (node.type === 'code' && node.lang === 'chart') names.push(dataIn(node.value));
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const target = targetOf(node.url, address, url);
      if (target?.startsWith(address) === true) names.push(target.slice(address.length));
    }
  }
  const paths = names.flatMap((name) => (name === undefined ? [] : folder + name.replace(/^\.\//, '')));
  return [...new Set(paths)].filter((path) => assets.has(path)).sort();
}

function pictureIn(fields: unknown): string | undefined {
  return textOf(valueOf(fields, 'image'), 'src');
}

/** The file that a chart takes its data from; a chart that cannot be read names none. */
function dataIn(chart: string): string | undefined {
  return textOf(readYaml(chart, 1).data, 'data');
}

function textOf(fields: unknown, name: string): string | undefined {
  const value = valueOf(fields, name);
  return typeof value === 'string' ? value : undefined;
}

function valueOf(fields: unknown, name: string): unknown {
  return typeof fields === 'object' && fields !== null
    ? (fields as Record<string, unknown>)[name]
    : undefined;
}
