import type { Json } from '../../model/expression.js';
import type { Clause } from './clause.js';

/** A fact that a row asks for. Equal counts and numbers of one annex are one fact. */
export interface FactDraft {
  readonly title: string;
  readonly type: 'boolean' | 'count' | 'number' | 'choice' | 'mark';
  readonly max?: string;
  readonly measure?: string;
  readonly options?: readonly { readonly id: string; readonly title: string }[];
  /** The place, in the same list, of the fact that this one never exceeds. */
  readonly atMost?: number;
}

/** What a reading takes for granted because the annex does not say it; told once for the whole pack. */
export type Assumption = 'whole-zero' | 'floor-zero' | 'percent-asked' | 'largest-equal';

/** What a person must decide about a row that could be read. */
export type RowDoubt =
  | { readonly why: 'option-added' }
  | { readonly why: 'claimed-not-applicable'; readonly clause: string }
  | { readonly why: 'max-not-reached'; readonly best: string }
  | { readonly why: 'percent-of-what' }
  | { readonly why: 'compared' }
  | { readonly why: 'start-condition'; readonly clause: string }
  | { readonly why: 'deduction-cap'; readonly cap: string; readonly floor: string };

/** Why a row could not be read; `text` is what no reading consumed. */
export type RowRefusal =
  | { readonly why: 'relative' }
  | { readonly why: 'points-above-max'; readonly best: string }
  | { readonly why: 'unread'; readonly text: string };

/** A rule, given the ids of its facts in their order, and the clauses that it says. */
export interface Reading {
  readonly facts: readonly FactDraft[];
  readonly rule: (ids: readonly string[]) => Json;
  /** The clauses that the rule says. A clause that is in no such list makes the row one for a person. */
  readonly used: readonly Clause[];
  readonly assumes?: readonly Assumption[];
  readonly doubts?: readonly RowDoubt[];
}

/** What is known of a row when its scoring text is read. */
export interface Scoring {
  readonly title: string;
  /** A decimal in normal form, above 0. */
  readonly max: string;
  readonly role: 'criterion' | 'penalty';
  readonly text: string;
  /** All of the text, cut into clauses. */
  readonly clauses: readonly Clause[];
}

/** Reads a row, refuses it, or leaves it to the next reader. */
export type Reader = (scoring: Scoring) => Reading | Exclude<RowRefusal, { readonly why: 'unread' }> | undefined;
