import { expect, test } from 'vitest';
import { iconSvg } from '../../src/styles/icon-svg.ts';
import { publication } from '../../src/schema/publication.ts';

test('shows the emphasised part of the name when it is short', () => {
  expect(icon('Meridian 50', '50')).toContain('>50</text>');
});

test('shows the first letter otherwise, escaped', () => {
  expect(icon('Meridian 50', 'Meridian')).toContain('>M</text>');
  expect(icon('& Sons')).toContain('>&amp;</text>');
});

function icon(name: string, emphasis?: string): string {
  return iconSvg(publication.parse({ name, url: 'https://example.org', look: { emphasis } }));
}
