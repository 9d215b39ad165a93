import { repeat, type Chance } from './chance.ts';
import { capitalise, invent } from './vocabulary.ts';

const AUTHORS = 40;
const REGIONS = 30;
const ENTITIES = 500;

/** An author, region or entity of the corpus: the fields of its file, and the name of that file. */
export interface Entry {
  slug: string;
  name: string;
  bio?: string;
  kind?: string;
  description?: string;
  aliases?: readonly string[];
}

/** Who and what the articles name, by the folder of their files. They do not depend on the number of articles. */
export interface Registries {
  authors: readonly Entry[];
  regions: readonly Entry[];
  entities: readonly Entry[];
}

type Fields = Omit<Entry, 'slug'>;

export function makeRegistries(random: Chance, names: Names): Registries {
  const makers = [makeOrganisation, makePerson, makePlace];
  const entityMaker = (index: number) => makers[index % makers.length] ?? makePlace;
  return {
    authors: repeat(AUTHORS, () => withSlug(makeAuthor(names))),
    regions: repeat(REGIONS, () => withSlug(makeRegion(random, names))),
    entities: repeat(ENTITIES, (index) => withSlug(entityMaker(index)(random, names))),
  };
}

function withSlug(fields: Fields): Entry {
  return { slug: fields.name.toLowerCase().replaceAll(' ', '-'), ...fields };
}

function makeAuthor(names: Names): Fields {
  const name = `${names.given()} ${names.family()}`;
  return { name, bio: `${name} writes on ${names.topic()}.` };
}

function makeRegion(random: Chance, names: Names): Fields {
  return { name: `${random.pick(['', '', 'North ', 'South ', 'Upper '])}${names.place()}ia` };
}

function makePerson(random: Chance, names: Names): Fields {
  const [given, family] = [names.given(), names.family()];
  const role = random.pick(['Minister', 'Deputy minister', 'Director', 'Adviser', 'Professor']);
  return {
    name: `${given} ${family}`,
    kind: 'person',
    description: `${role} for ${names.topic()}.`,
    aliases: random.chance(0.5) ? [`${given.slice(0, 1)}. ${family}`] : [],
  };
}

function makeOrganisation(random: Chance, names: Names): Fields {
  const place = names.place();
  const form = random.pick([
    'Central Bank',
    'Policy Institute',
    'Energy Company',
    'Railway Company',
    'Development Fund',
  ]);
  const initials = form.replaceAll(/\B\w| /g, '');
  return {
    name: `${place} ${form}`,
    kind: 'organisation',
    description: `An organisation for ${names.topic()}.`,
    aliases: random.chance(0.5) ? [`${place}${initials}`] : [],
  };
}

function makePlace(random: Chance, names: Names): Fields {
  const place = names.place();
  const form = random.pick(['town', 'district', 'river port', 'border crossing']);
  return {
    name: `${random.pick(['', '', 'Port ', 'Lake ', 'Fort '])}${place}`,
    kind: 'place',
    description: `A ${form} known for ${names.topic()}.`,
    aliases: random.chance(0.3) ? [`Old ${place}`] : [],
  };
}

/** Sources of names. Family and place names never repeat, so whole names and slugs are distinct too. */
interface Names {
  given: () => string;
  family: () => string;
  place: () => string;
  topic: () => string;
}

export function makeNames(random: Chance): Names {
  const taken = new Set<string>();
  const distinct = () => {
    let name;
    do name = capitalise(invent(random, random.between(2, 3)));
    while (taken.has(name) || name.length > 12);
    taken.add(name);
    return name;
  };
  const givenNames = repeat(60, distinct);
  const topics = `trade energy transport harvests elections public-health schools banking housing water
    migration fisheries steel science courts tourism`
    .split(/\s+/)
    .map((topic) => topic.replace('-', ' '));
  return {
    given: () => random.pick(givenNames),
    family: distinct,
    place: distinct,
    topic: () => random.pick(topics),
  };
}
