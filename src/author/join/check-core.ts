import type { Core } from '../../model/core.js';
import { coreSchema } from '../../model/core-schema.js';
import { admit, limitsOf } from '../../model/document.js';
import { type Checked, checked } from '../../model/issue.js';
import { readShape } from '../../stages/shape.js';

/**
 * Checks the shape of a core. What its entries refer to is checked in each pack that extends it.
 *
 * @param input The document of the core as plain data.
 * @example
 * const core = checkCore(readSource(text).document);
 */
export function checkCore(input: unknown): Checked<Core> {
  const { document, issues } = admit(input, limitsOf(undefined));
  if (document === undefined) return checked<Core>(undefined, issues);
  const shape = readShape(coreSchema, document);
  return checked(shape.value, [...issues, ...shape.issues]);
}
