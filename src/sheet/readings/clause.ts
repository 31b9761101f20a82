import type { Exact } from '../../kit/exact.js';
import type { Range } from './range.js';

/** A clause of a cell: its `text` as it is written, its `free` words that only name something, and its meaning. */
export type Clause = { readonly text: string; readonly free: readonly string[] } & Meaning;

/** Points of a clause: a decimal, or a part of the maximum as `1/2`. */
export interface Points {
  readonly points: string;
  readonly isPart: boolean;
}

/** A product of a number and names, divided by names: `5 * late / all`. */
export interface Product {
  readonly factor: Exact;
  readonly over: readonly string[];
  readonly under: readonly string[];
  /** Whether it is subtracted from 1: `1 - late / all`. */
  readonly isRest: boolean;
  /** How often the maximum is a factor. */
  readonly maxima: number;
}

type Meaning =
  /** `Mỗi lỗi trừ 0,5 điểm`: points given or taken for each `item`. */
  | { readonly is: 'each'; readonly isTaken: boolean; readonly item: string; readonly points: string }
  /** `Cứ 02 hồ sơ trễ hạn trừ 0,5 điểm`: points for every `size` of an `item`, two or more. */
  | {
      readonly is: 'each-group';
      readonly size: string;
      readonly isTaken: boolean;
      readonly item: string;
      readonly points: string;
    }
  /** `tối đa 2 điểm`, `trừ tối đa 1 điểm`; without a number the maximum. */
  | {
      readonly is: 'cap';
      readonly isTaken: boolean;
      readonly points: string | undefined;
      /** How many items have these points: 4 of `mỗi mô hình 0,5 điểm, tối đa 4 mô hình`. */
      readonly items?: string;
    }
  /** `Cứ giảm 10% trừ 0,5 điểm` */
  | {
      readonly is: 'step';
      readonly percent: string;
      readonly points: string;
      /** 95 of `dưới 95% thì cứ giảm 1% trừ 0,25 điểm`. */
      readonly below: string | undefined;
    }
  /** `cho đến hết số điểm` */
  | { readonly is: 'floor' }
  /** `Đúng hạn: 2 điểm` */
  | ({
      readonly is: 'option';
      readonly label: string;
      readonly range: Range | undefined;
      readonly isTaken: boolean;
      readonly isAdded: boolean;
      readonly isDashed: boolean;
    } & Points)
  /** `Điểm = a/b x 5` */
  | { readonly is: 'formula'; readonly product: Product }
  /** `Dưới 30%: Điểm = Tỷ lệ/30% * 5` */
  | { readonly is: 'formula-in'; readonly label: string; readonly range: Range; readonly product: Product }
  /** `Từ 80% trở lên tính theo tỷ lệ` */
  | { readonly is: 'proportion-in'; readonly range: Range }
  /** `Tỷ lệ = a/b` */
  | { readonly is: 'ratio'; readonly name: string; readonly product: Product }
  /** `a = số hồ sơ` */
  | { readonly is: 'letter'; readonly letter: string; readonly meaning: string }
  /** `Nếu b = 0 thì được điểm tối đa` */
  | { readonly is: 'zero'; readonly letter: string; readonly answer: ZeroAnswer }
  /** `không có hồ sơ thì không tính điểm`: `thing` is `hồ sơ` */
  | { readonly is: 'absent'; readonly thing: string; readonly answer: ZeroAnswer }
  /** `Theo đánh giá của Hội đồng` */
  | { readonly is: 'judged' }
  | { readonly is: 'unknown' };

export type ZeroAnswer = 'full' | 'zero' | 'not-applicable';

const NOTHING = { points: '0', isPart: false };

/** What each answer is. `leavesOut`: the row does not apply. `points`: those that it gives as an option beside others. */
export const ZERO_ANSWER_IS = {
  full: { leavesOut: false, points: { points: '1', isPart: true } },
  zero: { leavesOut: false, points: NOTHING },
  'not-applicable': { leavesOut: true, points: NOTHING },
} as const satisfies Record<ZeroAnswer, { readonly leavesOut: boolean; readonly points: Points }>;

type ClauseKind = Meaning['is'];

/** The clauses of one kind. */
export function clausesOf<K extends ClauseKind>(
  clauses: readonly Clause[],
  kind: K,
): readonly Extract<Clause, { readonly is: K }>[] {
  return clauses.filter((clause): clause is Extract<Clause, { readonly is: K }> => clause.is === kind);
}

/** Whether every clause is of one of these kinds. */
export function areAll(clauses: readonly Clause[], kinds: readonly ClauseKind[]): boolean {
  return clauses.every(({ is }) => kinds.includes(is));
}
