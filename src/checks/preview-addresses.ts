import { readableMessage } from '../markdown/readable-message.ts';
import type { ReadableFile } from '../source/content.ts';
import type { Finding } from '../source/finding.ts';
import { firstTold } from '../source/most-told.ts';
import { addressesIn } from '../source/reference-fields.ts';
import { explainToReader, leadsToReader } from '../text/web-host.ts';
import { atField, type Check, type Subject } from './check.ts';

/** No address of a field leads to the computer of whoever opens it; those of a text are judged with the text. */
export const previewAddresses: Check = {
  id: 'address',
  *run(subject) {
    for (const one of Object.values(subject.suspects.readable).flat())
      yield* firstTold(inFields(one, subject), (finding) => finding);
  },
};

function* inFields({ kind, file, fields }: ReadableFile, { content }: Subject): Generator<Finding> {
  for (const { path, value } of addressesIn(kind, fields, leadsToReader)) {
    const message = readableMessage(explainToReader(value));
    yield { ...atField(content, previewAddresses.id, file, path, message), severity: 'warning' };
  }
}
