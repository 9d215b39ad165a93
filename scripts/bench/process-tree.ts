import { readdirSync, readFileSync } from 'node:fs';

/** What the kernel tells of a process in `/proc/<pid>/status`; memory in bytes. */
export interface ProcessStatus {
  parent: number;
  /** What of it is in memory now. */
  resident: number;
  /** The most that ever was. */
  peak: number;
}

/** @returns Nothing of a kernel thread or a zombie, which have no memory. */
export function parseStatus(text: string): ProcessStatus | undefined {
  const field = (name: string) => {
    const value = new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1];
    return value === undefined ? undefined : Number(value);
  };
  const [parent, resident, peak] = [field('PPid'), field('VmRSS'), field('VmHWM')];
  if (parent === undefined || resident === undefined || peak === undefined) return undefined;
  return { parent, resident: resident * 1024, peak: peak * 1024 };
}

/** Where processes are read from; tests bring their own. */
export interface ProcessTable {
  pids: () => number[];
  /** The text of `/proc/<pid>/status`; nothing once the process has ended. */
  status: (pid: number) => string | undefined;
}

const kernelTable: ProcessTable = {
  pids: () =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number),
  status(pid) {
    try {
      return readFileSync(`/proc/${pid}/status`, 'utf8');
    } catch {
      return undefined;
    }
  },
};

/**
 * Watches the memory of everything that descends from one process, which is not counted
 * itself. Each `sample` adds up what its descendants hold at that moment; memory that
 * several of them share counts for each. The peak is the highest of those sums, or the
 * highest mark that the kernel kept for any single process, whichever is more: so a
 * short rise between two samples is seen wherever one process makes it.
 */
export class ProcessTree {
  /** In bytes. */
  peak = 0;
  readonly #root: number;
  readonly #table: ProcessTable;
  /** Whoever was there before, or was seen to belong to others. */
  readonly #strangers: Set<number>;

  constructor(root: number, table: ProcessTable = kernelTable) {
    this.#root = root;
    this.#table = table;
    this.#strangers = new Set(table.pids().filter((pid) => pid < root));
  }

  sample(): void {
    const statuses = new Map<number, ProcessStatus>();
    for (const pid of this.#table.pids()) {
      if (pid === this.#root || this.#strangers.has(pid)) continue;
      const status = parseStatus(this.#table.status(pid) ?? '');
      if (status) statuses.set(pid, status);
    }
    let sum = 0;
    for (const [pid, { resident, peak }] of statuses) {
      if (!this.#descends(pid, statuses)) continue;
      sum += resident;
      this.peak = Math.max(this.peak, peak);
    }
    this.peak = Math.max(this.peak, sum);
  }

  #descends(pid: number, statuses: ReadonlyMap<number, ProcessStatus>): boolean {
    let ancestor: number | undefined = pid;
    while (ancestor !== undefined && ancestor !== this.#root) ancestor = statuses.get(ancestor)?.parent;
    if (ancestor === undefined) this.#strangers.add(pid);
    return ancestor !== undefined;
  }
}
