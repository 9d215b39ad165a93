import type { BuiltSite } from './built-site.ts';

/** The files that only one of two sites has, or that are not the same bytes in both. */
export function differingFiles(one: BuiltSite, other: BuiltSite): string[] {
  const inOne = new Set(one.files);
  const inOther = new Set(other.files);
  return [...new Set([...one.files, ...other.files])].filter(
    (file) => !inOne.has(file) || !inOther.has(file) || !one.bytes(file).equals(other.bytes(file)),
  );
}
