import { HUNDRED, ZERO } from '../kit/exact.js';
import { altered, step, unaltered } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number } from '../model/lowered.js';
import type { Fault, Operand } from '../model/lowering.js';
import { strictObject } from '../model/objects.js';
import { atMostOne } from '../model/scalar.js';
import { decimal, decimalFromZero, operand as factOrExpression } from '../model/scalars.js';
import * as z from '../model/schemas.js';
import { countOf, readCountable } from './parts/countable.js';
import { notAbove } from './parts/not-above.js';
import { rangeOf } from './parts/range-of.js';
import {
  percentOf,
  type Ratio,
  ratioFields,
  ratioWords,
  readsOfRatio,
  requireRatio,
  unlessZero,
  whenZeroFaults,
} from './parts/ratio.js';
import { type Ends, type Range, shownRange, type TilingFault, tilingFaults } from './parts/tiling.js';

const end = unaltered(decimal, 'said-elsewhere');

const band = strictObject({
  above: end.describe('Lower end; reaching it is not enough').exactOptional(),
  atLeast: end.describe('Lower end; reaching it is enough').exactOptional(),
  below: end.describe('Upper end; reaching it is too much').exactOptional(),
  atMost: end.describe('Upper end; reaching it is allowed').exactOptional(),
  points: altered(decimalFromZero, step('points')).describe('Points of a value in this band'),
})
  .check(atMostOne('above', 'atLeast'))
  .check(atMostOne('below', 'atMost'));

const ratio = strictObject(ratioFields).describe('A ratio, as a percent from 0 to 100');
/** An object with `part` is meant as a ratio: its faults are those of a ratio, and not of an expression. */
const notRatio = factOrExpression.check(
  z.refine((of) => !isRatio(of), {
    error: 'wrong-type',
    params: { expected: 'expression', found: 'object' },
    abort: true,
  }),
);

/** The points of the band that the value is in; bands cover every value exactly once, or say what the others earn. */
export const bands = defineKind({
  kind: 'bands',
  params: strictObject({
    of: z
      .union([ratio, notRatio])
      .describe(
        'What is measured: a number fact, a list fact (its items are counted), an expression, or a ratio as a percent from 0 to 100',
      ),
    points: altered(z.array(band).min(1), 'shared-ends').describe('The bands with both ends as printed, in any order'),
    otherwise: altered(decimalFromZero, step('points'))
      .describe('Points of a value in no band; without it the bands leave no gap')
      .exactOptional(),
  }),
  reads: ({ of }) => (isRatio(of) ? readsOfRatio(of, ['of']) : [readCountable(of, ['of'])]),
  check: ({ of, points, otherwise }, context) => [
    ...(isRatio(of) ? whenZeroFaults(of, ['of'], context) : []),
    ...points.flatMap((each, index) => notAbove(context.max, each.points, ['points', index, 'points'])),
    ...(otherwise === undefined ? [] : notAbove(context.max, otherwise, ['otherwise'])),
    ...meetingFaults(points, isRatio(of) ? PERCENT : rangeOf(of, context), otherwise !== undefined),
  ],
  lower: ({ of, points, otherwise }, context) => {
    const value = isRatio(of) ? percentOf(of) : countOf(of, context);
    const banded = points.map((each) => [withinEnds(value, each), because('in-band', each.points)] as const);
    const rest = otherwise === undefined ? banded.at(-1)?.[1] : because('in-no-band', otherwise);
    const cases = otherwise === undefined ? banded.slice(0, -1) : banded;
    const result = choose(cases, rest ?? number('0'));
    if (!isRatio(of)) return result;
    requireRatio(of, false, context);
    return unlessZero(of, context.max, result);
  },
  words: {
    'in-band': {
      vi: '{of}, thuộc mức {range}: {points:number} điểm (tối đa {max:number} điểm)',
      en: '{of}, which is {range}: {points:number} points (at most {max:number} points)',
    },
    band: {
      vi: 'Mức {range}: {points:number} điểm',
      en: 'Band {range}: {points:number} points',
    },
    'in-no-band': {
      vi: '{of}, không thuộc mức nào: {points:number} điểm (tối đa {max:number} điểm)',
      en: '{of}, which is in none of the bands: {points:number} points (at most {max:number} points)',
    },
    ...ratioWords,
  },
  tell: ({ of, points, otherwise = '0' }, telling) => {
    const { max, range, reason, name, said, value } = telling;
    if (isRatio(of) && reason.startsWith('whole-zero'))
      return [{ words: reason, params: { whole: name(of.whole), max } }];
    const measured = isRatio(of) ? percentOf(of) : countOf(of, telling);
    const unit = isRatio(of) ? '%' : '';
    const shown = said(isRatio(of) ? percentOf(of) : of) + unit;
    const band = points.find((each) => value({ if: [withinEnds(measured, each), true, false] }) === 'true');
    if (!band) {
      const below = points.map((each) => ({
        words: 'band',
        params: { range: range(each, unit), points: each.points },
      }));
      return [{ words: 'in-no-band', params: { of: shown, points: otherwise, max }, below }];
    }
    return [{ words: 'in-band', params: { of: shown, range: range(band, unit), points: band.points, max } }];
  },
});

const PERCENT: Range = { low: ZERO, high: HUNDRED };

function isRatio(of: Ratio | Operand): of is Ratio {
  return typeof of === 'object' && Object.hasOwn(of, 'part');
}

/** Whether the value lies within both ends of a band, each compared as the pack writes it. */
function withinEnds(value: Expression, { above, atLeast, below, atMost }: Ends): Expression {
  const ends: Expression[] = [
    ...(above === undefined ? [] : [{ '>': [value, number(above)] }]),
    ...(atLeast === undefined ? [] : [{ '>=': [value, number(atLeast)] }]),
    ...(below === undefined ? [] : [{ '<': [value, number(below)] }]),
    ...(atMost === undefined ? [] : [{ '<=': [value, number(atMost)] }]),
  ];
  return ends.length === 0 ? true : { and: ends };
}

function choose(cases: readonly (readonly [Expression, Expression])[], otherwise: Expression): Expression {
  return cases.length === 0 ? otherwise : { if: [...cases.flat(), otherwise] };
}

/**
 * The faults of the bands. Without a range, because the fact itself has a fault, bands are only compared with each other. An
 * empty band leaves a gap, so that gaps are not reported beside it.
 */
function meetingFaults(points: readonly Ends[], range: Range | undefined, mayLeaveGaps: boolean): readonly Fault[] {
  const faults = tilingFaults(points, range ?? {});
  const isGapOk = mayLeaveGaps || range === undefined || faults.some(({ is }) => is === 'empty');
  return faults.filter(({ is }) => is !== 'gap' || !isGapOk).map((fault) => faultOf(fault, shownRange(range ?? {})));
}

const FAULTS = {
  gap: ({ values, example }) => ({ code: 'bands-gap', at: ['points'], params: { values, example } }),
  overlap: ({ index, values }) => ({ code: 'bands-overlap', at: ['points', index], params: { values } }),
  empty: ({ index, values }) => ({ code: 'bands-empty', at: ['points', index], params: { band: values } }),
  unreachable: ({ index, values }, range) => ({
    code: 'bands-unreachable',
    at: ['points', index],
    params: { band: values, range },
  }),
} satisfies {
  readonly [Is in TilingFault['is']]: (fault: Extract<TilingFault, { readonly is: Is }>, range: string) => Fault;
};

function faultOf(fault: TilingFault, range: string): Fault {
  const tell = FAULTS[fault.is] as (fault: TilingFault, range: string) => Fault;
  return tell(fault, range);
}
