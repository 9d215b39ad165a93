import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { urlPath } from '../text/url.ts';

/** The absolute address of the picture above an article, which is published beside its page. */
export function articleImageAddress(publication: Publication, article: Article): string | undefined {
  return article.image && publication.address(article.path + urlPath(article.image.src));
}
