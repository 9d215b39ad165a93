import type { Code } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { shapeProblems } from '../charts/chart-shape.ts';
import { checkChart } from '../charts/check-chart.ts';
import { inlineData, type Data, type Problem } from '../charts/data.ts';
import { readRows } from '../charts/read-rows.ts';
import { chart, type ChartSpecification } from '../schema/chart.ts';
import { sourceReference } from '../schema/source-reference.ts';
import { isNoTable } from '../source/data-text.ts';
import { explainIssue, type FieldProblem } from '../source/explain-issue.ts';
import { fieldName, type FieldPath } from '../source/finding.ts';
import { readYaml } from '../source/yaml.ts';
import { didYouMean } from '../text/nearest.ts';
import { doubtAbout } from '../text/doubtful-address.ts';
import { chartReporter, positionsIn, reportReferences } from './chart-reporter.ts';
import { jobOf } from './job.ts';
import { placeOf, report } from './report.ts';

const REQUIRED = Object.entries(chart.shape).filter(([, field]) => !field.safeParse(undefined).success);
/** A chart that misses more fields is one that somebody has begun. */
const MOST_MISSING = 4;
const WITHOUT_FIELDS = `Unexpected chart without fields, expected at least ${REQUIRED.map(([name]) => `\`${name}\``).join(', ')}.`;

/** What a chart block says and the data it names; nothing, after everything that is wrong is reported. */
export function readChart(node: Code, file: VFile): { spec: ChartSpecification; data: Data } | undefined {
  const firstLine = (node.position?.start.line ?? 0) + 1;
  const yaml = readYaml(node.value, firstLine);
  const positionOf = positionsIn(node, file, firstLine);
  const reportAt = chartReporter(file, positionOf);
  reportReferences(node, file, firstLine, positionOf);
  for (const { place, message, field, rule } of yaml.problems) reportAt(place, message, field, rule);
  if (yaml.problems.length > 0) return undefined;
  if (isEmpty(yaml.data)) {
    report(file, node.position, { rule: 'chart', message: WITHOUT_FIELDS });
    return undefined;
  }

  const reportAll = (problems: readonly Problem[]) => {
    for (const { path, isKey, message } of problems) {
      const field = path.map(step);
      reportAt(isKey ? yaml.placeOfKey(field) : yaml.placeOf(field), message, fieldName(field));
    }
  };
  const shape = shapeProblems(yaml.data);
  reportAll(shape);
  const parsed = chart.safeParse(yaml.data);
  if (!parsed.success) {
    const isTold = (field: PropertyKey | undefined) => shape.some(({ path: [told] }) => told === field);
    const wrong = parsed.error.issues
      .filter(({ path: [field] }) => !isTold(field))
      .flatMap((issue) => explainIssue(issue, yaml.data, knownFields, (field) => yaml.written(field)));
    const missing = wrong.filter(({ rule, path }) => rule === 'missing-field' && path.length === 1);
    const isBegun = missing.length > MOST_MISSING;
    if (isBegun) report(file, node.position, { rule: 'chart', message: withoutFields(missing) });
    for (const problem of wrong) {
      const { path, isKey, message } = problem;
      if (isBegun && missing.includes(problem)) continue;
      reportAt(isKey ? yaml.placeOfKey(path) : yaml.placeOf(path), message, fieldName(path));
    }
    return undefined;
  }
  const data = dataOf(parsed.data, file);
  const problems = 'problems' in data ? data.problems : checkChart(parsed.data, data);
  reportAll(problems.filter(({ isOfFile }) => isOfFile !== true));
  if ('problems' in data || problems.length > 0) return undefined;
  noteSource(parsed.data, file, () => positionOf(yaml.placeOf(['source', 'url'])));
  return { spec: parsed.data, data };
}

function withoutFields(missing: readonly FieldProblem[]): string {
  const names = missing.map(({ path }) => `\`${fieldName(path)}\``).join(', ');
  return `Unexpected chart without ${names}, expected a value for each.`;
}

/** Nothing, or fields of which none has a value. */
function isEmpty(data: unknown): boolean {
  if (data === undefined || data === null) return true;
  return typeof data === 'object' && Object.values(data).every((value) => value === null);
}

/** The address of a source is a link like those of the text. */
function noteSource({ source }: ChartSpecification, file: VFile, position: () => Position): void {
  if (typeof source !== 'object' || source.url === undefined) return;
  const { url } = source;
  const at = position();
  jobOf(file).links.push({ href: url, ...placeOf(at) });
  const doubt = doubtAbout(url);
  if (doubt !== undefined)
    report(file, at, {
      rule: 'address',
      severity: 'warning',
      message: doubt,
      field: fieldName(['source', 'url']),
    });
}

function knownFields(path: FieldPath): string[] {
  if (path.length === 0) return Object.keys(chart.shape);
  return path[0] === 'source' ? Object.keys(sourceReference.shape) : [];
}

function dataOf({ data }: ChartSpecification, file: VFile): Data | { problems: Problem[] } {
  if (typeof data !== 'string') return inlineData(data);
  const { context } = jobOf(file);
  const beside = context.file(data);
  if (beside?.text !== undefined && !isNoTable(beside.text))
    return { ...readRows(beside.text, data), csv: beside.text };
  const unexpected = `Unexpected file \`${data}\``;
  if (beside)
    return {
      problems: [
        { path: ['data'], message: `${unexpected}, expected a table as text in UTF-8`, isOfFile: true },
      ],
    };
  if (context.figureIds() === undefined) {
    const message = `${unexpected}, expected the rows themselves, as in \`[{ year: 2020, gdp: 171.1 }]\`: only articles have data files beside them`;
    return { problems: [{ path: ['data'], message }] };
  }
  const guess = didYouMean(data, context.dataBeside());
  const message = `${unexpected}, expected a CSV file beside the article.${guess}`;
  return { problems: [{ path: ['data'], message }] };
}

/** Items of lists are numbered. */
function step(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}
