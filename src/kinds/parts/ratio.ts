import { altered, otherWords } from '../../model/alteration.js';
import type { Expression } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { because, notApplicable, number, operand } from '../../model/lowered.js';
import type { CheckContext, Fault, LowerContext, Operand, Read } from '../../model/lowering.js';
import { WHEN_ZERO, type WhenZero } from '../../model/pack-words.js';
import { operand as factOrExpression } from '../../model/scalars.js';
import * as z from '../../model/schemas.js';
import { relate, requireFromZero } from './from-zero.js';

/** The params of a ratio, wherever a kind takes one. */
export const ratioFields = {
  part: factOrExpression.describe('What is counted: a number fact, or an expression'),
  whole: factOrExpression.describe('Out of what: a number fact, or an expression'),
  complement: altered(z.literal(true), 'forgotten')
    .describe('Take what is left of the whole: (whole − part) / whole')
    .exactOptional(),
  whenZero: altered(z.enum(WHEN_ZERO), otherWords('policy', WHEN_ZERO))
    .describe(
      'What a whole of 0 means: not applicable, no value, 0 points, or the maximum; left out only where it cannot be 0: a fact with a min above 0, or a number',
    )
    .exactOptional(),
};

/** Part of a whole, or what is left of it. */
export interface Ratio {
  readonly part: Operand;
  readonly whole: Operand;
  readonly complement?: true;
  readonly whenZero?: WhenZero;
}

/** Both facts, where they stand. */
export function readsOfRatio({ part, whole }: Ratio, at: Path): readonly Read[] {
  return [
    { at: [...at, 'part'], fact: part, type: 'number' },
    { at: [...at, 'whole'], fact: whole, type: 'number' },
  ];
}

/** A whole that can be 0 must say what that means; where it cannot, there is nothing to say. */
export function whenZeroFaults({ whole, whenZero }: Ratio, at: Path, { fact }: CheckContext): readonly Fault[] {
  if (whenZero !== undefined || isAboveZero(whole, fact)) return [];
  return [{ code: 'key-missing', at: [...at, 'whenZero'], params: { key: 'whenZero' } }];
}

function isAboveZero(whole: Operand, fact: CheckContext['fact']): boolean {
  if (typeof whole !== 'string') return isDecimalAboveZero(whole.number);
  return isDecimalAboveZero(fact(whole)?.min);
}

function isDecimalAboveZero(decimal: unknown): boolean {
  return typeof decimal === 'string' && !decimal.startsWith('-') && /[1-9]/.test(decimal);
}

/** The ratio itself, never rounded: 1 is all of it. A whole of 0 has none. */
export function ratioOf({ part, whole, complement }: Ratio): Expression {
  const counted = complement ? { '-': [operand(whole), operand(part)] } : operand(part);
  return { '/': [counted, operand(whole)] };
}

/** The ratio as a percent, never rounded. */
export function percentOf(of: Ratio): { readonly [operator: string]: Expression } {
  return { '*': [number('100'), ratioOf(of)] };
}

/** What the rule says of a whole of 0, and its value for any other. */
export function unlessZero({ whole, whenZero }: Ratio, max: string, value: Expression): Expression {
  if (whenZero === undefined) return value;
  const answers: Readonly<Record<WhenZero, Expression | undefined>> = {
    'not-applicable': notApplicable('whole-zero'),
    // the division by the whole has no value itself
    unscorable: undefined,
    zero: because('whole-zero-none', 0),
    full: because('whole-zero-full', max),
  };
  const answer = answers[whenZero];
  return answer === undefined ? value : { if: [{ '==': [operand(whole), { number: '0' }] }, answer, value] };
}

/** Requires 0 ≤ part ≤ whole, or where more than the whole may be reported only that neither is below 0. */
export function requireRatio({ part, whole }: Ratio, mayBeOver: boolean, context: LowerContext): void {
  requireFromZero(part, context);
  if (mayBeOver) requireFromZero(whole, context);
  else if (!isDeclared(part, whole, context)) relate(context, [operand(part), operand(whole)]);
}

/** `atMost: whole` on the part is the same relation, and is required by the declaration. */
function isDeclared(part: Operand, whole: Operand, context: LowerContext): boolean {
  return typeof part === 'string' && typeof whole === 'string' && context.fact(part)?.atMost === whole;
}

/** The sentences of a whole of 0. */
export const ratioWords = {
  'whole-zero': {
    vi: 'Không phát sinh ({whole} bằng 0), không áp dụng',
    en: 'Nothing to count ({whole} is 0): not applicable',
  },
  'whole-zero-none': {
    vi: 'Không phát sinh ({whole} bằng 0), tính 0 điểm',
    en: 'Nothing to count ({whole} is 0): 0 points',
  },
  'whole-zero-full': {
    vi: 'Không phát sinh ({whole} bằng 0), tính điểm tối đa {max:number}',
    en: 'Nothing to count ({whole} is 0): all {max:number} points',
  },
};
