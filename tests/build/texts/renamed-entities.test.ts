import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleText } from '../../memory-disk.ts';
import { PublicationOnDisk } from './publication-on-disk.ts';

const TEXTS = {
  named: 'KAMAZ has grown.',
  unnamed: 'A truck factory has grown.',
  'by-hand': 'The :entity[factory]{#kamaz} has grown.',
  'named-by-hand': ':entity[]{#kamaz} has grown.',
  other: 'Their rivals are the Works of Kama.',
  escaped: 'The Works of \\Kama have grown.',
  'in-code': 'Their rivals are `KAMAZ`.',
  quoted: ':::quote{by="kamaz"}\nWe grow.\n:::',
};
const ALL = Object.keys(TEXTS).length;

let publication: PublicationOnDisk;
beforeEach(() => {
  publication = new PublicationOnDisk();
});
afterEach(() => publication.close());

test('of an entity that is called something else, texts are rendered again that name it or may name it now', async () => {
  await begin();
  publication.write('entities/kamaz.yml', 'name: Works of Kama\n');
  // All but the one that names it neither way, and the one whose word is no mention.
  expect(await publication.rendered()).toBe(ALL - 2);
  expect(await publication.rendered()).toBe(0);
});

test('of an entity with one more name, all that have one of its names somewhere', async () => {
  await begin();
  publication.write('entities/kamaz.yml', 'name: KAMAZ\nnames: { ru: КАМАЗ }\naliases: [Works of Kama]\n');
  expect(await publication.rendered()).toBe(ALL - 1);
  publication.write('entities/kamaz.yml', 'name: KAMAZ\nnames: { ru: КАМАЗ }\n');
  expect(await publication.rendered()).toBe(ALL - 1);
});

test('of an entity with another role, those that quote it', async () => {
  await begin();
  const roles = 'roles:\n  - { title: Maker of trucks, from: 1969 }\n';
  publication.write('entities/kamaz.yml', `name: KAMAZ\nnames: { ru: КАМАЗ }\n${roles}`);
  expect(await publication.rendered()).toBe(1);
});

test('an entity that goes takes the mentions with it', async () => {
  await begin();
  publication.write('entities/tatneft.yml', 'name: Tatneft\n');
  for (const [name, body] of Object.entries({ one: 'Tatneft has grown.', two: 'Nobody has grown.' }))
    publication.write(`articles/2022/${name}.md`, articleText({ entities: '[tatneft]' }, body));
  expect(await publication.rendered()).toBe(2);
  publication.remove('entities/tatneft.yml');
  expect(await publication.rendered()).toBe(1);
});

test('whatever entities are called one after the other, texts are those that nobody kept anything of', async () => {
  const slug = fc.constantFrom('kamaz', 'bars', 'oneill');
  // Parts of each other, also as Markdown writes them, and what is taken for the same.
  const names = [
    'Kama',
    'KAMAZ',
    'Works of Kama',
    'Ak-Bars',
    'Bars',
    'O’Neill',
    "O'Neill",
    'КАМАЗ',
    'Airbus-320',
    'Airbus',
  ];
  const name = fc.constantFrom(...names);
  const entity = fc
    .record({ name, alias: name, hasRole: fc.boolean() })
    .map(
      (one) =>
        `name: "${one.name}"\naliases: ["${one.alias}"]\n${one.hasRole ? 'roles: [{ title: "Head of Bars" }]\n' : ''}`,
    );
  const part = fc.oneof(
    fc.constantFrom(...names, 'the', '&#75;ama', 'K\\AMAZ'),
    name.map((words) => `[${words}](https://example.org/), \`${words}\` and **${words}**`),
    name.map((words) => `\n\n## ${words}\n\n`),
    fc.tuple(name, slug).map(([words, of]) => `:entity[${words}]{#${of}} and :entity[]{#${of}}`),
    fc.tuple(name, slug).map(([words, of]) => `\n\n:::quote{by="${of}"}\n${words}\n:::\n\n`),
  );
  const article = fc
    .record({ entities: fc.uniqueArray(slug), parts: fc.array(part, { minLength: 1, maxLength: 6 }) })
    .map(({ entities, parts }) => articleText({ entities: `[${entities.join(', ')}]` }, parts.join(' ')));
  const edits = fc.array(fc.tuple(slug, entity), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(entity, entity, entity),
      fc.array(article, { minLength: 12, maxLength: 12 }),
      edits,
      async (first, articles, later) => {
        for (const [index, text] of first.entries())
          publication.write(`entities/${['kamaz', 'bars', 'oneill'][index]}.yml`, text);
        for (const [index, text] of articles.entries()) publication.write(`articles/2022/a${index}.md`, text);
        await publication.rendered();
        for (const [of, text] of later) {
          publication.write(`entities/${of}.yml`, text);
          await publication.rendered();
        }
      },
    ),
    { numRuns: 6 },
  );
});

/** A build of all texts. */
async function begin(): Promise<void> {
  for (const [name, body] of Object.entries(TEXTS))
    publication.write(`articles/2022/${name}.md`, articleText({}, body));
  expect(await publication.rendered()).toBe(ALL);
}
