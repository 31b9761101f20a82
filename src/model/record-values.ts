import type { Reason } from './expression.js';
import { FINDING_SEVERITIES, type Finding } from './finding.js';
import { LAYERS } from './layer.js';
import { strictObject } from './objects.js';
import { pattern } from './scalar.js';
import { nonBlank } from './scalars.js';
import * as z from './schemas.js';

/** An exact number as text: a decimal, a ratio in lowest terms as `2/3`, or 40 significant digits after `~`. */
export const exactText = pattern(
  'decimal-invalid',
  /^(~?-?\d+(\.\d+)?|-?\d+\/\d+)$/,
  'An exact number as text: a decimal, a ratio in lowest terms, or 40 significant digits after ~',
);

/** A value of a fact as it was read: numbers are exact text. */
export type RecordValue = boolean | string | readonly (boolean | string | Readonly<Record<string, boolean | string>>)[];

const scalar = z.union([z.boolean(), z.string()]);

export const recordValue: z.Schema<RecordValue> = z
  .union([scalar, z.array(z.union([scalar, z.record(z.string(), scalar)]))])
  .describe('A value as it was read; numbers are text');

export const layer = z.enum(LAYERS).describe('Whose figures');

const params = z.record(z.string(), z.string()).describe('What the sentence names');

export const reason: z.Schema<Reason> = strictObject({
  code: nonBlank.describe('Why, as kind/reason or a word of the engine'),
  params: params.exactOptional(),
}).describe('A reason');

export const recordFinding: z.Schema<RecordFinding> = strictObject({
  code: nonBlank.describe('What was remarked'),
  severity: z.enum(FINDING_SEVERITIES).describe('How much it matters'),
  at: z.string().describe('The node; empty for the unit as a whole'),
  layer: layer.exactOptional(),
  params,
}).describe('A remark made by rule');

/** A finding of this engine, or of another version whose codes are not known here. */
export interface RecordFinding extends Omit<Finding, 'code'> {
  /** What was remarked: one of `FINDINGS`, or a code of another version. */
  readonly code: string;
}
