import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import { annexDocx, annexHtml, annexOf } from '../../src/report/index.js';
import { documentOf } from '../support/documents.js';
import { htmlElements, unzipped } from './read-back.js';

// biome-ignore lint/suspicious/noExplicitAny: documents as they are written
type Doc = any;

const PACK: Doc = documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml');
const ASSESSMENT: Doc = documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml');
const record = (pack: Doc, assessment: Doc = ASSESSMENT) => assess(compilePack(pack), assessment);
const RECORD = record(PACK);

const TEXT = {
  key: 'qd-812',
  number: '812/QĐ-UBND',
  issued: '2019-12-20',
  signer: 'Chủ tịch Ủy ban nhân dân tỉnh (giả lập)',
  published: { at: 'Cổng thông tin điện tử tỉnh', on: '2019-12-24' },
};

test('what the figures are worth stands above the tables', () => {
  const official = { ...ASSESSMENT, figures: 'real', state: 'final' };
  const approved = {
    ...official,
    state: 'approved',
    approval: { text: 'qd-812#dieu-1', on: '2019-12-20' },
    texts: [TEXT],
  };
  const parts = [ASSESSMENT, official, approved].map((assessment) => annexOf(record(PACK, assessment)).parts[0]);
  const reconstructed = 'TIÊU CHÍ PHỤC DỰNG, chưa phải tiêu chí của văn bản gốc: 340/340 điểm của cả bộ tiêu chí.';

  expect(parts.map((part) => part?.warnings)).toEqual([
    [
      'SỐ LIỆU GIẢ LẬP, không phải kết quả thật của cơ quan, đơn vị nào.',
      reconstructed,
      'DỰ THẢO: đợt đánh giá chưa kết thúc, thứ hạng còn có thể thay đổi.',
    ],
    [reconstructed, 'Kết quả chưa được phê duyệt.'],
    [reconstructed],
  ]);
  expect(parts.map((part) => part?.decision)).toEqual([
    ...['', ''].map(() => '(Kèm theo Quyết định số …………… ngày …… tháng …… năm ……… của …………………………)'),
    '(Kèm theo Điều 1, Quyết định số 812/QĐ-UBND ngày 20/12/2019)',
  ]);
  expect(parts[2]?.about.find(({ label }) => label === 'Phê duyệt')?.text).toBe(
    'Điều 1, Quyết định số 812/QĐ-UBND ngày 20/12/2019, Chủ tịch Ủy ban nhân dân tỉnh (giả lập) ký; công bố tại Cổng thông tin điện tử tỉnh ngày 24/12/2019',
  );
});

test('every tier is a part of its own with its number; a gap stands in the parts of the tiers that it is about', () => {
  const { parts } = annexOf(RECORD);
  const gaps = (tier: string) => parts.find((part) => part.tier === tier)?.gaps.items ?? [];

  expect(parts.map(({ number, tier }) => `${number} ${tier}`)).toEqual([
    'PHỤ LỤC I department',
    'PHỤ LỤC II district',
    'PHỤ LỤC III commune',
  ]);
  expect(annexOf(RECORD, { tier: 'commune' }).parts.map(({ number }) => number)).toEqual(['PHỤ LỤC']);
  // the condition of level I is one of districts, the groups of 20 + 60 + 20 are those of departments
  expect(
    ['department', 'district', 'commune'].map((tier) => gaps(tier).some((gap) => gap.startsWith('Mức I ở cấp huyện'))),
  ).toEqual([false, true, false]);
  expect(gaps('department').some((gap) => gap.includes('20 + 60 + 20'))).toBe(true);
  // the key of the pack in words
  expect(gaps('district').find((gap) => gap.startsWith('Công văn không nói về bằng điểm'))).toMatch(
    /\(chưa tìm thấy; mục I\.2, Văn bản số 1252\/STTTT-CNTT ngày 04\/10\/2019\)\. Liên quan: Cấp huyện \(huyện, thị xã, thành phố\) \(cách xếp hạng\)\.$/,
  );
  expect(gaps('commune').some((gap) => gap.includes('20 + 60 + 20'))).toBe(false);
});

test('the notes say who shares a place, how a tie was broken and why there is no place', () => {
  const { parts } = annexOf(RECORD);
  const notes = (tier: string) => parts.find((part) => part.tier === tier)?.rankings[0]?.notes.items ?? [];

  expect(notes('department')).toContain('(7) Đồng hạng 10: Sở Tư pháp; Sở Xây dựng.');
  expect(notes('department')).toContain(
    '(10) Không gửi theo quy định (xem như xếp hạng cuối): Ban Dân tộc; Sở Ngoại vụ.',
  );
  expect(notes('district')).toContain(
    '(6) Bằng giá trị xếp hạng với đơn vị khác, được phân định theo quyết định: Thị xã Ayun Pa; Thị xã An Khê.',
  );
  expect(notes('district').join('\n')).toMatch(
    /\(7\) Chưa đủ căn cứ xếp hạng \(.+\); chưa có điểm ở: "II\.\d+\. Cung cấp dịch vụ công trực tuyến mức độ 3 và 4".*: Huyện KBang\./,
  );
});

test('where both layers are ranked, the official one stands first, and the other one is for comparison', () => {
  const pack = { ...PACK, procedure: { ...PACK.procedure, ranked: ['reported', 'verified'] } };
  const [part] = annexOf(record(pack), { tier: 'district', lang: 'en' }).parts;

  expect(part?.rankings.map(({ basis }) => basis)).toEqual(
    [
      'Layer: as verified (the official one). By converted points, as published.',
      'Layer: points as reported by the units (for comparison). By converted points, as published.',
    ].map((line) => line.replace('points as', 'as')),
  );
  expect(part?.rankings.map(({ tables }) => tables[0]?.caption.slice(0, 8))).toEqual(['Table 1.', 'Table 3.']);
  expect(part?.rankings[1]?.tables[0]?.columns.map(({ id }) => id)).not.toContain('verified');
});

test('more groups than fit beside the places stand in tables of their own', () => {
  const pack: Doc = { ...structuredClone(PACK), gaps: [] };
  const [total] = pack.tiers[0].criteria;
  // the eighteen rows of the second group in its place
  total.children.splice(1, 1, ...total.children[1].children);
  const ids = annexOf(record(pack), { tier: 'department' }).parts[0]?.rankings[0]?.tables.map(({ columns }) =>
    columns.map(({ id }) => id),
  );

  expect(ids?.map((columns) => columns.filter((id) => id.startsWith('node:')).length)).toEqual([0, 9, 9, 4, 0]);
  expect(ids?.slice(1, 4).map((columns) => columns.slice(0, 3))).toEqual(
    [1, 2, 3].map(() => ['order', 'unit', 'place']),
  );
});

test('the page has a language, a caption for each table, and says of each heading what it heads', () => {
  const elements = htmlElements(annexHtml(annexOf(RECORD, { lang: 'en' })));
  const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const scopes = named('th').map(({ attrs }) => attrs.find(({ name }) => name === 'scope')?.value);

  expect(named('html')[0]?.attrs).toEqual([{ name: 'lang', value: 'en' }]);
  expect(named('style')).toHaveLength(1);
  expect([...named('script'), ...named('link'), ...named('img')]).toEqual([]);
  expect(named('caption')).toHaveLength(named('table').length);
  expect([...new Set(scopes)].toSorted()).toEqual(['col', 'colgroup', 'row']);
});

test('each table of the page says which of its rows are its head, so that they stand on every printed page', () => {
  const html = annexHtml(annexOf(RECORD));
  const count = (tag: string) => html.split(tag).length - 1;

  expect(count('<table')).toBeGreaterThan(2);
  for (const tag of ['<thead>', '</thead>', '<tbody>', '</tbody>', '</table>'])
    expect(count(tag)).toBe(count('<table'));
  const heads = html.match(/<thead>.*?<\/thead>/gs) ?? [];
  expect(heads.filter((head) => !head.includes('<th scope="col"'))).toEqual([]);
  expect(heads.join('').split('<th scope="col').length - 1).toBe(count('<th scope="col'));
});

// decree 30/2020/NĐ-CP, annex I: in the middle above the text, none on the first page, each annex for itself
test('pages of the Word document are numbered above the text, each part from 1, its first page without a number', async () => {
  const parts = unzipped(await annexDocx(annexOf(record(PACK), { lang: 'vi' })));
  const sections = (parts.get('word/document.xml') ?? '').match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];

  expect(sections).toHaveLength(3);
  for (const section of sections) {
    expect(section).toContain('<w:pgNumType w:start="1"/>');
    expect(section).toContain('<w:titlePg/>');
    expect(section).not.toContain('footerReference');
  }
  const relations = parts.get('word/_rels/document.xml.rels') ?? '';
  const isNumbered = (section: string, type: string) => {
    const [, id = ''] = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"/>`).exec(section) ?? [];
    const relation = relations.match(/<Relationship [^>]*>/g)?.find((tag) => tag.includes(`Id="${id}"`)) ?? '';
    const head = parts.get(`word/${/Target="([^"]+)"/.exec(relation)?.[1]}`);
    return head === undefined ? 'no head' : head.includes('PAGE');
  };
  expect(sections.map((section) => ['first', 'default'].map((type) => isNumbered(section, type)))).toEqual(
    sections.map(() => [false, true]),
  );
});

test('no table of the Word document stands just below another one, with which Word would make one of them', async () => {
  const annex = annexOf(record(PACK), { lang: 'vi' });
  const parts = annex.parts.map((part) => ({
    ...part,
    gaps: { heading: '', items: [] },
    rankings: part.rankings.map((ranking) => ({ ...ranking, notes: { heading: '', items: [] } })),
  }));
  const document = unzipped(await annexDocx({ ...annex, parts })).get('word/document.xml') ?? '';

  expect(document.match(/<w:tbl>/g)?.length).toBeGreaterThan(9);
  expect(document).not.toMatch(/<\/w:tbl>\s*<w:tbl>/);
});

const decisionOf = (decision: object) => annexOf(RECORD, { decision }).parts[0]?.decision;

test('a blank of the decision is left blank, as where nothing is known of it', () => {
  const blank = '(Kèm theo Quyết định số …………… ngày …… tháng …… năm ……… của …………………………)';

  expect(decisionOf({})).toBe(blank);
  expect(decisionOf({ number: '', day: ' ' })).toBe(blank);
  expect(annexOf(RECORD, { authority: '' }).parts[0]?.decision).toBe(blank);
  expect(decisionOf({ number: '12/QĐ-UBND', day: '2019-12-31' })).toBe(
    '(Kèm theo Quyết định số 12/QĐ-UBND ngày 31/12/2019 của …………………………)',
  );
});

test.each<[string, object, string]>([
  ['a name that is none', { numbr: '12/QĐ-UBND' }, "A decision has no 'numbr', but number, day."],
  ['a day that is none', { day: '2019-02-30' }, "as '2019-12-31', is needed here, not '2019-02-30'."],
  ['a day as people write it', { day: '31/12/2019' }, "as '2019-12-31', is needed here, not '31/12/2019'."],
  [
    'a number that is no text',
    { number: 12 },
    'The number of the decision, as `number`, is needed here, not the number 12.',
  ],
])('%s of the decision is told, and printed in no annex', (_, decision, sentence) => {
  expect(() => decisionOf(decision)).toThrow(sentence);
});
