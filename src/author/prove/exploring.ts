import type { NoValue, Typed } from '../../model/expression.js';
import type { Interval, Operator } from '../../model/operator.js';
import type { Measure } from '../../model/pack.js';
import type { Formula, Plan, PlanCohort } from '../../model/plan.js';
import type { RowList } from '../../model/row-list.js';
import { type Linear, variableForm } from './linear.js';
import { type Region, withVariable } from './region.js';

/** What an expression may be on one path: a number as a form (dates are day numbers), a truth, one of some options, … */
export type Meaning =
  | { readonly is: 'number'; readonly form: Linear }
  | { readonly is: 'truth'; readonly value: boolean }
  /** The value of this name in the region's options. */
  | { readonly is: 'option'; readonly name: string }
  | { readonly is: 'text'; readonly value?: string }
  | { readonly is: 'list'; readonly count: Linear; readonly item?: Interval }
  | { readonly is: 'rows'; readonly rows: readonly CountedRow[] }
  | { readonly is: 'none'; readonly status: NoValue['status']; readonly code: string };

/** A row of `nodes`: columns are 0 where the child does not count; `counted` is 1, or 0. */
export interface CountedRow {
  readonly counted: Linear;
  readonly always: boolean;
  readonly columns: Readonly<Record<string, Linear>>;
  /** From where to where a column goes where the child counts. */
  readonly when: Readonly<Record<string, Interval>>;
  /** Columns that are the same number for every unit. */
  readonly fixed: Readonly<Record<string, Linear>>;
}

/** One path: what may be read on it, and what the expression is there. */
export interface Case {
  readonly region: Region;
  readonly value: Meaning;
}

/** What a variable stands for that is no figure of a unit: the witness search gives its figures values that agree. */
export type Defined =
  | { readonly is: 'ratio'; readonly top: Linear; readonly bottom: Linear }
  | { readonly is: 'product'; readonly left: Linear; readonly right: Linear }
  | { readonly is: 'near'; readonly args: readonly Linear[] };

/** What is known of another node, for expressions that read one. */
export interface Measured {
  /** From where to where a measure goes, exact or as printed. */
  readonly ends: (measure: Measure, isPublished: boolean) => Interval;
  readonly statuses: ReadonlySet<NoValue['status']>;
  /** The levels that it may reach; undefined where it has none. */
  readonly levels: (exploring: Exploring) => readonly string[] | undefined;
}

/** What an expression can be for a unit of a tier, and what could not be followed. */
export interface Answers {
  readonly cases: readonly Case[];
  readonly unknown: readonly string[];
}

/** All that an exploration may look at, and what it notes on the way. */
export interface Exploring {
  readonly plan: Pick<Plan, 'facts'>;
  readonly operators: Readonly<Record<string, Operator>>;
  readonly relations: readonly Formula[];
  readonly measured: (node: string) => Measured | undefined;
  /** The rows of a node, and the region that knows their variables. */
  readonly rows: (
    node: string,
    which: RowList,
    region: Region,
  ) => { readonly rows: readonly CountedRow[]; readonly region: Region } | undefined;
  /** The cohorts of the tier that is proven. */
  readonly cohorts: Readonly<Record<string, PlanCohort>>;
  /** What an expression can be for a unit of the tier below; absent where nothing is known of one. */
  readonly below?: ((expression: Typed) => Answers) | undefined;
  readonly explore: Explore;
  readonly defined: Map<string, Defined>;
  /** Steps that are left; below 0 nothing more is looked into. */
  readonly budget: { left: number };
  /** What could not be looked into. */
  readonly unknown: Set<string>;
  /** Divisions that may be by zero, each with a path on which it is. */
  readonly zeros: { readonly node: Typed; readonly region: Region }[];
}

/** Every path through an expression from a region: all answers that it can have are among them. */
export type Explore = ExploreOf<Typed>;

/** The same, of expressions of one shape. */
export type ExploreOf<T extends Typed> = (node: T, region: Region, exploring: Exploring) => readonly Case[];

/** A path on which an expression is the number that the form is. */
export function numberCase(region: Region, form: Linear): Case {
  return { region, value: { is: 'number', form } };
}

/** A number of which nothing is known but its ends; `args` are the forms that it depends on. */
export function numberWithin(
  region: Region,
  ends: Interval,
  { defined }: Pick<Exploring, 'defined'>,
  args: readonly Linear[] = [],
): Case {
  const name = `?${defined.size}`;
  defined.set(name, { is: 'near', args });
  return numberCase(withVariable(region, name, ends), variableForm(name));
}

/** A path on which an expression has no value; `code` says for what reason, or of which fact or node. */
export function noneCase(region: Region, status: NoValue['status'], code: string): Case {
  return { region, value: { is: 'none', status, code } };
}

/** A path on which it holds and one on which it does not; a region that is not there has none. */
export function truthCases(holds: Region | undefined, fails: Region | undefined): readonly Case[] {
  return [
    ...(holds ? [{ region: holds, value: { is: 'truth', value: true } } as const] : []),
    ...(fails ? [{ region: fails, value: { is: 'truth', value: false } } as const] : []),
  ];
}

export function isNumber(value: Meaning): value is Meaning & { readonly is: 'number' } {
  return value.is === 'number';
}

/** Whether a condition that can come out in these ways may hold. */
export function mayBeTrue(cases: readonly Case[]): boolean {
  return cases.some(({ value }) => value.is !== 'none' && !(value.is === 'truth' && !value.value));
}
