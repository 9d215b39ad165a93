import { SHARD_FOLDER } from '../../search/format.ts';

/** Pagefind's WebAssembly where it looks for it, beside the index of a shard; and the part of that address that is too much. */
const BESIDE_SHARD = new RegExp(`/${SHARD_FOLDER}[^/]+(?=/wasm\\.[^/]+$)`);

/**
 * Lets all shards of a language have one WebAssembly, which lies in the folder of the
 * language and is loaded once. Pagefind asks for it again with each index.
 */
export function shareProgram(scope: { fetch: typeof fetch }): void {
  const original = scope.fetch.bind(scope);
  const loaded = new Map<string, Promise<Response>>();
  scope.fetch = async (...request) => {
    const [asked] = request;
    const address = asked instanceof Request ? asked.url : String(asked);
    if (!BESIDE_SHARD.test(address)) return original(...request);
    const shared = address.replace(BESIDE_SHARD, '');
    const response = loaded.get(shared) ?? original(shared);
    loaded.set(shared, response);
    return (await response).clone();
  };
}
