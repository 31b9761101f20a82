import * as z from 'zod';
import { defineOperator } from '../../src/index.js';
import { defineKind } from '../../src/model/define.js';
import { because, number, operand } from '../../src/model/lowered.js';
import { decimal, factId } from '../../src/model/scalars.js';
import type { Case } from './house.js';

/** A case with what has no value, or has points that something other than the rule decided. */
interface OutcomeCase extends Case {
  readonly is: string;
  /** Points worked out by hand, or the status. */
  readonly points: string;
}

const share = { share: { part: 'equipped', whole: 'staff', whenZero: 'unscorable' } };
const flag = { flag: { when: 'has-website' } };
const verified = { procedure: { ranked: 'verified' } };

const threshold = defineKind({
  kind: 'threshold',
  version: 1,
  params: z.strictObject({ fact: factId.describe('The fact'), atLeast: decimal.describe('The bar') }),
  reads: ({ fact }) => [{ at: ['fact'], fact, type: 'number' }],
  lower: ({ fact, atLeast }, { max }) => ({
    if: [{ '>=': [operand(fact), number(atLeast)] }, because('reached', max), because('not-reached', 0)],
  }),
  words: {
    reached: { vi: '{fact} đạt từ {atLeast} trở lên', en: '{fact} is at least {atLeast}' },
    'not-reached': { vi: '{fact} chưa đạt {atLeast}', en: '{fact} is below {atLeast}' },
  },
});

/** An operator of a plugin. */
export const half = defineOperator({
  name: 'half',
  version: 1,
  args: ['number'],
  result: 'number',
  evaluate: ([x]) => ({ n: BigInt(x.n), d: BigInt(x.d) * 2n }),
});

/** Everything that can become of a criterion besides its rule's points. */
export const OUTCOME_CASES: readonly OutcomeCase[] = [
  { is: 'missing, counted as 0', rule: share, max: '20', facts: { staff: 60 }, points: 'missing' },
  {
    is: 'missing, left out',
    rule: share,
    max: '20',
    facts: {},
    node: { whenMissing: 'exclude' },
    points: 'missing',
  },
  {
    is: 'missing, its group withheld',
    rule: share,
    max: '20',
    facts: {},
    node: { whenMissing: 'withhold' },
    points: 'missing',
  },
  {
    is: 'it does not apply to the unit',
    rule: flag,
    max: '5',
    facts: { 'has-website': true },
    node: { appliesTo: { and: [{ attribute: 'is-urban' }, { '>': [{ var: 'files' }, 0] }] } },
    attributes: { 'is-urban': false },
    points: 'not-applicable',
  },
  {
    is: 'it does not apply, and counts in full',
    rule: flag,
    max: '5',
    facts: { 'has-website': true, files: 0 },
    node: { appliesTo: { '>': [{ var: 'files' }, 0] }, whenNotApplicable: 'full' },
    points: 'not-applicable',
  },
  {
    is: 'the unit claims that it does not apply',
    rule: flag,
    max: '5',
    facts: {},
    node: { mayClaimNotApplicable: true, whenNotApplicable: 'zero' },
    entry: { notApplicable: { reason: 'không có thủ tục nào' } },
    points: 'not-applicable',
  },
  {
    is: 'the claim is refused',
    rule: flag,
    max: '5',
    facts: { 'has-website': false },
    node: { mayClaimNotApplicable: true },
    entry: { notApplicable: { reason: 'không có thủ tục nào' } },
    verifications: [{ criterion: 'asked', notApplicable: 'refused', note: 'Có 12 thủ tục' }],
    pack: verified,
    layer: 'verified',
    points: '0',
  },
  {
    is: 'a figure out of its bounds',
    rule: share,
    max: '20',
    facts: { equipped: 5, staff: 4000 },
    points: 'unscorable',
  },
  { is: 'figures that do not agree', rule: share, max: '20', facts: { equipped: 61, staff: 60 }, points: 'unscorable' },
  {
    is: 'figures that the pack relates',
    rule: { share: { part: 'files-late', whole: 'files', whenZero: 'zero' } },
    max: '20',
    facts: { 'files-late': 9, files: 8 },
    node: { whenUnscorable: 'zero' },
    points: 'unscorable',
  },
  { is: 'a division by nothing', rule: share, max: '20', facts: { equipped: 0, staff: 0 }, points: 'unscorable' },
  {
    is: 'points that the verifier sets',
    rule: share,
    max: '20',
    facts: { equipped: 52, staff: 60 },
    node: { mayAward: 'verifier' },
    entry: { claimed: '17.5', reason: 'chưa đủ máy' },
    verifications: [{ criterion: 'asked', points: '12.5', note: 'Máy đã hỏng một phần' }],
    pack: verified,
    layer: 'verified',
    points: '12.5',
  },
  {
    is: 'no evidence',
    rule: share,
    max: '20',
    facts: { equipped: 52, staff: 60 },
    node: { evidence: { whenAbsent: 'zero' }, round: { places: 2, mode: 'half-up' } },
    points: '0',
  },
  {
    is: 'a figure that was verified',
    rule: share,
    max: '20',
    facts: { equipped: 60, staff: 60 },
    verifications: [{ fact: 'equipped', value: 45, method: 'field', note: 'Đếm tại chỗ được 45 máy' }],
    pack: verified,
    layer: 'verified',
    points: '15',
  },
  {
    is: 'an estimate of an earlier day',
    rule: share,
    max: '20',
    facts: { equipped: { value: 30, estimated: true, asOf: '2019-09-30' }, staff: 60 },
    pack: { procedure: { ranked: 'reported', estimates: 'finding' } },
    points: '10',
  },
  {
    is: 'rounded twice and published',
    rule: share,
    max: '20',
    facts: { equipped: 52, staff: 60 },
    node: {
      round: [
        { places: 2, mode: 'half-up' },
        { step: 0.5, mode: 'down' },
      ],
      publish: { points: { places: 1, mode: 'half-even' } },
    },
    points: '17',
  },
  {
    is: 'a bonus above its cap',
    rule: { logic: { '*': [{ var: 'errors' }, 2] } },
    max: '5',
    facts: { errors: 4 },
    node: { role: 'bonus' },
    points: '5',
  },
  {
    is: 'a penalty',
    rule: { 'per-item': { count: 'errors', each: 0.5, atMost: 2 } },
    max: '2',
    facts: { errors: 3 },
    node: { role: 'penalty', whenMissing: 'zero' },
    points: '1.5',
  },
  {
    is: 'points that the unit gives itself',
    rule: share,
    max: '20',
    facts: { equipped: 52, staff: 60 },
    entry: { claimed: '17.5', reason: 'chưa đủ máy' },
    layer: 'claimed',
    points: '17.5',
  },
  {
    is: 'its own points, and a reconstructed rule',
    rule: share,
    max: '20',
    facts: { equipped: 52, staff: 60 },
    entry: { claimed: '18' },
    node: { standing: { rule: 'reconstructed' }, modelledOn: { shape: 'A5', source: 'Phụ lục 1B' } },
    points: '52/3',
  },
  {
    is: 'a row derived from results',
    rule: flag,
    max: '5',
    facts: { 'has-website': true },
    node: { standing: 'derived', note: { vi: 'Theo bảng công bố', en: 'From the published table' } },
    points: '5',
  },
  {
    is: 'a kind of a plugin',
    rule: { threshold: { fact: 'staff', atLeast: '49.5' } },
    max: '5',
    facts: { staff: 49 },
    plugins: { kinds: [threshold] },
    points: '0',
  },
  {
    is: 'an operator of a plugin',
    rule: { logic: { half: { '+': [{ var: 'errors' }, 1] } } },
    max: '5',
    facts: { errors: 4 },
    plugins: { operators: [half] },
    points: '2.5',
  },
  {
    is: 'an irrational number',
    rule: { logic: { root: [{ var: 'errors' }, 2] } },
    max: '5',
    facts: { errors: 2 },
    points: '1.41421356237309504880168872420969807857',
  },
  {
    is: 'a rule that reads other criteria',
    rule: {
      logic: {
        if: [
          {
            and: [
              { '>': [{ percent: 'other' }, 50] },
              { '!=': [{ var: 'plan' }, 'none'] },
              { '!': { var: 'has-backup' } },
            ],
          },
          { '/': [{ points: 'other' }, 100] },
          0,
        ],
      },
    },
    max: '5',
    facts: { 'has-firewall': true, plan: 'late', 'has-backup': false },
    points: '1.95',
  },
  {
    is: 'a rule whose condition fails',
    rule: {
      logic: {
        if: [
          {
            or: [
              { '<': [10, { var: 'staff' }, 20] },
              { none: [{ var: 'applications' }, { '==': [{ var: '' }, 'Họp'] }] },
            ],
          },
          5,
          { count: { filter: [{ var: 'applications' }, { '!=': [{ var: '' }, 'Họp'] }] } },
        ],
      },
    },
    max: '5',
    facts: { staff: 30, applications: ['Văn bản', 'Họp', 'Thư điện tử'] },
    points: '2',
  },
];
