import { readableMessage } from '../markdown/readable-message.ts';
import type { ReadableFile } from '../source/content.ts';
import type { Finding } from '../source/finding.ts';
import { firstTold } from '../source/most-told.ts';
import { addressesIn } from '../source/reference-fields.ts';
import { doubtAbout } from '../text/doubtful-address.ts';
import { leadsToFew } from '../text/web-host.ts';
import { atField, type Check, type Subject } from './check.ts';

/**
 * No address of a field, nor that of the publication, leads to the computer of whoever opens it or into a private
 * network, or on to another; those of a text are judged with the text.
 */
export const previewAddresses: Check = {
  id: 'address',
  *run(subject) {
    for (const one of Object.values(subject.suspects.readable).flat())
      yield* firstTold(inFields(one, subject), (finding) => finding);
    for (const { file, fields } of subject.suspects.readable.publication) {
      const { url } = fields;
      if (url === undefined || !leadsToFew(url)) continue;
      const message = readableMessage(
        `Unexpected address \`${url}\` of the publication, expected the one at which readers open it: all addresses in feeds and in the sitemap begin with it, and would lead nowhere. Write the public one; \`npm run dev\` needs no other.`,
      );
      yield { ...atField(subject.content, previewAddresses.id, file, ['url'], message), severity: 'warning' };
    }
  },
};

function* inFields({ kind, file, fields }: ReadableFile, { content }: Subject): Generator<Finding> {
  for (const { path, value } of addressesIn(kind, fields, (url) => doubtAbout(url) !== undefined)) {
    const message = readableMessage(doubtAbout(value) ?? '');
    yield { ...atField(content, previewAddresses.id, file, path, message), severity: 'warning' };
  }
}
