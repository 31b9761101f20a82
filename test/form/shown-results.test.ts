import { expect, test } from 'vitest';
import { formSheets } from '../../src/form/form-sheets.js';
import { styleOf } from '../../src/form/write/cell-styles.js';
import { compilePack } from '../../src/index.js';

/** Two criteria of 6 and 4 points, the first official where it says so. */
const pack = (standing: 'official' | 'reconstructed', zeros: 'keep' | 'drop' = 'keep') =>
  compilePack(documentWith(standing, zeros));

const documentWith = (standing: 'official' | 'reconstructed', zeros: 'keep' | 'drop') => ({
  format: 'tieuchi/pack@1',
  id: 'mau',
  version: '1.0.0',
  title: { vi: 'Bộ mẫu' },
  languages: ['vi'],
  standing: 'reconstructed',
  texts: [{ key: 'qd', number: '15/QĐ-VD', title: { vi: 'Quyết định' }, issued: '2026-01-20', read: true }],
  gaps: [],
  period: { from: '2026-01-01', to: '2026-12-31', zone: '+07:00' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: 'reported' },
  facts: [
    { id: 'a', type: 'boolean', title: { vi: 'Có A' } },
    { id: 'b', type: 'boolean', title: { vi: 'Có B' } },
  ],
  tiers: [
    {
      id: 'xa',
      title: { vi: 'Cấp xã' },
      cohorts: [{ id: 'all' }],
      criteria: [
        {
          id: 'tong',
          title: { vi: 'Tổng điểm' },
          max: 10,
          combine: 'sum',
          publish: { points: { places: 2, mode: 'half-up' }, zeros },
          children: [
            { id: 'x', max: 6, standing, cite: ['qd#1'], title: { vi: 'X' }, rule: { flag: { when: 'a' } } },
            { id: 'y', max: 4, title: { vi: 'Y' }, rule: { flag: { when: 'b' } } },
          ],
        },
      ],
    },
  ],
});

const notes = (of: ReturnType<typeof pack>) =>
  formSheets(of, { tier: 'xa' })[0]?.rows.flatMap(({ cells }) =>
    cells.label?.look === 'note' ? [cells.label.value] : [],
  );

test('a form says how many points are reconstructed where some are official: not that all the criteria are for trial', () => {
  expect(notes(pack('official'))).toEqual([
    'Trong bộ tiêu chí có 4/10 điểm được phục dựng, chưa theo văn bản chính thức.',
  ]);
  expect(notes(pack('reconstructed'))).toEqual([
    'Bộ tiêu chí này được phục dựng, không phải văn bản chính thức. Chỉ dùng để thử.',
  ]);
});

test('a form of a pack that takes no estimates says so where one is marked', () => {
  const hints = (estimates: string) => {
    const document = { ...documentWith('official', 'keep'), procedure: { ranked: 'reported', estimates } };
    const figures = formSheets(compilePack(document), { tier: 'xa' }).find(({ id }) => id === 'figures');
    return figures?.rows.flatMap(({ cells }) => cells.estimated?.hint ?? []);
  };

  expect(hints('finding')).toEqual([]);
  expect(hints('refused')).toEqual([
    'Không nhận số ước tính: số ước tính coi như chưa có số liệu',
    'Không nhận số ước tính: số ước tính coi như chưa có số liệu',
  ]);
});

const formatOf = (of: ReturnType<typeof pack>, row: string) => {
  const criteria = formSheets(of, { tier: 'xa' }).find(({ id }) => id === 'criteria');
  const cell = criteria?.rows.find(({ key }) => key === row)?.cells.points;
  return cell && styleOf(cell).numFmt;
};

// the annex prints 97,20 of a pack that publishes two places, and 97,2 where it drops zeros: the form prints the same
test('a published result has as many places in the form as in the annex', () => {
  expect(formatOf(pack('official'), 'tong')).toBe('0.00');
  expect(formatOf(pack('official'), 'x')).toBe('0.000');
  expect(formatOf(pack('official', 'drop'), 'tong')).toBeUndefined();
});

/** The points of criterion X: the views of the items that are shared, which no formula of a spreadsheet adds up. */
const SHARED_VIEWS = {
  reduce: [
    { map: [{ filter: [{ var: 'a' }, { var: 'shared' }] }, { var: 'views' }] },
    { '+': [{ var: 'accumulator' }, { var: 'current' }] },
    0,
  ],
};

test('what no formula computes says so in the rows of results too, under the measure that they repeat', () => {
  const document = documentWith('official', 'keep');
  const [tier] = document.tiers;
  const [total] = tier?.criteria ?? [];
  const [x, y] = total?.children ?? [];
  const steps = [{ id: 'tot', atLeast: 80, title: { vi: 'Tốt' } }];
  const levels = { by: 'percent', basis: 'exact', steps, floor: { id: 'thap', title: { vi: 'Thấp' } } };
  const rule = { logic: { min: [6, { max: [0, SHARED_VIEWS] }] } };
  const list = { id: 'a', type: 'list', of: { views: 'number', shared: 'boolean' }, title: { vi: 'Học liệu' } };
  const lists = {
    ...document,
    facts: [list, document.facts[1]],
    tiers: [{ ...tier, criteria: [{ ...total, levels, children: [{ ...x, rule }, y] }] }],
  };
  const criteria = formSheets(compilePack(lists), { tier: 'xa' }).find(({ id }) => id === 'criteria');
  const rows = ['x', 'tong', 'tong=points', 'tong=converted', 'tong=percent', 'tong=level'];

  expect(rows.map((row) => criteria?.rows.find(({ key }) => key === row)?.cells.points?.value)).toEqual(
    rows.map(() => 'tính khi tổng hợp'),
  );
});

test('a percent sign stands at its number, another unit of measure after a space, and what is asked is a sentence', () => {
  const document = documentWith('official', 'keep');
  const [tier] = document.tiers;
  const [total] = tier?.criteria ?? [];
  const [x, y] = total?.children ?? [];
  const asked = {
    ...document,
    facts: [
      { id: 'a', type: 'number', places: 1, min: 0, max: 100, measure: '%', title: { vi: 'Tỷ lệ hài lòng' } },
      { id: 'b', type: 'count', max: 2000, measure: { vi: 'máy' }, title: { vi: 'Số máy' } },
    ],
    tiers: [
      {
        ...tier,
        criteria: [
          {
            ...total,
            children: [
              { ...x, rule: { share: { part: 'a', whole: 100 } } },
              { ...y, rule: { 'per-item': { count: 'b', each: 1, atMost: 4 } } },
            ],
          },
        ],
      },
    ],
  };
  const figures = formSheets(compilePack(asked), { tier: 'xa' }).find(({ id }) => id === 'figures');
  const row = (key: string) => figures?.rows.find((each) => each.key === key)?.cells;

  expect(['a', 'b'].map((fact) => row(fact)?.hint?.value)).toEqual([
    'Từ 0 đến 100%. Nhiều nhất 1 chữ số thập phân',
    'Không quá 2.000 máy',
  ]);
  expect(['a', 'b'].map((fact) => row(fact)?.value?.hint)).toEqual([
    'Ghi một số. Từ 0 đến 100%. Nhiều nhất 1 chữ số thập phân',
    'Ghi số nguyên. Không quá 2.000 máy',
  ]);
});
