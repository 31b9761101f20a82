/** Whose figures: what the unit gave itself, what its facts give, what they give after verification. */
export type Layer = 'claimed' | 'reported' | 'verified';

/** In the order in which they are made. */
export const LAYERS: readonly Layer[] = ['claimed', 'reported', 'verified'];
