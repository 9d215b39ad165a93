import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareSites, missingIn, type Comparison } from './compare-sites.ts';
import type { Contestant } from './contestants/contestant.ts';
import type { Equality } from './results.ts';

/** How many addresses are told of a longer list; `bench.json` has all. */
const TOLD = 5;

/** Whether the contestants did the same work, told of their cold builds: each is held against the first of the peers. */
export function equalWork(contestants: readonly Contestant[]): Equality[] {
  const peer = contestants.find(({ id }) => id === 'hugo' || id === 'eleventy');
  if (!peer) return [];
  return contestants
    .filter((other) => other !== peer)
    .map((other) => {
      const of = `${other.name} and ${peer.name}`;
      if (other.id === 'gazetteer-everything') return { of, ...nothingMissing(peer, other) };
      const comparison = compareSites(other.out, peer.out);
      return { of, ...judged(comparison), comparison };
    });
}

/** All files of a site as one digest: the same only if every path and every byte is. */
export function siteDigest(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const digest = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    digest.update(`${file.slice(folder.length)}\0${content.length}\0`).update(content);
  }
  return digest.digest('hex');
}

function nothingMissing(peer: Contestant, other: Contestant): Pick<Equality, 'told' | 'isEqual'> {
  const missing = missingIn(peer.out, other.out);
  const told =
    missing.length === 0
      ? [`every page of the sitemap of ${peer.name} is there, and much more`]
      : [`${missing.length} pages are missing: ${listed(missing)}`];
  return { told, isEqual: missing.length === 0 };
}

function judged({ files, only, read, different }: Comparison): Pick<Equality, 'told' | 'isEqual'> {
  const unexpected = only.filter(({ reason }) => reason === undefined).map(({ address }) => address);
  const allowed = Map.groupBy(
    only.flatMap(({ reason }) => reason ?? []),
    (reason) => reason,
  );
  return {
    told: [
      `${files.join(' and ')} files`,
      ...[...allowed].map(([reason, cases]) => `allowed: ${cases.length} × ${reason}`),
      unexpected.length === 0
        ? 'otherwise the same addresses'
        : `${unexpected.length} addresses in one only: ${listed(unexpected)}`,
      different.length === 0
        ? `the same words in ${read} lists and articles of ${read}`
        : `other words in ${different.length} lists and articles of ${read}: ${listed(different)}`,
    ],
    isEqual: unexpected.length === 0 && different.length === 0 && read > 0,
  };
}

function listed(addresses: readonly string[]): string {
  return addresses.slice(0, TOLD).join(', ') + (addresses.length > TOLD ? ', …' : '');
}
