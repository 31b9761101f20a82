import { defineKind } from '../model/define.js';
import { expression } from '../model/scalars.js';

/** A core expression as it stands: the points, or no value. Absent facts are met only where it reads them. */
export const logic = defineKind({
  kind: 'logic',
  params: expression.describe('An expression of the core language whose value is the points'),
  reads: () => [],
  lower: (expression) => expression,
  words: {},
  lazy: true,
});
