import { expect, test } from 'vitest';
import { explain } from '../../src/audit/index.js';
import { printExplanation } from '../../src/cli/print/explanation.js';
import { assess, compilePack } from '../../src/index.js';

/** Scores that drop the worst or the best results, as regattas and dives do, and conditions on lists; synthetic figures. */

const words = (vi: string) => ({ vi, en: vi });
const columns = [{ id: 'grave', title: words('Nghiêm trọng') }];

const FACTS = [
  ...['a', 'b', 'c'].map((id) => ({ id, type: 'number', places: 1, min: 0, max: 10, title: words(`Đua ${id}`) })),
  { id: 'marks', type: 'list', of: 'number', title: words('Giám khảo') },
  { id: 'days', type: 'list', of: 'date', title: words('Ngày') },
  { id: 'names', type: 'list', of: 'text', title: words('Tên') },
  { id: 'faults', type: 'list', of: { grave: 'boolean', kind: 'text' }, columns, title: words('Lỗi') },
];

const FIGURES = {
  ...{ a: '2', b: '3.5', c: '1' },
  marks: ['8.5', '7', '9'],
  days: ['2025-03-31'],
  names: ['Một cửa'],
  faults: [{ grave: true, kind: 'x' }],
};

const races = [{ var: 'a' }, { var: 'b' }, { var: 'c' }];

/** The page of explain for a criterion with this rule. */
function page(logic: unknown, lang: 'vi' | 'en' = 'vi'): string {
  const pack = compilePack({
    format: 'tieuchi/pack@1',
    ...{ id: 'danh-sach', version: '1.0.0', title: words('Danh sách'), languages: ['vi', 'en'] },
    ...{ standing: 'reconstructed', texts: [], gaps: [], procedure: { ranked: 'reported' }, facts: FACTS },
    period: { from: '2025-01-01', to: '2025-12-31', zone: '+07:00' },
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    tiers: [
      {
        ...{ id: 'boat', title: words('Thuyền'), cohorts: [{ id: 'all' }] },
        criteria: [{ id: 'asked', title: words('Điểm'), max: 100, rule: { logic } }],
      },
    ],
  });
  const record = assess(pack, {
    format: 'tieuchi/assessment@1',
    ...{ id: 'vong-1', pack: { id: 'danh-sach', version: '1.0.0' }, state: 'draft', figures: 'synthetic' },
    asOf: '2025-12-31T00:00:00+07:00',
    units: [{ id: 'u', tier: 'boat' }],
    submissions: [{ unit: 'u', at: '2025-06-01T00:00:00+07:00', facts: FIGURES }],
  });
  const explained = explain({ record, pack }, { unit: 'u', criterion: 'asked' }, lang);
  if (!explained.ok) throw new Error(JSON.stringify(explained.errors));
  return printExplanation(explained.value, 1000);
}

test('the largest of values that are written out are told with these values, not as items of the first', () => {
  expect(page({ largest: [races, 2] })).toContain('Tính: tổng 2 số lớn nhất trong các giá trị (2; 3,5; 1) = 5,5 điểm');
  expect(page({ largest: [races, 1] }, 'en')).toContain('That is the largest of the values (2; 3.5; 1) = 3.5 points');
});

test('how many of a list are added up is told', () => {
  expect(page({ '-': [{ largest: [{ var: 'marks' }, 2] }, { largest: [{ var: 'marks' }, 1] }] }, 'en')).toContain(
    'That is the 2 largest of the items of "Giám khảo" together (17.5) − the largest of the items of "Giám khảo" (9) = 8.5 points',
  );
});

test('a condition on values that are written out names each of them', () => {
  expect(page({ if: [{ all: [races, { '>=': [{ var: '' }, 1] }] }, 5, 0] })).toContain(
    'mọi giá trị ("Đua a" (2); "Đua b" (3,5); "Đua c" (1)) đều thỏa điều kiện giá trị của mục không nhỏ hơn 1',
  );
});

test('a column is called by its title, one without by its name, and a yes or no is told as what it asks for', () => {
  const some = (condition: unknown) => page({ if: [{ some: [{ var: 'faults' }, condition] }, 5, 0] });

  expect(some({ var: 'grave' })).toContain('có mục của "Lỗi" thỏa điều kiện "Nghiêm trọng": có');
  expect(some({ '==': [{ var: 'kind' }, 'x'] })).toContain('có mục của "Lỗi" thỏa điều kiện "kind" bằng "x"');
});

test('items of a list stand as people write them, and only texts in quotation marks', () => {
  const figures = page({ '+': ['marks', 'days', 'names'].map((id) => ({ count: { var: id } })) });

  expect(figures).toContain('"Giám khảo": 3 mục: 8,5; 7; 9');
  expect(figures).toContain('"Ngày": 1 mục: 31/03/2025');
  expect(figures).toContain('"Tên": 1 mục: "Một cửa"');
});
