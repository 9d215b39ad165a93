/** What Node has. */
const NodeResponse = globalThis.Response;

/** What pages are made of. */
type Content = string | Uint8Array<ArrayBuffer>;

/**
 * The answer to a request as templates make it, which keeps its content as it is. Node makes a stream of
 * that, only to be read again: an eighth of the time in which a page is rendered. As soon
 * as anybody asks for more than its status and headers, it becomes one of Node's.
 *
 * `Response` of the Fetch Standard, https://fetch.spec.whatwg.org/#response-class, with
 * status 200; servers for Node, such as those of Hono and srvx, stand in for it in the same way.
 */
class QuickResponse {
  readonly status = 200;
  readonly #content: Content;
  readonly #statusText: string;
  readonly #headers: Headers;
  #full: Response | undefined;

  constructor(content: Content, { headers, statusText = '' }: ResponseInit) {
    this.#content = content;
    this.#statusText = statusText;
    this.#headers = new Headers(headers);
    if (typeof content === 'string' && !this.#headers.has('Content-Type'))
      this.#headers.set('Content-Type', 'text/plain;charset=UTF-8');
  }

  get headers(): Headers {
    return this.#full?.headers ?? this.#headers;
  }

  /** Its content, if nobody can have read it yet. */
  static contentOf(response: object): Content | undefined {
    return #content in response && !response.#full ? response.#content : undefined;
  }

  /** The same as one of Node's. */
  static inFull(response: QuickResponse): Response {
    response.#full ??= new NodeResponse(response.#content, {
      statusText: response.#statusText,
      headers: response.#headers,
    });
    return response.#full;
  }
}

const own = Object.getOwnPropertyNames(QuickResponse.prototype);
for (const name of Object.getOwnPropertyNames(NodeResponse.prototype))
  if (!own.includes(name) && name !== 'status')
    Object.defineProperty(QuickResponse.prototype, name, {
      get(this: QuickResponse): unknown {
        const full = QuickResponse.inFull(this);
        const value: unknown = Reflect.get(full, name);
        return typeof value === 'function' ? value.bind(full) : value;
      },
    });
// For `instanceof`.
Object.setPrototypeOf(QuickResponse.prototype, NodeResponse.prototype);

/** Has all that is answered in this process from now on answered quickly, where that can be. */
export function answerQuickly(): void {
  // No proxy: Astro asks of each part of a page whether it is a `Response`.
  function Response(content?: BodyInit | null, init?: ResponseInit | null) {
    // What extends it, or calls it without `new`, is not for this.
    if (new.target !== Response)
      return Reflect.construct(NodeResponse, [content, init], new.target) as Response;
    return isUsual(content, init)
      ? new QuickResponse(content as Content, init ?? {})
      : new NodeResponse(content, init ?? {});
  }
  Response.prototype = NodeResponse.prototype;
  Object.setPrototypeOf(Response, NodeResponse);
  globalThis.Response = Response as unknown as typeof NodeResponse;
}

/** Whether Node has nothing to object to, or to do for it. */
function isUsual(content: BodyInit | null | undefined, init: ResponseInit | null | undefined): boolean {
  const { status = 200, statusText = '' } = init ?? {};
  return (
    (typeof content === 'string' || content instanceof Uint8Array) &&
    status === 200 &&
    (statusText === '' || statusText === 'OK')
  );
}

/** The bytes of an answer, however it was made. */
export async function bytesOf(response: Response): Promise<Uint8Array> {
  const content = QuickResponse.contentOf(response);
  if (content === undefined) return new Uint8Array(await response.arrayBuffer());
  return typeof content === 'string' ? Buffer.from(content) : content;
}
