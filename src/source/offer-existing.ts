import type { Collection, Kind } from '../schema/kinds.ts';
import { compareText } from '../text/compare.ts';
import type { Finding } from './finding.ts';
import { targetOf } from './reference-fields.ts';

/** Names that a message lists; for more, an author looks into the folder. */
const MOST_NAMES = 5;

/** A finding; that a field which refers to files is missing says which there are, and a slug without its year which article has it. */
export function withOffer(
  finding: Finding,
  kind: Kind,
  ids: Readonly<Record<Collection, ReadonlySet<string>>>,
): Finding {
  const { rule, field } = finding;
  if (rule === 'invalid-field' && field?.startsWith('front.') === true)
    return withYear(finding, ids.articles);
  const target = rule === 'missing-field' && field !== undefined ? targetOf(kind, field) : undefined;
  if (!target) return finding;
  const message = `Missing \`${field}\`, expected ${offer(target, [...ids[target.to]].sort(compareText))}`;
  return { ...finding, message };
}

/** `lead: visit` of the publication, where only `2022/visit` can be meant. */
function withYear(finding: Finding, articles: ReadonlySet<string>): Finding {
  const [, slug] = /^Unexpected `["']?([\w-]+)["']?` for .*`\.$/.exec(finding.message) ?? [];
  if (slug === undefined) return finding;
  const [id, ...others] = [...articles].filter((one) => one.endsWith(`/${slug.toLowerCase()}`));
  if (id === undefined || others.length > 0) return finding;
  return { ...finding, message: `${finding.message} Did you mean \`${id}\`?` };
}

function offer({ to, isList }: { to: Collection; isList: boolean }, ids: readonly string[]): string {
  const what = `${isList ? 'a list of names of files' : 'the name of a file'} in \`content/${to}/\``;
  const [first] = ids;
  if (first === undefined) return `${what}. There is none yet.`;
  const shown = ids.slice(0, MOST_NAMES).map((id) => `\`${id}\``);
  const rest = ids.length - shown.length;
  const last = rest > 0 ? `one of ${rest} more` : shown.pop();
  const names = shown.length === 0 ? (last ?? '') : `${shown.join(', ')} or ${last ?? ''}`;
  return `${what}: ${names}${isList ? `, as in \`[${first}]\`` : ''}.`;
}
