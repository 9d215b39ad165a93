import { QUESTIONS } from '../../src/desk/questions.ts';
import { COLLECTIONS, KINDS, SHELVES } from '../../src/desk/shelves.ts';

const WIDTH = 92;

/** What `npm run new -- --help` says. */
export function helpOnNew(): string {
  const kinds = COLLECTIONS.map((collection) => {
    const rows = QUESTIONS[collection].map(({ field, help, isRequired }) =>
      row(`--${field}`, `${help}${isRequired ? ' (required)' : ''}`),
    );
    return [`${SHELVES[collection].one}:`, ...rows].join('\n');
  });
  return `npm run new: makes a new file in content/, so that it passes the check.

  npm run new                       asks everything
  npm run new -- article            asks the rest
  npm run new -- article --title "Trade in 2026" --region tatarstan --authors volga-desk

The first word is one of ${KINDS.join(', ')}.
What is given as a flag is not asked. Without a terminal nothing is asked, and what is
missing is told.

For all:
${row('--slug', 'the name of the file, and part of its address for ever; made from the title or name unless given')}
${row('--content', 'the folder to write into, if not content/')}
${row('--help', 'this text')}

For an article:
${row('--draft', 'marks it with `draft: true`, so that it is not published before it is finished; the default')}
${row('--no-draft', 'leaves the mark out; the standfirst is then required')}

${kinds.join('\n\n')}`;
}

/** What `npm run rename -- --help` says. */
export function helpOnRename(): string {
  return `npm run rename: gives a file in content/ another name, together with every reference to it.

  npm run rename                                      asks
  npm run rename -- entity kamaz kamaz-group
  npm run rename -- article 2022/old-name 2022/new-name
  npm run rename -- content/regions/tatarstan.yml republic-of-tatarstan

The first word is one of ${KINDS.join(', ')};
a path or an address says it too. Links, fields, quotations and mentions follow. The former
address is recorded under \`previously\`, so that it leads to the new one. Text, code and
whatever only looks alike stay as they are.

An article goes to the folder of another year when its \`date\` is of that year; pictures
and data that lie beside it go too, or are copied when other articles use them.

${row('--dry-run', 'says what would change, and changes nothing')}
${row('--content', 'the folder to work in, if not content/')}
${row('--help', 'this text')}`;
}

/** A flag with what it is for, in lines of at most `WIDTH` characters. */
function row(flag: string, help: string): string {
  const indent = 18;
  const lines = [''];
  for (const word of help.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && indent + last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return `  ${flag.padEnd(indent - 2)}${lines.join(`\n${' '.repeat(indent)}`)}`;
}
