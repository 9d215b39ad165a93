import { expect, test } from 'vitest';
import { findings } from './rendering.ts';

test.each([
  ['- One.\n- Two.\nThis was meant as a paragraph.', '3:1'],
  ['1. One\n2. Two\nThis was meant as a paragraph.', '3:1'],
  ['> - One.\n> - Two.\n> «Это новый абзац», сказал он.', '3:3'],
])('tells text that the last item of a list swallows: %j', (source, place) => {
  expect(findings(source)).toEqual([
    expect.stringMatching(new RegExp(`^${place} warning swallowed-text Unexpected text right below a list`)),
  ]);
});

test.each([
  '- One.\n- Two.\n\nThis is a paragraph.',
  '- One.\n- Two.\n  This belongs to it, says its author.',
  '- One.\n- Two, which goes on\nin the next line.',
  '- One.\n- Two of the many companies that were founded in the city of\nNaberezhnye Chelny in those years.',
  '- One that goes on\nOver Two Lines Here.\n- Two.\nThis is as lazy.',
  '- One.\nThis Is Lazy.',
])('says nothing of %j', (source) => {
  expect(findings(source)).toEqual([]);
});
