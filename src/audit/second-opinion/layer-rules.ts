import type { Ruled } from '../../model/assessment-words.js';
import type { FactType } from '../../model/fact-type.js';
import type { Layer } from '../../model/layer.js';
import type { Measure } from '../../model/measure.js';
import type { Role } from '../../model/pack.js';

/** What counts in a layer. */
interface LayerRules {
  readonly facts: 'reported' | 'verified';
  /** Whether marks that other bodies give count. */
  readonly marks: boolean;
  /** Whether a criterion has the points that the unit claims, and no rule is asked. */
  readonly claimedPoints: boolean;
  /** Whether what a verifier ruled counts. */
  readonly rulings: boolean;
}

/** What counts in each layer. */
export const LAYER_RULES: Readonly<Record<Layer, LayerRules>> = {
  claimed: { facts: 'reported', marks: false, claimedPoints: true, rulings: false },
  reported: { facts: 'reported', marks: true, claimedPoints: false, rulings: false },
  verified: { facts: 'verified', marks: true, claimedPoints: false, rulings: true },
};

/** The measures that a node may print. */
export const PRINTABLE = Object.keys({
  points: true,
  percent: true,
  converted: true,
} satisfies Record<Measure, true>) as readonly Measure[];

/** Whether facts of a type are marks, which other bodies give. */
export const IS_MARK: Readonly<Record<FactType, boolean>> = {
  boolean: false,
  count: false,
  number: false,
  choice: false,
  date: false,
  text: false,
  list: false,
  mark: true,
};

/** Whether a ruling accepts its subject. */
export const ACCEPTS: Readonly<Record<Ruled, boolean>> = { accepted: true, refused: false };

/** What the role of a node decides. */
interface RoleRules {
  /** Whether its points stay from 0 to its maximum, whatever its rule gives. */
  readonly capped: boolean;
  /** Whether points need evidence, where the pack asks for it. */
  readonly needsEvidence: boolean;
  /** Whether it counts anywhere. */
  readonly counts: boolean;
}

/** What each role decides. */
export const ROLE_RULES: Readonly<Record<Role, RoleRules>> = {
  criterion: { capped: false, needsEvidence: true, counts: true },
  bonus: { capped: true, needsEvidence: true, counts: true },
  penalty: { capped: true, needsEvidence: false, counts: true },
  informational: { capped: false, needsEvidence: true, counts: false },
};
