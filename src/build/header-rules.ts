/** Headers for the addresses that a pattern matches, as `_headers` lists them. */
export interface HeaderRule {
  pattern: RegExp;
  headers: readonly [name: string, value: string][];
}

/** A header. In its value Node takes nothing beyond Latin-1. @see RFC 9110, section 5.5 */
const HEADER = /^([\w-]+):\s*([\t -~\xA0-\xFF]+)$/;

/** Reads the text of a `_headers` file. What is neither a path, a header nor a comment is passed over, as hosts do. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const [, name, value] = HEADER.exec(line) ?? [];
    if (line.startsWith('/')) rules.push({ pattern: patternOf(line), headers: [] });
    else if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/**
 * The headers that a host sends with what is at a path: those of all rules that match, and what two
 * say under one name joined by a comma, as Cloudflare does.
 */
export function headersAt(rules: readonly HeaderRule[], path: string): Headers {
  const headers = new Headers();
  for (const rule of rules) {
    if (rule.pattern.test(path)) for (const [name, value] of rule.headers) headers.append(name, value);
  }
  return headers;
}

/** `*` stands for anything, `:name` for a segment. */
function patternOf(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[a-z]\w*/gi, '[^/]+');
  return new RegExp(`^${source}$`);
}
