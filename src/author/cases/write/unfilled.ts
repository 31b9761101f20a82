import type { CaseUnit, PackCase } from '../../../model/cases.js';
import { RULED_BY } from '../../../model/pack-policies.js';
import type { PlanNode } from '../../../model/plan.js';

/** What a person fills in for one node: `?` for points or a status, or for each value that the case is about. */
export type UnfilledExpected =
  | '?'
  | {
      readonly points?: '?';
      readonly earned?: '?';
      readonly level?: '?';
      readonly published?: Readonly<Partial<Record<'points' | 'percent' | 'converted', '?'>>>;
    };

/** A ranking whose places a person fills in. */
export interface UnfilledRanking {
  readonly id: string;
  readonly option?: string;
  readonly rows: readonly { readonly unit: string; readonly place: '?' }[];
}

/** A unit of which nothing is asked. */
export type Companion = Omit<CaseUnit, 'expect'>;

/** One of several units; what others of them earn is told only where it is asked. */
export type UnfilledUnit = Omit<CaseUnit, 'expect'> & {
  readonly expect?: Readonly<Record<string, UnfilledExpected>>;
};

/** A case that `readCases` refuses until what the decision says stands instead of `?`. */
export type UnfilledCase = Omit<PackCase, 'expect' | 'rankings' | 'units'> & {
  readonly units?: readonly UnfilledUnit[];
  readonly expect?: Readonly<Record<string, UnfilledExpected>>;
  readonly rankings?: readonly UnfilledRanking[];
};

/** What a case states of a node by the clauses for which it is there; with a policy, of its parent too. */
export function unfilled({ id, lineage }: PlanNode, clauses: readonly string[]): UnfilledCase['expect'] & object {
  const printed = ['points', 'percent', 'converted'].filter((measure) =>
    clauses.some((key) => key.endsWith(` rounding publish-${measure}`)),
  );
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
