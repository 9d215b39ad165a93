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
  await vi.advanceTimersByTimeAsync(500);
  expect(work).not.toHaveBeenCalled();
  const again = visit();
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

test('work goes on when pages are back from the later of two reloads', async () => {
  const page = visit();
  const work = vi.fn();
  void open.reload();
  void open.reload().then(work);
  await vi.advanceTimersByTimeAsync(0);
  server.leave(page);
  expect(work).not.toHaveBeenCalled();
  visit();
  await vi.advanceTimersByTimeAsync(0);
  expect(work).toHaveBeenCalledOnce();
});

test('of pages that connect after a change, those load again that were asked for before it', async () => {
  const before = visit();
  const asked = open.scripts();
  await Promise.all([open.reload(), vi.advanceTimersByTimeAsync(1000)]);
  server.leave(before);
  // One that was told to load again may be there before one that was only asked for.
  const fresh = visit();
  const late = visit(asked);
  expect([fresh.told, late.told]).toEqual([[], [RELOAD]]);
});

test('pages that never connect change nothing for others', async () => {
  visit();
  open.scripts();
  await Promise.all([open.reload(), vi.advanceTimersByTimeAsync(1000)]);
  expect([visit().told, visit().told]).toEqual([[], []]);
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

/** A page that is asked for, unless it has its scripts already, and connects. */
function visit(scripts = open.scripts()): FakePage {
  const [, state] = /send\('gazetteer:shows', (\d+)\)/.exec(scripts) ?? [];
  return server.enter(Number(state));
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
  readonly #listeners = new Map<string, (data: unknown, page: FakePage) => void>();

  get channel(): PageChannel {
    const hot = {
      send: (message: unknown) => {
        if (typeof message !== 'string') this.kept.push(message);
      },
      on: (event: string, listener: (data: unknown, page: FakePage) => void) =>
        this.#listeners.set(event, listener),
    };
    return { environments: { client: { hot } }, ws: { clients: this.clients } } as unknown as PageChannel;
  }

  enter(state: number): FakePage {
    const page = new FakePage();
    this.clients.add(page);
    this.#listeners.get('vite:client:connect')?.(undefined, page);
    this.#listeners.get('gazetteer:shows')?.(state, page);
    return page;
  }

  leave(page: FakePage): void {
    this.clients.delete(page);
  }
}
