import type { AstroServer } from './live-content.ts';

/** Milliseconds in which a page that was asked for loads and connects, if anybody still waits for it. */
const LOADING = 5000;

/** Milliseconds that pages are given to come back before other work goes on. */
const PATIENCE = 1000;

const RELOAD: Message = { type: 'full-reload', path: '*' };

/** An open page. */
export interface OpenPage {
  send: (message: Message) => void;
}

type Message =
  { type: 'full-reload'; path: string } | { type: 'error'; err: { message: string; stack: string } };

/** What pages are told through: Vite's connection, which is begun anew with its server. */
export type PageChannel = Pick<AstroServer, 'environments' | 'ws'>;

/**
 * The pages that browsers show. Each loads again when there is something else to show, once, and
 * is covered with what is wrong. One that was asked for before a change and connects after it is
 * told then; what is sent while none is connected, Vite would keep for the next one.
 */
export class OpenPages {
  #channel: PageChannel | undefined;
  /** When pages were asked for that have not connected yet, in milliseconds, oldest first. */
  #asked: number[] = [];
  /** How many of these show what was there before the last change. */
  #stale = 0;
  /** Until the first one connects they have waited for the server. */
  #isConnected = false;
  #mistakes: string | undefined;
  #isCovered = false;
  #returning: { left: number; settle: () => void } | undefined;

  /** Speaks to pages through a server that has begun. */
  connect(channel: PageChannel): void {
    this.#channel = channel;
    channel.environments.client.hot.on('vite:client:connect', (_data, page) => {
      this.#welcome(page);
    });
  }

  /** Hears that a browser has asked for a page. */
  ask(): void {
    this.#asked.push(Date.now());
  }

  /**
   * Has every page load again, which takes off what it is covered with.
   *
   * @returns Settles when they are there again, with what they load before they connect, or after a second.
   */
  reload(): Promise<void> {
    this.#forgetLost();
    this.#stale = this.#asked.length;
    [this.#mistakes, this.#isCovered] = [undefined, false];
    // Pages that were added or removed: Astro keeps what getStaticPaths returned until it hears this.
    for (const { hot } of Object.values(this.#channel?.environments ?? {}))
      hot.send('astro:content-changed', {});
    const told = this.#tell(RELOAD);
    return told === 0 ? Promise.resolve() : this.#back(told);
  }

  /** Shows over every page what is wrong, and over those that come, until they load again. */
  cover(mistakes: string): void {
    this.#mistakes = mistakes;
    this.#isCovered ||= this.#tell(errorOf(mistakes)) > 0;
  }

  /** Nothing is wrong any more. Says whether a page is still covered. */
  uncover(): boolean {
    this.#mistakes = undefined;
    return this.#isCovered;
  }

  #welcome(page: OpenPage): void {
    this.#forgetLost();
    this.#isConnected = true;
    this.#asked.shift();
    if (this.#stale > 0) {
      this.#stale--;
      page.send(RELOAD);
      return;
    }
    if (this.#mistakes !== undefined) {
      page.send(errorOf(this.#mistakes));
      this.#isCovered = true;
    }
    if (this.#returning && --this.#returning.left === 0) this.#returning.settle();
  }

  /** Forgets pages that nobody waited for. */
  #forgetLost(): void {
    const lost = this.#isConnected ? this.#asked.findLastIndex((time) => Date.now() - time > LOADING) + 1 : 0;
    this.#asked.splice(0, lost);
    this.#stale = Math.max(0, this.#stale - lost);
  }

  /** Sends a message to every page that is connected; returns to how many. */
  #tell(message: Message): number {
    const pages = [...(this.#channel?.ws.clients ?? [])];
    for (const page of pages) page.send(message);
    return pages.length;
  }

  async #back(pages: number): Promise<void> {
    this.#returning?.settle();
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((settle) => {
      this.#returning = { left: pages, settle };
      timer = setTimeout(settle, PATIENCE);
    });
    clearTimeout(timer);
    this.#returning = undefined;
  }
}

function errorOf(message: string): Message {
  return { type: 'error', err: { message, stack: '' } };
}
