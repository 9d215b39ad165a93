import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatFinding } from '../../src/checks/report/text.ts';
import { article } from '../../src/schema/article.ts';
import { chart } from '../../src/schema/chart.ts';
import { splitFrontMatter } from '../../src/source/front-matter.ts';

interface Pattern {
  regexp: string;
  [group: string]: number | string;
}

test('the task understands what `npm run check` prints', () => {
  const { tasks } = workspaceFile('tasks.json') as {
    tasks: [{ problemMatcher: { pattern: [Pattern, Pattern] } }];
  };
  const [head, message] = tasks[0].problemMatcher.pattern;
  const printed = formatFinding(
    {
      file: 'content/articles/2022/trade.md',
      line: 5,
      column: 11,
      severity: 'error',
      rule: 'unknown-entity',
      message: 'Unexpected entity `x`, expected a file in content/entities/.',
    },
    'title: A\n',
  );
  const [first = '', second = ''] = printed.split('\n');
  expect(groups(head, first)).toEqual({
    file: 'content/articles/2022/trade.md',
    line: '5',
    column: '11',
    severity: 'error',
    code: 'unknown-entity',
  });
  expect(groups(message, second)).toEqual({
    message: 'Unexpected entity `x`, expected a file in content/entities/.',
  });
});

test('the snippet of an article is right as it stands', () => {
  const split = splitFrontMatter(snippet('Front matter of an article'));
  expect(split).toHaveProperty('yaml');
  expect('yaml' in split && article.safeParse(parse(split.yaml)).error).toBeUndefined();
});

test('the snippet of a chart is right as it stands', () => {
  const [opening, ...lines] = snippet('Chart').trimEnd().split('\n');
  expect(opening).toBe('```chart');
  expect(lines.pop()).toBe('```');
  const fields: unknown = parse(lines.join('\n'));
  expect(chart.safeParse(fields).error).toBeUndefined();
  expect(fields).toMatchObject({ type: 'line', unit: 'US$ bn' });
});

/** What the named parts of a line are, by a pattern of a problem matcher. */
function groups({ regexp, ...names }: Pattern, line: string): Record<string, string | undefined> {
  const found = new RegExp(regexp).exec(line);
  return Object.fromEntries(Object.entries(names).map(([name, group]) => [name, found?.[Number(group)]]));
}

/** A snippet as it is when nothing in it has been changed, on 26 January 2022. */
function snippet(name: string): string {
  const snippets = workspaceFile('gazetteer.code-snippets') as Record<string, { body: string[] }>;
  return (snippets[name]?.body ?? [])
    .join('\n')
    .replaceAll('$CURRENT_YEAR', '2022')
    .replaceAll('$CURRENT_MONTH', '01')
    .replaceAll('$CURRENT_DATE', '26')
    .replaceAll(/\$\{\d\|([^,]*),.*?\|\}/g, '$1')
    .replaceAll(/\$\{\d:((?:\\\$|[^}])*)\}/g, '$1')
    .replaceAll('\\$', '$')
    .replace('$0', '');
}

function workspaceFile(name: string): unknown {
  const file = resolve(import.meta.dirname, '../../.vscode', name);
  return ts.parseConfigFileTextToJson(name, readFileSync(join(file), 'utf8')).config;
}
