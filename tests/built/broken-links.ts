import { elements, type BuiltSite } from './built-site.ts';

const ATTRIBUTES = ['href', 'src', 'action', 'data', 'poster'] as const;

/** Every link, image and fragment of a site that leads to nothing in it. */
export function brokenLinks(site: BuiltSite): string[] {
  const { origin, pathname: base } = new URL(site.url);
  const pages = new Map(site.pages.map((page) => [page, anchorsAndLinks(site, page)]));
  const known = new Set(site.files);
  const broken: string[] = [];
  for (const [page, { links }] of pages) {
    for (const link of links) {
      const target = new URL(link, site.url + page.replace(/index\.html$/, '').slice(1));
      if (target.origin !== origin) continue;
      const path = decodeURI(target.pathname);
      if (!path.startsWith(base)) broken.push(`${page}: ${link} (outside ${base})`);
      const file = `/${path.slice(base.length)}`.replace(/\/$/, '/index.html');
      const anchor = decodeURIComponent(target.hash.slice(1));
      if (!known.has(file)) broken.push(`${page}: ${link}`);
      else if (anchor !== '' && !pages.get(file)?.ids.has(anchor))
        broken.push(`${page}: ${link} (no such id)`);
    }
  }
  return broken;
}

function anchorsAndLinks(site: BuiltSite, page: string): { links: string[]; ids: Set<string> } {
  const all = elements(site.parse(page));
  return {
    links: all.flatMap(({ properties }) =>
      ATTRIBUTES.flatMap((name) => (typeof properties[name] === 'string' ? [properties[name]] : [])),
    ),
    ids: new Set(all.flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : []))),
  };
}
