import { expect, test } from 'vitest';
import { redact } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import { annexOf, annexXlsx } from '../../src/report/index.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { xlsxSheets } from './read-back.js';

// biome-ignore lint/suspicious/noExplicitAny: documents as they are written
type Doc = any;

const PACK: Doc = documentOf('test/fixtures/format/small.pack.yaml');
const DRAFT: Doc = documentOf('test/fixtures/format/small.assessment.yaml');
const text = (key: string, issued: string) => ({
  key,
  number: `${key.slice(3)}/QĐ-UBND`,
  issued,
  signer: 'Chủ tịch (giả lập)',
});
const APPROVED = {
  ...DRAFT,
  texts: [text('qd-15', '2019-12-05'), text('qd-16', '2019-12-20')],
  state: 'approved',
  approval: { text: 'qd-15', on: '2019-12-05' },
};

/** The figures of one submission changed, others as they are; undefined leaves a figure out. */
function withFacts(round: Doc, unit: string, facts: object): Doc {
  const submissions = round.submissions.map((sent: Doc) => {
    const changed = Object.entries({ ...sent.facts, ...facts }).filter(([, value]) => value !== undefined);
    return sent.unit === unit ? { ...sent, facts: Object.fromEntries(changed) } : sent;
  });
  return { ...round, submissions };
}

interface Rounds {
  readonly pack?: Doc;
  readonly before?: Doc;
  readonly after: Doc;
  readonly hidden?: readonly string[];
}

/** The annex of the correction. */
function annexOfCorrection({ pack = PACK, before = APPROVED, after, hidden = [] }: Rounds) {
  const compiled = compilePack(pack);
  const published = assess(compiled, before);
  const record = assess(compiled, {
    ...after,
    approval: { text: 'qd-16', on: '2019-12-20' },
    supersedes: { record: published.digests.record, text: 'qd-16#dieu-1', reason: 'Ghi nhầm' },
  });
  const shown = hidden.length === 0 ? { ok: true as const, value: published } : redact(published, hidden);
  if (!shown.ok) throw new Error(shown.errors[0].code);
  return annexOf(record, { corrects: shown.value as typeof published, lang: 'vi' });
}

/** The last table of the annex, and its notes. */
function corrected(rounds: Rounds) {
  const ranking = annexOfCorrection(rounds).parts[0]?.rankings.at(-1);
  const table = ranking?.tables.at(-1);
  return {
    caption: table?.caption,
    headings: table?.columns.map(({ heading }) => heading),
    rows: table?.rows.map((row) => row.map((cell) => cell.text)),
    notes: ranking?.notes.items,
  };
}

test('of a correction each criterion is printed of which a figure or the points are others, with both', () => {
  // 20 × 52 / 60 = 17.333…, and 20 of 20 with 60 computers; 27 of 30 is 90 %, which is 1 point, 28 of 30 is 2
  const after = withFacts(APPROVED, 'xa-a', { 'staff-with-computer': 60, 'files-on-time': 28 });
  const { caption, headings, rows } = corrected({ after });

  expect(caption).toBe('Bảng 4. Nội dung đính chính: số liệu và điểm của từng tiêu chí');
  expect(headings).toEqual([
    'TT',
    'Cơ quan, đơn vị',
    'Tiêu chí',
    'Số liệu thay đổi',
    'Điểm đã công bố',
    'Điểm đính chính',
  ]);
  expect(rows).toEqual([
    ['1', 'Xã A', 'Máy tính', 'Cán bộ có máy tính: 52 → 60', '17,333', '20,000'],
    ['2', 'Xã A', 'Hồ sơ đúng hạn', 'Hồ sơ đúng hạn: 27 → 28', '1,000', '2,000'],
  ]);
});

test('a figure that moves no point is printed too, yes and no in words, and a blank as a blank', () => {
  // 26 of 30 on time are 86.67 %, 1 point as 27; 1 of 3 computers without the number of staff is missing and counts 0
  const after = withFacts(withFacts(APPROVED, 'xa-a', { 'files-on-time': 26, 'has-website': false }), 'xa-c', {
    staff: undefined,
  });

  expect(corrected({ after }).rows).toEqual([
    ['1', 'Xã A', 'Trang thông tin', 'Có trang thông tin điện tử: Có → Không', '5,000', '0,000'],
    ['2', 'Xã A', 'Hồ sơ đúng hạn', 'Hồ sơ đúng hạn: 27 → 26', '1,000', '1,000'],
    ['3', 'Xã C', 'Máy tính', 'Số cán bộ: 3 → để trống', '6,667', 'thiếu số liệu'],
  ]);
});

test('a choice stands with its title, a day as a day, a number with every digit and a list by how many it has', () => {
  const title = (vi: string) => ({ vi, en: vi });
  const facts = [
    ...PACK.facts,
    {
      id: 'plan',
      type: 'choice',
      title: title('Kế hoạch'),
      options: [
        { id: 'som', title: title('Sớm') },
        { id: 'tre', title: title('Trễ') },
      ],
    },
    { id: 'signed', type: 'date', title: title('Ngày ký') },
    { id: 'speed', type: 'number', title: title('Tốc độ') },
    { id: 'sites', type: 'list', of: 'text', title: title('Trang con') },
  ];
  const when = {
    and: [
      { var: 'has-website' },
      { '==': [{ var: 'plan' }, 'som'] },
      { '<=': [{ var: 'signed' }, '2019-01-31'] },
      { '>': [{ var: 'speed' }, 0] },
      { '>=': [{ count: { var: 'sites' } }, 0] },
    ],
  };
  const pack = structuredClone(PACK);
  pack.facts = facts;
  pack.tiers[0].criteria[0].children[0].rule = { flag: { when } };
  const given = { plan: 'som', signed: '2019-01-05', speed: '1234.5678', sites: ['a', 'b'] };
  const before = withFacts(APPROVED, 'xa-a', given);
  const after = withFacts(before, 'xa-a', { plan: 'tre', signed: '2019-01-06', speed: '1234.5679', sites: ['a'] });

  expect(corrected({ pack, before, after }).rows).toEqual([
    [
      ...['1', 'Xã A', 'Trang thông tin'],
      'Kế hoạch: Sớm → Trễ; Ngày ký: 05/01/2019 → 06/01/2019; Tốc độ: 1.234,5678 → 1.234,5679; Trang con: 2 mục → 1 mục',
      ...['5', '0'],
    ],
  ]);
});

test('a list with other items, but as many, is said to have other content', () => {
  const facts = [...PACK.facts, { id: 'sites', type: 'list', of: 'text', title: { vi: 'Trang con', en: 'Sites' } }];
  const pack = structuredClone({ ...PACK, facts });
  pack.tiers[0].criteria[0].children[0].rule = { flag: { when: { '==': [{ count: { var: 'sites' } }, 2] } } };
  const before = withFacts(APPROVED, 'xa-a', { sites: ['a', 'b'] });
  const after = withFacts(before, 'xa-a', { sites: ['a', 'c'] });

  expect(corrected({ pack, before, after }).rows).toEqual([
    ['1', 'Xã A', 'Trang thông tin', 'Trang con: 2 mục, nội dung khác', '5', '5'],
  ]);
});

test('where the verified figures are ranked, those are compared', () => {
  const pack = { ...PACK, procedure: { ranked: 'verified' } };
  const verified = (value: string) => ({
    ...APPROVED,
    verifications: [
      {
        unit: 'xa-a',
        at: '2019-11-10T08:00:00+07:00',
        by: 'so-tttt',
        method: 'desk',
        note: 'Đối chiếu',
        fact: 'staff-with-computer',
        value,
      },
    ],
  });

  expect(corrected({ pack, before: verified('51'), after: verified('54') }).rows).toEqual([
    ['1', 'Xã A', 'Máy tính', 'Cán bộ có máy tính: 51 → 54', '17', '18'],
  ]);
});

test('nothing is printed of a unit whose figures the published record hides, nor of one that was sent too late', () => {
  const before = { ...APPROVED, salts: saltsFor(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e']) };
  const change = { 'staff-with-computer': 30 };
  const after = withFacts(withFacts(withFacts(before, 'xa-a', change), 'xa-b', change), 'xa-d', change);

  expect(corrected({ before, after, hidden: ['xa-a'] }).rows?.map(([, unit]) => unit)).toEqual(['Xã B']);
});

test('a correction that changes no figure has no such table', () => {
  expect(corrected({ after: APPROVED })).toMatchObject({ rows: undefined });
});

test('in a spreadsheet they have a sheet with columns of their own, and the blanks for signatures stand below them', async () => {
  const after = withFacts(APPROVED, 'xa-a', { 'staff-with-computer': 60 });
  const sheets = xlsxSheets(await annexXlsx(annexOfCorrection({ after })));
  const last = sheets.at(-2); // the very last has the gaps and the proof

  expect(last?.name).toBe('Cấp xã (3)');
  expect(last?.cells.map((row) => row.filter((cell) => cell !== '').map(String))).toEqual(
    expect.arrayContaining([
      ['Bảng 4. Nội dung đính chính: số liệu và điểm của từng tiêu chí'],
      ['TT', 'Cơ quan, đơn vị', 'Tiêu chí', 'Số liệu thay đổi', 'Điểm đã công bố', 'Điểm đính chính'],
      ['NGƯỜI LẬP BẢNG', 'THỦ TRƯỞNG CƠ QUAN'],
    ]),
  );
});

test('of very many changes 300 are printed, and the rest is counted', () => {
  const ids = Array.from({ length: 303 }, (_, at) => `xa-${String(at + 1).padStart(3, '0')}`);
  const facts = { 'has-website': true, staff: 60, 'staff-with-computer': 52, files: 30, 'files-on-time': 27 };
  const sent = (website: boolean) => ({
    ...APPROVED,
    units: ids.map((id) => ({ id, tier: 'commune', name: { vi: `Xã ${id}` } })),
    submissions: ids.map((unit) => ({
      ...{ unit, at: '2019-10-20T08:00:00+07:00' },
      facts: { ...facts, 'has-website': website },
    })),
  });
  const { rows, notes } = corrected({ before: sent(true), after: sent(false) });

  expect(rows).toHaveLength(300);
  expect(rows?.at(-1)).toEqual([
    '300',
    'Xã xa-300',
    'Trang thông tin',
    'Có trang thông tin điện tử: Có → Không',
    '5',
    '0',
  ]);
  expect(notes).toContain('Còn 3 dòng khác không in trong bảng trên; lệnh "tieuchi diff" cho biết đầy đủ.');
});
