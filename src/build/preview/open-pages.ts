import type { AstroIntegration } from 'astro';

/** Astro's server for developers. */
export type AstroServer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];

/** Milliseconds that pages are given to come back before other work goes on. */
const PATIENCE = 1000;

/** The message by which a page says which state of the content it shows. */
const SHOWS = 'gazetteer:shows';

/** An open page. */
export interface OpenPage {
  send: (message: Message) => void;
}

type Message =
  { type: 'full-reload'; path: string } | { type: 'error'; err: { message: string; stack: string } };

const RELOAD: Message = { type: 'full-reload', path: '*' };

/** What pages are told through: Vite's connection, which is begun anew with its server. */
export type PageChannel = Pick<AstroServer, 'environments' | 'ws'>;

/**
 * The pages that browsers show. Each loads again when there is something else to show, once, and
 * is covered with what is wrong. Each says which state of the content it shows when it connects,
 * so that one that was asked for before a change and is there after it is told then. What is
 * sent while none is connected, Vite would keep for the next one.
 */
export class OpenPages {
  #channel: PageChannel | undefined;
  /** Counts the states of the content since the start. */
  #state = 0;
  #mistakes: string | undefined;
  #isCovered = false;
  #returning: { left: number; settle: () => void } | undefined;

  /** Speaks to pages through a server that has begun. */
  connect(channel: PageChannel): void {
    this.#channel = channel;
    const { hot } = channel.environments.client;
    hot.on('vite:client:connect', (_data, page) => {
      this.#coverIfNeeded(page);
    });
    hot.on(SHOWS, (state: unknown, page: OpenPage) => {
      if (state !== this.#state) page.send(RELOAD);
      else if (this.#returning && --this.#returning.left === 0) this.#returning.settle();
    });
  }

  /** The scripts of a page that is about to be made, which reload it, show mistakes over it, and say which state it shows. */
  scripts(): string {
    // Wherever the publication lives, the script of Vite's is here.
    const client = '/@vite/client';
    const say = `import { createHotContext } from '${client}'; createHotContext('/').send('${SHOWS}', ${this.#state});`;
    return `<script type="module" src="${client}"></script><script type="module">${say}</script>`;
  }

  /**
   * Has every page load again, which takes off what it is covered with.
   *
   * @returns Settles when they are there again, with what they load before they connect, or after a second.
   */
  reload(): Promise<void> {
    this.#state++;
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

  #coverIfNeeded(page: OpenPage): void {
    if (this.#mistakes === undefined) return;
    page.send(errorOf(this.#mistakes));
    this.#isCovered = true;
  }

  /** Sends a message to every page that is connected; returns to how many. */
  #tell(message: Message): number {
    const pages = [...(this.#channel?.ws.clients ?? [])];
    for (const page of pages) page.send(message);
    return pages.length;
  }

  async #back(pages: number): Promise<void> {
    this.#returning?.settle();
    const returning = { left: pages, settle: (): void => undefined };
    this.#returning = returning;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((settle) => {
      returning.settle = settle;
      timer = setTimeout(settle, PATIENCE);
    });
    clearTimeout(timer);
    // Or others are waited for by now.
    if (this.#returning === returning) this.#returning = undefined;
  }
}

function errorOf(message: string): Message {
  return { type: 'error', err: { message, stack: '' } };
}
