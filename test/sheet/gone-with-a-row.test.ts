import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import type { JsonObject } from '../../src/sheet/index.js';
import { smallPack } from '../support/small-pack.js';
import { importEdited, KEY } from './edit-export.js';

const named = (vi: string) => ({ title: { vi } });
const ranking = { by: 'points', basis: 'exact', cohort: 'all', ties: 'competition', notSubmitted: 'omit' };

/** A row that everything rests on that may rest on a row, and one beside it. */
const PACK = smallPack(
  [
    { id: 'a', type: 'count', ...named('Số A') },
    { id: 'b', type: 'count', ...named('Số B') },
  ],
  [
    {
      id: 'row-a',
      rule: { logic: { if: [{ attribute: 'urban' }, { '*': [{ var: 'a' }, { constant: 'rate' }] }, 0] } },
      ...named('Dòng A'),
    },
    { id: 'row-b', rule: { 'per-item': { count: 'b', each: '1', atMost: '10' } }, ...named('Dòng B') },
  ],
  {
    tier: {
      rankings: [
        {
          id: 'of-all',
          of: 'total',
          ...ranking,
          ...named('Chung'),
          tieBreak: [{ of: 'row-a', by: 'points', prefer: 'high' }],
        },
        { id: 'of-a', of: 'row-a', ...ranking, ...named('Riêng dòng A'), tieBreak: [] },
      ],
    },
    pack: {
      constants: [{ id: 'rate', value: '1', ...named('Hệ số') }],
      attributes: [{ id: 'urban', type: 'boolean', ...named('Đô thị') }],
    },
  },
  {
    levels: {
      by: 'points',
      basis: 'exact',
      steps: [{ id: 'I', atLeast: '15', gate: { '>=': [{ points: 'row-a' }, 5] }, ...named('Mức I') }],
      floor: { id: 'none', ...named('dưới Mức I') },
    },
  },
) as JsonObject;

test('the report names whatever goes along with a row that is deleted from the sheet, and its figures beside', async () => {
  compilePack(PACK);
  const { document, report } = await importEdited(PACK, (rows) => rows.filter((row) => row[KEY] !== 'commune/row-a'));
  const lines = new Map(report.map(({ why, params }) => [why as string, params]));

  compilePack(document);
  expect(JSON.stringify(document)).not.toMatch(/"row-a"|"of-a"|"gate"|"rate"|"urban"/);
  expect(String(lines.get('parts-removed')?.parts).split('; ').toSorted()).toEqual([
    'bảng xếp hạng "Riêng dòng A"',
    'tham số "Hệ số"',
    'thuộc tính "Đô thị"',
    'tiêu chí phụ khi bằng điểm "Chung"',
    'điều kiện của mức độ "Mức I"',
  ]);
  expect(JSON.stringify(lines.get('facts-removed'))).toContain('Số A');
});

test('the only ranking of a tier is named where it goes', async () => {
  const tiers = (PACK.tiers as readonly JsonObject[]).map((tier) => ({
    ...tier,
    rankings: (tier.rankings as readonly JsonObject[]).filter(({ id }) => id === 'of-a'),
  }));
  const { document, report } = await importEdited({ ...PACK, tiers }, (rows) =>
    rows.filter((row) => row[KEY] !== 'commune/row-a'),
  );

  compilePack(document);
  expect(report.map(({ params }) => params.parts ?? '').join()).toContain('bảng xếp hạng "Riêng dòng A"');
});
