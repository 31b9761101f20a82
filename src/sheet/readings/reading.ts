import type { Json } from '../../model/expression.js';
import type { Clause } from './clause.js';

/** A fact that a row needs. Counts and numbers with the same title are one fact of the annex. */
export interface FactDraft {
  readonly title: string;
  readonly type: 'boolean' | 'count' | 'number' | 'choice' | 'mark';
  readonly max?: string;
  readonly measure?: string;
  /** Whether it may be below 0, as a growth. */
  readonly isSigned?: true;
  readonly options?: readonly { readonly id: string; readonly title: string }[];
  /** The index, in the same list, of the fact that this one never exceeds. */
  readonly atMost?: number;
}

/** An assumption of a reading where the annex says nothing; reported once for the pack. */
export type Assumption =
  | 'whole-zero'
  | 'floor-zero'
  | 'parts-added'
  | 'percent-asked'
  | 'largest-equal'
  | 'figures-shared';

/** A question to a person about a row that was read. */
export type RowDoubt =
  | { readonly why: 'option-added' }
  | { readonly why: 'else-zero'; readonly clause: string }
  | { readonly why: 'parts-added'; readonly count: string }
  | { readonly why: 'case-left-out'; readonly missing: string }
  | { readonly why: 'answer-left-out'; readonly missing: string }
  | { readonly why: 'both-true'; readonly first: string; readonly second: string }
  | { readonly why: 'claimed-not-applicable'; readonly clause: string }
  | { readonly why: 'max-not-reached'; readonly best: string }
  | { readonly why: 'percent-of-what' }
  | { readonly why: 'compared' }
  | { readonly why: 'fault-earns'; readonly figure: string }
  | { readonly why: 'merit-costs'; readonly figure: string }
  | { readonly why: 'start-condition'; readonly clause: string }
  | { readonly why: 'step-part'; readonly step: string }
  | { readonly why: 'group-part'; readonly size: string; readonly item: string }
  | { readonly why: 'place-asked' }
  | { readonly why: 'deduction-cap'; readonly cap: string; readonly floor: string };

/** Why a row could not be read; `text` has the words that no reading used. */
export type RowRefusal =
  | { readonly why: 'relative' }
  | { readonly why: 'points-above-max'; readonly best: string }
  | { readonly why: 'unread'; readonly text: string };

/** The reading of a row: its facts, and its rule for their ids. */
export interface Reading {
  readonly facts: readonly FactDraft[];
  readonly rule: (ids: readonly string[]) => Json;
  /** The clauses that the rule states. A clause that is not among them sends the row to a person. */
  readonly used: readonly Clause[];
  /** Clauses that say the same as the rule in other words: `Đầy đủ: 5 điểm` beside `thiếu 01 báo cáo trừ 1 điểm`. */
  readonly implied?: readonly Clause[];
  readonly assumes?: readonly Assumption[];
  readonly doubts?: readonly RowDoubt[];
}

/** A row whose scoring is read. */
export interface Scoring {
  readonly title: string;
  /** A decimal in normal form, above 0. */
  readonly max: string;
  readonly role: 'criterion' | 'penalty';
  readonly text: string;
  /** The text cut into clauses. */
  readonly clauses: readonly Clause[];
}

/** Reads a row, refuses it, or (undefined) leaves it to the next reader. */
export type Reader = (scoring: Scoring) => Reading | Exclude<RowRefusal, { readonly why: 'unread' }> | undefined;
