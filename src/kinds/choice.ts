import { closestOrEmpty } from '../kit/unicode.js';
import { altered, step } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number } from '../model/lowered.js';
import type { CheckContext, Fault } from '../model/lowering.js';
import { strictObject } from '../model/objects.js';
import { exactlyOneOf } from '../model/scalar.js';
import { decimalFromZero, factId, fraction } from '../model/scalars.js';
import * as z from '../model/schemas.js';
import { noneAbove } from './parts/not-above.js';

/** The points, or the part of the maximum, that stand beside the option; every option of the fact has its own. */
export const choice = defineKind({
  kind: 'choice',
  params: exactlyOneOf(
    strictObject({
      fact: factId.describe('The fact of type choice'),
      points: z
        .record(z.string(), altered(decimalFromZero, step('points')))
        .describe('Points by option; every option is listed')
        .exactOptional(),
      fractions: z
        .record(z.string(), altered(fraction, 'other-fraction'))
        .describe('Part of the maximum by option, as 1/2; every option is listed')
        .exactOptional(),
    }),
    ['points', 'fractions'],
  ).describe('Points by the option chosen: exactly one of points, fractions'),
  reads: ({ fact }) => [{ at: ['fact'], fact, type: 'choice' }],
  check: (params, context) => {
    if ('fractions' in params) return optionFaults(params.fact, 'fractions', params.fractions, context);
    return [
      ...optionFaults(params.fact, 'points', params.points, context),
      ...noneAbove(context.max, params.points, ['points']),
    ];
  },
  lower: (params, { max }) => {
    const values = Object.entries('points' in params ? params.points : params.fractions).map(
      ([option, text]) => [option, 'points' in params ? number(text) : partOf(max, text)] as const,
    );
    return because('chosen', byOption(params.fact, values));
  },
  words: {
    chosen: {
      vi: 'Theo phương án được chọn, {fact}: {formula} điểm (tối đa {max:number} điểm)',
      en: 'By the option chosen, {fact}: {formula} points (at most {max:number} points)',
    },
  },
  tell: (params, { max, said, value, worked }) => {
    const chosen = value(params.fact) ?? '';
    const table = 'points' in params ? params.points : params.fractions;
    const points = table[chosen] ?? '0';
    const formula = worked('points' in params ? number(points) : partOf(max, points));
    return [{ words: 'chosen', params: { fact: said(params.fact), formula, max } }];
  },
});

/** The fact has no other option than those listed, so the last is the else; a single one still reads the fact. */
function byOption(fact: string, values: readonly (readonly [string, Expression])[]): Expression {
  const cases = values.length > 1 ? values.slice(0, -1) : values;
  const last = values.at(-1)?.[1] ?? number('0');
  return { if: [...cases.flatMap(([option, value]) => [{ '==': [{ var: fact }, option] }, value]), last] };
}

/**
 * Faults: options of the table that the fact does not have, and options of the fact that the table lacks and no
 * misspelling explains.
 */
function optionFaults(
  fact: string,
  table: string,
  values: Readonly<Record<string, string>>,
  context: CheckContext,
): readonly Fault[] {
  const options = context.fact(fact)?.options;
  if (!options) return [];
  const missing = options.filter((option) => !Object.hasOwn(values, option));
  const unknown = Object.keys(values).filter((option) => !options.includes(option));
  const slips = unknown.map((option) => ({ option, suggestion: closestOrEmpty(option, missing) }));
  const suggestions = slips.map(({ suggestion }) => suggestion);
  return [
    ...slips.map(({ option, suggestion }): Fault => {
      return { code: 'option-unknown', at: [table, option], params: { option, fact, suggestion } };
    }),
    ...missing
      .filter((option) => !suggestions.includes(option))
      .map((option): Fault => ({ code: 'option-missing', at: [table], params: { option, fact } })),
  ];
}

function partOf(max: string, part: string): Expression {
  const [top = part, bottom] = part.split('/');
  return { '*': [number(max), bottom === undefined ? number(top) : { '/': [number(top), number(bottom)] }] };
}
