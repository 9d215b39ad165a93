import { headersFile } from '../../outputs/headers-file.ts';
import { assetsHtaccess, siteHtaccess } from '../../outputs/htaccess.ts';
import type { OutputFolder } from './output-folder.ts';

/**
 * Writes what hosts read to send headers with the files of the site. A file of the same name in
 * `public/` stays instead: whoever put it there knows the host.
 *
 * @param base The folder that the publication lives in: `/review`, or empty.
 */
export function writeHeaderFiles(base: string, output: OutputFolder): void {
  const files: [path: string, text: string][] = [
    ['/_headers', headersFile(base)],
    ['/.htaccess', siteHtaccess()],
    ['/assets/.htaccess', assetsHtaccess()],
  ];
  for (const [path, text] of files) if (!output.has(path)) output.write(path, text);
}
