import type { Publication } from '../model/publication.ts';
import { articleFile, pageFile } from './content-files.ts';
import type { Site } from './site.ts';
import type { Text, TextFacts } from './texts/text.ts';

/** The rendered texts of files. */
export interface Texts {
  textOf: (file: string) => Text;
  factsOf: (file: string) => Pick<TextFacts, 'charts' | 'picture' | 'words'>;
}

/** A publication with its texts, as pages ask for them. */
export function siteOf(publication: Publication, texts: Texts): Site {
  return {
    publication,
    bodyOf: ({ id }) => texts.textOf(articleFile(id)),
    chartsOf: ({ id }) => texts.factsOf(articleFile(id)).charts,
    wordsOf: ({ id }) => texts.factsOf(articleFile(id)).words,
    pictureSizeOf: ({ id }) => texts.factsOf(articleFile(id)).picture,
    pageBodyOf: ({ slug }) => texts.textOf(pageFile(slug)),
  };
}
