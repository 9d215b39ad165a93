import { expect, test } from 'vitest';
import { countedText } from '../../src/markdown/plain-text.ts';

test.each([
  ['zh', '他说，这次会议讨论了两国之间的贸易和投资合作，并签署了几项重要协议。', 16],
  ['ja', '彼は、この会議で両国間の貿易と投資の協力について話し合ったと述べた。', 16],
  ['th', 'เขากล่าวว่าการประชุมครั้งนี้ได้หารือเกี่ยวกับการค้าและการลงทุนระหว่างสองประเทศ', 16],
])(
  'words that no spaces set apart are counted by characters, near to what dictionaries find: %s',
  (language, text, words) => {
    expect(counted(text)).toBe(words);
    const found = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(
      ({ isWordLike }) => isWordLike,
    ).length;
    expect(words / found).toBeGreaterThan(0.7);
    expect(words / found).toBeLessThan(1.4);
  },
);

test('between them, words of other scripts count as ever', () => {
  expect(counted('systemd 兼容SysV和LSB')).toBe(3 + 2);
  expect(counted('дом 42 — house, 집 두 채')).toBe(6);
});

function counted(text: string): number {
  return countedText([{ type: 'text', value: text }]).words;
}
