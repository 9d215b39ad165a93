import { element, svgElement } from './element.ts';
import type { FacetValue, Narrowed } from './facets.ts';
import { FACET_NAMES, type FacetName } from './query-state.ts';
import { FACET_TITLES, UI_WORDS } from './ui-words.ts';

/** Values shown of a facet at first, and shown more each time. */
const SHOWN = 6;
const SHOWN_MORE = 20;

/** Years that have room for their labels; of more, some stay without. */
const LABELLED_YEARS = 8;

/** The facets beside the results: checkboxes with counts, and the years as bars. */
export class FacetsView {
  readonly #form: HTMLFormElement;
  readonly #body: HTMLElement;
  readonly #shown: Record<FacetName, number> = {
    year: SHOWN,
    region: SHOWN,
    entity: SHOWN,
    author: SHOWN,
    kind: SHOWN,
  };
  #values: Narrowed['values'] | undefined;

  /**
   * @param form What holds the facets; the element in it with `data-facet-values` is filled.
   * @param onToggle Told when the reader chooses or drops a value.
   */
  constructor(form: HTMLFormElement, onToggle: (name: FacetName, slug: string) => void) {
    this.#form = form;
    this.#body = form.querySelector<HTMLElement>('[data-facet-values]') ?? form;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const name = FACET_NAMES.find((facet) => facet === target.name);
      if (name) onToggle(name, target.value);
    });
  }

  show(values: Narrowed['values']): void {
    this.#values = values;
    this.#form.hidden = FACET_NAMES.every((name) => values[name].length === 0);
    const focused = this.#focused();
    this.#body.replaceChildren(
      ...FACET_NAMES.filter((name) => values[name].length > 0).map((name) => this.#facet(name, values[name])),
    );
    if (focused !== undefined) this.#form.querySelector<HTMLElement>(focused)?.focus();
  }

  /** What the reader is on, to find it again after its list was made anew. */
  #focused(): string | undefined {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !this.#form.contains(active)) return undefined;
    return active.id === '' ? undefined : `#${CSS.escape(active.id)}`;
  }

  #facet(name: FacetName, values: readonly FacetValue[]): HTMLElement {
    const shown = values.filter((value, at) => at < this.#shown[name] || value.chosen);
    return element(
      'fieldset',
      { class: 'facet' },
      element('legend', {}, FACET_TITLES[name]),
      name === 'year' && yearChart(values),
      ...shown.map((value) => choice(name, value)),
      shown.length < values.length && this.#moreButton(name, values.length - shown.length),
    );
  }

  #moreButton(name: FacetName, hidden: number): HTMLButtonElement {
    const button = element(
      'button',
      { type: 'button', class: 'quiet', id: `more-${name}` },
      UI_WORDS.moreValues(hidden),
    );
    button.setAttribute('aria-label', `${FACET_TITLES[name]}: ${UI_WORDS.moreValues(hidden)}`);
    button.addEventListener('click', () => {
      const before = this.#shown[name];
      this.#shown[name] += SHOWN_MORE;
      if (!this.#values) return;
      this.show(this.#values);
      this.#form.querySelectorAll<HTMLElement>(`input[name="${name}"]`)[before]?.focus();
    });
    return button;
  }
}

function choice(name: FacetName, { slug, label, articles, chosen }: FacetValue): HTMLElement {
  const input = element('input', { type: 'checkbox', id: `${name}-${slug}`, name, value: slug });
  input.checked = chosen;
  return element(
    'label',
    {},
    input,
    element('span', {}, label),
    element('span', { class: 'num' }, String(articles)),
  );
}

/** Articles by year, oldest first, from the first year to the last; the checkboxes below say the same. */
function yearChart(values: readonly FacetValue[]): SVGElement {
  const years = everyYear(values);
  const most = Math.max(1, ...years.map(({ articles }) => articles));
  const step = 100 / years.length;
  const every = Math.ceil(years.length / LABELLED_YEARS);
  return svgElement(
    'svg',
    { class: 'years', width: '100%', height: 84, role: 'img', 'aria-label': UI_WORDS.yearChart(years) },
    svgElement('line', { x1: 0, x2: '100%', y1: 64, y2: 64 }),
    ...years.flatMap(({ label, articles }, at) => {
      const height = Math.round((articles / most) * 44);
      const middle = `${(at + 0.5) * step}%`;
      const isLabelled = (years.length - 1 - at) % every === 0;
      return [
        svgElement('rect', { x: `${(at + 0.15) * step}%`, width: `${0.7 * step}%`, y: 64 - height, height }),
        articles > 0 &&
          every === 1 &&
          svgElement('text', { class: 'value', x: middle, y: 60 - height }, String(articles)),
        isLabelled && svgElement('text', { x: middle, y: 80 }, label),
      ].filter((part) => part !== false);
    }),
  );
}

function everyYear(values: readonly FacetValue[]): { label: string; articles: number }[] {
  const counts = new Map(values.map(({ slug, articles }) => [Number(slug), articles]));
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    label: String(first + at),
    articles: counts.get(first + at) ?? 0,
  }));
}
