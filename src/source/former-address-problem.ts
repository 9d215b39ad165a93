import { LONGEST_FORMER_ADDRESS, LONGEST_FORMER_NAME } from '../schema/scalars.ts';
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
  const file = /(?:^|\/)([^/]*\.[a-z\d]+)$/i.exec(names.join('/'))?.[1];
  if (file !== undefined && !address.endsWith('/') && !/\.html?$/i.test(file))
    return `A static site can lead on from pages alone, not from a file such as ${shownInCode(file)}: leave it out.`;
  const device = names.find(isDeviceName);
  if (device !== undefined)
    return `A static site cannot lead on from \`${shown(device)}\`: Windows keeps that name for a device. Leave it out.`;
  const dotted = names.find((name) => /[^.]\.$/.test(name));
  if (dotted !== undefined)
    return `A static site cannot lead on from ${shownInCode(dotted)}: Windows has no names that end with a dot. Leave it out.`;
  const [sign] = /[^\w.~/-]/u.exec(names.join('/')) ?? [];
  if (sign !== undefined)
    return `${sign === ' ' ? 'A space' : shownInCode(sign)} is not possible in it: its names consist of letters from \`a\` to \`z\` or \`A\` to \`Z\`, digits, \`-\`, \`_\`, \`.\` and \`~\`. Leave it out.`;
  return (
    tooLong(address.length, LONGEST_FORMER_ADDRESS, '') ??
    tooLong(longest(names), LONGEST_FORMER_NAME, ' between two slashes')
  );
}

function longest(names: readonly string[]): number {
  return Math.max(0, ...names.map(({ length }) => length));
}

function tooLong(length: number, most: number, where: string): string | undefined {
  if (length <= most) return undefined;
  return `It has ${length} characters${where}; ${most} are the most.`;
}
