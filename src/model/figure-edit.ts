import { type FactEntry, factEntry } from './assessment-submission.js';
import { strictObject } from './objects.js';
import { id } from './scalars.js';
import * as z from './schemas.js';

/**
 * Another value of a figure: in the submission of the unit that counts, or of the last mark of that fact. Without `value` the
 * figure is taken away.
 */
export interface FigureEdit {
  readonly unit: string;
  readonly fact: string;
  readonly value?: FactEntry;
}

export const figureEdit: z.Schema<FigureEdit> = strictObject({
  unit: id.describe('The unit whose figure it is'),
  fact: z.string().describe('The fact'),
  value: factEntry.exactOptional(),
});
