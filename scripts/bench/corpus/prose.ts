import { repeat, type Chance, at } from './chance.ts';
import type { Entry } from './registries.ts';
import { capitalise } from './vocabulary.ts';

/** Writes the words of one article, which come back to a topic of its own. */
export interface Prose {
  title: (least: number, most: number) => string;
  /** Without any markup. */
  plainSentence: (least: number, most: number) => string;
  /** With emphasis, code and links here and there; one in five names an entity, by its name or an alias. */
  sentence: (entities: readonly Entry[]) => string;
}

export function makeProse(random: Chance, vocabulary: readonly string[]): Prose {
  const topic = repeat(24, () => at(vocabulary, random.between(300, 15_000)));
  const word = () =>
    random.chance(0.12) ? random.pick(topic) : at(vocabulary, random.zipf(vocabulary.length));
  const words = (least: number, most: number) => repeat(random.between(least, most), word);

  const markedUp = (text: string) => {
    const kind = random.next();
    if (kind < 0.012) return `**${text}**`;
    if (kind < 0.024) return `*${text}*`;
    if (kind < 0.028) return `\`${text}\``;
    if (kind < 0.034) return `[${text} ${word()}](https://example.com/${word()}/${random.between(1, 9999)})`;
    if (kind < 0.08) return `${text},`;
    return text;
  };

  return {
    title: (least, most) => capitalise(words(least, most).join(' ')),
    plainSentence: (least, most) => `${capitalise(words(least, most).join(' '))}.`,
    sentence(entities) {
      const plain = words(8, 22);
      const parts = plain.map((text, index) => {
        if (index === 0) return capitalise(text);
        return index < plain.length - 1 ? markedUp(text) : text;
      });
      if (random.chance(0.2)) {
        const { name, aliases = [] } = random.pick(entities);
        parts.splice(random.between(1, parts.length - 1), 0, random.pick([name, name, ...aliases]));
      }
      return `${parts.join(' ')}.`;
    },
  };
}
