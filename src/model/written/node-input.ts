import type { RoundMode } from '../../kit/rounding.js';
import type { PackLevelStep, PackLevels } from '../pack-levels.js';
import type { PackNode } from '../pack-node.js';
import type { Zeros } from '../pack-words.js';
import type { ExpressionInput } from './expression-input.js';
import type { DecimalInput, List, PackIds } from './pack-ids.js';
import type { BandInput, RuleInput } from './rule-input.js';
import type { StandingInput } from './standing-input.js';

type NumberKey = 'max' | 'weight' | 'notBelow';
type MakingKey = 'appliesTo' | 'rule' | 'combine' | 'round' | 'publish' | 'levels' | 'children';

/** A criterion (it has a `rule`) or a group (it has `combine` and `children`). */
export interface NodeInput<N extends PackIds = PackIds>
  extends StandingInput,
    Omit<PackNode, keyof StandingInput | NumberKey | MakingKey> {
  /** The most it can earn, as printed. */
  readonly max: DecimalInput;
  /** Its weight, only where the parent combines by weights. */
  readonly weight?: DecimalInput;
  /** When it applies. */
  readonly appliesTo?: ExpressionInput<N>;
  /** How facts become points. */
  readonly rule?: RuleInput<N>;
  /** How the children's values become one. */
  readonly combine?: CombineInput;
  /** Rounds once what the rule or combiner gives; several, one after another. */
  readonly round?: RoundingInput | List<RoundingInput>;
  /** The lowest value of its measures, after bonus and penalty. */
  readonly notBelow?: DecimalInput;
  /** How its measures are printed. */
  readonly publish?: PublishInput;
  /** Labels that it earns. */
  readonly levels?: LevelsInput<N>;
  /** The nodes of a group, in printed order. */
  readonly children?: List<NodeInput<N>>;
}

/** What a reconstructed row is modelled on. */
export type ModelInput = NonNullable<PackNode['modelledOn']>;

/** What a node asks of evidence. */
export type EvidenceInput = NonNullable<PackNode['evidence']>;

/** A combiner without parameters by its name, or `{ best: 3 }`. */
export type CombineInput =
  | 'sum'
  | 'mean'
  | 'weighted-mean'
  | 'min'
  | 'max'
  | {
      /** How many of the children count: those with the most points. */
      readonly best: number | string;
    };

/** Rounding to decimal places, or to a multiple of a step: exactly one of them. */
export interface RoundingInput {
  /** Decimal places that are kept, 0 to 20. */
  readonly places?: number | string;
  /** The result is a multiple of this. */
  readonly step?: DecimalInput;
  /** Where a value between two representable ones goes. */
  readonly mode: RoundMode;
}

/** Rounding to decimal places. */
export interface PublishedInput {
  /** Decimal places that are kept, 0 to 20. */
  readonly places: number | string;
  /** Where a value between two representable ones goes. */
  readonly mode: RoundMode;
}

/** How the measures of a node are printed. */
export interface PublishInput {
  /** How its points are printed. */
  readonly points?: PublishedInput;
  /** How its percent is printed. */
  readonly percent?: PublishedInput;
  /** How its converted points are printed. */
  readonly converted?: PublishedInput;
  /** Zeros at the end of what people are shown: `keep`, the default, or `drop`. */
  readonly zeros?: Zeros;
}

/** Labels that a node earns by a measure. */
export interface LevelsInput<N extends PackIds = PackIds> extends Omit<PackLevels, 'steps'> {
  /** The levels, best first. */
  readonly steps: List<LevelInput<N>>;
}

/** One level: exactly one lower end, perhaps an upper one, perhaps a gate. */
export interface LevelInput<N extends PackIds = PackIds>
  extends Pick<PackLevelStep, 'id' | 'title'>,
    Omit<BandInput, 'points'> {
  /** What must also be true. */
  readonly gate?: ExpressionInput<N>;
}

/** The label below the last level. */
export type FloorInput = PackLevels['floor'];
