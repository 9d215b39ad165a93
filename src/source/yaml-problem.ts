import type { Place } from '../text/place.ts';
import type { Fix } from './finding.ts';

/** Something wrong with a YAML document as such. */
export interface YamlProblem {
  place: Place;
  message: string;
  /** The rule that is broken; `yaml` unless said. */
  rule?: string;
  fix?: Fix;
  /** The name of the field that is at fault, where one is. */
  field?: string;
}
