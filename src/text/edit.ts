/** Replace the code units of a text from `start` up to `end` by `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}
