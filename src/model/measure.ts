/** What a node's value is told in. */
export const MEASURES = ['points', 'percent', 'converted'] as const;

/** One of the measures of a node. */
export type Measure = (typeof MEASURES)[number];

/** The roundings that drop digits: of the points of a node, as its `round` says, and of each measure that it prints. */
export const ROUNDINGS = ['round', 'publish-points', 'publish-percent', 'publish-converted'] as const;
/** A rounding that drops digits. */
export type DigitsDropped = (typeof ROUNDINGS)[number];

/**
 * What each measure is. `isScaled`: it is brought from the maximum of what counts to the printed maximum. `isPercent`: it
 * is a part of 100, and is printed with a percent sign.
 */
export const MEASURE_IS = {
  points: { isScaled: false, isPercent: false },
  percent: { isScaled: true, isPercent: true },
  converted: { isScaled: true, isPercent: false },
} as const satisfies Record<Measure, { readonly isScaled: boolean; readonly isPercent: boolean }>;
