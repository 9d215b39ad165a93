import { expect, test } from 'vitest';
import { textFindings } from '../../src/source/text-findings.ts';

test.each([
  ['names:\n  ru: КА\u200BМАЗ\n', 'names'],
  ['roles:\n- { title: Di\u200Brector }\n', 'roles'],
  ['names: {\n  ru: a\n}\u200B\n', 'names'],
  ['names:\n# a note\n  ru: КА\u200BМАЗ\n', 'names'],
  ['region: volga # no\u200Bte\n', 'region'],
  ['names: { ru: КАМАЗ }\nreg\u200Bion: volga\n', undefined],
  ['names: { ru: КАМАЗ }\nrеgion: volga\n', undefined],
  ['region: volga\n# a no\u200Bte\n', undefined],
  ['\u200Bname: KAMAZ\n', undefined],
])('names the field that a character is in, and no other: %j', (yaml, field) => {
  const findings = textFindings('content/entities/kamaz.yml', { yaml, yamlLine: 1, body: '', bodyLine: 1 });
  expect(findings.map((finding) => finding.field)).toEqual([field]);
});
