import type { Element, Root } from 'hast';
import { hasClass } from './has-class.ts';
import { isHeading } from './heading-anchors.ts';
import type { Job } from './job.ts';
import { countedText, plainText } from './plain-text.ts';
import { portable } from './portable.ts';
import { printHtml } from './print-html.ts';
import type { RenderedBody, RenderedQuote } from './rendered-body.ts';

/** All that a body is besides its HTML and messages, from the tree that becomes the HTML. */
export function collect(tree: Root, job: Job): Omit<RenderedBody, 'html' | 'messages'> {
  const ids: string[] = [];
  const headings: RenderedBody['headings'] = [];
  const quotations = new Map<string, Element>();
  walk(tree);
  const { links, images, figures, charts, entities } = job;
  const quotes = job.quotes.flatMap((quote) => rendered(quote, quotations.get(quote.id)));
  return {
    ...countedText(tree.children),
    headings,
    links,
    images,
    ids,
    quotes,
    figures,
    charts,
    entities: [...entities],
  };

  function walk(parent: Root | Element): void {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const { id } = child.properties;
      if (typeof id === 'string') {
        ids.push(id);
        if (isHeading(child) && id.startsWith('s-')) {
          headings.push({ depth: Number(child.tagName.slice(1)), id, text: plainText(child.children) });
        }
        if (hasClass(child, 'quotation')) quotations.set(id, child);
      }
      walk(child);
    }
  }
}

/** A quotation without a known speaker is none. */
function rendered(quote: Job['quotes'][number], quotation: Element | undefined): RenderedQuote[] {
  const words = quotation?.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'blockquote',
  );
  if (!words || quote.by === '') return [];
  return [{ ...quote, html: printHtml(portable(words.children)).trim(), text: plainText(words.children) }];
}
