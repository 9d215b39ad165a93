import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OpenPages, type OpenPage, type PageChannel } from '../../../src/build/preview/open-pages.ts';

const RELOAD = { type: 'full-reload', path: '*' };
const MISTAKE = { type: 'error', err: { message: 'a mistake', stack: '' } };

let open: OpenPages;
let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers();
  open = new OpenPages();
  server = new FakeServer();
  open.connect(server.channel);
});
afterEach(() => {
  vi.useRealTimers();
});

test('a page loads again once, and work goes on when it is back', async () => {
  const page = visit();
  const work = vi.fn();
  void open.reload().then(work);
  expect(page.told).toEqual([RELOAD]);
  server.leave(page);
  open.ask();
  await vi.advanceTimersByTimeAsync(500);
  expect(work).not.toHaveBeenCalled();
  const again = server.enter();
  await vi.advanceTimersByTimeAsync(0);
  expect(again.told).toEqual([]);
  expect(work).toHaveBeenCalledOnce();
});

test('a page that never comes back is not waited for long, and nobody at all not a moment', async () => {
  const page = visit();
  const work = vi.fn();
  void open.reload().then(work);
  server.leave(page);
  await vi.advanceTimersByTimeAsync(1000);
  expect(work).toHaveBeenCalledOnce();
  void open.reload().then(work);
  await vi.advanceTimersByTimeAsync(0);
  expect(work).toHaveBeenCalledTimes(2);
});

test('a page that was asked for before a change, and is there after it, loads again', async () => {
  visit();
  open.ask();
  await Promise.all([open.reload(), vi.advanceTimersByTimeAsync(1000)]);
  const late = server.enter();
  expect(late.told).toEqual([RELOAD]);
  open.ask();
  expect(server.enter().told).toEqual([]);
});

test('pages that nobody waited for make no other load again', async () => {
  visit();
  open.ask();
  await vi.advanceTimersByTimeAsync(6000);
  await Promise.all([open.reload(), vi.advanceTimersByTimeAsync(1000)]);
  expect(visit().told).toEqual([]);
});

test('before the server has begun, pages are waited for however long that takes', async () => {
  open.ask();
  await vi.advanceTimersByTimeAsync(60_000);
  await open.reload();
  expect(server.enter().told).toEqual([RELOAD]);
});

test('what is sent while no page is there is not kept for the next one', async () => {
  await open.reload();
  open.cover('a mistake');
  open.uncover();
  expect(server.kept).toEqual([]);
  expect(visit().told).toEqual([]);
});

test('mistakes cover every page, and those that come, until they are mended', async () => {
  const first = visit();
  open.cover('a mistake');
  const second = visit();
  expect([first.told, second.told]).toEqual([[MISTAKE], [MISTAKE]]);
  expect(open.uncover()).toBe(true);
  await Promise.all([open.reload(), vi.advanceTimersByTimeAsync(1000)]);
  expect(open.uncover()).toBe(false);
  expect(visit().told).toEqual([]);
});

test('a page that comes while something is written is not covered with what was wrong before', async () => {
  visit();
  open.cover('a mistake');
  await Promise.all([open.reload(), vi.advanceTimersByTimeAsync(1000)]);
  expect(visit().told).toEqual([]);
});

function visit(): FakePage {
  open.ask();
  return server.enter();
}

class FakePage implements OpenPage {
  readonly told: unknown[] = [];

  send(message: unknown): void {
    this.told.push(message);
  }
}

/** Vite's server, which keeps what it sends to nobody. */
class FakeServer {
  readonly kept: unknown[] = [];
  readonly clients = new Set<FakePage>();
  #onConnect: (data: undefined, page: FakePage) => void = () => undefined;

  get channel(): PageChannel {
    const hot = {
      send: (message: unknown) => {
        if (typeof message !== 'string') this.kept.push(message);
      },
      on: (_event: string, listener: (data: undefined, page: FakePage) => void) => {
        this.#onConnect = listener;
      },
    };
    return { environments: { client: { hot } }, ws: { clients: this.clients } } as unknown as PageChannel;
  }

  enter(): FakePage {
    const page = new FakePage();
    this.clients.add(page);
    this.#onConnect(undefined, page);
    return page;
  }

  leave(page: FakePage): void {
    this.clients.delete(page);
  }
}
