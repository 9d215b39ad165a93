import type { ContestantId } from './contestants/contestant.ts';
import { medianOf, resultOf, type Quantity, type Result, type SizeResult } from './results.ts';

/** What a median may be at most. */
interface Limit {
  quantity: Quantity;
  /** Seconds or bytes; with a peer, times what its cold build takes. */
  most: number;
  peer?: 'hugo' | 'eleventy';
}

/** A limit held against what was measured. */
export interface Verdict {
  /** `wall ≤ 0.7 × Eleventy` */
  limit: string;
  holds: boolean;
}

type Limits = Partial<Record<ContestantId, Partial<Record<string, readonly Limit[]>>>>;

const GIGABYTE = 1e9;
/** The smaller the better: a build that does the least must stay far below one that does everything. */
const FAR_BELOW: Limit = { quantity: 'wall', most: 0.15, peer: 'hugo' };
const atMost = (quantity: Quantity, most: number, peer?: Limit['peer']): Limit => ({
  quantity,
  most,
  ...(peer && { peer }),
});
const incremental = (seconds: number): Limit[] => [
  atMost('wall', seconds),
  FAR_BELOW,
  atMost('memory', 0.4 * GIGABYTE),
];
const INCREMENTAL = {
  'no-op': incremental(1),
  edit: incremental(1.5),
  title: incremental(1.5),
  add: incremental(2),
  delete: incremental(2),
  rename: incremental(2.5),
  template: [atMost('wall', 1, 'hugo'), atMost('memory', 1.2 * GIGABYTE)],
};

/** By the number of articles of the corpus, contestant and scenario. */
const BUDGETS: Readonly<Record<number, Limits>> = {
  10_000: {
    gazetteer: {
      cold: [
        atMost('wall', 1, 'hugo'),
        atMost('wall', 0.7, 'eleventy'),
        atMost('cpu', 1.3, 'hugo'),
        atMost('cpu', 0.9, 'eleventy'),
        atMost('memory', 1.2 * GIGABYTE),
      ],
      ...INCREMENTAL,
    },
    'gazetteer-everything': {
      cold: [atMost('wall', 1.8, 'hugo'), atMost('cpu', 1.8, 'hugo'), atMost('memory', 1.2 * GIGABYTE)],
      ...INCREMENTAL,
    },
  },
  100_000: {
    gazetteer: { edit: [atMost('wall', 8)] },
    'gazetteer-everything': { edit: [atMost('wall', 8)] },
  },
};

/** Times what 10,000 articles take that 100,000 may. */
export const GROWTH = 11;

/** The limits of a result that can be judged: those without a peer, or whose peer was measured too. Real archives have none. */
export function verdicts(size: SizeResult, result: Result): Verdict[] {
  if (size.content !== undefined) return [];
  const limits = BUDGETS[size.articles]?.[result.contestant]?.[result.scenario] ?? [];
  return limits.flatMap((limit) => {
    const value = medianOf(result, limit.quantity);
    const unit = limit.peer ? medianOf(resultOf(size, limit.peer, 'cold'), limit.quantity) : 1;
    if (value === undefined || unit === undefined) return [];
    return [{ limit: limitText(limit), holds: value <= limit.most * unit }];
  });
}

const PEER_NAMES = { hugo: 'Hugo', eleventy: 'Eleventy' };
const QUANTITY_NAMES = { wall: 'wall', cpu: 'CPU', memory: 'memory' };

function limitText({ quantity, most, peer }: Limit): string {
  const amount = peer
    ? `${most} × ${PEER_NAMES[peer]}`
    : quantity === 'memory'
      ? `${most / GIGABYTE} GB`
      : `${most} s`;
  return `${QUANTITY_NAMES[quantity]} ≤ ${amount}`;
}
