import { z } from 'zod';
import { line, name, paragraphs } from './scalars.ts';

/** `content/indicators/<slug>.yml`: a measure that figures of several articles share. */
export const indicator = z.strictObject({
  /** What is measured: `Consumer price inflation`. */
  name: name(120),
  /** What one of it is: `% a year`. */
  unit: line(60).optional(),
  /** How it is measured and by whom, no markup. */
  description: paragraphs(2000).optional(),
});
