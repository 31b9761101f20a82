/** Whose figures, in the order in which layers are made. */
export const LAYERS = ['claimed', 'reported', 'verified'] as const;

/** Whose figures: what the unit gave itself, what its facts give, what they give after verification. */
export type Layer = (typeof LAYERS)[number];

/** The figures of a unit by which a layer is scored: as it gave them, or after verification. */
export const LAYER_FIGURES = ['reported', 'verified'] as const;
/** The figures of a unit by which a layer is scored. */
export type LayerFigures = (typeof LAYER_FIGURES)[number];

/**
 * What each layer is. `byRules`: rules give the points of its criteria; without them they are those that the unit gave
 * itself. `figures`: those of the unit that it reads. `isVerified`: what verifiers set, accepted or refused counts.
 * `comparesClaims`: its points are compared with those that the unit gave itself.
 */
export const LAYER_IS = {
  claimed: { byRules: false, figures: 'reported', isVerified: false, comparesClaims: false },
  reported: { byRules: true, figures: 'reported', isVerified: false, comparesClaims: true },
  verified: { byRules: true, figures: 'verified', isVerified: true, comparesClaims: false },
} as const satisfies Record<Layer, LayerIs>;
interface LayerIs {
  readonly byRules: boolean;
  readonly figures: LayerFigures;
  readonly isVerified: boolean;
  readonly comparesClaims: boolean;
}
