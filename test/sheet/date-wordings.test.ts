import { expect, test } from 'vitest';
import { annexOf, factsOf, imported, ruleIn } from './annexes.js';

const draftOf = (scoring: string) => imported(annexOf(['1', 'Báo cáo', '2', scoring]));

/** Synthetic answers that are days, with their points by hand. */
test.each([
  ['Trước 15/12: 2 điểm; từ 15/12 đến 31/12: 1 điểm; sau 31/12: 0 điểm', [2, 1, 0]],
  ['Trước ngày 15/12: 2 điểm; từ ngày 15/12 đến ngày 31/12: 1 điểm; sau ngày 31/12: 0 điểm', [2, 1, 0]],
  ['Chậm nhất ngày 15/12: 2 điểm; sau ngày 15/12: 0 điểm', [2, 0]],
  ['Gửi trước 15/12/2025: 2 điểm; từ 15/12/2025 đến 31/01/2026: 1 điểm; sau 31/01/2026: 0 điểm', [2, 1, 0]],
  ['Đến hết ngày 31/01: 2 điểm; từ 01/02 đến 28/02: 1 điểm; sau 28/02: 0 điểm; không ban hành: 0 điểm', [2, 1, 0, 0]],
  ['Trước 15/12: 2 điểm; từ 20/12 trở đi: 1 điểm; còn lại: 0 điểm', [2, 1, 0]],
])('the answers “%s” have every day', async (scoring, points) => {
  const draft = await draftOf(scoring);
  const { choice } = ruleIn(draft) as { readonly choice: { readonly points: Readonly<Record<string, number>> } };

  expect(draft.rows).toEqual([]);
  expect(Object.values(choice.points)).toEqual(points);
  expect([...factsOf(draft.document).values()].map(({ options }) => (options as readonly unknown[]).length)).toEqual([
    points.length,
  ]);
});

test.each([
  ['Có kế hoạch được duyệt trước 31/3: 2 điểm; sau 31/3: 1 điểm; không có: 0 điểm', 'ngày 31/03'],
  ['Ban hành trước 31/01: 2 điểm; sau 31/01: 1 điểm; không ban hành: 0 điểm', 'ngày 31/01'],
  ['Trước ngày 15/12: 2 điểm; sau ngày 20/12: 0 điểm', 'từ ngày 15/12 đến ngày 20/12'],
  ['Trước 15/12: 2 điểm; từ 15/12 đến 31/12: 1 điểm; không gửi: 0 điểm', 'sau ngày 31/12'],
  ['Trước quý III: 2 điểm; sau quý III: 0 điểm', 'quý III'],
  ['Trước hạn: 2 điểm; sau hạn: 1 điểm; không gửi: 0 điểm', 'hạn'],
  ['Trước 28/02/2024: 2 điểm; từ 01/03/2024: 0 điểm', 'từ ngày 28/02/2024 đến ngày 29/02/2024'],
])('the answers “%s” leave out %s, and the row tells it', async (scoring, missing) => {
  const draft = await draftOf(scoring);

  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'answer-left-out', params: { missing } }]);
});

test.each([
  'Trước 15/12: 2 điểm; từ 10/12 đến 31/12: 1 điểm; sau 31/12: 0 điểm',
  'Trước 10/12: 1 điểm; trước 20/12: 2 điểm; sau 20/12: 0 điểm',
  'Trước 15/12: 2 điểm; từ 15/12 đến 15/01: 1 điểm; sau 15/01: 0 điểm',
  'Trước 31/02: 2 điểm; sau 31/02: 0 điểm',
  'Trước 15/12/2025: 2 điểm; sau 15/12: 0 điểm',
  'Gửi kế hoạch trước 15/12: 2 điểm; gửi báo cáo từ 15/12: 0 điểm',
  'Trước 15/12: 2 điểm; từ 15/12: mỗi ngày trừ 0,1 điểm',
  'Từ 1/2 số xã: 2 điểm; sau 1/2 số xã: 0 điểm',
])('“%s” has a day in two answers, no such day, or more than days, and is for a person', async (scoring) => {
  const draft = await draftOf(scoring);

  expect(ruleIn(draft)).toBeUndefined();
  expect(draft.rows[0]).toMatchObject({ cell: 'D3', why: 'unread' });
});

test.each([
  'Trước hạn: 2 điểm; đúng hạn: 1 điểm; sau hạn: 0 điểm',
  'Trong quý I: 2 điểm; trong quý II: 1 điểm; sau quý II: 0 điểm',
  'Trước quý III: 2 điểm; còn lại: 0 điểm',
])('the answers “%s” leave out no time', async (scoring) => {
  expect((await draftOf(scoring)).rows).toEqual([]);
});

test.each([
  ['Mức 4: 2đ; mức 3: 1đ; còn lại: 0đ', ['Mức 4', 'Mức 3', 'Còn lại']],
  ['Đạt mức 2: 2 điểm; đạt mức 1: 1 điểm; không đạt: 0 điểm', ['Đạt mức 2', 'Đạt mức 1', 'Không đạt']],
])('“%s” are levels, and no numbers of a figure', async (scoring, titles) => {
  const draft = await draftOf(scoring);
  const [fact] = factsOf(draft.document).values();

  expect(draft.rows).toEqual([]);
  expect(fact?.options).toMatchObject(titles.map((vi) => ({ title: { vi } })));
});
