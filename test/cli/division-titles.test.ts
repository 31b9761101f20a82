import { expect, test } from 'vitest';
import { call, changed, folderOf } from './calling.js';

const PACK = `format: tieuchi/pack@1
id: vi-du
version: 1.0.0
title: { vi: Bộ ví dụ }
languages: [vi]
standing: reconstructed
texts: []
gaps: []
period: { from: 2026-01-01, to: 2026-12-31, zone: "+07:00" }
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }
procedure: { ranked: reported }
attributes:
  - { id: sort, type: choice, title: { vi: Loại đơn vị }, options: [ { id: commune, title: { vi: Xã } }, { id: ward, title: { vi: Phường } } ] }
facts:
  - { id: a, type: count, max: 10, title: { vi: Số việc } }
tiers:
  - id: cap-xa
    title: { vi: Cấp xã }
    cohorts: [ { id: loai, by: sort } ]
    criteria:
      - { id: x, max: 10, title: { vi: Việc }, note: { vi: "Ghi chú: tính cả năm" }, rule: { per-item: { count: a, each: 1, atMost: 10 } } }
    rankings:
      - { id: bang, of: x, title: { vi: Xếp hạng từng loại }, by: points, basis: exact, cohort: loai, ties: competition, tieBreak: [], notSubmitted: omit }
`;
const ROUND = `format: tieuchi/assessment@1
id: dot
pack: { id: vi-du, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2027-01-15T00:00:00+07:00"
units:
  - { id: p, tier: cap-xa, name: { vi: Phường P }, attributes: { sort: ward } }
submissions:
  - { unit: p, at: "2027-01-10T08:00:00+07:00", facts: { a: 4 } }
`;

/** The draft and the same with another figure, scored; what a command prints of them. */
async function printed(...argv: readonly string[]): Promise<string> {
  const cwd = folderOf({ 'pack.yaml': PACK, 'a.yaml': ROUND, 'b.yaml': changed(ROUND, 'a: 4', 'a: 5') });
  for (const name of ['a', 'b']) await call(['score', 'pack.yaml', `${name}.yaml`, '--out', `${name}.json`], { cwd });
  return (await call(argv, { cwd })).out;
}

test('diff names the division of a ranking as score does: by its title, not its id', async () => {
  expect(await printed('diff', 'a.json', 'b.json')).toContain('\nXếp hạng: Cấp xã, Xếp hạng từng loại, Phường\n');
});

test('explain does not say "note" twice of a note that begins with that word', async () => {
  expect(await printed('explain', 'a.json', '--unit', 'p', '--criterion', 'x')).toContain('- Ghi chú: tính cả năm\n');
});
