import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerQuickly, bytesOf } from '../../../src/build/templates/quick-response.ts';

const NodeResponse = globalThis.Response;
type Arguments = ConstructorParameters<typeof Response>;

beforeAll(answerQuickly);
afterAll(() => {
  globalThis.Response = NodeResponse;
});

/** The bytes of “Казань – 441”, letters of two bytes and a sign of three. */
const bytes = new TextEncoder().encode('Казань – 441');

const answers: Record<string, Arguments> = {
  'a text': ['Казань – 441'],
  bytes: [bytes, { headers: { 'Content-Type': 'text/html', 'Content-Length': '20' } }],
  'bytes within others': [bytes.subarray(2, 8)],
  'a text with a type': ['{"a":1}', { headers: new Headers({ 'content-type': 'application/feed+json' }) }],
  'an empty text': [''],
  'a text with a status text': ['a', { status: 200, statusText: 'OK', headers: [['X-A', 'b']] }],
  'a status text of its own': ['a', { statusText: 'Fine' }],
  'a page that is missing': ['a', { status: 404, statusText: 'Not Found' }],
  nothing: [null, { status: 204 }],
  'no arguments': [],
  'no settings': ['a', null as unknown as ResponseInit],
  'a form': [new URLSearchParams({ a: 'b' })],
};

test.each(Object.entries(answers))('an answer with %s is what Node makes of it', async (_name, given) => {
  const quick = () => new Response(...given);
  const full = () => new NodeResponse(...given);
  expect(told(quick())).toEqual(told(full()));
  expect(new Uint8Array(await bytesOf(quick()))).toEqual(new Uint8Array(await full().arrayBuffer()));
  expect(await quick().text()).toBe(await full().text());
  expect(await quick().clone().text()).toBe(await full().text());
  expect(quick().body === null).toBe(full().body === null);
});

test('an answer is a `Response`, whoever asks, and has its methods of the class', async () => {
  const quick = new Response('{"a":1}');
  expect(quick).toBeInstanceOf(Response);
  expect(quick).toBeInstanceOf(NodeResponse);
  expect(new NodeResponse('a')).toBeInstanceOf(Response);
  expect(Object.prototype.toString.call(quick)).toBe('[object Response]');
  expect(await quick.json()).toEqual({ a: 1 });
  expect(await Response.json({ a: 1 }).json()).toEqual({ a: 1 });
  expect(Response.redirect('https://example.org/').status).toBe(302);
});

test('headers that are set before it becomes one of Node’s are there afterwards, and the other way round', async () => {
  const quick = new Response('a');
  quick.headers.set('X-Before', '1');
  expect(quick.clone().headers.get('X-Before')).toBe('1');
  quick.headers.set('X-After', '2');
  expect(quick.headers.get('X-Before')).toBe('1');
  expect(quick.clone().headers.get('X-After')).toBe('2');
  expect(new TextDecoder().decode(await bytesOf(quick))).toBe('a');
});

test('what was read is not read again', async () => {
  const quick = new Response('a');
  expect(quick.bodyUsed).toBe(false);
  await quick.text();
  expect(quick.bodyUsed).toBe(true);
  await expect(bytesOf(quick)).rejects.toThrow(TypeError);
});

test('what extends it is made by Node', async () => {
  class Page extends Response {
    readonly isPage = true;
  }
  const page = new Page('a', { headers: { 'X-A': 'b' } });
  expect(page).toBeInstanceOf(Page);
  expect([page.isPage, page.headers.get('X-A'), await page.text()]).toEqual([true, 'b', 'a']);
});

test('what is wrong is for Node to tell', () => {
  expect(() => new Response('a', { status: 99 })).toThrow(RangeError);
  expect(() => new Response('a', { statusText: 'a\nb' })).toThrow(TypeError);
  expect(() => new Response('a', { headers: { 'a b': 'c' } })).toThrow(TypeError);
  expect(() => new Response('a', { status: 204 })).toThrow(TypeError);
  expect(() => (Response as unknown as (content: string) => unknown)('a')).toThrow(TypeError);
});

/** What can be seen of an answer without its content. */
function told({ status, statusText, ok, type, url, redirected, bodyUsed, headers }: Response) {
  return { status, statusText, ok, type, url, redirected, bodyUsed, headers: [...headers] };
}
