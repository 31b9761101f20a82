import { closestOrEmpty } from '../kit/unicode.js';
import { altered, otherWords, step } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, notApplicable, number } from '../model/lowered.js';
import type { CheckContext, CohortInfo, Fault } from '../model/lowering.js';
import { strictObject } from '../model/objects.js';
import {
  DEVIATIONS,
  HIGH_IS_BETTER,
  PERCENTILES,
  PREFERENCES,
  type Preference,
  RELATIVE_METHODS,
  type RelativeMethod,
  WHEN_FLAT,
} from '../model/pack-words.js';
import { decimal, decimalAboveZero, operand as factOrExpression, id } from '../model/scalars.js';
import * as z from '../model/schemas.js';
import { SHARINGS } from '../model/tie-method.js';
import { countOf, readCountable } from './parts/countable.js';
import { requireFromZero } from './parts/from-zero.js';
import { fromFaults, pointsFrom } from './parts/points-from.js';
import { type Measuring, type Position, positionOf } from './parts/position.js';

/** The method that is taken for each by mistake, where it needs the same keys. */
const OTHER_METHOD = {
  'min-max': ['share-of-max'],
  'share-of-max': ['min-max'],
  'z-score': [],
  rank: [],
  percentile: [],
} as const satisfies Record<RelativeMethod, readonly RelativeMethod[]>;

/** What a method asks of the members: how many they are; the highest of them alone, so that no value is below 0. */
const ASKS = {
  'min-max': { howMany: false, highestAlone: false },
  'share-of-max': { howMany: false, highestAlone: true },
  'z-score': { howMany: false, highestAlone: false },
  rank: { howMany: true, highestAlone: false },
  percentile: { howMany: true, highestAlone: false },
} as const satisfies Record<RelativeMethod, { readonly howMany: boolean; readonly highestAlone: boolean }>;

/** Points by where the unit stands among the units that it is compared with: from `from`, or 0, to the maximum. */
export const relative = defineKind({
  kind: 'relative',
  params: strictObject({
    of: factOrExpression.describe(
      'What is compared: a number fact, a list fact (its items are counted), or an expression',
    ),
    cohort: id.describe(
      'The cohort of the tier that the unit is compared with; outside it the criterion does not apply',
    ),
    method: altered(z.enum(RELATIVE_METHODS), otherWords('statistic', OTHER_METHOD)).describe(
      'min-max: on the way from the worst to the best value; share-of-max: part of the highest; z-score: distance from the mean in standard deviations; rank: by place; percentile: by how many it is not behind',
    ),
    prefer: altered(z.enum(PREFERENCES), otherWords('side', PREFERENCES))
      .describe('Which value is the best; high when absent')
      .exactOptional(),
    from: altered(decimal, step('points')).describe('The points of the lowest position; 0 when absent').exactOptional(),
    whenFlat: altered(z.enum(WHEN_FLAT), otherWords('policy', WHEN_FLAT)).describe(
      'What it means that all members are equal, or there is one: the maximum, 0, no value, or not applicable',
    ),
    sd: altered(z.enum(DEVIATIONS), otherWords('statistic', DEVIATIONS))
      .describe('z-score: divided by n, or by n − 1')
      .exactOptional(),
    within: altered(decimalAboveZero, step('cut'))
      .describe(
        'z-score: how many standard deviations from the mean earn the lowest and the highest points; beyond counts as there',
      )
      .exactOptional(),
    ties: altered(z.enum(SHARINGS), otherWords('ties', SHARINGS))
      .describe('rank: competition 1,2,2,4; dense 1,2,2,3; modified 1,3,3,4; average 1,2.5,2.5,4')
      .exactOptional(),
    percentile: altered(z.enum(PERCENTILES), otherWords('statistic', PERCENTILES))
      .describe('percentile: members that are not better, of all; linear: members that are worse, of all others')
      .exactOptional(),
  }),
  // outside the cohort nothing is looked for, so that nothing is missing there
  reads: ({ of }) => [{ ...readCountable(of, ['of']), optional: true }],
  check: (params, { max, cohorts = [] }) => [
    ...cohortFaults(params.cohort, cohorts),
    ...keyFaults(params),
    ...fromFaults(params.from, max),
  ],
  lower: (params, context) => {
    const { of, cohort, method, prefer = 'high', whenFlat } = params;
    const value = countOf(of, context);
    if (ASKS[method].highestAlone) requireFromZero(of, context);
    const ask = (aggregate: string, ...more: readonly Expression[]): Expression => ({
      cohort: [cohort, aggregate, value, ...more],
    });
    const points = because(
      method,
      pointsFrom(positionOf(method, { ...params, prefer, value, ask }), params.from, context.max),
    );
    // the value is read first: a unit that lacks it is no member, and has nothing to be compared
    const flat: Expression = { and: [{ '==': [value, ask('max')] }, { '==': [value, ask('min')] }] };
    const answers = {
      full: because('flat-full', context.max),
      zero: because('flat-zero', 0),
      unscorable: { '/': [value, number('0')] },
      'not-applicable': notApplicable('flat'),
    };
    const compared: Expression = { if: [flat, answers[whenFlat], points] };
    if (isForEveryone(cohort, context)) return compared;
    return { if: [{ 'in-cohort': cohort }, compared, notApplicable('outside')] };
  },
  words: {
    'min-max': {
      vi: '{of}; trong nhóm so sánh thấp nhất là {low:number}, cao nhất là {high:number}: {formula} điểm (tối đa {max:number} điểm)',
      en: '{of}; of those compared the lowest is {low:number}, the highest {high:number}: {formula} points (at most {max:number} points)',
    },
    'share-of-max': {
      vi: '{of}; trong nhóm so sánh cao nhất là {high:number}: {formula} điểm (tối đa {max:number} điểm)',
      en: '{of}; of those compared the highest is {high:number}: {formula} points (at most {max:number} points)',
    },
    'z-score': {
      vi: '{of}; theo độ lệch so với trung bình của nhóm so sánh: {formula} điểm (tối đa {max:number} điểm)',
      en: '{of}; by the distance from the mean of those compared: {formula} points (at most {max:number} points)',
    },
    rank: {
      vi: '{of}; theo thứ hạng trong {count:number} đơn vị được so sánh: {formula} điểm (tối đa {max:number} điểm)',
      en: '{of}; by place among the {count:number} that are compared: {formula} points (at most {max:number} points)',
    },
    percentile: {
      vi: '{of}; theo vị trí trong {count:number} đơn vị được so sánh: {formula} điểm (tối đa {max:number} điểm)',
      en: '{of}; by position among the {count:number} that are compared: {formula} points (at most {max:number} points)',
    },
    'flat-full': {
      vi: '{of}; các đơn vị được so sánh bằng nhau nên tính điểm tối đa {max:number}',
      en: '{of}; all that are compared are equal, so all {max:number} points',
    },
    'flat-zero': {
      vi: '{of}; các đơn vị được so sánh bằng nhau nên tính 0 điểm',
      en: '{of}; all that are compared are equal, so 0 points',
    },
    flat: {
      vi: 'Các đơn vị được so sánh bằng nhau, không áp dụng',
      en: 'All that are compared are equal: not applicable',
    },
    outside: {
      vi: 'Không thuộc nhóm được so sánh, không áp dụng',
      en: 'Outside those that are compared: not applicable',
    },
  },
  tell: (params, telling) => {
    const { of, cohort, method, from, prefer = 'high' } = params;
    const { reason, said, value: figure, worked, max } = telling;
    if (reason === 'flat' || reason === 'outside') return [{ words: reason }];
    const value = countOf(of, telling);
    const text = (aggregate: string, ...more: readonly Expression[]) =>
      (figure({ cohort: [cohort, aggregate, value, ...more] }) ?? '0').replace('~', '');
    const ask: Measuring['ask'] = (...words) => fromText(text(...words));
    const position = positionOf(method, { ...params, prefer, value, ask });
    const formula = reason === method ? worked(pointsFrom(position, from, max)) : '';
    // no more is asked than the rule asks: nothing else was kept
    const statistics = { low: text('min'), high: text('max'), count: ASKS[method].howMany ? text('count') : '' };
    return [{ words: reason, params: { of: said(of), formula, max, ...statistics } }];
  },
});

/** An exact number as text where an expression has a number. */
function fromText(text: string): Expression {
  const [top = '0', bottom] = text.split('/');
  return bottom === undefined ? number(top) : { '/': [number(top), number(bottom)] };
}

function cohortFaults(cohort: string, cohorts: readonly CohortInfo[]): readonly Fault[] {
  const ids = cohorts.map(({ id: cohortId }) => cohortId);
  if (ids.includes(cohort)) return [];
  return [{ code: 'cohort-undeclared', at: ['cohort'], params: { cohort, suggestion: closestOrEmpty(cohort, ids) } }];
}

function isForEveryone(cohort: string, { cohorts = [] }: CheckContext): boolean {
  return cohorts.some(({ id: cohortId, everyone }) => cohortId === cohort && everyone);
}

/** Which keys belong to which method: one that belongs must be there, one that does not may not. */
const BELONGS = { sd: 'z-score', within: 'z-score', ties: 'rank', percentile: 'percentile' } as const;

function keyFaults(params: Position & { readonly prefer?: Preference }): readonly Fault[] {
  const faults = Object.entries(BELONGS).flatMap(([key, method]): readonly Fault[] => {
    const isThere = params[key as keyof typeof BELONGS] !== undefined;
    if (isThere === (params.method === method)) return [];
    if (isThere) return [{ code: 'key-misplaced', at: [key], params: { key, belongs: method } }];
    return [{ code: 'key-missing', at: [key], params: { key } }];
  });
  if (!ASKS[params.method].highestAlone || HIGH_IS_BETTER[params.prefer ?? 'high']) return faults;
  return [
    { code: 'not-one-of', at: ['prefer'], params: { found: params.prefer ?? '', expected: 'high', suggestion: '' } },
    ...faults,
  ];
}
