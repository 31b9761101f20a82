import { total } from '../kit/exact.js';
import { fromDecimal, toText } from '../kit/exact-text.js';
import { altered, keptWhole, step } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import { because } from '../model/lowered.js';
import { strictObject } from '../model/objects.js';
import { decimalAboveZero } from '../model/scalars.js';
import * as z from '../model/schemas.js';
import { notAbove } from './parts/not-above.js';

/** The sum of the points of several rules, each with its own maximum. */
export const sumOf = defineKind({
  kind: 'sum-of',
  params: (rule) =>
    keptWhole(
      z
        .array(
          strictObject({
            max: altered(decimalAboveZero, step('max')).describe('The most that this part can earn'),
            rule: rule.describe('How this part earns its points'),
          }),
        )
        .min(1),
      'in-use',
    ).describe('The parts; their maximums together are at most that of the criterion'),
  reads: () => [],
  parts: (parts) => parts.map(({ rule, max }, index) => ({ at: [index, 'rule'], rule, max })),
  check: (parts, { max }) => notAbove(max, toText(total(parts.map((part) => fromDecimal(part.max)))), []),
  lower: (parts, { lower }) => because('parts-added', { '+': parts.map(({ rule, max }) => lower(rule, max)) }),
  words: {
    'parts-added': {
      vi: 'Cộng điểm các phần: {formula} điểm (tối đa {max:number} điểm)',
      en: 'The parts together: {formula} points (at most {max:number} points)',
    },
    part: {
      vi: 'Phần {at}: {formula} điểm (tối đa {max:number} điểm)',
      en: 'Part {at}: {formula} points (at most {max:number} points)',
    },
  },
  tell: (parts, { max, lower, worked }) => {
    const values = parts.map((part) => lower(part.rule, part.max));
    const below = parts.map((part, index) => ({
      words: 'part',
      params: { at: String(index + 1), formula: worked(values[index] ?? null), max: part.max },
      inside: part,
    }));
    return [{ words: 'parts-added', params: { formula: worked({ '+': values }), max }, below }];
  },
});
