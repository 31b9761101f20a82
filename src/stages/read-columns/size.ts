import type { Json } from '../../model/expression.js';

/** How many values of the document were read so far, at least. */
export interface Size {
  values: number;
}

/** The values in a document that `admit` let in, the containers counted. Recursion is bounded: the depth was measured. */
export function valuesIn(document: Json): number {
  if (typeof document !== 'object' || document === null) return 1;
  const inside: readonly Json[] = Array.isArray(document) ? document : Object.values(document);
  return inside.reduce<number>((sum, value) => sum + valuesIn(value), 1);
}
