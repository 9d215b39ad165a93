import type { BaseApp } from 'astro/app';

type RouteData = NonNullable<ReturnType<BaseApp['match']>>;

/** A page as Astro lists it. */
export interface RoutePath {
  /** Its address, mostly without the final slash: `/articles/2022/visit`, `/404`, `/feed.xml`. */
  pathname: string;
  route: RouteData;
  /** Whether the address says all of it; else Astro looks up in its own list what the template gives it. */
  isPlain?: boolean | undefined;
}

/** Parts of an address that need no encoding, no normal form and no slash less, of which Astro takes care else. */
const PLAIN = /^[\w.~-]+$/;
const PLAIN_PATH = /^[\w.~-]+(?:\/[\w.~-]+)*$/;

/** What a template says of one of its pages. */
interface Listed {
  params?: Readonly<Record<string, unknown>>;
  props?: unknown;
}

/**
 * The addresses of all pages, as `StaticPaths` of Astro lists them.
 *
 * Astro takes each apart and spells it out twice, and a third time before it renders the
 * first page of a route: a tenth of an edit of 10,000 articles.
 *
 * @param path Lists only the pages of the routes that this may be an address of: `/articles/2022/visit/`.
 * @returns Nothing where a template does more than any here does, such as to number its pages by
 *   what Astro tells it, or where Astro describes routes otherwise than is known here, since
 *   nobody promised that. Then Astro has to list them.
 * @throws What a template throws.
 */
export async function listPaths({ manifest }: BaseApp, path?: string): Promise<RoutePath[] | undefined> {
  const paths: RoutePath[] = [];
  if (!areKnown(manifest.routes)) return undefined;
  for (const { routeData: route } of manifest.routes) {
    if (!route.prerender || (path !== undefined && !route.pattern.test(path))) continue;
    const found = await pathsOf(route, manifest);
    if (!found) return undefined;
    for (const one of found) paths.push(one);
  }
  return paths;
}

/** Whether routes are described in the form that this module knows, of which types tell only when Astro's own are right. */
function areKnown(routes: unknown): boolean {
  return (
    Array.isArray(routes) && routes.every((one: { routeData?: unknown }) => isKnown(one.routeData ?? {}))
  );
}

function isKnown(route: { [Name in keyof RouteData]?: unknown }): boolean {
  const { prerender, pattern, type, component, segments, fallbackRoutes } = route;
  return (
    typeof prerender === 'boolean' &&
    pattern instanceof RegExp &&
    typeof type === 'string' &&
    typeof component === 'string' &&
    Array.isArray(fallbackRoutes) &&
    Array.isArray(segments) &&
    segments.flat().every(isKnownPart)
  );
}

function isKnownPart({ content, dynamic, spread }: Record<string, unknown>): boolean {
  return typeof content === 'string' && typeof dynamic === 'boolean' && typeof spread === 'boolean';
}

async function pathsOf(route: RouteData, manifest: BaseApp['manifest']): Promise<RoutePath[] | undefined> {
  if (route.fallbackRoutes.length > 0 || (route.type !== 'page' && route.type !== 'endpoint'))
    return undefined;
  if (route.pathname) return [{ pathname: route.pathname, route }];
  const listed = await staticPaths(route, manifest);
  const paths: RoutePath[] = [];
  for (const { params, props } of listed ?? []) {
    const pathname = params && pathnameOf(route, params);
    if (pathname === undefined) return undefined;
    paths.push({ pathname, route, isPlain: !props });
  }
  return listed && paths;
}

/** What a template says of its pages. */
async function staticPaths(
  { component }: RouteData,
  { pageMap }: BaseApp['manifest'],
): Promise<Listed[] | undefined> {
  const module = await pageMap?.get(component)?.();
  const { getStaticPaths } = ((await module?.page()) ?? {}) as { getStaticPaths?: StaticPaths };
  // One that takes something wants what Astro gives it.
  if (getStaticPaths?.length !== 0) return undefined;
  try {
    const listed = await getStaticPaths(OF_ASTRO);
    return Array.isArray(listed) ? listed.map((item: Listed | null) => item ?? {}) : undefined;
  } catch (error) {
    if (error instanceof AstroAsked) return undefined;
    throw error;
  }
}

type StaticPaths = (given: object) => unknown;

/** A template asks for what Astro gives it after all. */
class AstroAsked extends Error {}

/** In the place of what Astro gives a template: a parameter with a default does not count as one. */
const OF_ASTRO = new Proxy(
  {},
  {
    get: () => {
      throw new AstroAsked();
    },
    ownKeys: () => {
      throw new AstroAsked();
    },
  },
);

/** The address of a page; nothing where its parameters are not plain. */
function pathnameOf(
  { segments, type }: RouteData,
  params: NonNullable<Listed['params']>,
): string | undefined {
  let pathname = '';
  for (const segment of segments) {
    let text = '';
    for (const { content, dynamic, spread } of segment) {
      const part = dynamic ? params[spread ? content.slice('...'.length) : content] : content;
      if (part === undefined && spread) continue;
      if (typeof part !== 'string' || !(spread ? PLAIN_PATH : PLAIN).test(part)) return undefined;
      text += part;
    }
    if (text !== '') pathname += `/${text}`;
  }
  return type === 'page' || pathname.includes('.') ? pathname || '/' : undefined;
}
