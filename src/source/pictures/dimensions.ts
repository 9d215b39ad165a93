/** How large a picture is when it is shown, and what its file tells besides. */
export interface Dimensions {
  /** In pixels, as a browser shows them: of one that was taken upright, the sides are exchanged. */
  width: number;
  height: number;
  /** How many pictures it shows in turn; 1 when it stands still. */
  frames: number;
  /** Whether its file tells where it was taken. */
  hasPosition?: boolean;
}
