import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { structuredDataProblems } from '../validate/structured-data.ts';
import { elements } from './built-site.ts';
import { SITES } from './sites.ts';

test.each(SITES)(
  'every page of $name that is to be found says what it is, in the terms of schema.org',
  ({ open }) => {
    const site = open();
    const problems: string[] = [];
    for (const page of site.pages) {
      const all = elements(site.parse(page));
      if (
        all.some(
          ({ properties }) => String(properties.httpEquiv) === 'refresh' || properties.content === 'noindex',
        )
      )
        continue;
      const objects = all
        .filter(
          ({ tagName, properties }) => tagName === 'script' && properties.type === 'application/ld+json',
        )
        .flatMap((script) => JSON.parse(toString(script)) as unknown);
      problems.push(...structuredDataProblems(objects).map((problem) => `${page}: ${problem}`));
    }
    expect(problems).toEqual([]);
  },
);
