import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Shard, ShardStore } from '../search/shard.ts';
import { removeOthers } from './remove-others.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** Kept shards in a folder: one file for each, named by its digest. */
export interface FolderShardStore extends ShardStore {
  /** Removes all that this store was neither asked for nor given, and whatever a build that was killed left half written. */
  sweep: () => void;
}

/** Part of every seal, so that a shard of another form is not taken for one of this. */
const FORM = 'shard 1';

/**
 * The shards that a folder keeps. A file that is cut off, changed or of another
 * program counts as absent; one that cannot be written is done without. The folder
 * may be deleted at any time.
 */
export function folderShardStore(folder: string): FolderShardStore {
  const used = new Set<string>();
  const fileOf = (digest: string) => join(folder, digest);
  return {
    has: (digest) => existsSync(fileOf(digest)),
    get(digest) {
      used.add(digest);
      return shardIn(readSealed(fileOf(digest), seal(digest)));
    },
    put(digest, shard) {
      used.add(digest);
      try {
        writeSealed(fileOf(digest), seal(digest), serialize(shard));
      } catch {
        // The next build indexes these articles again.
      }
    },
    sweep() {
      removeOthers(folder, (name) => used.has(name));
    },
  };
}

/** A shard is mostly bytes, which JSON does not know. */
function shardIn(content: Uint8Array | undefined): Shard | undefined {
  return content && (deserialize(content) as Shard);
}

/** The name is sealed too: a file under the name of another is not taken for it. */
function seal(digest: string): string {
  return `${FORM} ${digest}`;
}
