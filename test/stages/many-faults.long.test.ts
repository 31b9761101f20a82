import { expect, test } from 'vitest';
import { assessmentSchema } from '../../src/model/assessment.js';
import { readShape } from '../../src/stages/shape.js';

const HEAD = {
  format: 'tieuchi/assessment@1',
  id: 'nhieu-loi',
  pack: { id: 'bo-tieu-chi', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2020-02-01T00:00:00+07:00',
  units: [{ id: 'xa-1', tier: 'commune' }],
};

const RIGHT = {
  unit: 'xa-1',
  at: '2020-01-10T08:00:00+07:00',
  by: 'so-noi-vu',
  method: 'desk',
  note: 'Theo hồ sơ',
  done: true,
};

/** Three faults: two keys that it must have are missing, and one is unknown. */
const { by: _by, note: _note, ...WRONG } = { ...RIGHT, remark: 'Theo hồ sơ' };

test('of 120,000 faults, which are more than zod can count, the first thousand are listed, and how many more there are', () => {
  const verifications = [...Array(1000).fill(RIGHT), ...Array(40_000).fill(WRONG)];
  const { issues } = readShape(assessmentSchema, { ...HEAD, verifications });

  expect(issues.slice(0, 4).map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
    'verifications.1000.by key-missing',
    'verifications.1000.note key-missing',
    'verifications.1000.remark key-unknown',
    'verifications.1001.by key-missing',
  ]);
  expect(issues).toHaveLength(1001);
  expect(issues.at(-1)).toMatchObject({ code: 'issues-not-listed', params: { count: '119000' } });
});

test('faults of a shorter list, and of the head, are told once', () => {
  const units = Array.from({ length: 700 }, (_, index) => ({ id: `xa-${index}`, tier: index === 650 ? 1 : 'commune' }));
  const verifications = Array(40_000).fill(WRONG);
  const { issues } = readShape(assessmentSchema, { ...HEAD, state: 'ended', units, verifications });
  const elsewhere = issues.filter(({ path }) => path[0] !== 'verifications');

  expect(elsewhere.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
    'state not-one-of',
    'units.650.tier wrong-type',
    ' issues-not-listed',
  ]);
  expect(elsewhere.at(-1)?.params).toEqual({ count: '119002' });
});
