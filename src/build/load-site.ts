import { checks } from '../checks/checks.ts';
import type { Subject } from '../checks/check.ts';
import type { RenderedBody } from '../markdown/render.ts';
import { publish } from '../model/publish.ts';
import { sitePaths } from '../model/site-paths.ts';
import type { Disk } from '../source/disk.ts';
import { readContent, type Content } from '../source/read-content.ts';
import type { Finding } from '../source/finding.ts';
import { compareText } from '../text/compare.ts';
import { fileBeside } from './file-beside.ts';
import { renderBodies } from './render-bodies.ts';
import type { Site } from './site.ts';

/** A folder of content as a site, with all that its authors should know. */
export interface LoadedSite {
  site: Site;
  content: Content;
  /** In order of file and place; with an error among them, the site must not be published. */
  findings: readonly Finding[];
}

/**
 * Reads, checks and links all of `content/`.
 *
 * @param now The instant that decides what is published yet, in milliseconds since 1970.
 * @param extraPaths Paths that the site answers at beside its pages, as files in `public/` do.
 */
export function loadSite(disk: Disk, folder: string, now: number, extraPaths: readonly string[]): LoadedSite {
  const content = readContent(disk, folder);
  const bodies = renderBodies(content);
  const bodyOf = (file: string): RenderedBody => {
    const body = bodies.get(file);
    if (!body) throw new Error(`No rendered text of ${file}`);
    return body;
  };
  const articleFile = (id: string) => `content/articles/${id}.md`;
  const publication = publish(content.documents, now, (id) => bodyOf(articleFile(id)));
  const subject: Subject = { content, bodies, paths: new Set([...sitePaths(publication), ...extraPaths]) };
  return {
    site: {
      publication,
      bodyOf: (article) => bodyOf(articleFile(article.id)),
      pictureSizeOf: ({ id, image }) => {
        const { width, height } = (image && fileBeside(content, articleFile(id), image.src)) ?? {};
        return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
      },
      pageBodyOf: (page) => bodyOf(`content/pages/${page.slug}.md`),
    },
    content,
    findings: [...content.findings, ...checks.flatMap((check) => [...check.run(subject)])].sort(byPlace),
  };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message)
  );
}
