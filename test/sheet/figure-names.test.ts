import { expect, test } from 'vitest';
import { annexOf, factsOf, imported, nodesOf, ruleIn } from './annexes.js';

const titlesIn = (document: Parameters<typeof factsOf>[0]) =>
  [...factsOf(document).values()].map(({ title }) => (title as { vi: string }).vi);

/** The title of a row, its scoring, and what units are asked: a title is no question where it names more, or the opposite. */
test.each([
  ['Sáng kiến cấp tỉnh, cấp cơ sở', 'Mỗi sáng kiến cấp tỉnh 1 điểm', ['số sáng kiến cấp tỉnh']],
  ['Số cuộc họp, hội nghị', 'Mỗi hội nghị 1 điểm, tối đa 3 điểm', ['số hội nghị']],
  ['Số cuộc họp, hội nghị', 'Từ 3 hội nghị trở lên: 3 điểm; dưới 3 hội nghị: 0 điểm', ['số hội nghị']],
  ['Số vụ cháy, nổ', 'Không có vụ cháy: 3 điểm; 1 vụ cháy: 2 điểm; từ 2 vụ cháy: 0 điểm', ['số vụ cháy']],
  ['Số hồ sơ không trễ hạn', 'Mỗi hồ sơ trễ hạn trừ 0,5 điểm', ['số hồ sơ trễ hạn']],
  ['Ban hành kế hoạch và báo cáo', 'Có kế hoạch: 3 điểm; không có kế hoạch: 0 điểm', ['có kế hoạch']],
  ['Ban hành kế hoạch, báo cáo', 'Có báo cáo: 3 điểm; không có: 0 điểm', ['có báo cáo']],
  ['Báo cáo kết quả thực hiện kế hoạch', 'Có kế hoạch: 3 điểm; không có kế hoạch: 0 điểm', ['có kế hoạch']],
  ['Ban hành kế hoạch', 'Thực hiện kế hoạch: 3 điểm; không thực hiện kế hoạch: 0 điểm', ['thực hiện kế hoạch']],
  ['Tỷ lệ nữ lãnh đạo', 'Có nữ lãnh đạo: 3; không có: 0', ['có nữ lãnh đạo']],
  ['Số sáng kiến', 'Có sáng kiến: 3; không có: 0', ['có sáng kiến']],
  ['Tỷ lệ nữ lãnh đạo', 'Đạt: 3; không đạt: 0', ['đạt']],
  ['Tỷ lệ nữ tham gia cấp ủy', 'Có: 3; không: 0', ['có']],
  ['Số cơ quan được kiểm tra', 'Kiểm tra 30% số cơ quan trở lên: 3; dưới 30%: 0', ['tỷ lệ cơ quan được kiểm tra']],
  ['Số hồ sơ đúng hạn', 'Từ 80% hồ sơ đúng hạn trở lên: 3; dưới 80%: 0', ['tỷ lệ hồ sơ đúng hạn']],
  ['Kiểm tra công vụ', 'Kiểm tra 30% số cơ quan: 3; dưới 30%: 0', ['tỷ lệ cơ quan được kiểm tra']],
  [
    'Tỷ lệ hồ sơ trực tuyến và tỷ lệ thanh toán trực tuyến',
    'Điểm = Tỷ lệ hồ sơ trực tuyến x 3',
    ['tỷ lệ hồ sơ trực tuyến'],
  ],
])('“%s”, “%s”: the question is about what the scoring counts', async (title, scoring, asked) => {
  const draft = await imported(annexOf(['1', title, '3', scoring]));

  expect(draft.rows).toEqual([]);
  expect(titlesIn(draft.document)).toEqual(asked.map((words) => `${title}: ${words}`));
});

test.each([
  ['Sáng kiến, giải pháp', 'Mỗi sáng kiến, giải pháp 1 điểm'],
  ['Phần mềm quản lý nhân sự, kế toán', 'Mỗi phần mềm 1 điểm'],
  ['Số hồ sơ không trễ hạn', 'Mỗi hồ sơ 1 điểm'],
  ['Số cuộc họp, hội nghị', 'Từ 3 cuộc trở lên: 3 điểm; dưới 3 cuộc: 0 điểm'],
  ['Ban hành kế hoạch tuyên truyền', 'Có kế hoạch: 3 điểm; không có kế hoạch: 0 điểm'],
  ['Có trang thông tin điện tử', 'Có trang thông tin: 3 điểm; không có: 0 điểm'],
  ['Tỷ lệ hồ sơ đúng hạn từ 90% trở lên', 'Có: 3 điểm; không: 0 điểm'],
  ['Số hóa hồ sơ', 'Có: 3 điểm; không: 0 điểm'],
  ['Kế hoạch, báo cáo', 'Có kế hoạch, báo cáo: 3 điểm; không có: 0 điểm'],
  ['Tỷ lệ xã, phường đạt chuẩn', 'Từ 90% xã, phường trở lên: 3 điểm; dưới 90%: 0 điểm'],
])('“%s”, “%s”: the title is the question', async (title, scoring) => {
  const draft = await imported(annexOf(['1', title, '3', scoring]));

  expect(draft.rows).toEqual([]);
  expect(titlesIn(draft.document)).toEqual([title]);
});

test.each([
  ['Tỷ lệ hộ nghèo, hộ cận nghèo', 'Dưới 5% hộ nghèo: 3 điểm; từ 5% hộ nghèo trở lên: 0 điểm'],
  ['Tỷ lệ hộ không nghèo', 'Từ 95% hộ nghèo trở lên: 3 điểm; dưới 95%: 0 điểm'],
  ['Tỷ lệ giảm hộ nghèo', 'Từ 5% hộ nghèo trở lên: 3 điểm; dưới 5%: 0 điểm'],
  ['Tỷ lệ xã, phường đạt chuẩn', 'Từ 90% xã trở lên: 3 điểm; dưới 90% xã: 0 điểm'],
  ['Tỷ lệ hồ sơ trực tuyến và tỷ lệ thanh toán', 'Từ 80% trở lên: 3 điểm; dưới 80%: 0 điểm'],
])('“%s”, “%s”: a percent of something else than the title is for a person', async (title, scoring) => {
  const draft = await imported(annexOf(['1', title, '3', scoring]));

  expect(ruleIn(draft)).toBeUndefined();
  expect(draft.rows[0]).toMatchObject({ cell: 'D3', why: 'unread' });
});

const RATIO = 'Điểm = số hồ sơ đúng hạn/tổng số hồ sơ x 5';
const share = (part: string, whole: string) => ({ share: { part, whole, whenZero: 'unscorable' } });

test('a ratio of the same words in two rows is of two pairs of figures', async () => {
  const { document, rows } = await imported(
    annexOf(['1', 'Hồ sơ đất đai', '5', RATIO], ['2', 'Hồ sơ tư pháp', '5', RATIO], ['3', 'Hồ sơ nhà ở', '5', RATIO]),
  );

  expect(rows).toEqual([]);
  expect([...nodesOf(document).values()].flatMap(({ rule }) => rule ?? [])).toEqual([
    share('so-ho-so-dung-han', 'tong-so-ho-so'),
    share('so-ho-so-dung-han-2', 'tong-so-ho-so-2'),
    share('so-ho-so-dung-han-3', 'tong-so-ho-so-3'),
  ]);
  expect(titlesIn(document)).toEqual([
    'Số hồ sơ đúng hạn',
    'Tổng số hồ sơ',
    'Số hồ sơ đúng hạn (mục I.2)',
    'Tổng số hồ sơ (mục I.2)',
    'Số hồ sơ đúng hạn (mục I.3)',
    'Tổng số hồ sơ (mục I.3)',
  ]);
});

test('a figure that two rows share is told, and is a gap of the row that takes it', async () => {
  const { document, assumed } = await imported(
    annexOf(
      ['1', 'Đúng hạn', '5', RATIO],
      ['2', 'Trực tuyến', '5', 'Điểm = số hồ sơ trực tuyến/tổng số hồ sơ x 5'],
      ['3', 'Mạng', '5', 'Mỗi mạng 1 điểm'],
    ),
  );
  const gaps = (document?.gaps ?? []) as unknown as { id: string; at: string[] }[];

  expect(nodesOf(document).get('I.2')?.rule).toEqual(share('so-ho-so-truc-tuyen', 'tong-so-ho-so'));
  expect(assumed).toContain('figures-shared');
  expect(gaps.find(({ id }) => id === 'assumed-figures-shared')?.at).toEqual(['department/truc-tuyen#rule']);
});

test('without such a figure nothing is told of it', async () => {
  const { assumed } = await imported(annexOf(['1', 'Hồ sơ', '5', RATIO], ['2', 'Mạng', '5', 'Mỗi mạng 1 điểm']));

  expect(assumed).not.toContain('figures-shared');
});
