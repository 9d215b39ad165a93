import type { RenderedBody } from '../markdown/render.ts';
import { publish } from '../model/publish.ts';
import type { Content } from '../source/read-content.ts';
import { articleFile, withoutDrafts } from './check-content.ts';
import { fileBeside } from './file-beside.ts';
import { bodyRenderer } from './render-bodies.ts';
import type { Site } from './site.ts';

/** A site as readers see it, and as it will be. */
export interface RenderedSite {
  site: Site;
  /** The same with every draft and scheduled article, for those who write. */
  future: () => Site;
}

/**
 * Renders the texts of content that was checked and found right.
 *
 * @param now The instant that decides what is published yet, in milliseconds since 1970.
 */
export function renderSite(content: Content, now: number): RenderedSite {
  const bodyOf = bodyRenderer(content);
  const siteAt = (documents: Content['documents'], instant: number) => ({
    publication: publish(documents, instant, (id) => bodyOf(articleFile(id))),
    ...texts(content, bodyOf),
  });
  return {
    site: siteAt(content.documents, now),
    future: () => siteAt(withoutDrafts(content.documents), Infinity),
  };
}

function texts(content: Content, bodyOf: (file: string) => RenderedBody): Omit<Site, 'publication'> {
  return {
    bodyOf: ({ id }) => bodyOf(articleFile(id)),
    pictureSizeOf: ({ id, image }) => {
      const { width, height } = (image && fileBeside(content, articleFile(id), image.src)) ?? {};
      return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
    },
    pageBodyOf: ({ slug }) => bodyOf(`content/pages/${slug}.md`),
  };
}
