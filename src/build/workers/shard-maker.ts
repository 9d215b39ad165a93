import { makeShard } from '../../search/index-shard.ts';
import type { Shard } from '../../search/shard.ts';
import { PackReader } from '../texts/text-packs.ts';
import type { ShardTask, Work } from './worker-protocol.ts';

/** Indexes articles for the search, with a service of Pagefind of its own. */
export function shardMaker({ packs }: Work['shards']['preparation']) {
  const reader = new PackReader(packs);
  return async (tasks: readonly ShardTask[]): Promise<Shard[]> => {
    const shards: Shard[] = [];
    for (const { request, places } of tasks) {
      const placeOf = new Map(request.documents.map(({ id }, at) => [id, places[at]]));
      shards.push(
        await makeShard(request, ({ id }) => {
          const place = placeOf.get(id);
          if (!place) throw new Error(`No text of ${id}`);
          return reader.read(place);
        }),
      );
    }
    return shards;
  };
}
