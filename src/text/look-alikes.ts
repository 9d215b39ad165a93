/** Scripts whose letters are taken for each other's. */
export type Script = 'Latin' | 'Cyrillic' | 'Greek';

/**
 * The letters of one script that look like letters of another, in the direction of
 * the arrow: rare Cyrillic letters are taken for Latin ones, but hardly the other way round. Of
 * small Greek letters only omicron, since the others are signs of mathematics.
 *
 * @see Unicode Technical Standard #39, confusables.txt; with the letters of Turkic, Ossetic and Chuvash alphabets.
 */
const LOOK_ALIKES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  'Cyrillic → Latin': paired(
    'асеорхуіѕјһӏԁԛԝәӕҫӑӗёїӧӓӳАВСЕНІЈКМОРЅТХУҮӀԌԚԜӘӔҪӐӖЁЇӦӒ',
    'aceopxyisjhldqwəæçăĕëïöäÿABCEHIJKMOPSTXYYIGQWƏÆÇĂĔËÏÖÄ',
  ),
  'Latin → Cyrillic': paired(
    'aceopxyijhkəæçăĕëïöäÿABCEHIJKMOPTXYƏÆÇĂĔËÏÖÄ',
    'асеорхуіјһкәӕҫӑӗёїӧӓӳАВСЕНІЈКМОРТХУӘӔҪӐӖЁЇӦӒ',
  ),
  'Greek → Latin': paired('οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'oABEZHIKMNOPTYX'),
  'Latin → Greek': paired('oABEZHIKMNOPTYX', 'οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'),
  'Greek → Cyrillic': paired('οΑΒΓΕΗΙΚΜΟΠΡΤΥΦΧ', 'оАВГЕНІКМОПРТУФХ'),
  'Cyrillic → Greek': paired('оАВГЕНІКМОПРТУФХ', 'οΑΒΓΕΗΙΚΜΟΠΡΤΥΦΧ'),
};

/** The letter of a script that a letter of another looks like. */
export function lookAlike(letter: string, from: Script, to: Script): string | undefined {
  return LOOK_ALIKES[`${from} → ${to}`]?.get(letter);
}

function paired(letters: string, others: string): ReadonlyMap<string, string> {
  const pairs = Array.from(letters, (letter, index) => [letter, Array.from(others)[index] ?? ''] as const);
  return new Map(pairs);
}
