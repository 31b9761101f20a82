import type { Policies } from '../pack-policies.js';
import type { Standing } from '../standing.js';
import type { AttributeInput, ConstantInput, FactInput, RelationInput } from './fact-input.js';
import type { List, PackIds, WordsInput } from './pack-ids.js';
import type { ProcedureInput } from './procedure-input.js';
import type { StandingInput } from './standing-input.js';
import type { TierInput } from './tier-input.js';

/** A pack as written: numbers as numbers or as text. `docs/pack-format.md` says what each key means. */
export interface PackInput<N extends PackIds = PackIds> extends PackHeadInput {
  /** Numbers that rules share. */
  readonly constants?: List<ConstantInput>;
  /** What is known of each unit from the register. */
  readonly attributes?: List<AttributeInput>;
  /** What is asked. */
  readonly facts: List<FactInput<N>>;
  /** What always holds between facts. */
  readonly relations?: List<RelationInput<N>>;
  /** Units that share one tree of criteria. */
  readonly tiers: List<TierInput<N>>;
}

/** What a pack says of itself as a whole. */
export interface PackHeadInput {
  /** The format of the document. */
  readonly format: 'tieuchi/pack@1';
  /** The id of the pack. */
  readonly id: string;
  /** Its version, as `1.0.0`; the numbers of a published version never change. */
  readonly version: string;
  /** Its name, by language. */
  readonly title: WordsInput;
  /** The languages of its words; the first may never be absent. */
  readonly languages: List<string>;
  /** Where its rows come from, unless a node says otherwise. */
  readonly standing: Standing;
  /** Whose criteria they are, by language. */
  readonly authority?: WordsInput;
  /** The files of the cores that it extends, as `./core.yaml`; joined with them before it is scored. */
  readonly extends?: readonly string[];
  /** The legal documents that it cites. */
  readonly texts: List<TextCitedInput>;
  /** The window of the data, both days in. */
  readonly period: PeriodInput;
  /** Plugins that the pack needs. */
  readonly requires?: RequiresInput;
  /** What a child without a value counts as. */
  readonly policies: Policies;
  /** How the assessment is run. */
  readonly procedure: ProcedureInput;
  /** What could not be found or expressed; may be empty. */
  readonly gaps: List<GapInput>;
}

/** A legal document that the pack cites. */
export interface TextCitedInput {
  /** The key by which the pack cites it. */
  readonly key: string;
  /** Its number and sign, as `1252/STTTT-CNTT`. */
  readonly number: string;
  /** What it is about, by language. */
  readonly title: WordsInput;
  /** The day on which it was signed. */
  readonly issued: string;
  /** When it is in force, both days in. */
  readonly inForce?: {
    /** The first day in force: `2019-01-01`. */
    readonly from: string;
    /** The last day in force; absent while it is. */
    readonly to?: string;
  };
  /** Whether the author read it. */
  readonly read?: boolean;
  /** Whose text it is, by language. */
  readonly authority?: WordsInput;
  /** Whether it binds the units of this pack; by default it does. */
  readonly binds?: boolean;
}

/** The window of the data. */
export interface PeriodInput extends StandingInput {
  /** The first day. */
  readonly from: string;
  /** The last day. */
  readonly to: string;
  /** The zone of every date in the pack, as `+07:00`. */
  readonly zone: string;
}

/** Plugins that the pack needs, by list. */
export interface RequiresInput {
  /** Rule kinds. */
  readonly kinds?: List<RequiredPluginInput>;
  /** Combiners. */
  readonly combiners?: List<RequiredPluginInput>;
  /** Operators. */
  readonly operators?: List<RequiredPluginInput>;
}

/** One plugin. */
export interface RequiredPluginInput {
  /** Its name. */
  readonly id: string;
  /** Its version, a whole number, matched exactly. */
  readonly version: number | string;
}

/** What the author could not find or express, and the choice made instead. */
export interface GapInput {
  /** Its id. */
  readonly id: string;
  /** The places in this pack: `tier/node`, or `tier/node#key`. */
  readonly at: List<string>;
  /** The clause that is silent or unclear. */
  readonly clause?: string;
  /** What is wrong with it. */
  readonly kind: 'not-found' | 'ambiguous' | 'not-expressible';
  /** What the pack does instead, by language. */
  readonly choice: WordsInput;
}
