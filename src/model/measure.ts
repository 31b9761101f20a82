/** What a node's value is told in. */
export const MEASURES = ['points', 'percent', 'converted'] as const;

/** One of the measures of a node. */
export type Measure = (typeof MEASURES)[number];
