import { expect, test } from 'vitest';
import { decisionNotes, explain } from '../../src/audit/index.js';
import { printRanking } from '../../src/cli/print/ranking.js';
import { compilePack } from '../../src/index.js';
import { KINDS } from '../../src/kinds/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { annexOf } from '../../src/report/index.js';
import { titlesOf } from '../../src/words/index.js';
import { points, recordOf } from '../policies/tree.js';
import { takenFrom } from '../support/printed-record.js';

const total = { id: 'total', max: 20, combine: 'sum', children: [points('a', 10), points('b', 10)] };
const ranking = {
  id: 'r',
  of: 'total',
  by: 'points',
  basis: 'exact',
  cohort: 'all',
  ties: 'competition',
  tieBreak: [{ decision: true }],
  notSubmitted: 'omit',
};
const decided = (order: readonly string[], by = 'Ban Chỉ đạo', at = '2019-11-30T09:00:00+07:00') => ({
  ...{ ranking: 'r', order, by, at },
  note: 'Theo biên bản họp',
});

/** Units k, l, m, n with 15 points, p and q with 9 (of which p has more of a), z with 3; of y, which lacks b, no total. */
function recordWith(decisions: readonly object[], more: object = {}, keys: object = {}): AssessmentRecord {
  const unit = (a: number, b: number) => ({ facts: { a, b } });
  const units = {
    ...{ k: unit(10, 5), l: unit(10, 5), m: unit(10, 5), n: unit(10, 5) },
    ...{ p: unit(8, 1), q: unit(1, 8), z: unit(3, 0), y: { facts: { a: 10 } } },
  };
  return recordOf([total], units, {
    tier: { rankings: [{ ...ranking, ...more }] },
    assessment: { decisions, ...keys },
  });
}

function notesOf(record: AssessmentRecord, lang: 'vi' | 'en' = 'en'): readonly string[] {
  const [first] = record.rankings;
  return first ? decisionNotes(record, first, titlesOf(record, lang, KINDS)) : ['no ranking'];
}

function placesOf({ rankings: [first] }: AssessmentRecord): string {
  return (first?.rows ?? []).flatMap(({ unit, place }) => (place === null ? [] : [`${place}${unit}`])).join(' ');
}

const AT = '2019-11-30 09:00 (+07:00)';

test('of decisions that order each tie whole there is nothing to say', () => {
  const record = recordWith([decided(['n', 'm', 'l', 'k']), decided(['q', 'p'])]);

  expect(placesOf(record)).toBe('1n 2m 3l 4k 5q 6p 7z');
  expect([notesOf(record), notesOf(recordWith([]))]).toEqual([[], []]);
});

test('equals that no decision names, and stand below those that are named, are told', () => {
  const record = recordWith([decided(['m', 'k'])]);

  expect(placesOf(record)).toBe('1m 2k 3l 3n 5p 5q 7z');
  expect(notesOf(record)).toEqual([
    'Named by no decision on the tie, and so placed below their equals that are named: l; n',
  ]);
  expect(notesOf(record, 'vi')).toEqual([
    'Không quyết định phân định nào nêu, nên xếp sau các đơn vị bằng mình mà có quyết định nêu: l; n',
  ]);
});

test('a decision that names a unit without an equal, in place of the one that was meant, says which it does not part', () => {
  const record = recordWith([decided(['p', 'z'])]);

  expect(placesOf(record)).toBe('1k 1l 1m 1n 5p 6q 7z');
  expect(notesOf(record)).toEqual([
    `What Ban Chỉ đạo decided at ${AT} names units that have no equals to be parted from, and changes nothing for them: z`,
    'Named by no decision on the tie, and so placed below their equals that are named: q',
  ]);
});

test('one tie in two decisions is told, also where they part nobody', () => {
  const two = recordWith([decided(['k', 'm']), decided(['n', 'l'], 'Ủy ban')]);
  const none = recordWith([decided(['p', 'z']), decided(['q', 'k'], 'Ủy ban')]);

  expect(placesOf(two)).toBe('1k 1n 3l 3m 5p 5q 7z');
  expect(notesOf(two)).toEqual([
    'Equal, and named by several decisions, none of which orders all of them; they stand by their position in the decision that names them: k; n; l; m',
  ]);
  expect(placesOf(none)).toBe('1k 2l 2m 2n 5p 5q 7z');
  expect(notesOf(none)).toEqual([
    `What Ban Chỉ đạo decided at ${AT} names units that have no equals to be parted from, and changes nothing for them: z`,
    'Named by no decision on the tie, and so placed below their equals that are named: l; m; n',
    'Equal, and named by several decisions, none of which orders all of them; they stand by their position in the decision that names them: p; q',
  ]);
});

test('units that are not ranked, and a ranking that asks no decision, are told', () => {
  const withheld = recordWith([decided(['k', 'y', 'l', 'm', 'n'])]);
  const notAsked = recordWith([decided(['k', 'l'])], { tieBreak: [] });

  expect(notesOf(withheld)).toEqual([
    `What Ban Chỉ đạo decided at ${AT} names units that are not ranked, and changes nothing for them: y`,
  ]);
  expect(notesOf(notAsked)).toEqual([
    `Equals of this ranking are not parted by decision, so what Ban Chỉ đạo decided at ${AT} changes nothing (it names k; l)`,
  ]);
});

test('units that something else parted before are not called equal, and those of one place are held together', () => {
  const first = recordWith([decided(['p', 'q'])], { tieBreak: [{ fact: 'a', prefer: 'high' }, { decision: true }] });
  const apart = recordWith([decided(['k', 'l']), decided(['m', 'n'], 'Ủy ban')], {
    tieBreak: [{ fact: 'a', prefer: 'high' }, { decision: true }],
  });

  expect(notesOf(first)).toEqual([
    `What Ban Chỉ đạo decided at ${AT} names units that have no equals to be parted from, and changes nothing for them: p; q`,
  ]);
  expect(placesOf(apart)).toBe('1k 1m 3l 3n 5p 6q 7z');
  expect(notesOf(apart)).toEqual([
    'Equal, and named by several decisions, none of which orders all of them; they stand by their position in the decision that names them: k; m; l; n',
  ]);
});

test('the table of places, the annex and the explanation of the unit say it', () => {
  const record = recordWith([decided(['p', 'z'])]);
  const [first] = record.rankings;
  const titles = titlesOf(record, 'vi', KINDS);
  const page = first ? printRanking(first, { ...takenFrom(record, titles), width: 400 }) : '';
  const annex = annexOf(record, { lang: 'vi' }).parts[0]?.rankings[0]?.notes.items ?? [];
  const explained = explain({ record, pack: compilePack(record.pack.document) }, { unit: 'q' }, 'vi');
  const note = 'Không quyết định phân định nào nêu, nên xếp sau các đơn vị bằng mình mà có quyết định nêu: q';

  expect(page.split('\n')).toContain(`  - ${note}`);
  expect(annex).toContain(`${note}.`);
  expect(JSON.stringify(explained)).toContain(
    'theo quyết định; không quyết định nào nêu đơn vị này, nên xếp sau các đơn vị được nêu',
  );
});
