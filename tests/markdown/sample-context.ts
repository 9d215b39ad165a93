import type { Figure } from '../../src/schema/figure.ts';
import type { MarkdownContext } from '../../src/markdown/render.ts';

const ENTITIES: Readonly<Record<string, { name: string; names: string[]; role?: string }>> = {
  kamaz: { name: 'KAMAZ', names: ['KAMAZ', 'КАМАЗ', 'the truck maker'] },
  tatarstan: { name: 'Tatarstan', names: ['Tatarstan', 'Republic of Tatarstan', 'Татарстан'] },
  'bank-of-tatarstan': { name: 'Bank of Tatarstan', names: ['Bank of Tatarstan'] },
  'rustam-minnikhanov': {
    name: 'Rustam Minnikhanov',
    names: ['Rustam Minnikhanov', 'Minnikhanov', 'Рустам Минниханов', 'Рөстәм Миңнеханов'],
    role: 'President of Tatarstan',
  },
};

const TURNOVER: Figure = {
  id: 'turnover-9m-2021',
  label: 'Commodity turnover',
  value: 441,
  unit: 'USD million',
  period: '2021-01/2021-09',
  entities: [],
};

const FILES: Readonly<Record<string, { text?: string; width?: number; height?: number }>> = {
  'gdp.csv': { text: 'year,gdp\n2018,179.3\n2019,181.7\n2020,171.1\n' },
  'centre.png': { width: 1200, height: 800 },
  'car centre.png': { width: 600, height: 400 },
};

/** The publication around a sample text; a role is had only on the day given, 2022-01-24. */
export function sampleContext(differences: Partial<MarkdownContext> = {}): MarkdownContext {
  return {
    language: 'en',
    base: '/review',
    address: '/articles/2022/here/',
    entities: Object.entries(ENTITIES).map(([slug, { names }]) => ({ slug, names })),
    entity: (slug) => ENTITIES[slug],
    entitySlugs: () => Object.keys(ENTITIES),
    speaker: (slug, date) => {
      const { name, role } = ENTITIES[slug] ?? {};
      if (name === undefined) return undefined;
      return { name, ...(role !== undefined && date === '2022-01-24' && { role }) };
    },
    figure: (id) => (id === TURNOVER.id ? TURNOVER : undefined),
    figureIds: () => [TURNOVER.id],
    file: (name) => FILES[name],
    dataBeside: () => Object.keys(FILES).filter((name) => name.endsWith('.csv')),
    pictureProblem: (name) =>
      FILES[name] ? undefined : `Unexpected picture \`${name}\`, expected a file beside the article.`,
    ...differences,
  };
}
