import { expect, test } from 'vitest';
import { OFFICE_ROUND_HEAD as HEAD, OFFICE_PACK_HEAD } from '../support/office-pack.js';
import { call, folderOf } from './calling.js';

const TABLE = `unit,tier,name,at,@sort,Số cán bộ
xa-a,xa,Xã A,20/10/2026 08:00,commune,3
xa-b,xa,Xã B,20/10/2026 08:00,commune,4
p-c,xa,Phường C,20/10/2026 08:00,ward,5
dk-d,xa,Đặc khu D,20/10/2026 08:00,zone,9
`;

/** Keys of the cohorts and rankings of the pack, but their ids. */
interface Keys {
  readonly cohort?: string;
  readonly ward?: string;
  readonly commune?: string;
}

/** A folder with a pack of a ranking for each sort of unit, and a round of it. */
function round({ cohort = '', ward = '', commune = '' }: Keys): string {
  const of = 'of: dat, by: points, basis: exact, ties: competition, tieBreak: [], notSubmitted: omit';
  const pack = `${OFFICE_PACK_HEAD}procedure: { ranked: reported }
attributes: [ { id: sort, type: choice, title: { vi: Loại }, options: [ { id: commune }, { id: ward }, { id: zone } ] } ]
facts: [ { id: can-bo, type: count, title: { vi: Số cán bộ } } ]
tiers:
  - id: xa
    title: { vi: Cấp xã }
    cohorts:
      - { id: communes${cohort}, where: { "==": [ { attribute: sort }, commune ] } }
      - { id: wards, where: { "==": [ { attribute: sort }, ward ] } }
    criteria: [ { id: dat, max: 5, title: { vi: Đất }, rule: { per-item: { count: can-bo, each: 1, atMost: 5 } } } ]
    rankings: [ { id: b1${commune}, cohort: communes, ${of} }, { id: b2${ward}, cohort: wards, ${of} } ]
`;
  return folderOf({ 'pack.yaml': pack, 'nam.head.yaml': HEAD, 'nam.csv': TABLE });
}

/** The tables of the rankings, as `score` prints them. */
async function tables(keys: Keys): Promise<readonly string[]> {
  const cwd = round(keys);
  const { out } = await call(['score', 'pack.yaml', 'nam.csv'], { cwd });
  return out.split('\n\n').filter((part) => part.startsWith('BẢNG XẾP HẠNG'));
}

test('a ranking has no row for units that another ranking of the tier has, and counts them', async () => {
  const [communes, wards] = await tables({});

  expect(communes?.match(/^│ +[\d–] │ [^│]*/gm)?.map((row) => row.trim())).toEqual([
    '│    1 │ Xã B',
    '│    2 │ Xã A',
    // the zone is in no ranking, and so stands in each with its state
    '│    – │ Đặc khu D',
  ]);
  expect(wards?.match(/^│ +[\d–] │ [^│]*/gm)?.map((row) => row.trim())).toEqual([
    '│    1 │ Phường C',
    '│    – │ Đặc khu D',
  ]);
  expect(communes).toContain('Tổng số 3 đơn vị: 2 được xếp hạng, 1 ngoài bảng xếp hạng.\n');
  expect(communes).toContain('Không ghi trong bảng này 1 đơn vị thuộc bảng xếp hạng khác.\n');
  expect(wards).toContain('Không ghi trong bảng này 2 đơn vị thuộc bảng xếp hạng khác.\n');
});

test('a ranking is called by its title, and by the title of its cohort where that is another one', async () => {
  const headings = async (titles: Keys) => (await tables(titles)).map((part) => part.split('\n')[0]);
  const cohort = ', title: { vi: Khối xã }';

  expect(await headings({ cohort, commune: ', title: { vi: Khối xã }', ward: ', title: { vi: Khối phường }' })).toEqual(
    ['BẢNG XẾP HẠNG: Cấp xã, Khối xã', 'BẢNG XẾP HẠNG: Cấp xã, Khối phường'],
  );
  // both are called by the criterion, so that what has no title says its id
  expect(await headings({ cohort })).toEqual([
    'BẢNG XẾP HẠNG: Cấp xã, Đất, Khối xã',
    'BẢNG XẾP HẠNG: Cấp xã, Đất, wards',
  ]);
});

test('explain names rankings of one title by their cohorts, and has no line for one that leaves the unit to another', async () => {
  const cwd = round({ cohort: ', title: { vi: Khối xã }' });
  await call(['score', 'pack.yaml', 'nam.csv', '--out', 'nam.json'], { cwd });
  const placeOf = async (unit: string) => {
    const { out } = await call(['explain', 'nam.json', '--unit', unit], { cwd });
    return out.match(/^ *- "Đất.*$/gm)?.map((line) => line.trim());
  };

  expect(await placeOf('xa-a')).toEqual(['- "Đất, Khối xã": hạng 2 trong 2 đơn vị được xếp hạng, theo điểm 3']);
  expect(await placeOf('p-c')).toEqual(['- "Đất, wards": hạng 1 trong 1 đơn vị được xếp hạng, theo điểm 5']);
  expect((await placeOf('dk-d'))?.length).toBe(2);
});
