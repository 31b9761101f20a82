import type { CaseUnit, PackCase } from '../../../model/cases.js';
import { MEASURES, type Measure } from '../../../model/measure.js';
import { RULED_BY } from '../../../model/pack-policies.js';
import type { PlanNode } from '../../../model/plan.js';

/** What a person fills in for one node: `?` for points or a status, or for each value that the case is about. */
export type UnfilledExpected =
  | '?'
  | {
      /** Its points, to be filled in. */
      readonly points?: '?';
      /** What it earns before bonus and penalty, to be filled in. */
      readonly earned?: '?';
      /** Its share of the maximum in percent, to be filled in. */
      readonly percent?: '?';
      /** Its points on the printed maximum, to be filled in. */
      readonly converted?: '?';
      /** The level that it earns, to be filled in. */
      readonly level?: '?';
      /** Its measures as printed, to be filled in. */
      readonly published?: Readonly<Partial<Record<Measure, '?'>>>;
    };

/** A ranking whose places a person fills in. */
export interface UnfilledRanking {
  /** The ranking, by its id in the pack. */
  readonly id: string;
  /** Which part of the cohort, where an attribute divides it. */
  readonly option?: string;
  /** A row for each unit that the case is about. */
  readonly rows: readonly {
    /** The unit, by its id in the case. */
    readonly unit: string;
    /** Its place, to be filled in. */
    readonly place: '?';
  }[];
}

/** A unit of which nothing is asked. */
export type Companion = Omit<CaseUnit, 'expect'>;

/** One of several units of a case; a unit of which nothing is asked has no `expect`. */
export type UnfilledUnit = Omit<CaseUnit, 'expect'> & {
  /** What it must come to, by node; absent where nothing is asked of it. */
  readonly expect?: Readonly<Record<string, UnfilledExpected>>;
};

/** A case that `readCases` refuses until what the decision says stands instead of `?`. */
export type UnfilledCase = Omit<PackCase, 'expect' | 'rankings' | 'units'> & {
  /** Several units together, instead of one. */
  readonly units?: readonly UnfilledUnit[];
  /** What the unit must come to, by node. */
  readonly expect?: Readonly<Record<string, UnfilledExpected>>;
  /** Rankings, and the places in them. */
  readonly rankings?: readonly UnfilledRanking[];
};

/** What a case states of a node by the clauses for which it is there; with a policy, of its parent too. */
export function unfilled({ id, lineage }: PlanNode, clauses: readonly string[]): UnfilledCase['expect'] & object {
  const printed = MEASURES.filter((measure) => clauses.some((key) => key.endsWith(` rounding publish-${measure}`)));
  const parts = {
    ...(clauses.some((key) => key.includes('#levels')) ? { level: '?' as const } : {}),
    ...(clauses.some((key) => key.endsWith(' rounding round')) ? { earned: '?' as const } : {}),
    ...(printed.length > 0 ? { published: Object.fromEntries(printed.map((measure) => [measure, '?' as const])) } : {}),
  };
  const policies = Object.values(RULED_BY).map((policy) => `#${policy} policy `);
  const rules = clauses.some((key) => policies.some((policy) => key.includes(policy)));
  const parent = rules ? lineage.at(-2) : undefined;
  const isPlain = clauses.some(
    (key) => !key.includes('#levels') && !key.includes(' rounding ') && !key.endsWith(' criterion expected'),
  );
  const has = Object.keys(parts).length > 0;
  return {
    ...(parent === undefined ? {} : { [parent]: '?' as const }),
    [id]: has ? { ...(isPlain ? { points: '?' as const } : {}), ...parts } : '?',
  };
}
