/** A file in its parts: the YAML of its fields, and the Markdown below them. */
export interface SourceText {
  yaml: string;
  /** The line of the file on which the YAML begins. */
  yamlLine: number;
  /** Empty for a YAML file. */
  body: string;
  /** The line of the file on which the Markdown begins. */
  bodyLine: number;
}
