import type { Collection, Fields, Kind } from './kinds.ts';

/** One file of `content/` whose fields hold what its schema says. */
export interface Document<K extends Kind = Kind> {
  kind: K;
  /** The path below the folder of its kind, without ending: `kamaz`, `2022/a-lot-of-plans`. */
  id: string;
  /** The path from the root of the project: `content/entities/kamaz.yml`. */
  file: string;
  fields: Fields<K>;
}

/** All files of `content/`, in order of their ids. */
export type Documents = { [K in Collection]: readonly Document<K>[] } & {
  publication: Document<'publication'>;
};
