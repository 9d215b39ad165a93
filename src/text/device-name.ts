/**
 * Whether Windows keeps a file name for a device, whatever its ending: a file of
 * that name cannot be checked out there.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)[0-9])(?:\.|$)/i.test(name);
}
