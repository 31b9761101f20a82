import type { Pack, Period } from '../pack.js';
import type { AttributeInput, ConstantInput, FactInput, RelationInput } from './fact-input.js';
import type { List, PackIds } from './pack-ids.js';
import type { ProcedureInput } from './procedure-input.js';
import type { StandingInput } from './standing-input.js';
import type { TierInput } from './tier-input.js';

export type { Gap as GapInput } from '../pack.js';
export type { PackText as TextCitedInput } from '../pack-facts.js';

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

type BodyKey = 'constants' | 'attributes' | 'facts' | 'relations' | 'tiers';

/** What a pack says of itself as a whole. */
export interface PackHeadInput extends Omit<Pack, BodyKey | 'period' | 'requires' | 'procedure'> {
  /** The window of the data, both days in. */
  readonly period: PeriodInput;
  /** Plugins that the pack needs. */
  readonly requires?: RequiresInput;
  /** How the assessment is run. */
  readonly procedure: ProcedureInput;
}

/** The window of the data. */
export interface PeriodInput extends StandingInput, Omit<Period, keyof StandingInput> {}

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
