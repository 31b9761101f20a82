import { describe, expect, test } from 'vitest';
import { explain } from '../../src/audit/index.js';
import { printExplanation } from '../../src/cli/print/explanation.js';
import { assess, compilePack } from '../../src/index.js';

/** Whoever does a calculation of the page again, with what is printed, comes to what is printed. */

const words = (vi: string) => ({ vi, en: vi });
const points = (id: string, max: number, fact: string, more: object = {}) => ({
  id,
  title: words(id),
  max,
  rule: { logic: { '/': [{ var: fact }, 6] } },
  ...more,
});

function pageOf(
  criteria: readonly object[],
  facts: Readonly<Record<string, number>>,
  asked: string,
  more = {},
  exact = false,
): string {
  const pack = compilePack({
    format: 'tieuchi/pack@1',
    id: 'tinh-lai',
    version: '1.0.0',
    title: words('Tính lại'),
    languages: ['vi', 'en'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
    policies: { whenMissing: 'exclude', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    facts: [
      ...['x', 'y', 'z'].map((id) => ({ id, type: 'number', min: -60, max: 600, title: words(`Số liệu ${id}`) })),
      { id: 'share', type: 'number', min: 0, max: 100, measure: '%', title: words('Tỷ lệ') },
    ],
    tiers: [{ id: 'unit', title: words('Đơn vị'), cohorts: [{ id: 'all' }], criteria }],
    gaps: [],
    ...more,
  });
  const record = assess(pack, {
    format: 'tieuchi/assessment@1',
    id: 'tinh-lai-2019',
    pack: { id: 'tinh-lai', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-12-01T00:00:00+07:00',
    units: [{ id: 'a', tier: 'unit', name: words('Đơn vị A') }],
    submissions: [{ unit: 'a', at: '2019-10-10T08:00:00+07:00', facts }],
  });
  const explained = explain({ record, pack }, { unit: 'a', criterion: asked, exact }, 'vi');
  if (!explained.ok) throw new Error(JSON.stringify(explained.errors));
  return printExplanation(explained.value, 1000);
}

const group = (children: readonly object[], more: object = {}) => ({
  id: 'group',
  title: words('Nhóm'),
  max: 20,
  combine: 'sum',
  children,
  ...more,
});

describe('a sum of rounded points', () => {
  const three = ['x', 'y', 'z'].map((fact) => points(`row-${fact}`, 10, fact));

  test('has as many digits as it takes to come to the sum that is printed', () => {
    // 1/6 + 1/6 is 1/3; 0,167 + 0,167 would be 0,334
    const page = pageOf([group([points('a', 10, 'x'), points('b', 10, 'y')])], { x: 1, y: 1 }, 'group');

    expect(page).toContain('Cộng điểm các tiêu chí được tính: 0,1667 + 0,1667 ≈ 0,333 điểm\n');
  });

  test('comes nearly to a whole number, not exactly', () => {
    // three thirds are one, but three times 0,333 is 0,999
    const page = pageOf([group(three, { max: 30 })], { x: 2, y: 2, z: 2 }, 'group');

    expect(page).toContain('Cộng điểm các tiêu chí được tính: 0,333 + 0,333 + 0,333 ≈ 1 điểm\n');
  });

  test('of the best has as many digits too', () => {
    const best = group(three, { max: 20, combine: { best: 2 } });

    expect(pageOf([best], { x: 1, y: 1, z: 0 }, 'group')).toContain(
      'Cộng điểm 2 tiêu chí cao nhất trong (0,1667; 0,1667; 0): 0,333 điểm\n',
    );
  });

  test('of one criterion is its points', () => {
    expect(pageOf([group([points('a', 20, 'x')])], { x: 3 }, 'group')).toContain(
      'Cộng điểm các tiêu chí được tính: 0,5 điểm\n',
    );
  });
});

test('points are converted to the last digit, and so is the percent before it is printed', () => {
  const publish = { percent: { places: 0, mode: 'half-up' } };
  const children = [points('a', 8, 'x'), points('b', 2, 'y')];
  const page = pageOf([group(children, { max: 10, publish })], { x: 1 }, 'group');

  // 1/6 of 8 points is 5/24 of 10, which is 2,083 %
  // 0,167 × 10 : 8 would be 0,209
  expect(page).toContain('Điểm quy đổi: 0,1667 × 10 : 8 ≈ 0,208 điểm\n');
  expect(page).toContain('Tỷ lệ theo điểm quy đổi: 100 × 0,2083 : 10 ≈ 2,083%\n');
  expect(page).toContain('Tỷ lệ công bố: 2% (làm tròn đến số nguyên)\n');
});

describe('points that are held to a limit', () => {
  const penalty = (max: number, children: readonly object[]) => ({
    id: 'penalty',
    title: words('Điểm trừ'),
    max,
    role: 'penalty',
    whenMissing: 'zero',
    combine: 'sum',
    children,
  });

  test('are converted without the limit first, which is told after', () => {
    const lost = points('lost', 9, 'z', { role: 'penalty', whenMissing: 'zero' });
    const children = [points('a', 10, 'x'), points('b', 10, 'y'), lost];
    const page = pageOf([group(children, { notBelow: 0 })], { x: 12, z: 54 }, 'group');

    // 2 of 10 points are 4 of 20, less 9
    expect(page).toContain('Điểm quy đổi: 2 × 20 : 10 − 9 = -5 điểm\n');
    expect(page).toContain('Không thấp hơn 0 điểm\n');
    expect(page).toContain('Tỷ lệ theo điểm quy đổi: 100 × 0 : 20 = 0%\n');
  });

  test('of a group of penalties are told with what its criteria give', () => {
    const rows = [points('lost-x', 2, 'x'), points('lost-y', 2, 'y')];
    const page = pageOf([group([points('a', 20, 'z'), penalty(4, rows)])], { x: 18, y: 18, z: 60 }, 'penalty');

    expect(page).toContain('Cộng điểm các tiêu chí được tính: 3 + 3 = 6 điểm\n');
    expect(page).toContain('Theo cách tính được 6 điểm; điểm thưởng, điểm trừ chỉ tính từ 0 đến 4 điểm\n');
  });

  test('of a penalty that its rule puts below nothing are told too', () => {
    const page = pageOf(
      [group([points('a', 20, 'x'), points('lost', 3, 'y', { role: 'penalty', whenMissing: 'zero' })])],
      { x: 60, y: -12 },
      'lost',
    );

    expect(page).toContain('Kết quả: 0 điểm (điểm trừ, tối đa 3 điểm)\n');
    expect(page).toContain('Theo cách tính được -2 điểm; điểm thưởng, điểm trừ chỉ tính từ 0 đến 3 điểm\n');
  });
});

test('a calculation with a rounded number comes nearly to its result', () => {
  const asked = { id: 'asked', title: words('Được hỏi'), max: 20, rule: { logic: { '*': [6, { points: 'a' }] } } };
  const page = pageOf([points('a', 20, 'x'), asked], { x: 2 }, 'asked');

  // 6 times a third is 2, which 6 × 0,333 is not
  expect(page).toContain('Tính: 6 × điểm của "a" (0,333) ≈ 2 điểm (tối đa 20 điểm)\n');
});

test('what is only collected has no maximum to tell', () => {
  const change = {
    id: 'change',
    title: words('Tăng giảm'),
    max: 0,
    role: 'informational',
    rule: { logic: { '-': [{ var: 'x' }, { var: 'y' }] } },
  };
  const page = pageOf([points('a', 20, 'x'), change], { x: 7, y: 4 }, 'change');

  expect(page).toContain('Tính: 7 − 4 = 3 điểm\n');
  expect(page).not.toContain('tối đa 0');
});

test('a percent sign stands close to its number', () => {
  const row = { id: 'row', title: words('Dòng'), max: 100, rule: { logic: { var: 'share' } } };

  expect(pageOf([row], { share: 70 }, 'row')).toContain('"Tỷ lệ": 70%\n');
});

test('what was rounded as it is published stands behind it where exact numbers are asked for', () => {
  const publish = { percent: { places: 1, mode: 'half-up' }, points: { places: 1, mode: 'half-up' } };
  const criteria = [points('a', 16, 'x', { publish })];

  expect(pageOf(criteria, { x: 18 }, 'a')).toContain('Tỷ lệ công bố: 18,8% (làm tròn đến 1 chữ số thập phân)\n');
  expect(pageOf(criteria, { x: 18 }, 'a', {}, true)).toContain(
    'Tỷ lệ công bố: 18,8 (đúng bằng 18,75)% (làm tròn đến 1 chữ số thập phân)\n',
  );
});
