import { expect, test } from 'vitest';
import { type DiffInput, diff, tellingOf, tellUnitChange } from '../../src/audit/index.js';
import { assessmentOf, done, IN_TIME, packOf, type Sent } from '../procedure/office.js';
import type { Doc } from '../support/naive-expressions.js';
import { sideOf } from './sides.js';

// what was sent and verified is the same on both sides; the packs say otherwise which of it counts

const LATER = '2019-10-27T08:00:00+07:00';
const RANKING = {
  ...{ id: 'all', of: 'total', by: 'points', basis: 'exact', cohort: 'all' },
  ...{ ties: 'competition', tieBreak: [], notSubmitted: 'last-shared' },
};

interface Rules {
  readonly held?: object;
  readonly tier?: object;
  readonly zone?: string;
}

/** The office with a ranking in both tiers, and these rules. */
function office({ held = {}, tier = {}, zone = '+07:00' }: Rules) {
  const pack = packOf(held);
  return {
    ...pack,
    period: { ...pack.period, zone },
    tiers: pack.tiers.map((document) => ({ ...document, ...tier, rankings: [RANKING] })),
  };
}

/** What `diff` says of the commune xa-1: its changes, and the lines of its difference with their causes. */
function toldOf(before: DiffInput, after: DiffInput) {
  const compared = diff(before, after);
  if (!compared.ok) throw new Error(JSON.stringify(compared));
  const { units, rankings } = compared.value;
  const row = rankings.flatMap(({ rows }) => rows).find(({ unit }) => unit === 'xa-1');
  return {
    changes: units.find(({ unit }) => unit === 'xa-1')?.changes ?? [],
    difference: row?.attribution?.difference,
    lines: row?.attribution?.lines.map(({ cause, nodes, value, because }) => [cause, nodes.join(), value, because]),
    states: row && [row.before?.state, row.after?.state],
  };
}

const sentTwice: readonly Sent[] = [
  { at: IN_TIME, facts: { staff: 10, files: 5 } },
  { at: LATER, facts: { staff: 4, files: 5 } },
];
const byTier = (key: string, before: unknown, after: unknown) => ({
  ...{ of: 'pack', part: 'tier', id: 'commune', change: 'changed', key, before, after },
});

test('a later deadline, by which another of the submissions counts, is a change of rules', () => {
  const round = assessmentOf({ huyen: {}, 'xa-1': sentTwice });
  const [early, late] = [{ before: '2019-10-25' }, { before: '2019-10-30' }];
  const told = toldOf(sideOf(office({}), round), sideOf(office({ tier: { deadline: late } }), round));

  expect(told.changes).toEqual([{ is: 'fact', id: 'staff', before: '10', after: '4', byPack: true }]);
  expect(told.lines).toEqual([['rules', 'people', '-6', [byTier('deadline', early, late)]]]);
});

test('a zone in which the deadline is earlier is one, too', () => {
  // 00:30 of the 25th in +07:00, and still the 24th in +00:00
  const sent = [sentTwice[0] as Sent, { at: '2019-10-25T00:30:00+07:00', facts: { staff: 4, files: 5 } }];
  const round = assessmentOf({ huyen: {}, 'xa-1': sent });
  const told = toldOf(sideOf(office({}), round), sideOf(office({ zone: '+00:00' }), round));

  expect(told.changes).toEqual([{ is: 'fact', id: 'staff', before: '10', after: '4', byPack: true }]);
  expect(told.lines?.map(([cause, node, value]) => [cause, node, value])).toEqual([['rules', 'people', '-6']]);
});

test('estimates that begin to be refused, and those that are read again, are changes of rules with opposite signs', () => {
  const facts = { staff: { value: 10, estimated: true }, files: 5 };
  const round = assessmentOf({ huyen: {}, 'xa-1': { facts } });
  const [read, refused] = [office({}), office({ held: { estimates: 'refused' } })].map((pack) => sideOf(pack, round));
  const to = (before: DiffInput | undefined, after: DiffInput | undefined) =>
    toldOf(before as DiffInput, after as DiffInput);

  expect(to(read, refused).changes).toEqual([{ is: 'fact', id: 'staff', before: '10', byPack: true }]);
  expect(to(read, refused).lines?.map(([cause, node, value]) => [cause, node, value])).toEqual([
    ['rules', 'people', '-10'],
  ]);
  expect(to(refused, read).changes).toEqual([{ is: 'fact', id: 'staff', after: '10', byPack: true }]);
  expect(to(refused, read).lines?.map(([cause, node, value]) => [cause, node, value])).toEqual([
    ['rules', 'people', '10'],
  ]);
});

test('a late submission that begins to count moves the state, by the pack alone', () => {
  const round = assessmentOf({ huyen: {}, 'xa-1': { at: LATER } });
  const told = toldOf(sideOf(office({}), round), sideOf(office({ tier: { late: 'accept-with-finding' } }), round));

  expect(told.states).toEqual(['not-submitted', 'ranked']);
  expect(told.changes).toEqual([{ is: 'submission', before: 'not-submitted', after: 'submitted', byPack: true }]);
});

test('what a verifier of another body set counts, or not, by the pack alone', () => {
  const { done: _, ...head } = done({ by: 'so-khac' });
  const round = assessmentOf({ huyen: {}, 'xa-1': {} }, { verifications: [{ ...head, fact: 'staff', value: 4 }] });
  const verifiers = [{ id: 'to-cong-tac', title: { vi: 'Tổ công tác', en: 'Task force' } }];
  const sides = ['off', 'refused'].map((byOthers) =>
    sideOf(office({ held: { verification: { verifiers, byOthers } } }), round, 'verified'),
  );
  const told = toldOf(sides[0] as DiffInput, sides[1] as DiffInput);

  expect(told.changes).toEqual([{ is: 'fact', id: 'staff', before: '4', after: '10', byPack: true }]);
});

test('a figure that the unit wrote otherwise stays its own change where the deadline changed as well', () => {
  const [before, after] = [sentTwice, sentTwice.map((form) => ({ ...form, facts: { ...form.facts, files: 7 } }))].map(
    (sent) => assessmentOf({ huyen: {}, 'xa-1': sent }),
  );
  const late = { before: '2019-10-30' };
  const told = toldOf(sideOf(office({}), before as Doc), sideOf(office({ tier: { deadline: late } }), after as Doc));

  expect(told.changes).toEqual([
    { is: 'fact', id: 'files', before: '5', after: '7' },
    { is: 'fact', id: 'staff', before: '10', after: '4', byPack: true },
  ]);
  expect(told.lines?.map(([cause, node, value]) => [cause, node, value])).toEqual([
    ['rules', 'people', '-6'],
    ['facts', 'files', '2'],
  ]);
});

test('a later form that was written otherwise is a cause, though the figure that counts is the same on both sides', () => {
  const [before, after] = [4, 10].map((staff) =>
    assessmentOf({ huyen: {}, 'xa-1': [{ at: IN_TIME }, { at: LATER, facts: { staff, files: 5 } }] }),
  );
  const [early, late] = [{ before: '2019-10-25' }, { before: '2019-10-30' }];
  const told = toldOf(sideOf(office({}), before as Doc), sideOf(office({ tier: { deadline: late } }), after as Doc));
  const deadline = byTier('deadline', early, late);

  expect([told.changes, told.difference]).toEqual([[], '0']);
  expect(told.lines).toEqual([
    ['rules', 'people', '-6', [deadline]],
    ['facts', 'people', '0', [{ of: 'unit', is: 'fact', id: 'staff', before: '4', after: '10' }]],
    ['interaction', 'people', '6', [deadline, { of: 'unit', is: 'fact', id: 'staff', before: '4', after: '10' }]],
  ]);
});

test('such a change is told as one of the pack', () => {
  const round = assessmentOf({ huyen: {}, 'xa-1': sentTwice });
  const [before, after] = [{}, { tier: { deadline: { before: '2019-10-30' } } }].map((rules) =>
    sideOf(office(rules), round),
  );
  if (!before || !after) throw new Error('no side');
  const [change] = toldOf(before, after).changes;
  if (!change) throw new Error('no change');
  const sentence = (language: 'vi' | 'en') =>
    tellUnitChange(change, 'commune', tellingOf(before.record, after.record, language));

  expect(sentence('vi')).toBe(
    'số liệu "Số người": 10 → 4 (phiếu gửi và kết quả thẩm định như cũ; do bộ tiêu chí quy định khác)',
  );
  expect(sentence('en')).toBe('fact "Staff": 10 → 4 (the same was sent and verified; the pack counts it otherwise)');
});
