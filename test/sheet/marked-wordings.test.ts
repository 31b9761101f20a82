import { expect, test } from 'vitest';
import { annexOf, factsOf, imported } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';

/** Maximum | title | scoring | figures=points: bands of a mean of marks, and of what a survey found. */
testEarns(`
5 |  | Điểm trung bình từ 4,0 trở lên: 5 điểm; từ 3,0 đến dưới 4,0: 3 điểm; dưới 3,0: 0 điểm | 4=5 3.99=3 3=3 2.9=0
5 |  | Điểm trung bình dưới 3,0: 0 điểm; từ 3,0 đến dưới 4,0: 3 điểm; từ 4,0 trở lên: 5 điểm | 4=5 3.99=3 2.9=0
5 |  | Điểm số trung bình đạt trên 4: 5 điểm; từ 3 đến 4: 3 điểm; dưới 3: 0 điểm | 4.1=5 4=3 2.9=0
5 |  | Điểm trung bình hài lòng của người dân và doanh nghiệp từ 4 trở lên: 5; từ 3 đến dưới 4: 3; dưới 3: 0 | 4=5 3=3 2=0
5 |  | Điểm đánh giá từ 90 điểm trở lên: 5 điểm; từ 80 điểm đến dưới 90 điểm: 3 điểm; dưới 80 điểm: 0 điểm | 90=5 89=3 79=0
5 |  | ĐTB từ 4,0 trở lên: 5 điểm; từ 3,0 đến dưới 4,0: 3 điểm; dưới 3,0: 0 điểm | 4=5 3.99=3 2.9=0
5 | Điểm trung bình khảo sát | Từ 4 trở lên: 5; từ 3 đến dưới 4: 3; dưới 3: 0 | 4=5 3.5=3 2=0
5 |  | Điểm trung bình (thang điểm 5) từ 4 trở lên: 5; từ 3 đến dưới 4: 3; dưới 3: 0 | 4=5 3=3 2=0
5 | Điểm đánh giá | Từ 90 trở lên: 5 điểm; từ 70 đến dưới 90: 3 điểm; dưới 70: 0 điểm (theo thang điểm 100) | 90=5 70=3 69=0
5 |  | Kết quả khảo sát mức độ hài lòng đạt từ 90% trở lên: 5; từ 80% đến dưới 90%: 3; dưới 80%: 0 | 90=5 80=3 79=0
5 |  | Mức độ hài lòng của người dân, doanh nghiệp đạt trên 90%: 5; 80% - 90%: 3; dưới 80%: 0 | 91=5 90=3 79=0
5 | Tỷ lệ hài lòng | Từ 80% trở lên: 5 điểm; từ 60% trở lên nhưng dưới 80%: 3 điểm; dưới 60%: 0 điểm | 80=5 79.9=3 60=3 59=0
5 | Tỷ lệ hài lòng | Từ 80% trở lên: 5 điểm; từ 60% trở lên đến dưới 80%: 3 điểm; dưới 60%: 0 điểm | 80=5 60=3 59=0
5 | Tỷ lệ hài lòng | ≥ 80%: 5 điểm; ≥ 60% nhưng < 80%: 3 điểm; < 60%: 0 điểm | 80=5 60=3 59=0
5 | Tỷ lệ hài lòng | > 80%: 5 điểm; > 60% và ≤ 80%: 3 điểm; ≤ 60%: 0 điểm | 81=5 80=3 60=0
5 | Mức độ 3 và mức độ 4 | Từ 80% trở lên: 5 điểm; dưới 80%: 0 điểm | 80=5 79=0
5 | Tỷ lệ dịch vụ công mức độ 3 và mức độ 4 | Từ 80% trở lên: 5 điểm; dưới 80%: 0 điểm | 80=5 79=0
5 | Mô hình | từ 5 trở lên nhưng dưới 10 mô hình: 3; từ 10 mô hình: 5; dưới 5 mô hình: 0 | 5=3 9=3 10=5 4=0
`);

test('the scale of a mark is in its question, and a mark above it is refused', async () => {
  const { document } = await imported(
    annexOf([
      '1',
      'Hài lòng',
      '5',
      'Điểm trung bình từ 4: 5 điểm; từ 3 đến dưới 4: 3 điểm; dưới 3: 0 điểm (thang điểm 5)',
    ]),
  );

  expect([...factsOf(document).values()]).toMatchObject([
    { title: { vi: 'Hài lòng: điểm trung bình (thang điểm 5)' }, max: 5 },
  ]);
});

testForAPerson({
  'two figures': `
5 |  | Điểm trung bình và chỉ số từ 4,0: 5; dưới 4,0: 0
5 |  | chỉ số A và chỉ số B từ 4: 5; dưới 4: 0
5 |  | Chỉ số A hoặc tỷ lệ B từ 4%: 5; dưới 4%: 0
5 |  | Diện tích trồng lúa và diện tích trồng ngô từ 4 ha: 5; dưới 4 ha: 0
5 |  | Doanh thu và lợi nhuận từ 10 tỷ đồng: 5; dưới 10 tỷ đồng: 0
5 |  | Số sáng kiến và số đề tài từ 5: 5; dưới 5: 0
5 |  | Kết quả khảo sát hoặc đánh giá từ 90% trở lên: 5 điểm; dưới 90%: 0 điểm
5 |  | Mức độ hài lòng và tỷ lệ hồ sơ đúng hạn từ 90%: 5; dưới 90%: 0
5 | Diện tích lúa và diện tích ngô | Từ 10 ha: 5; dưới 10 ha: 0
5 | Mức độ công khai và mức độ minh bạch | Từ 80%: 5; dưới 80%: 0
5 | Kết quả khảo sát mức độ hài lòng và mức độ tin cậy | Từ 80%: 5; dưới 80%: 0
5 | Chỉ số A, chỉ số B | Từ 90%: 5; dưới 90%: 0
`,
  'a mark of another scale, a percent of a mark, a change of it': `
5 | Điểm đánh giá | Từ 90 trở lên: 5 điểm; từ 70 đến dưới 90: 3 điểm; dưới 70: 0 điểm (thang điểm 5)
5 |  | Điểm trung bình đạt từ 80% trở lên: 5; dưới 80%: 0
5 |  | Điểm trung bình tăng từ 0,2 trở lên: 5; dưới 0,2: 0
5 |  | Kết quả khảo sát từ 4 trở lên: 5; dưới 4: 0
`,
  'an end of another figure': `
5 | Mô hình | từ 5 mô hình trở lên và dưới 10% hộ nghèo: 3; từ 10 mô hình: 5; dưới 5 mô hình: 0
`,
});
