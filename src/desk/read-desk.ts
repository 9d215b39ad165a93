import type { Collection } from '../schema/kinds.ts';
import { decode } from '../source/decode.ts';
import type { Disk } from '../source/disk.ts';
import { recognise } from '../source/recognise.ts';
import { readYaml } from '../source/yaml.ts';
import { compareText } from '../text/compare.ts';
import type { Offer, Offered } from './answer-problem.ts';
import { COLLECTIONS } from './shelves.ts';
import { takenAddresses, type AddressProblem } from './taken-address.ts';
import { isTimeZone } from './time-zone.ts';

/** What the maker of a new file must know of a folder of content. */
export interface Desk {
  /** What can be referred to; of articles and pages only the ids. */
  offer: Offer;
  /** Everything that lies there, in small letters: two names that differ in case are one on some disks. */
  taken: ReadonlySet<string>;
  /** Why a new file cannot have an address, although nothing lies there. */
  addressProblem: AddressProblem;
  /** The publication's time zone, by which days are counted; UTC if it names none. */
  timezone: string;
  /** The publication's address, if its file gives one. */
  url?: string;
}

/** Reads what `new` offers: the short files, not the articles. What cannot be read is offered by its slug. */
export function readDesk(disk: Disk, folder: string): Desk {
  const offer = Object.fromEntries(COLLECTIONS.map((one) => [one, [] as Offered[]])) as Record<
    Collection,
    Offered[]
  >;
  const entries = disk.list(folder);
  let settings: Readonly<Record<string, unknown>> = {};
  for (const { path, kind } of entries) {
    const recognised = recognise(path);
    if (recognised.what !== 'document' || kind !== 'file') continue;
    const fields = path.endsWith('.yml') ? fieldsIn(disk, `${folder}/${path}`) : {};
    if (recognised.kind === 'publication') settings = fields;
    else offer[recognised.kind].push(offered(recognised.id, fields));
  }
  for (const collection of COLLECTIONS)
    offer[collection].sort((a, b) => compareText(a.name, b.name) || compareText(a.slug, b.slug));
  const { timezone, url } = settings;
  return {
    offer,
    taken: new Set(entries.map(({ path }) => path.toLowerCase())),
    addressProblem: takenAddresses(disk, folder),
    timezone: typeof timezone === 'string' && isTimeZone(timezone) ? timezone : 'UTC',
    ...(typeof url === 'string' && URL.canParse(url) && { url }),
  };
}

function fieldsIn(disk: Disk, path: string): Readonly<Record<string, unknown>> {
  let decoded;
  try {
    decoded = decode(disk.read(path));
  } catch {
    return {};
  }
  const data = 'text' in decoded ? readYaml(decoded.text, 1).data : undefined;
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function offered(slug: string, { name, title, names, aliases }: Readonly<Record<string, unknown>>): Offered {
  const [first = slug] = [name, title].filter((value) => typeof value === 'string');
  const others = [names, aliases].flatMap((value): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value) : [],
  );
  return { slug, name: first, also: others.filter((value) => typeof value === 'string') };
}
