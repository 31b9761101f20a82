import { expect, test } from 'vitest';
import { verify } from '../../src/audit/verify.js';
import { differenceIn } from '../../src/cli/print/difference.js';
import { assess, compilePack } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { documentOf } from '../support/documents.js';
import { edited, resealed } from '../support/tampering.js';
import { assessmentOf, packOf, tierOf } from '../together/house.js';

const SMALL = assess(
  compilePack(documentOf('test/fixtures/format/small.pack.yaml')),
  documentOf('test/fixtures/format/small.assessment.yaml'),
);

const TOGETHER = together();

/** Two tiers whose units are compared: all of them, and by kind; units of the upper one also by what is below them. */
function together(): AssessmentRecord {
  const most = (cohort: string) => ({ relative: { of: 'x', cohort, whenFlat: 'full', method: 'share-of-max' } });
  const below = {
    logic: { min: [10, { '+': [{ '*': [0, { var: 'x' }] }, { children: ['mean', { var: 'y' }, 0] }] }] },
  };
  const ranking = {
    ...{ id: 'hang', of: 'total', by: 'percent', basis: 'exact', cohort: 'kinds', ties: 'competition' },
    ...{ tieBreak: [], notSubmitted: 'last-shared' },
  };
  const upper = tierOf('unit', { most: [10, most('kinds')], below: [10, below] }, { collects: 'commune' });
  const lower = tierOf('commune', { most: [10, most('all')] });
  const tiers = [upper, lower].map((tier) => ({ ...tier, rankings: [ranking] }));
  const units = {
    da: { facts: { x: 10, y: 1 }, kind: 'plain' as const },
    db: { facts: { x: 20, y: 1 }, kind: 'hill' as const },
    ca: { facts: { x: 5, y: 4 }, tier: 'commune', parent: 'da' },
    cb: { tier: 'commune', parent: 'da' },
  };
  return assess(compilePack({ ...packOf({}), tiers }), assessmentOf(units));
}

/** What is told, in a language, of a record in which a value stands otherwise, though every digest fits. */
function told(record: AssessmentRecord, path: readonly (string | number)[], value: unknown, language: 'vi' | 'en') {
  const forged = resealed(edited(record, path, value));
  const { differences, replay } = verify(forged);
  return differences.map(differenceIn(forged, replay, { language }));
}

const REPORTED = { vi: 'lớp số liệu "theo số liệu đơn vị khai"', en: 'layer "as reported by the units"' };

const OF_SMALL: readonly (readonly [string, readonly (string | number)[], unknown, string, string])[] = [
  [
    'a finding that was left out',
    ['entries', 2, 'findings'],
    [],
    `bước tính điểm, ${REPORTED.vi}, Xã C (xa-c), "Hồ sơ đúng hạn" (on-time), phát hiện: biên bản không có, tính lại thì có (cảnh báo: tiêu chí "Hồ sơ đúng hạn" thiếu số liệu "Hồ sơ đúng hạn": tính 0 điểm (tối đa 2 điểm))`,
    `stage evaluate, ${REPORTED.en}, Xã C (xa-c), "Files on time" (on-time), finding: not in the record, but in what was derived again (warning: criterion "Files on time" lacks "Files on time": counted as 0 (at most 2 points))`,
  ],
  [
    'a dropped digit',
    ['entries', 0, 'ledger', 0, 'after'],
    '86.5',
    `bước tính điểm, ${REPORTED.vi}, Xã A (xa-a), "Tổng điểm" (total), ghi nhận làm tròn: biên bản ghi làm tròn điểm công bố từ 70/3 thành 86,5, tính lại được làm tròn điểm công bố từ 70/3 thành 23,333`,
    `stage evaluate, ${REPORTED.en}, Xã A (xa-a), "Total" (total), line of the ledger: the record says published points rounded from 70/3 to 86.5, derived again it is published points rounded from 70/3 to 23.333`,
  ],
  [
    'a reason',
    ['entries', 1, 'layers', 'reported', 'criteria', 2, 'because'],
    [{ code: 'missing', params: { facts: 'files' } }],
    `bước tính điểm, ${REPORTED.vi}, Xã B (xa-b), "Hồ sơ đúng hạn" (on-time), lý do: biên bản ghi thiếu số liệu "Số hồ sơ", tính lại được Không phát sinh, không áp dụng`,
    `stage evaluate, ${REPORTED.en}, Xã B (xa-b), "Files on time" (on-time), reason: the record says missing facts "Files", derived again it is Nothing to count: not applicable`,
  ],
  [
    'a reason of a rule, which tells of figures that the record does not hold',
    ['entries', 0, 'layers', 'reported', 'criteria', 1, 'because'],
    [],
    `bước tính điểm, ${REPORTED.vi}, Xã A (xa-a), "Máy tính" (computers), lý do: biên bản ghi danh sách trống, tính lại được "share/in-proportion"`,
    `stage evaluate, ${REPORTED.en}, Xã A (xa-a), "Computers" (computers), reason: the record says an empty list, derived again it is "share/in-proportion"`,
  ],
  [
    'the order of rows',
    ['rankings', 0, 'rows'],
    SMALL.rankings[0]?.rows.toReversed(),
    `bước xếp hạng, bảng xếp hạng "Tổng điểm" (total), Cấp xã (commune), ${REPORTED.vi}, các dòng xếp hạng, thứ tự: ở vị trí thứ 1, biên bản ghi Xã E (xa-e), tính lại được Xã B (xa-b)`,
    `stage rank, ranking "Total" (total), Commune (commune), ${REPORTED.en}, rows, order: at position 1 the record has Xã E (xa-e), derived again it is Xã B (xa-b)`,
  ],
  [
    'a ranking that was left out',
    ['rankings'],
    [],
    `bước lập biên bản, bảng xếp hạng "Tổng điểm" (total), Cấp xã (commune), ${REPORTED.vi}, các bảng xếp hạng: biên bản không có, tính lại thì có`,
    `stage record, ranking "Total" (total), Commune (commune), ${REPORTED.en}, rankings: not in the record, but in what was derived again`,
  ],
  [
    'whether a ranking is the official one',
    ['rankings', 0, 'official'],
    false,
    `bước xếp hạng, bảng xếp hạng "Tổng điểm" (total), Cấp xã (commune), ${REPORTED.vi}, lớp số liệu chính thức: biên bản ghi không, tính lại được có`,
    `stage rank, ranking "Total" (total), Commune (commune), ${REPORTED.en}, official layer: the record says no, derived again it is yes`,
  ],
];

test.each(OF_SMALL)('%s is told in a sentence, at its place', (_, path, value, vi, en) => {
  expect([told(SMALL, path, value, 'vi'), told(SMALL, path, value, 'en')]).toEqual([[vi], [en]]);
});

/** The statistic that is asked of a tier, over a cohort, an option or the units below a unit. */
function statisticAt(of: { readonly tier: string; readonly option?: string; readonly parent?: string }): number {
  return TOGETHER.statistics.findIndex(
    ({ tier, option, parent }) => tier === of.tier && option === of.option && parent === of.parent,
  );
}

test('a value of units together is told with its group: who else asked the same of others is not meant', () => {
  const option = ['statistics', statisticAt({ tier: 'unit', option: 'hill' }), 'values', 'max'];
  const all = ['statistics', statisticAt({ tier: 'commune' }), 'left'];
  const below = ['statistics', statisticAt({ tier: 'commune', parent: 'da' }), 'values', 'mean'];

  expect(told(TOGETHER, option, '30', 'en')).toEqual([
    `stage statistics, Example (unit), cohort "kinds", option hill, ${REPORTED.en}, "Example" (most), the highest value: the record says 30, derived again it is 20`,
  ]);
  expect(told(TOGETHER, all, [], 'vi')).toEqual([
    `bước số liệu chung của nhóm, Ví dụ (commune), nhóm so sánh "all", ${REPORTED.vi}, "Ví dụ" (most), đơn vị không được tính: biên bản ghi danh sách trống, tính lại được cb (không gửi phiếu)`,
  ]);
  expect(told(TOGETHER, below, '5', 'vi')[0]).toContain('các đơn vị trực thuộc da');
});

test('one statistic that was left out is one difference, not one for each that stands behind it', () => {
  expect(TOGETHER.statistics.length).toBeGreaterThan(3);
  expect(told(TOGETHER, ['statistics'], TOGETHER.statistics.slice(1), 'en')).toHaveLength(1);
  expect(told(TOGETHER, ['statistics'], TOGETHER.statistics.toReversed(), 'en')).toHaveLength(1);
});

test('a place in a ranking by options is told with its option, and none as nothing', () => {
  const at = TOGETHER.rankings.findIndex(({ tier, option }) => tier === 'unit' && option === 'hill');

  expect(told(TOGETHER, ['rankings', at, 'rows', 0, 'place'], '2', 'en')).toEqual([
    `stage rank, ranking "Example" (hang), option hill, ${REPORTED.en}, db, place: the record says 2, derived again it is nothing`,
  ]);
});

test('a line that stands at another node is told at both, and one that was slipped in at its own', () => {
  const [line] = SMALL.entries.flatMap((entry) => (entry.state === 'redacted' ? [] : entry.ledger));
  const moved = told(SMALL, ['entries', 0, 'ledger', 0, 'node'], 'website', 'vi');
  const slipped = told(SMALL, ['entries', 0, 'ledger'], [{ ...line, node: 'website' }, ...ledgerOf(0)], 'vi');

  expect(moved.map((sentence) => sentence.replace(/^.*\((\S+)\), .*: (.*) \(.*$/, '$1 $2'))).toEqual([
    'website có trong biên bản, tính lại thì không có',
    'total biên bản không có, tính lại thì có',
  ]);
  expect(slipped).toHaveLength(1);
  expect(slipped[0]).toContain('(website), ghi nhận làm tròn: có trong biên bản, tính lại thì không có');
});

function ledgerOf(index: number) {
  const entry = SMALL.entries[index];
  return entry === undefined || entry.state === 'redacted' ? [] : entry.ledger;
}

test('a register in another order is told with the first unit that stands otherwise', () => {
  expect(told(SMALL, ['register'], SMALL.register.toReversed(), 'vi')).toEqual([
    'bước đọc số liệu, danh sách đơn vị, thứ tự: ở vị trí thứ 1, biên bản ghi Xã E (xa-e), tính lại được Xã A (xa-a)',
  ]);
});
