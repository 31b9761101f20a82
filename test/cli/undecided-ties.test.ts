import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OFFICE_PACK_HEAD } from '../support/office-pack.js';
import { call, changed, folderOf } from './calling.js';

const PACK = `${OFFICE_PACK_HEAD}procedure: { ranked: reported }
facts:
  - { id: can-bo, type: count, title: { vi: Số cán bộ } }
tiers:
  - id: xa
    title: { vi: Cấp xã }
    cohorts: [ { id: tat-ca } ]
    criteria:
      - { id: tong, max: 9, title: { vi: Cán bộ }, rule: { per-item: { count: can-bo, each: 1, atMost: 9 } } }
    rankings:
      - { id: xh, of: tong, by: points, basis: exact, cohort: tat-ca, ties: competition, tieBreak: [ { decision: true } ], notSubmitted: last-shared }
`;
const ROUND = `format: tieuchi/assessment@1
id: vi-du-2026
pack: { id: vi-du, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2026-12-01T00:00:00+07:00"
units:
  - { id: xa-a, tier: xa, name: { vi: Xã A } }
  - { id: xa-b, tier: xa, name: { vi: Xã B } }
  - { id: xa-c, tier: xa, name: { vi: Xã C } }
  - { id: xa-d, tier: xa, name: { vi: Xã D } }
  - { id: xa-e, tier: xa, name: { vi: Xã E } }
submissions:
  - { unit: xa-a, at: "2026-11-05T08:00:00+07:00", facts: { can-bo: 7 } }
  - { unit: xa-b, at: "2026-11-05T08:00:00+07:00", facts: { can-bo: 7 } }
  - { unit: xa-c, at: "2026-11-05T08:00:00+07:00", facts: { can-bo: 4 } }
  - { unit: xa-d, at: "2026-11-05T08:00:00+07:00", facts: { can-bo: 4 } }
  - { unit: xa-e, at: "2026-11-05T08:00:00+07:00", facts: { can-bo: 2 } }
`;
const DECIDED = `${ROUND}decisions:
  - { ranking: xh, order: [ xa-b, xa-a ], by: Hội đồng, at: "2026-11-20T00:00:00+07:00", note: Họp }
`;

/** What the table and the annex say of ties without a decision. */
async function saidOf(round: string, pack = PACK): Promise<readonly (string | undefined)[]> {
  const cwd = folderOf({ 'p.yaml': pack, 'a.yaml': round });
  const { out } = await call(['score', 'p.yaml', 'a.yaml', '--out', 'r.json'], { cwd });
  await call(['report', 'r.json', '--out', 'r.html'], { cwd });
  const said = /Đồng hạng, chưa có quyết định phân định: [^.]*\./;
  return [out, readFileSync(join(cwd, 'r.html'), 'utf8')].map((text) => said.exec(text)?.[0]);
}

test('ties that wait for a decision are said to wait, in the table and in the annex', async () => {
  const line = 'Đồng hạng, chưa có quyết định phân định: Xã A, Xã B; Xã C, Xã D.';

  expect(await saidOf(ROUND)).toEqual([line, line]);
});

test('a tie for which there is a decision waits for none', async () => {
  const line = 'Đồng hạng, chưa có quyết định phân định: Xã C, Xã D.';

  expect(await saidOf(DECIDED)).toEqual([line, line]);
});

test('where a ranking asks for no decision, no tie waits', async () => {
  expect(await saidOf(ROUND, changed(PACK, '[ { decision: true } ]', '[]'))).toEqual([undefined, undefined]);
});

test('units that sent nothing share the last place, and no decision parts them', async () => {
  const round = ROUND.replaceAll(/ {2}- \{ unit: xa-[cd], .*\n/g, '').replace(
    'at: "2026-11-05T08:00:00+07:00", facts: { can-bo: 7 }',
    'at: "2026-11-05T08:00:00+07:00", facts: { can-bo: 8 }',
  );

  expect(await saidOf(round)).toEqual([undefined, undefined]);
});
