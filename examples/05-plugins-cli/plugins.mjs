// tieuchi check pack.yaml --plugins plugins.mjs
// An ES module that exports `kinds`, `combiners`, `operators`, or some of them, each a list.
import { because, defineKind, defineOperator, exact, number } from 'tieuchi';
import * as z from 'zod';

/** All the points from a whole number of dozens, none otherwise: a made-up rule, to show the shape of a plugin. */
export const kinds = [
  defineKind({
    kind: 'by-dozen',
    version: 1,
    params: z.strictObject({ fact: z.string().describe('The fact that is counted in dozens') }),
    reads: ({ fact }) => [{ at: ['fact'], fact, type: 'number' }],
    lower: ({ fact }, { max }) => ({
      if: [
        { '==': [{ '%': [{ var: fact }, number('12')] }, number('0')] },
        because('whole', max),
        because('broken', 0),
      ],
    }),
    words: {
      whole: { vi: '{fact} chẵn tá', en: '{fact} makes whole dozens' },
      broken: { vi: '{fact} lẻ tá', en: '{fact} does not make whole dozens' },
    },
  }),
];

export const operators = [
  defineOperator({
    name: 'dozens',
    version: 1,
    args: ['number'],
    result: 'number',
    evaluate: ([x]) => exact.multiply(x, exact.ratio(1, 12)),
  }),
];
