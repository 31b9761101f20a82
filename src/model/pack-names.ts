import type { FactValue } from './value-given.js';

declare const NAMES: unique symbol;

/** Carries the names of a pack in its type alone: no value has this key. */
export interface Naming<N> {
  /** Never there: the names of the pack, for the compiler. */
  readonly [NAMES]?: N;
}

/**
 * The names of a pack, for types that take only ids that exist. `definePack` infers them from a literal, `tieuchi types`
 * writes them for a pack in YAML or JSON.
 */
export interface PackNames {
  /** What each tier has, by its id. */
  readonly tiers: { readonly [tier: string]: TierNames };
}

/** The names of one tier. */
export interface TierNames {
  /** What its units are asked: by fact, the type of its value. */
  readonly facts: { readonly [fact: string]: FactValue };
  /** The marks that others give its units, as a union; left out where there are none. */
  readonly marks?: string;
  /** Its criteria, as a union. */
  readonly criteria: string;
  /** Its groups, as a union. */
  readonly groups: string;
  /** The levels of its nodes, as a union. */
  readonly levels: string;
  /** Its rankings, as a union. */
  readonly rankings: string;
}

/** The names of a pack that was defined, compiled, scored or opened; of anything else any text is a name. */
export type NamesOf<P> = P extends Naming<infer N> ? (N extends PackNames ? N : PackNames) : PackNames;

/** The tiers of these names. */
export type TierIn<N extends PackNames> = keyof N['tiers'] & string;

/** What its tiers have of a sort. */
type InTiers<N extends PackNames, T extends TierIn<N>, Sort extends Exclude<keyof TierNames, 'facts' | 'marks'>> = {
  [tier in T]: N['tiers'][tier][Sort];
}[T];

/**
 * The facts that units of these tiers are asked. They are written as a template, so that the compiler compares what has them member by
 * member, and takes a `UnitResult` with names where any `UnitResult` is due; `keyof` alone has it compare the names the other way round.
 */
export type FactIn<N extends PackNames, T extends TierIn<N> = TierIn<N>> = {
  [tier in T]: `${keyof N['tiers'][tier]['facts'] & string}`;
}[T];

/** The marks that others give units of these tiers. */
export type MarkIn<N extends PackNames, T extends TierIn<N> = TierIn<N>> = {
  [tier in T]: N['tiers'][tier] extends {
    /** The marks that others give, by their ids. */
    readonly marks: infer M extends string;
  }
    ? M
    : never;
}[T];

/** The facts that units of these tiers are asked, and the marks that others give them. */
export type FigureIn<N extends PackNames, T extends TierIn<N> = TierIn<N>> = FactIn<N, T> | MarkIn<N, T>;

/** The value of a fact as a submission gives it. */
export type ValueIn<N extends PackNames, F extends string, T extends TierIn<N> = TierIn<N>> = {
  [tier in T]: F extends keyof N['tiers'][tier]['facts'] ? N['tiers'][tier]['facts'][F] : never;
}[T];

/** The criteria of these tiers. */
export type CriterionIn<N extends PackNames, T extends TierIn<N> = TierIn<N>> = InTiers<N, T, 'criteria'>;

/** The criteria and groups of these tiers. */
export type NodeIn<N extends PackNames, T extends TierIn<N> = TierIn<N>> =
  | InTiers<N, T, 'criteria'>
  | InTiers<N, T, 'groups'>;

/** The levels of nodes of these tiers. */
export type LevelIn<N extends PackNames, T extends TierIn<N> = TierIn<N>> = InTiers<N, T, 'levels'>;

/** The rankings of these tiers. */
export type RankingIn<N extends PackNames, T extends TierIn<N> = TierIn<N>> = InTiers<N, T, 'rankings'>;

/** The tiers of a pack. `TierId<typeof pack>` */
export type TierId<P = unknown> = TierIn<NamesOf<P>>;

/** The facts of a pack, or of one of its tiers, that units give. `FactId<typeof pack, 'commune'>` */
export type FactId<P = unknown, T extends TierId<P> = TierId<P>> = FactIn<NamesOf<P>, T>;

/** The marks of a pack, or of one of its tiers, that others give units. `MarkId<typeof pack, 'commune'>` */
export type MarkId<P = unknown, T extends TierId<P> = TierId<P>> = MarkIn<NamesOf<P>, T>;

/** The criteria of a pack, or of one of its tiers: nodes with a rule. `CriterionId<typeof pack, 'commune'>` */
export type CriterionId<P = unknown, T extends TierId<P> = TierId<P>> = CriterionIn<NamesOf<P>, T>;

/** The criteria and groups of a pack, or of one of its tiers. `NodeId<typeof pack, 'commune'>` */
export type NodeId<P = unknown, T extends TierId<P> = TierId<P>> = NodeIn<NamesOf<P>, T>;

/** The levels of a pack, or of one of its tiers. `LevelId<typeof pack, 'commune'>` */
export type LevelId<P = unknown, T extends TierId<P> = TierId<P>> = LevelIn<NamesOf<P>, T>;

/** The rankings of a pack, or of one of its tiers. `RankingId<typeof pack, 'commune'>` */
export type RankingId<P = unknown, T extends TierId<P> = TierId<P>> = RankingIn<NamesOf<P>, T>;
