import { publish } from '../model/publish.ts';
import type { Documents } from '../schema/document.ts';
import { articleFile } from './content-files.ts';
import { siteOf, type Texts } from './site-of.ts';
import type { Site } from './site.ts';
import type { TextFacts } from './texts/text.ts';

/** Rendered texts, with all that the publication asks of them. */
export interface PublishedTexts extends Texts {
  factsOf: (file: string) => TextFacts;
}

/**
 * The site of documents as it is at an instant.
 *
 * @param now The instant that decides what is published yet, in milliseconds since 1970.
 */
export function publishSite(documents: Documents, now: number, texts: PublishedTexts): Site {
  return siteOf(
    publish(documents, now, (id) => texts.factsOf(articleFile(id))),
    texts,
  );
}
