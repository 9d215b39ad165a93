import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { findings } from './rendering.ts';
import { sampleContext } from './sample-context.ts';

test('what character references write is composed as the rest of the text is', () => {
  const source =
    '## Cafe&#x301;\n\nA cafe&#769; [there](/articles/2022/cafe&#x301;/ "Cafe&#x301;"). ![Cafe&#x301;](centre.png "Cafe&#x301;")';
  const { html, text, ids, links } = renderMarkdown(source, sampleContext());
  expect(ids).toContain('s-café');
  expect(links).toMatchObject([{ href: '/articles/2022/café/', line: 3, column: 14 }]);
  expect(text).toContain('Café\nA café there');
  expect(html).not.toContain('\u0301');
  expect(html).toContain('alt="Café"');
});

test('a letter and its mark in different markup are one in the search and in the id of a heading', () => {
  const { text, ids } = renderMarkdown('## Caf*e*\u0301\n\nA caf**e**&#x301;.', sampleContext());
  expect(text).toBe('Café\nA café.');
  expect(ids).toEqual(['s-café']);
});

test('places below stay where they were', () => {
  expect(findings('Cafe&#x301; <b>')).toEqual([expect.stringMatching(/^1:13 error raw-html/)]);
});
