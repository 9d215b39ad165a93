import type { Finding, Fix } from '../../source/finding.ts';
import { compareText } from '../../text/compare.ts';
import type { Place } from '../../text/place.ts';

/**
 * Findings as SARIF 2.1.0, for tools that gather what checkers say.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(findings: readonly Finding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort(compareText);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Gazetteer', rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          ROOT: { description: { text: 'The folder of the project, which holds content/.' } },
        },
        results: findings.map((finding) => result(finding, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(finding: Finding, rules: readonly string[]) {
  const { file, severity, rule, message, field, fix } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: artifact(file), region: region(finding) },
        ...(field !== undefined && { logicalLocations: [{ fullyQualifiedName: field, kind: 'member' }] }),
      },
    ],
    ...(fix && { fixes: [replacement(file, fix)] }),
  };
}

function artifact(file: string) {
  // A `#` or `?` of a name would begin a fragment or query.
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' };
}

/** Lines and columns count from 1, and the end column is the first one after the region, as in a finding. */
function region({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function replacement(file: string, { text, ...place }: Fix) {
  return {
    artifactChanges: [
      {
        artifactLocation: artifact(file),
        replacements: [{ deletedRegion: region(place), insertedContent: { text } }],
      },
    ],
  };
}
