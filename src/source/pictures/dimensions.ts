/** How large a picture is when it is shown. */
export interface Dimensions {
  /** In pixels. */
  width: number;
  height: number;
  /** How many pictures it shows in turn; 1 when it stands still. */
  frames: number;
}
