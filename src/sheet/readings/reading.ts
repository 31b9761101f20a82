import type { Json } from '../../model/expression.js';

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
  | { readonly why: 'max-not-reached'; readonly best: string };

/** Why a row could not be read. */
export type RowRefusal = { readonly why: 'relative' } | { readonly why: 'points-above-max'; readonly best: string };

/** A rule, given the ids of its facts in their order. */
export interface Reading {
  readonly facts: readonly FactDraft[];
  readonly rule: (ids: readonly string[]) => Json;
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
  /** The text cut at semicolons and lines, without definitions, without `Tỷ lệ = a/b`, and without the clause of what does not apply. */
  readonly clauses: readonly string[];
  /** `a = số máy`: what a letter stands for. */
  readonly definitions: Readonly<Record<string, string>>;
  /** What a unit does not have, so that the criterion is not counted for it. */
  readonly notApplicable: string | undefined;
}

/** Reads a row, refuses it, or leaves it to the next reader. Certain, or nothing. */
export type Reader = (scoring: Scoring) => Reading | RowRefusal | undefined;
