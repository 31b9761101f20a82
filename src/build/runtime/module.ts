import type { Type } from '../../model/expression.js';
import type { Plan } from '../../model/plan.js';
import type { Standing } from '../../model/standing.js';

/** What a written module says of its pack. */
export interface ModulePack {
  /** The id of the pack. */
  readonly id: string;
  /** The version of the pack. */
  readonly version: string;
  /** The digest of the pack's document. */
  readonly digest: string;
  /** The maximum points of criteria by where these come from, as exact text. */
  readonly standing: Readonly<Record<Standing, string>>;
  /** The version of tieuchi that wrote the module. */
  readonly writtenBy: string;
}

/** A number of a node in its row: `n` at `at`, over `d`; where `d` is `next`, over the number after it. */
export interface ModuleSlot {
  readonly at: number;
  readonly d: number | 'next';
  /** The whole numbers that may be stored. */
  readonly low: number;
  readonly high: number;
}

/** The numbers of a node in the columns of its tier, and where they stand. */
export interface ModuleNode {
  readonly slots: Readonly<Partial<Record<'earned' | 'base' | 'bonus' | 'penalty', ModuleSlot>>>;
  /** Where a double next to what it earned stands, and after it how far off that may be; of a group whose `earned` may be NaN. */
  readonly near?: number;
  /** By measure, what rankings compare. */
  readonly ranked: Readonly<Record<string, ModuleSlot>>;
  /** By measure, where a double next to what rankings compare stands, and after it how far off that may be. */
  readonly rankedNearly: Readonly<Record<string, number>>;
  readonly reasonLists: readonly (readonly { readonly code: string }[])[];
}

/** A figure that the written functions read, and the plain values that it may have. */
export interface ModuleFact {
  readonly of: 'facts' | 'attributes';
  /** Its id in the pack. */
  readonly id: string;
  readonly at: number;
  readonly type: Type;
  /** The factor that makes a number whole. */
  readonly scale: number;
  readonly low: number;
  readonly high: number;
  /** The numbers that stand for its options, in their order. */
  readonly codes: readonly number[];
}

/** What the written functions are given besides columns. */
export interface Cells {
  /**
   * Has the evaluator score those of the nodes that need it, and stores the results. `start`: where the statuses of their
   * row begin. Gives `y` for the nodes after them: 1 also where one of these nodes has an approximate score.
   */
  readonly odds: (positions: readonly number[], start: number, y: number) => number;
}

/**
 * Scores nodes of one row. `F`: its figures; `n`, `s`, `r` and `l`: columns, in which its row begins at `o`, `p`, `p` and
 * `z`; `y`: 1 where the evaluator scores some nodes whatever the function says.
 */
type ScoreRow = (
  F: Float64Array,
  n: Float64Array,
  s: Uint8Array,
  r: Uint8Array,
  l: Uint8Array,
  y: number,
  o: number,
  p: number,
  z: number,
  c: Cells,
) => void;

/** A tier as it was written. */
export interface ModuleTier {
  readonly tier: string;
  readonly facts: readonly ModuleFact[];
  /** The nodes, by id, in the order of the document. */
  readonly nodes: Readonly<Record<string, ModuleNode>>;
  /** Numbers of a row. */
  readonly stride: number;
  /** Put the plain figures of a unit into `F`, some each; how many of its facts are absent, −1 where the unit must be read with care. */
  readonly reads: readonly ((facts: object, attributes: object, F: Float64Array) => number)[];
  /** By the number of statistics that are taken before. */
  readonly phases: readonly (readonly ScoreRow[])[];
}

/** What a module hands to its runtime. `plan` has no functions: they are made again. */
export interface ModuleParts {
  readonly pack: ModulePack;
  readonly plan: Omit<Plan, 'pack'> & { readonly pack: Pick<Plan['pack'], 'procedure'> & Partial<Plan['pack']> };
  readonly tiers: readonly ModuleTier[];
}
