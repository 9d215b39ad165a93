/** Where emphasis begins and nothing ends it: two stars, and the first of several words. */
const OPEN = /^\*\*["“«„‘(]?\p{L}[^\s*]*(?=\s+[^\s*])/u;

/** What programmers write with two stars: `**kwargs` takes the parameters of a function. */
const PARAMETER = /^\*\*(?:\w*args|kw\w*|opt\w*|\w*options|params|\w*_\w*|dict|data|config|self)\b/;

export function isParameter(written: string): boolean {
  return PARAMETER.test(written);
}

/** Two stars and the first word behind them, as far as a message shows it; nothing where no words follow. */
export function openingWords(written: string): string | undefined {
  return isParameter(written) ? undefined : OPEN.exec(written)?.[0].slice(0, MOST_SHOWN).toWellFormed();
}

const MOST_SHOWN = 40;
