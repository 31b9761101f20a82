import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import { annexDocx, annexHtml, annexOf, annexXlsx } from '../../src/report/index.js';
import { docxTexts, xlsxSheets } from './read-back.js';

const title = (vi: string) => ({ vi, en: vi });
const flag = (id: string, code: string, max: number, more: object = {}) => ({
  ...{ id, code, max, title: title(`Tiêu chí ${code}`), rule: { flag: { when: `has-${id}` } } },
  ...more,
});

/** Three criteria that count, one of them a penalty, and one that is told for information alone. */
const PACK = {
  ...{ format: 'tieuchi/pack@1', id: 'tu-cham', version: '1.0.0', title: title('Tự chấm'), languages: ['vi', 'en'] },
  ...{ standing: 'reconstructed', texts: [], gaps: [] },
  period: { from: '2025-11-01', to: '2026-10-31', zone: '+07:00' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: 'reported' },
  facts: ['a', 'b', 'c', 'd'].map((id) => ({ id: `has-${id}`, type: 'boolean', title: title(`Có ${id}`) })),
  tiers: [
    {
      id: 'commune',
      title: title('Cấp xã'),
      cohorts: [{ id: 'all' }],
      criteria: [
        {
          ...{ id: 'total', title: title('Tổng điểm'), max: 10, combine: 'sum' },
          children: [
            flag('a', '1', 6),
            flag('b', '2', 4),
            flag('c', '3', 2, { role: 'penalty', whenMissing: 'zero' }),
            flag('d', '4', 0, { role: 'informational' }),
          ],
        },
      ],
      rankings: [
        {
          ...{ id: 'overall', of: 'total', by: 'points', basis: 'exact', cohort: 'all' },
          ...{ ties: 'competition', tieBreak: [], notSubmitted: 'last-shared' },
        },
      ],
    },
  ],
};

const FACTS = { 'has-a': true, 'has-b': true, 'has-c': false, 'has-d': true };
const OWN = {
  'xa-tron': { a: '6', b: '4', c: '0' },
  'xa-thieu': { a: '6', c: '0' },
  'xa-thieu-tru': { a: '6', b: '4' },
  'xa-khong': {},
};
const ASSESSMENT = {
  ...{ format: 'tieuchi/assessment@1', id: 'nam-2026', pack: { id: 'tu-cham', version: '1.0.0' } },
  ...{ state: 'draft', figures: 'synthetic', asOf: '2026-12-01T00:00:00+07:00' },
  units: Object.keys(OWN).map((id) => ({ id, tier: 'commune', name: { vi: id } })),
  submissions: Object.entries(OWN).map(([unit, points]) => ({
    ...{ unit, at: '2026-10-20T08:00:00+07:00', facts: FACTS },
    criteria: Object.fromEntries(Object.entries(points).map(([id, claimed]) => [id, { claimed }])),
  })),
};

// note (1) says that all four share place 1
const NOTE =
  '(2) Tổng điểm đơn vị tự chấm chưa gồm các tiêu chí mà đơn vị không ghi điểm tự chấm: xa-thieu (tiêu chí 2: tối đa 4 điểm, hiện tính 0 điểm); xa-thieu-tru (tiêu chí 3: điểm trừ tối đa 2 điểm, hiện trừ 0 điểm).';

test('a total of own points that leaves criteria out has a note that names them, in each form of the annex', async () => {
  const annex = annexOf(assess(compilePack(PACK), ASSESSMENT), { lang: 'vi' });
  const [ranking] = annex.parts[0]?.rankings ?? [];
  const table = ranking?.tables[0];
  const at = (column: string) => table?.columns.findIndex(({ id }) => id === column) ?? -1;
  const shown = table?.rows.map((row) => ['unit', 'claimed', 'notes'].map((column) => row[at(column)]?.text));

  expect(shown?.toSorted()).toEqual([
    ['xa-khong', '', '(1)'],
    ['xa-thieu', '6', '(1, 2)'],
    ['xa-thieu-tru', '10', '(1, 2)'],
    ['xa-tron', '10', '(1)'],
  ]);
  expect(ranking?.notes.items).toContain(NOTE);
  expect(annexHtml(annex)).toContain(NOTE);
  expect(docxTexts(await annexDocx(annex)).join('\n')).toContain(NOTE);
  expect(JSON.stringify(xlsxSheets(await annexXlsx(annex)))).toContain(NOTE);
});

test('a unit without a total is held up by criteria of the ranked node alone', () => {
  const [tier] = PACK.tiers;
  const beside = { id: 'index', title: title('Chỉ số khác'), max: 3, combine: 'sum', children: [flag('e', '9', 3)] };
  const pack = {
    ...PACK,
    policies: { ...PACK.policies, whenMissing: 'withhold' },
    facts: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id: `has-${id}`, type: 'boolean', title: title(`Có ${id}`) })),
    tiers: [{ ...tier, criteria: [...(tier?.criteria ?? []), beside] }],
  };
  const submissions = [{ ...ASSESSMENT.submissions[0], facts: { 'has-a': true, 'has-c': false, 'has-d': true } }];
  const assessment = { ...ASSESSMENT, units: ASSESSMENT.units.slice(0, 1), submissions };
  const [ranking] = annexOf(assess(compilePack(pack), assessment), { lang: 'vi' }).parts[0]?.rankings ?? [];
  const [note = ''] = ranking?.notes.items.filter((line) => line.includes('chưa có điểm ở')) ?? [];

  expect(note).toMatch(/chưa có điểm ở: "2\. Tiêu chí 2": xa-tron\.$/);
});

test('own points of a criterion that may not apply are told to be left out of the total, and not as points that nobody gave', () => {
  const [tier] = PACK.tiers;
  const [total] = tier?.criteria ?? [];
  const files = { id: 'files', type: 'count', title: title('Hồ sơ') };
  const where = flag('a', '5', 6, { id: 'f', appliesTo: { '>': [{ var: 'files' }, { number: '0' }] } });
  const pack = {
    ...PACK,
    facts: [...PACK.facts, files],
    tiers: [{ ...tier, criteria: [{ ...total, max: 16, children: [...(total?.children ?? []), where] }] }],
  };
  const [whole] = ASSESSMENT.submissions;
  const submissions = [{ ...whole, criteria: { ...whole?.criteria, f: { claimed: '6' } } }];
  const assessment = { ...ASSESSMENT, units: ASSESSMENT.units.slice(0, 1), submissions };
  const [ranking] = annexOf(assess(compilePack(pack), assessment), { lang: 'vi' }).parts[0]?.rankings ?? [];
  const [table] = ranking?.tables ?? [];
  const claimed = table?.columns.findIndex(({ id }) => id === 'claimed') ?? -1;

  // 6 and 4 points; the 6 of the criterion that may not apply are not in it
  expect(table?.rows[0]?.[claimed]?.text).toBe('10');
  expect(ranking?.notes.items.filter((line) => line.includes('tự chấm'))).toEqual([
    '(2) Tổng điểm đơn vị tự chấm chưa gồm các tiêu chí đơn vị có ghi điểm tự chấm nhưng chưa xác định được có áp dụng hay không: xa-tron (tiêu chí 5: tối đa 6 điểm, hiện tính 0 điểm).',
  ]);
});
