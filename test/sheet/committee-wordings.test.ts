import { expect, test } from 'vitest';
import { annexOf, factsOf, imported } from './annexes.js';
import { scoredCells } from './scored-cells.js';

/** Sentences as provincial annexes word them, with the points that a committee gives by hand. */

test.each(
  scoredCells(`
5 | Cán bộ bị kỷ luật | Mỗi người 1 điểm
5 | Hồ sơ trễ hạn | Mỗi hồ sơ 0,5 điểm
5 | Báo cáo chậm | Mỗi báo cáo 1 điểm
5 | Học sinh bỏ học | Mỗi học sinh 1 điểm
5 | Cán bộ bị kỷ luật | Từ 3 người trở lên: 5 điểm; từ 1 đến 2 người: 3 điểm; không có: 0 điểm
5 | Tai nạn giao thông | Từ 3 vụ trở lên: 5 điểm; từ 1 đến 2 vụ: 3 điểm; không có: 0 điểm`),
)('“$scoring” of “$title”: a fault that earns points is told', async ({ max, title, scoring }) => {
  const draft = await imported(annexOf(['1', title, max, scoring]));
  const [figure] = [...factsOf(draft.document).values()].map((fact) => (fact.title as { vi: string }).vi);

  expect(draft.rows).toMatchObject([{ cell: 'D3', why: 'fault-earns', params: { figure } }]);
});

test.each(
  scoredCells(`
5 | Khiếu nại, tố cáo | Mỗi đơn được giải quyết 1 điểm
5 | Phòng, chống tệ nạn | Mỗi buổi tuyên truyền 1 điểm
5 | Người nghiện được cai | Mỗi người 1 điểm
5 | Hộ nghèo được hỗ trợ | Mỗi hộ 1 điểm`),
)('“$scoring” of “$title”: what is done about a fault earns its points', async ({ max, title, scoring }) => {
  expect((await imported(annexOf(['1', title, max, scoring]))).rows).toEqual([]);
});
