/**
 * What to say of a picture that is something else than its ending promises.
 *
 * @param what What it is: “an HTML page”.
 * @param ending The ending that it has: `.svg`.
 * @param expected What it should be: “an SVG picture”.
 */
export function otherFormat(what: string, ending: string, expected: string): string {
  return `Unexpected ${what.replace(/^an? /, '')} in a file that ends in \`${ending}\`, expected ${expected}. ${remedyFor(what)}`;
}

function remedyFor(what: string): string {
  if (what.includes('Git LFS')) return 'Run `git lfs pull`, or commit the picture itself.';
  if (what.includes('HTML')) return 'A page was saved instead of the picture: save the picture itself.';
  if (what.includes('SVG')) return 'Rename the file so that it ends in `.svg`, also where it is named.';
  if (what.includes('gzip')) return 'It is compressed, as SVGZ is: save or export it without compression.';
  return 'Save the picture again, or delete the file.';
}
