import { expect, test } from 'vitest';
import { markNotes, rowMarks } from '../../src/audit/index.js';
import type { AssessmentRecord, RecordRanking } from '../../src/model/record.js';
import type { RowMark, RowMarkEffect } from '../../src/model/row-mark.js';
import { titlesOf } from '../../src/words/index.js';
import { type Node, type PackKeys, points, recordOf, type Said } from '../policies/tree.js';
import { marksOf, RANKING } from './marks-of.js';

const total = (children: readonly Node[], more: object = {}): Node => ({
  id: 'total',
  max: 20,
  combine: 'sum',
  children,
  ...more,
});
const [a, b] = [points('a', 10), points('b', 10)];

function scored(children: readonly Node[], unit: Said, keys: PackKeys = {}, more: object = {}): AssessmentRecord {
  return recordOf(
    [total(children, more)],
    { unit },
    {
      ...keys,
      policies: { whenMissing: 'zero', whenUnscorable: 'zero', ...keys.policies },
      tier: { rankings: [{ ...RANKING, notSubmitted: 'omit' }], ...keys.tier },
    },
  );
}

const verified = { procedure: { ranked: 'verified' } };
const evidence = (whenAbsent: string) => ({
  procedure: { ranked: 'verified', evidence: { needs: ['number'], whenAbsent } },
});
const done = { done: true };
const awayB = { facts: { a: 6, b: 4 }, criteria: { b: { notApplicable: { reason: 'không có' } } } };
const claimable = points('b', 10, { mayClaimNotApplicable: true });

test('a row that lacks nothing has no mark', () => {
  expect(marksOf(scored([a, b], { facts: { a: 6, b: 4 } }))).toEqual([]);
});

test('a missing figure is marked with what it comes to, by zero or by being left out', () => {
  expect(marksOf(scored([a, b], { facts: { a: 6 } }))).toEqual(['figure-missing zero b b 10']);
  expect(marksOf(scored([a, { ...b, whenMissing: 'exclude' }], { facts: { a: 6 } }))).toEqual([
    'figure-missing exclude b b 10',
  ]);
});

test('a group that is withheld and counts as zero is marked as a whole, and not its criterion beside it', () => {
  const inner: Node = { id: 'inner', max: 10, combine: 'sum', children: [{ ...b, whenMissing: 'withhold' }] };

  expect(marksOf(scored([a, inner], { facts: { a: 6 } }))).toEqual(['figure-missing zero inner b 10']);
});

test('a row without a place says why itself and has no mark', () => {
  expect(marksOf(scored([a, { ...b, whenMissing: 'withhold' }], { facts: { a: 6 } }))).toEqual([]);
});

test('what does not reach the ranked node is not marked: informational rows and other top nodes', () => {
  const record = recordOf(
    [total([a, points('b', 0, { role: 'informational' })], { max: 10 }), points('c', 10)],
    { unit: { facts: { a: 6 } } },
    { policies: { whenMissing: 'zero' }, tier: { rankings: [{ ...RANKING, notSubmitted: 'omit' }] } },
  );

  expect(marksOf(record)).toEqual([]);
});

test('a node that a rule reads reaches the ranked node too', () => {
  const part: Node = { id: 'part-of', max: 20, combine: 'sum', children: [points('c', 10), points('d', 10)] };
  const reader: Node = { id: 'reader', max: 20, rule: { logic: { points: 'part-of' } } };
  const record = recordOf(
    [total([reader]), part],
    { unit: { facts: { c: 6 } } },
    { policies: { whenMissing: 'zero' }, tier: { rankings: [{ ...RANKING, notSubmitted: 'omit' }] } },
  );

  expect(marksOf(record)).toEqual(['figure-missing zero d d 10']);
});

test('a gate without an answer is marked with the figure that it lacks', () => {
  const levels = {
    by: 'points',
    basis: 'exact',
    steps: [{ id: 'I', title: { vi: 'I' }, atLeast: 5, gate: { '>=': [{ var: 'c' }, 1] } }],
    floor: { id: 'none', title: { vi: 'Không' } },
  };

  expect(marksOf(scored([a, b], { facts: { a: 6, b: 4 } }, {}, { levels }))).toEqual(['figure-missing gate total c']);
});

test('a level that the points reach, of which the condition does not hold, is marked; one that they do not reach is not', () => {
  const isDone = { '>=': [{ var: 'c' }, 1] };
  const levels = {
    by: 'points',
    basis: 'exact',
    steps: [
      { id: 'I', title: { vi: 'I' }, atLeast: 15, gate: isDone },
      { id: 'II', title: { vi: 'II' }, atLeast: 5, gate: isDone },
    ],
    floor: { id: 'none', title: { vi: 'Không' } },
  };
  const marksWith = (a: number, c: number) =>
    marksOf(scored([points('a', 16), points('b', 4)], { facts: { a, b: 4, c } }, {}, { levels }));

  expect(marksWith(6, 0)).toEqual(['level-held total II']);
  expect(marksWith(12, 0)).toEqual(['level-held total I', 'level-held total II']);
  expect(marksWith(12, 1)).toEqual([]);
});

test('a blank of which the rule or the gate says what it comes to is marked with the points at stake', () => {
  const orNothing = (id: string) => ({ if: [{ present: id }, { var: id }, 0] });
  const x: Node = { id: 'x', max: 10, rule: { logic: orNothing('a') } };
  const away: Node = { ...b, appliesTo: { present: 'c' } };
  const levels = {
    by: 'points',
    basis: 'exact',
    steps: [{ id: 'I', title: { vi: 'I' }, atLeast: 1, gate: { '>=': [orNothing('d'), 1] } }],
    floor: { id: 'none', title: { vi: 'Không' } },
  };

  expect(marksOf(scored([x, b], { facts: { b: 4 } }))).toEqual(['figure-missing rule x a 10']);
  expect(marksOf(scored([a, away], { facts: { a: 6 } }))).toEqual([
    'figure-missing rule b c 10',
    'not-applicable exclude b 10',
  ]);
  expect(marksOf(scored([a, b], { facts: { a: 6, b: 4 } }, {}, { levels }))).toEqual([
    'figure-missing gate-rule total d',
    'level-held total I',
  ]);
});

test('an estimate is marked where a rule reads it, until a verifier sets another value', () => {
  const unit = { facts: { a: { value: 6, estimated: true }, b: 4, c: { value: 1, estimated: true } } };

  expect(marksOf(scored([a, b], unit))).toEqual(['estimated a a 10']);
  expect(
    marksOf(scored([a, b], { ...unit, verifications: [{ fact: 'a', value: 5 }, done] }, verified), 'unit', 'verified'),
  ).toEqual([]);
});

test('an estimate that is refused is marked as that, and not as missing besides', () => {
  const keys = { procedure: { ranked: 'reported', estimates: 'refused' } };
  const unit = { facts: { a: { value: 6, estimated: true }, b: 4 } };
  const lenient: Node = { id: 'x', max: 10, rule: { logic: { if: [{ present: 'a' }, { var: 'a' }, 0] } } };

  expect(marksOf(scored([a, b], unit, keys))).toEqual(['estimate-refused zero a a 10']);
  expect(marksOf(scored([lenient, b], unit, keys))).toEqual(['estimate-refused x a 10']);
});

test('a figure that cannot be used and a division that has no number are marked where they count as zero', () => {
  expect(marksOf(scored([a, b], { facts: { a: 6, b: 400 } }))).toEqual(['unscorable zero b 10']);
});

test('a claim is marked as it stands: unverified, not ruled on, accepted; one that was refused leaves nothing open', () => {
  const ruled = (notApplicable: string) => ({ ...awayB, verifications: [{ criterion: 'b', notApplicable }, done] });
  const inVerified = (unit: Said) => marksOf(scored([a, claimable], unit, verified), 'unit', 'verified');

  expect(marksOf(scored([a, claimable], awayB))).toEqual(['claim-unverified exclude b 10']);
  expect(inVerified({ ...awayB, verifications: [done] })).toEqual(['claim-unruled none b 10']);
  expect(inVerified(ruled('accepted'))).toEqual(['claim-accepted exclude b 10']);
  expect(inVerified(ruled('refused'))).toEqual([]);
});

test.each(['exclude', 'full', 'zero'])(
  'what does not apply is marked with what it comes to: %s',
  (whenNotApplicable) => {
    const rows = [a, points('b', 10, { appliesTo: { attribute: 'urban' }, whenNotApplicable })];

    expect(marksOf(scored(rows, { facts: { a: 6, b: 4 }, urban: false }))).toEqual([
      `not-applicable ${whenNotApplicable} b 10`,
    ]);
  },
);

test('evidence that is absent, refused or incomplete is marked, with what the points came to', () => {
  const from = (proof: object, whenAbsent: string, verifications: readonly Readonly<Record<string, unknown>>[] = []) =>
    marksOf(
      scored(
        [a],
        { facts: { a: 6 }, criteria: { a: proof }, verifications: [...verifications, done] },
        evidence(whenAbsent),
        { max: 10 },
      ),
      'unit',
      'verified',
    );
  const number = { evidence: [{ number: '12/BC' }] };
  const refused = [{ criterion: 'a', evidence: 'refused' }];

  expect(from({}, 'finding')).toEqual(['evidence-missing none a 10']);
  expect(from({}, 'zero')).toEqual(['evidence-missing zero a 10']);
  expect(from({ evidence: [{ title: 'BC' }] }, 'finding')).toEqual(['evidence-incomplete none a 10']);
  expect(from(number, 'zero', refused)).toEqual(['evidence-refused zero a 10']);
  expect(from(number, 'off', refused)).toEqual(['evidence-refused none a 10']);
  expect(from(number, 'zero')).toEqual([]);
});

test('in a table of verified figures who was not verified is marked, and who was in part where the whole is asked for', () => {
  const off = (verifications: readonly Readonly<Record<string, unknown>>[]) =>
    marksOf(scored([a], { facts: { a: 6 }, verifications }, verified, { max: 10 }), 'unit', 'verified');
  const asked = { procedure: { ranked: 'verified', whenUnverified: 'finding' } };
  const part = { facts: { a: 6 }, verifications: [{ fact: 'a', value: 5 }] };

  expect(off([])).toEqual(['unverified']);
  expect(off([{ fact: 'a', value: 5 }])).toEqual([]);
  expect(marksOf(scored([a], part, asked, { max: 10 }), 'unit', 'verified')).toEqual(['part-verified']);
});

test('among verified figures a form that came after its unit was verified is marked, until it is verified again', () => {
  const unit = (verifications: readonly Readonly<Record<string, unknown>>[]) => ({
    ...{ facts: { a: 6 }, at: '2019-10-20T08:00:00+07:00', again: '2019-10-24T08:00:00+07:00', verifications },
  });
  const marks = (...verifications: readonly Readonly<Record<string, unknown>>[]) =>
    marksOf(scored([a], unit(verifications), verified, { max: 10 }), 'unit', 'verified');
  const before = { done: true, at: '2019-10-22T08:00:00+07:00' };

  expect(marks(before)).toEqual(['verified-before']);
  expect(marks({ fact: 'a', value: 5, at: '2019-10-22T08:00:00+07:00' })).toEqual(['verified-before']);
  expect(marks(before, { done: true, at: '2019-10-24T08:00:00+07:00' })).toEqual([]);
  expect(marksOf(scored([a], unit([before]), {}, { max: 10 }))).toEqual([]);
});

test('when a form came is marked: late and accepted, by extension, and sent again too late', () => {
  const at = '2019-10-25T08:00:00+07:00';
  const tier = (late: string) => ({
    deadline: { before: '2019-10-18' },
    late,
    rankings: [{ ...RANKING, notSubmitted: 'omit' }],
  });
  const extensions = [{ unit: 'unit', deadline: { through: '2019-10-30' }, by: 'so-tttt', reason: 'mưa lũ' }];
  const facts = { a: 6 };
  const from = (unit: Said, keys: PackKeys) => marksOf(scored([a], unit, keys, { max: 10 }));

  expect(from({ facts, at }, { tier: tier('accept-with-finding') })).toEqual(['late-accepted']);
  expect(from({ facts, at }, { tier: tier('not-submitted'), assessment: { extensions } })).toEqual(['extended']);
  expect(from({ facts }, { tier: tier('not-submitted'), assessment: { extensions } })).toEqual([]);
  expect(from({ facts, again: at }, { tier: tier('not-submitted') })).toEqual(['later-refused']);
});

const tiedBy = (tieBreak: readonly object[], units: Readonly<Record<string, Said>>, children: readonly Node[]) =>
  recordOf([total([a], { max: 10 }), ...children], units, {
    policies: { whenMissing: 'zero' },
    tier: { rankings: [{ ...RANKING, tieBreak, notSubmitted: 'omit' }] },
  });

test('a unit that stands below its equals because a figure is absent is marked, by a fact or by a node', () => {
  const units = { has: { facts: { a: 6, b: 4 } }, lacks: { facts: { a: 6 } }, other: { facts: { a: 5 } } };
  const informational = points('b', 0, { role: 'informational' });
  const byFact = tiedBy([{ fact: 'b', prefer: 'low' }], units, [informational]);
  const byNode = tiedBy([{ of: 'b', by: 'points', prefer: 'low' }], units, [b]);

  expect(byFact.rankings[0]?.rows.map(({ unit, place }) => `${place} ${unit}`)).toEqual([
    '1 has',
    '2 lacks',
    '3 other',
  ]);
  expect(marksOf(byFact, 'has')).toEqual([]);
  expect(marksOf(byFact, 'lacks')).toEqual(['figure-missing tie b']);
  expect(marksOf(byFact, 'other')).toEqual([]);
  expect(marksOf(byNode, 'has')).toEqual([]);
  expect(marksOf(byNode, 'lacks')).toEqual(['figure-missing tie b b 10']);
  expect(marksOf(byNode, 'other')).toEqual([]);
});

test('the numbers of the notes of a unit ascend, whichever of two effects of one mark its criteria have first', () => {
  const record = scored([a, b], { facts: { a: 6 } });
  const mark = (effect: RowMarkEffect): RowMark => ({ mark: 'figure-missing', effect, items: [] });
  const marks = new Map([
    ['first', [mark('zero')]],
    ['second', [mark('rule'), mark('zero')]],
  ]);
  const most = { units: 5, subjects: 3 };
  const { numbersOf } = markNotes(marks, record.rankings[0] as RecordRanking, titlesOf(record, 'vi'), most);

  expect([numbersOf('first'), numbersOf('second')]).toEqual([[1], [1, 2]]);
});

test('points of a penalty are told apart from points that are earned', () => {
  const minus = points('c', 5, { role: 'penalty', whenMissing: 'zero' });
  const record = scored([a, b, minus], { facts: { a: 6 } });
  const first = record.rankings[0] as RecordRanking;
  const noteIn = (language: 'vi' | 'en') => {
    const { notes } = markNotes(rowMarks(record, first), first, titlesOf(record, language), { units: 9, subjects: 9 });
    return notes.map(({ units }) => units.slice(units.indexOf('(')));
  };

  expect(marksOf(record)).toEqual(['figure-missing zero b b 10', 'figure-missing zero c c 5']);
  expect(noteIn('vi')).toEqual(['("Tên"; tối đa 10 điểm; điểm trừ tối đa 5 điểm)']);
  expect(noteIn('en')).toEqual(['("Tên"; at most 10 points; a penalty of at most 5 points)']);
});
