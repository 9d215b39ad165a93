/** A place in a file, counted from 1; columns count UTF-16 code units, as editors do. */
export interface Place {
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
}
