import type { ContentFile } from './content-file.ts';
import { foldedAddress } from '../text/folded-address.ts';
import { formerOf } from './taken-address.ts';

/** The first of some files, other than `file`, that was at an address before. */
export function formerOwner(
  address: string,
  files: readonly ContentFile[],
  file: ContentFile,
): ContentFile | undefined {
  const wanted = foldedAddress(address);
  return files.find((other) => other !== file && formerOf(other.fields.data).includes(wanted));
}
