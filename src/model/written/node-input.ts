import type { RoundMode } from '../../kit/rounding.js';
import type { Measure } from '../measure.js';
import type { Policies } from '../pack-policies.js';
import type { Basis, EvidenceKey, EvidenceWhenAbsent, Role, Zeros } from '../pack-words.js';
import type { ExpressionInput } from './expression-input.js';
import type { DecimalInput, List, PackIds, TextInput, WordsInput } from './pack-ids.js';
import type { RuleInput } from './rule-input.js';
import type { StandingInput } from './standing-input.js';

/** A criterion (it has a `rule`) or a group (it has `combine` and `children`). */
export interface NodeInput<N extends PackIds = PackIds> extends StandingInput {
  /** Its id, the only one in its tier. */
  readonly id: string;
  /** Its number as printed, as `I.2`. */
  readonly code?: string;
  /** Its name, by language. */
  readonly title: WordsInput;
  /** What a reconstructed row is modelled on. */
  readonly modelledOn?: ModelInput;
  /** What a reader must know of this row. */
  readonly note?: TextInput;
  /** Why this row is as it is. */
  readonly background?: TextInput;
  /** By default `criterion`. */
  readonly role?: Role;
  /** The most it can earn, as printed. */
  readonly max: DecimalInput;
  /** Its weight, only where the parent combines by weights. */
  readonly weight?: DecimalInput;
  /** When it applies. */
  readonly appliesTo?: ExpressionInput<N>;
  /** Whether a unit may claim that it does not apply. */
  readonly mayClaimNotApplicable?: boolean;
  /** Who may set its points instead of the rule. */
  readonly mayAward?: 'verifier';
  /** What it asks of evidence, instead of what the procedure asks. */
  readonly evidence?: EvidenceInput;
  /** What a child is to its parent while a fact of it is missing. */
  readonly whenMissing?: Policies['whenMissing'];
  /** What a child is to its parent when it does not apply. */
  readonly whenNotApplicable?: Policies['whenNotApplicable'];
  /** What a child is to its parent when no number exists. */
  readonly whenUnscorable?: Policies['whenUnscorable'];
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
export interface ModelInput {
  /** The shape of the rule, as `A5`. */
  readonly shape: string;
  /** The public criteria that have this shape. */
  readonly source: TextInput;
  /** Whose criteria those are. */
  readonly authority?: TextInput;
}

/** What a node asks of evidence. */
export interface EvidenceInput {
  /** What each piece of evidence must state. */
  readonly needs?: List<EvidenceKey>;
  /** `off`, `finding`, or `zero`: the criterion is then scored 0. */
  readonly whenAbsent?: EvidenceWhenAbsent;
}

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
export interface LevelsInput<N extends PackIds = PackIds> {
  /** The measure that is compared. */
  readonly by: Measure;
  /** The value before any printing, or as it is printed. */
  readonly basis: Basis;
  /** The levels, best first. */
  readonly steps: List<LevelInput<N>>;
  /** The label of a value below the last step. */
  readonly floor: FloorInput;
}

/** One level: exactly one lower end, perhaps an upper one, perhaps a gate. */
export interface LevelInput<N extends PackIds = PackIds> {
  /** The level, as `I`. */
  readonly id: string;
  /** What a user reads, by language. */
  readonly title?: WordsInput;
  /** Lower end; reaching it is enough. */
  readonly atLeast?: DecimalInput;
  /** Lower end; reaching it is not enough. */
  readonly above?: DecimalInput;
  /** Upper end; reaching it is too much. */
  readonly below?: DecimalInput;
  /** Upper end; reaching it is allowed. */
  readonly atMost?: DecimalInput;
  /** What must also be true. */
  readonly gate?: ExpressionInput<N>;
}

/** The label below the last level. */
export interface FloorInput {
  /** The level. */
  readonly id: string;
  /** What a user reads, by language. */
  readonly title?: WordsInput;
}
