/**
 * Cards beside mentions in the text: who or what is named, as the rail says it. Shown to those who
 * point or tab; Escape closes; without this file a mention is a link.
 */

const CARD_ID = 'mention-card';
/** Milliseconds that a pointer rests before a card opens, and that it may take to reach the card. */
const PATIENCE = 150;
/** Pixels between a card and the edge of the window. */
const EDGE = 12;

const entries = new Map(
  [...document.querySelectorAll<HTMLElement>('.who[data-kind]')].map((entry) => [
    entry.querySelector('a')?.getAttribute('href') ?? '',
    entry,
  ]),
);
const card = document.createElement('div');
card.className = 'card';
card.id = CARD_ID;
card.role = 'tooltip';
card.hidden = true;
card.dataset.nosnippet = '';
document.body.append(card);

let opened: HTMLAnchorElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

function fill(entry: HTMLElement): void {
  const name = document.createElement('b');
  name.textContent = entry.querySelector('a')?.textContent ?? '';
  const note = entry.querySelector('p')?.textContent ?? '';
  const number = entry.querySelector('.num')?.textContent ?? '';
  card.replaceChildren(small(entry.dataset.kind ?? ''), name, note, small(number));
}

function small(text: string): HTMLElement {
  const element = document.createElement('small');
  element.textContent = text;
  return element;
}

/** Below the line of the mention, or above it where there is no room; never beyond the edges of the window. */
function place(link: HTMLAnchorElement): void {
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(
    EDGE,
    Math.min(line.left - EDGE, document.documentElement.clientWidth - width - EDGE),
  );
  const isRoomBelow = line.bottom + height < window.innerHeight;
  const top = isRoomBelow || line.top < height ? line.bottom : line.top - height;
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${top + window.scrollY}px`;
}

function open(link: HTMLAnchorElement): void {
  const entry = entries.get(link.getAttribute('href') ?? '');
  if (!entry) return;
  close();
  fill(entry);
  opened = link;
  link.setAttribute('aria-describedby', CARD_ID);
  card.hidden = false;
  place(link);
}

function close(): void {
  clearTimeout(waiting);
  opened?.removeAttribute('aria-describedby');
  opened = undefined;
  card.hidden = true;
}

function soon(act: () => void): void {
  clearTimeout(waiting);
  waiting = setTimeout(act, PATIENCE);
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.mention > a')) {
  link.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'mouse')
      soon(() => {
        open(link);
      });
  });
  link.addEventListener('pointerleave', () => {
    soon(close);
  });
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) open(link);
  });
  link.addEventListener('blur', close);
}
card.addEventListener('pointerenter', () => {
  clearTimeout(waiting);
});
card.addEventListener('pointerleave', () => {
  soon(close);
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
