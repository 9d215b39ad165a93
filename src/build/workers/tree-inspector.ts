import { inspectTree } from '../output/inspect-tree.ts';
import { readRecord } from '../staleness/site-record.ts';
import type { ToldInspection, Work } from './worker-protocol.ts';

/** Finds out what became of a copy of a site since it was recorded. */
export function treeInspector({ recordFile, spare }: Work['inspect']['preparation']) {
  return (tasks: readonly undefined[]): ToldInspection[] => {
    const { files, stamps: known } = readRecord(recordFile);
    return tasks.map(() => {
      const { wrong, foreign, stamps } = inspectTree(spare, files, known.spare);
      return { wrong, foreign, stamps: stamps.bytes };
    });
  };
}
