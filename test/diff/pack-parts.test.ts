import { expect, test } from 'vitest';
import { diff, tellingOf, tellPackChange, tellRow } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { PACK_KEY_WORDS, packKey } from '../../src/words/index.js';
import { packKeys } from '../support/pack-keys.js';

const title = (vi: string) => ({ vi });

/** A tier with one criterion of a common title in one of two groups. */
const tier = (id: string, name: string, max: number, group: 'one' | 'two') => {
  const row = { id: `${id}-row`, title: title('Máy tính'), max, rule: { logic: { var: 'computers' } } };
  const other = { id: `${id}-other`, title: title('Khác'), max, rule: { logic: { var: 'computers' } } };
  const groupOf = (own: 'one' | 'two', vi: string) => ({
    id: `${id}-${own}`,
    title: title(vi),
    max: group === own ? 2 * max : max,
    combine: 'sum',
    children: [{ ...other, id: `${id}-other-${own}` }, ...(group === own ? [row] : [])],
  });
  return {
    id,
    title: title(name),
    cohorts: [{ id: 'all' }],
    criteria: [
      {
        id: `${id}-total`,
        title: title('Tổng'),
        max: 3 * max,
        combine: 'sum',
        children: [groupOf('one', 'Hạ tầng'), groupOf('two', 'Nhân lực')],
      },
    ],
    rankings: [
      {
        id: 'places',
        of: `${id}-total`,
        by: 'points',
        basis: 'exact',
        cohort: 'all',
        ties: 'competition',
        tieBreak: [],
        notSubmitted: 'omit',
      },
    ],
  };
};

function recordOf(
  tiers: readonly object[],
  procedure: object = { ranked: 'reported' },
  relations: readonly object[] = [],
) {
  const pack = {
    format: 'tieuchi/pack@1',
    id: 'hai-cap',
    version: '1.0.0',
    title: title('Hai cấp'),
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2025-01-01', to: '2025-12-31', zone: '+07:00' },
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure,
    facts: [{ id: 'computers', type: 'count', max: 3, title: title('Số máy') }],
    relations,
    tiers,
    gaps: [],
  };
  const submission = { at: '2025-12-01T00:00:00+07:00', facts: { computers: 2 } };
  const compiled = compilePack(pack as Json);
  const record = assess(compiled, {
    format: 'tieuchi/assessment@1',
    id: 'dot',
    pack: { id: 'hai-cap', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2026-01-01T00:00:00+07:00',
    units: tiers.map((_, index) => ({ id: `u-${index}`, tier: index === 0 ? 'so' : 'xa' })),
    submissions: tiers.map((_, index) => ({ ...submission, unit: `u-${index}` })),
  });
  return { record, pack: compiled, layer: 'reported' as const };
}

function compared(before: ReturnType<typeof recordOf>, after: ReturnType<typeof recordOf>) {
  const compare = diff(before, after);
  if (!compare.ok) throw new Error(JSON.stringify(compare));
  const telling = tellingOf(before.record, after.record, 'vi');
  return { changes: compare.value, telling, told: compare.value.pack.map((change) => tellPackChange(change, telling)) };
}

test('where the packs have several tiers, a part is told with its tier, and a group by its title', () => {
  const before = recordOf([tier('so', 'Cấp sở', 5, 'one'), tier('xa', 'Cấp xã', 5, 'one')]);
  const after = recordOf([tier('so', 'Cấp sở', 5, 'two'), tier('xa', 'Cấp xã', 6, 'one')]);
  const { changes, telling, told } = compared(before, after);
  const [ranking] = changes.rankings;
  const [row] = ranking?.rows ?? [];

  expect(told).toContain('tiêu chí "Máy tính", Cấp sở: nhóm chứa tiêu chí "Hạ tầng" → "Nhân lực"');
  expect(told).toContain('tiêu chí "Máy tính", Cấp xã: điểm tối đa 5 → 6');
  // a cause of a unit's change is in the tier of the unit
  expect(ranking && row ? tellRow(row, ranking, telling).join('\n') : '').not.toContain('Cấp');
});

test('where they have one tier, it is not said', () => {
  const { told } = compared(recordOf([tier('so', 'Cấp sở', 5, 'one')]), recordOf([tier('so', 'Cấp sở', 6, 'one')]));

  expect(told).toContain('tiêu chí "Máy tính": điểm tối đa 5 → 6');
});

test('a procedure that begins to say how figures are verified is told in words', () => {
  const tiers = [tier('so', 'Cấp sở', 5, 'one')];
  const { told } = compared(
    recordOf(tiers),
    recordOf(tiers, { ranked: 'reported', verification: { byOthers: 'off' } }),
  );

  expect(told).toEqual(['quy định về thẩm định']);
});

test('a relation that comes or goes before others is the one that is told, and those others are not', () => {
  const related = (...limits: readonly number[]) =>
    recordOf(
      [tier('so', 'Cấp sở', 5, 'one')],
      { ranked: 'reported' },
      limits.map((limit) => ({ holds: { '<=': [{ var: 'computers' }, limit] }, title: title(`Nhiều nhất ${limit}`) })),
    );
  const told = (before: readonly number[], after: readonly number[]) =>
    compared(related(...before), related(...after)).told;

  expect(told([3, 4, 5], [4, 5])).toEqual(['quan hệ giữa các số liệu "Nhiều nhất 3": đã bỏ']);
  expect(told([4, 5], [3, 4, 5])).toEqual(['quan hệ giữa các số liệu "Nhiều nhất 3": mới thêm']);
  expect(told([3, 4], [3, 5])).toEqual(['quan hệ giữa các số liệu "Nhiều nhất 5": điều kiện phải thỏa']);
  expect(told([3, 4], [4, 3])).toEqual([]);
  expect(told([3], [3, 3])).toEqual(['quan hệ giữa các số liệu "Nhiều nhất 3": mới thêm']);
});

/** Keys that are not compared: words, citations and standings, and lists whose items are compared one by one. */
const NOT_COMPARED = [
  'title cite code note background modelledOn standing measure better columns verifier authority',
  'id children cohorts criteria rankings',
].flatMap((keys) => keys.split(' '));

test('every key under which packs are compared has words', () => {
  const compared = packKeys().filter(({ key }) => !NOT_COMPARED.includes(key));

  expect(compared.length).toBeGreaterThan(50);
  expect(compared.filter(({ key }) => !Object.hasOwn(PACK_KEY_WORDS, key))).toEqual([]);
});

test('the kind of the items of a fact is not told as what is ranked', () => {
  expect([packKey('of', 'vi', 'fact'), packKey('of', 'vi', 'ranking')]).toEqual([
    'nội dung của mỗi mục',
    'nội dung được xếp hạng',
  ]);
});
