import { describe, expect, test } from 'vitest';
import { toJSONSchema } from 'zod';
import type { Json } from '../../src/model/expression.js';
import { type AssessmentRecord, recordSchema } from '../../src/model/record.js';
import { readShape } from '../../src/stages/shape.js';
import { undescribed } from './undescribed.js';

const DIGEST = `sha256:${'0a'.repeat(32)}`;

/** Written by hand after the sketch of the format: one unit of each state. */
const RECORD: AssessmentRecord = {
  format: 'tieuchi/record@1',
  engine: { name: 'tieuchi', version: '0.1.0', semantics: 1, source: DIGEST, decimal: '10.6.0' },
  pack: {
    id: 'gia-lai-2019',
    version: '1.0.0',
    digest: DIGEST,
    scoring: DIGEST,
    standing: { official: '0', derived: '0', reconstructed: '150' },
    document: { format: 'tieuchi/pack@1', tiers: [{ id: 'district' }] },
  },
  plugins: [{ is: 'kind', id: 'log-normal', version: 2, lowered: DIGEST }],
  assessment: {
    id: 'gia-lai-2019-r1',
    pack: { id: 'gia-lai-2019', version: '1.0.0' },
    digest: DIGEST,
    state: 'final',
    figures: 'synthetic',
    asOf: '2019-12-01T00:00:00+07:00',
    supersedes: null,
  },
  register: [
    { id: 'ia-grai', tier: 'district', attributes: { 'has-procedures': true } },
    { id: 'ia-pa', tier: 'district', name: { vi: 'Ia Pa' } },
  ],
  statistics: [
    {
      layer: 'verified',
      tier: 'district',
      cohort: 'all',
      at: 'rel',
      members: ['ia-grai', 'pleiku'],
      left: [{ unit: 'ia-pa', because: { code: 'missing' } }],
      values: { max: '12.5', min: '0.75', sorted: ['0.75', '12.5'] },
      approximate: false,
    },
  ],
  entries: [
    {
      unit: 'ia-grai',
      tier: 'district',
      state: 'submitted',
      input: {
        submissions: [{ unit: 'ia-grai', at: '2019-10-24T16:00:00+07:00', facts: { staff: 60 } }],
        extensions: [{ unit: 'ia-grai', deadline: { through: '2019-10-30' }, by: 'so-tttt', reason: 'mưa lũ' }],
        verifications: [],
        marks: [],
      },
      layers: {
        reported: {
          criteria: [
            {
              node: 'computers',
              status: 'scored',
              points: '52/3',
              max: '20',
              base: '20',
              percent: '260/3',
              because: [{ code: 'share/share' }],
              read: { staff: '60', 'has-website': true, applications: [{ name: 'Một cửa', since: '2018-12-01' }] },
              approximate: false,
              claimed: '17.3',
            },
            { node: 'plan-c', status: 'missing', facts: ['plan'], max: '1', counted: 'zero', approximate: false },
          ],
          groups: [
            {
              node: 'readiness',
              status: 'scored',
              earned: '43.33',
              bonus: '0',
              penalty: '0',
              points: '43.33',
              max: '50',
              base: '48',
              percent: '4333/48',
              converted: '4333/96',
              published: { points: '43.33', percent: '90' },
              level: 'I',
              gates: [{ level: 'I', met: true }],
              approximate: true,
            },
          ],
        },
      },
      ledger: [
        {
          layer: 'reported',
          node: 'readiness',
          what: 'round',
          before: '~0.1428571428571428571428571428571428571429',
          after: '0.14',
        },
      ],
      findings: [{ code: 'estimated', severity: 'info', at: 'computers', params: { fact: 'staff' } }],
      salt: null,
      digest: DIGEST,
    },
    {
      unit: 'ia-pa',
      tier: 'district',
      state: 'redacted',
      commitments: { input: DIGEST, read: DIGEST, results: DIGEST },
      digest: DIGEST,
    },
  ],
  rankings: [
    {
      id: 'readiness',
      tier: 'district',
      cohort: 'all',
      layer: 'verified',
      official: true,
      rows: [
        {
          unit: 'ia-grai',
          state: 'ranked',
          place: '1.5',
          value: { exact: '4333/96', published: '45.14' },
          level: 'I',
          tied: 1,
          brokenBy: [{ of: 'computers', by: 'points' }, { fact: 'staff' }, { decision: true }, { id: true }],
        },
        { unit: 'ia-pa', state: 'withheld', place: null, because: [{ code: 'missing', params: { node: 'wan' } }] },
      ],
    },
  ],
  findings: [],
  digests: { entries: DIGEST, results: DIGEST, record: DIGEST },
};

test('a record is read back as it was written', () => {
  const { value, issues } = readShape(recordSchema, RECORD as unknown as Json);

  expect(issues).toEqual([]);
  expect(value).toEqual(RECORD);
});

describe('a record that was tampered with is told where', () => {
  const codes = (edit: (record: Json & object) => unknown) => {
    const record = structuredClone(RECORD) as unknown as Json & object;
    edit(record);
    return readShape(recordSchema, record).issues.map(({ path, code }) => `${path.join('.')} ${code}`);
  };

  test.each([
    ['a number where exact text is meant', ['entries', 0, 'ledger', 0, 'after'], 0.14, 'wrong-type'],
    ['a ratio that is no number', ['entries', 0, 'ledger', 0, 'after'], '1/2/3', 'decimal-invalid'],
    [
      'a status that there is not',
      ['entries', 0, 'layers', 'reported', 'criteria', 0, 'status'],
      'score',
      'not-one-of',
    ],
    ['an object for a status', ['entries', 0, 'layers', 'reported', 'criteria', 0, 'status'], {}, 'wrong-type'],
    ['a list for a status', ['entries', 0, 'layers', 'reported', 'groups', 0, 'status'], ['scored'], 'wrong-type'],
    ['a number for a state', ['entries', 1, 'state'], 5, 'not-one-of'],
    ['a state that there is not', ['entries', 1, 'state'], 'gone', 'not-one-of'],
    ['a key of no record', ['zzzzzz'], 1, 'key-unknown'],
    ['a key of another place', ['lowered'], 1, 'key-misplaced'],
    ['a digest of other letters', ['digests', 'record'], `sha256:${'0A'.repeat(32)}`, 'digest-invalid'],
  ] as const)('%s', (_, path, value, code) => {
    const found = codes((record) => {
      // biome-ignore lint/suspicious/noExplicitAny: a path leads anywhere
      const parent = path.slice(0, -1).reduce<any>((at, step) => at[step], record);
      parent[path.at(-1) ?? ''] = value;
    });

    expect(found).toEqual([`${path.join('.')} ${code}`]);
  });
});

test('JSON Schema describes every key', () => {
  expect(undescribed(toJSONSchema(recordSchema, { io: 'input' }))).toEqual([]);
});
