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
