import { describe, expect, test } from 'vitest';
import { assessmentAsOf } from '../../src/index.js';
import { score } from '../../src/score.js';
import { stakeOfMissing } from '../../src/views/unit-issues.js';
import { assessmentOf, packOf } from '../procedure/office.js';
import { compiledOf } from '../support/live-law.js';

const NOON = '2019-10-20T12:00:00+07:00';
const entry = (at: string, more: object = {}) => ({ unit: 'xa', at, ...more });

/** An assessment with an entry before noon, one at noon in another zone, and one a second later. */
const ROUND = {
  state: 'draft',
  asOf: '2019-12-01T00:00:00+07:00',
  submissions: [entry('2019-10-20T11:00:00+07:00'), entry('2019-10-20T05:00:01Z'), entry('2019-10-20T05:00:00Z')],
  verifications: [entry('2019-10-20T12:00:01+07:00')],
  marks: [entry(NOON)],
  decisions: [{ ranking: 'r', at: '2019-11-01T00:00:00+07:00' }],
  extensions: [{ unit: 'xa', on: '2019-10-20' }, { unit: 'xa', on: '2019-10-21' }, { unit: 'xa' }],
};

describe('an assessment as it stood at an instant', () => {
  test('has what was there by then, its own instant too, and is of that instant', () => {
    expect(assessmentAsOf(ROUND, NOON).document).toEqual({
      ...ROUND,
      asOf: NOON,
      submissions: [ROUND.submissions[0], ROUND.submissions[2]],
      verifications: [],
      decisions: [],
      extensions: [ROUND.extensions[0], ROUND.extensions[2]],
    });
  });

  test('tells places as they are in the whole document', () => {
    const { placeOf } = assessmentAsOf(ROUND, NOON);

    expect(placeOf(['submissions', 1, 'facts', 'a'])).toEqual(['submissions', 2, 'facts', 'a']);
    expect(placeOf(['units', 3, 'name'])).toEqual(['units', 3, 'name']);
    expect([placeOf([]), placeOf(['asOf']), placeOf(['submissions'])]).toEqual([[], ['asOf'], ['submissions']]);
  });

  test('takes the day of an extension in the zone of the instant, or in that which is given', () => {
    const granted = (zone?: string) =>
      (assessmentAsOf(ROUND, '2019-10-20T20:00:00Z', zone).document as typeof ROUND).extensions.length;

    // 20:00 of the 20th in UTC is the 21st in +07:00
    expect([granted(), granted('+07:00')]).toEqual([2, 3]);
  });

  test('does not know yet when the unit above had a form, where that came later', () => {
    const handed = (handedIn: unknown) => ({
      ...ROUND,
      submissions: [entry('2019-10-20T11:00:00+07:00', { handedIn })],
    });
    const of = (handedIn: unknown) => (assessmentAsOf(handed(handedIn), NOON).document as typeof ROUND).submissions[0];

    expect(of('2019-10-20T12:00:01+07:00')).toEqual(entry('2019-10-20T11:00:00+07:00'));
    expect(of(NOON)).toEqual(entry('2019-10-20T11:00:00+07:00', { handedIn: NOON }));
    expect(of('hôm qua')).toEqual(entry('2019-10-20T11:00:00+07:00', { handedIn: 'hôm qua' }));
  });

  test('that was closed is a draft before, and stays as it is from its own instant on', () => {
    const closed = {
      ...ROUND,
      state: 'approved',
      approval: { text: 'qd#1', on: '2019-12-02' },
      supersedes: { record: 'x' },
    };
    const [before, at, after] = [NOON, closed.asOf, '2020-01-01T00:00:00Z'].map(
      (instant) => assessmentAsOf(closed, instant).document as Partial<typeof closed>,
    );

    expect([before?.state, before?.asOf, before?.approval, before?.supersedes]).toEqual([
      'draft',
      NOON,
      undefined,
      undefined,
    ]);
    expect([at, after]).toEqual([closed, closed]);
    // a draft is of any instant
    expect((assessmentAsOf(ROUND, '2020-01-01T00:00:00Z').document as typeof ROUND).asOf).toBe('2020-01-01T00:00:00Z');
  });

  test('keeps what has no instant that can be read, so that reading it says what is wrong', () => {
    const odd = {
      ...ROUND,
      asOf: 7,
      state: 'final',
      submissions: ['x', entry('sớm'), { unit: 'xa', at: 8 }],
      marks: 'không',
    };
    const left = assessmentAsOf(odd, NOON).document as typeof odd;

    expect([left.submissions, left.marks, left.asOf]).toEqual([odd.submissions, 'không', NOON]);
    expect(assessmentAsOf('x', NOON).document).toBe('x');
    expect(assessmentAsOf('x', NOON).placeOf(['a', 1])).toEqual(['a', 1]);
  });

  test('is asked for by an instant and a zone', () => {
    expect(() => assessmentAsOf(ROUND, '2019-10-20')).toThrow(
      '`asOf` is an instant with its offset, not `2019-10-20`.',
    );
    expect(() => assessmentAsOf(ROUND, 5 as never)).toThrow('`asOf` is an instant with its offset, not `5`.');
    expect(() => assessmentAsOf(ROUND, NOON, 'Hà Nội')).toThrow(
      "`zone` is the offset of a zone, as '+07:00', not a text.",
    );
  });
});

test('the points that hang on facts that a unit did not send; none of one that sent nothing', () => {
  const compiled = compiledOf(packOf({}));
  const results = score(compiled, assessmentOf({ huyen: {}, 'xa-1': { facts: { staff: 10 } } }));
  const of = (unit: string, fact: string) => stakeOfMissing(results, unit, new Set([fact]), { lang: 'en' })?.sentence;

  expect([of('xa-1', 'files'), of('xa-1', 'staff'), of('xa-2', 'files'), of('nobody', 'files')]).toEqual([
    'criterion "Files": at most 20 points, 0 now',
    undefined,
    undefined,
    undefined,
  ]);
});
