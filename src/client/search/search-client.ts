import type { Answer, RequestName, SearchRequests } from './search-protocol.ts';
import { startWorker } from './start-worker.ts';

interface Waiting {
  resolve: (gives: never) => void;
  reject: (error: Error) => void;
}

/** The page's end of the worker that searches. */
export class SearchClient {
  readonly #worker = startWorker();
  readonly #waiting = new Map<number, Waiting>();
  #requests = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('error' in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.gives as never);
    });
    this.#worker.addEventListener('error', (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message));
      this.#waiting.clear();
    });
  }

  /** @throws When the worker cannot start, or a part of the index cannot be loaded. */
  ask<Name extends RequestName>(
    name: Name,
    takes: SearchRequests[Name]['takes'],
  ): Promise<SearchRequests[Name]['gives']> {
    this.#requests += 1;
    const id = this.#requests;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, takes });
    });
  }

  /** Ends the worker; what was asked is not answered any more. */
  close(): void {
    this.#worker.terminate();
  }
}
