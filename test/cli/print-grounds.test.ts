import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import type { Pack } from '../../src/model/pack.js';
import { levelsStanding } from '../../src/model/standing-of.js';
import { annexOf } from '../../src/report/index.js';
import { documentOf } from '../support/documents.js';
import { printRecord } from '../support/printed-record.js';

// biome-ignore lint/suspicious/noExplicitAny: a document that a test changes
type Doc = any;

const PACK: Doc = documentOf('examples/01-score/pack.yaml');
const ASSESSMENT: Doc = documentOf('examples/01-score/assessment.yaml');
const GAPS = [
  ...[1, 2].map((number) => ({
    id: `total-${number}`,
    at: ['commune/total#levels', 'commune/website'],
    kind: 'not-found',
    choice: { vi: `Chọn cách ${number}`, en: `Choice ${number}` },
  })),
  { id: 'whole', at: ['commune#deadline'], kind: 'ambiguous', choice: { vi: 'Đến hết ngày', en: 'The whole day' } },
];

function recordWith(pack: object, assessment: object = {}) {
  return assess(compilePack({ ...PACK, ...pack }), { ...ASSESSMENT, ...assessment });
}

function page(pack: object, assessment: object = {}): string {
  return printRecord(recordWith(pack, assessment), { language: 'vi', width: 80, findings: false });
}

/** The pack with another standing of its only top node, or of a key of it. */
function standing(of: string, ofNode: unknown): Doc {
  const [tier] = PACK.tiers;
  const [total] = tier.criteria;
  return { standing: of, tiers: [{ ...tier, criteria: [{ ...total, standing: ofNode }] }] };
}

test.each([
  ['reconstructed', 'official', 'official'],
  ['reconstructed', { levels: 'official' }, 'official'],
  ['official', { levels: 'derived' }, 'derived'],
  ['official', { max: 'derived' }, 'official'],
  ['official', 'reconstructed', 'reconstructed'],
])('of a pack that is %s, and a node that says %j, the levels are %s', (of, ofNode, expected) => {
  expect(levelsStanding({ ...PACK, ...standing(of, ofNode) } as Pack, 'commune', 'total')).toBe(expected);
});

test('cut points that are not official are marked and told under the table, official ones are not', () => {
  const marked = page({});

  expect(marked).toContain(' (*) ');
  expect(marked).toMatch(/\n\(\*\) Ngưỡng các mức độ được phục dựng, chưa phải ngưỡng của văn bản gốc \(/);
  expect(marked.replaceAll(/\s+/g, ' ')).toContain('I từ 90% trở lên');
  expect(page(standing('reconstructed', { levels: 'official' }))).not.toContain('(*)');
});

test('the annex marks them too, in every table of levels and among its notes', () => {
  const [part] = annexOf(recordWith({}), { lang: 'vi' }).parts;
  const headings = part?.rankings[0]?.tables.flatMap(({ columns }) => columns.map(({ heading }) => heading)) ?? [];

  expect(headings.filter((heading) => heading.endsWith('(*)'))).toHaveLength(2);
  expect(part?.rankings[0]?.notes.items[0]).toMatch(/^\(\*\) Ngưỡng các mức độ được phục dựng/);
});

test('a gap about a part of a rule names the rule, not the path of the part', () => {
  const [gap] = GAPS;
  const text = page({ gaps: [{ ...gap, at: ['commune/total#levels.steps', 'commune/website#rule.flag'] }] });

  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'Liên quan: Tổng điểm (các mức độ), Trang thông tin (cách tính điểm).',
  );
});

test('gaps stand in one numbered list with the places that they touch, and by number under each ranking', () => {
  const text = page({ gaps: GAPS });

  expect(text).toContain('(danh sách ở cuối): 1-3.');
  expect(text.slice(text.indexOf('Nội dung còn thiếu')).split('\n\n')[0]?.replaceAll(/\n\s+/g, '\n')).toBe(
    [
      'Nội dung còn thiếu, chưa rõ của bộ tiêu chí và lựa chọn tạm thay, liên quan đến',
      'bảng xếp hạng này:',
      '1. Chọn cách 1 (chưa tìm thấy). Liên quan: Tổng điểm (các mức độ), Trang thông',
      'tin.',
      '2. Chọn cách 2 (chưa tìm thấy). Liên quan: Tổng điểm (các mức độ), Trang thông',
      'tin.',
      '3. Đến hết ngày (văn bản chưa rõ). Liên quan: Cấp xã (thời hạn gửi).',
    ].join('\n'),
  );
  expect(page({ gaps: [] })).not.toContain('lựa chọn tạm thay');
  expect(text.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
});

test('places are told to be provisional while somebody has time to send, and in a draft', () => {
  const said = (assessment: object) => page({}, assessment).match(/^.*tạm xếp\.$/gm) ?? [];
  const open = 'Chưa hết thời hạn gửi: thứ hạng lúc này là tạm xếp.';
  const draft = 'Đợt đánh giá còn là dự thảo: thứ hạng lúc này là tạm xếp.';
  const early = { asOf: '2019-10-24T12:00:00+07:00', submissions: [], verifications: [] };

  expect(said({ state: 'draft' })).toEqual([draft]);
  expect(said({ state: 'final' })).toEqual([]);
  expect(said({ state: 'final', ...early })).toEqual([open]);
  expect(said({ state: 'draft', ...early })).toEqual([open, draft]);
});
