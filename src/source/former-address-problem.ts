import { isDeviceName } from '../text/device-name.ts';
import { shown, shownInCode } from './yaml-quotation.ts';

/** Why no file of a static site can lead on from a former address; nothing where its form alone is wrong. */
export function formerAddressProblem(address: string): string | undefined {
  if (/^[^?#]*\?/.test(address))
    return 'A static site cannot lead on from an address with `?`: leave it out.';
  const names = address
    .replace(/^https?:\/\/[^/]*/i, '')
    .split('/')
    .filter(Boolean);
  const program = names.find((name) => /\.(?:php\d?|aspx?|jsp|cgi|pl|do)$/i.test(name));
  if (program !== undefined)
    return `A static site cannot lead on from ${shownInCode(program)}, which is the address of a program: leave it out.`;
  const device = names.find(isDeviceName);
  if (device !== undefined)
    return `A static site cannot lead on from \`${shown(device)}\`: Windows keeps that name for a device. Leave it out.`;
  const [sign] = /[^\w.~/-]/u.exec(names.join('/')) ?? [];
  if (sign !== undefined)
    return `${sign === ' ' ? 'A space' : shownInCode(sign)} is not possible in it: its names consist of letters from \`a\` to \`z\` or \`A\` to \`Z\`, digits, \`-\`, \`_\`, \`.\` and \`~\`. Leave it out.`;
  return undefined;
}
