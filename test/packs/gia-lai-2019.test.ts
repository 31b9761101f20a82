import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { giaLai2019 } from '../../criteria-packs/gia-lai-2019/index.js';
import { readSource } from '../../src/author/text/source.js';
import { type AssessmentRecord, assess, compilePack, safeAssess, safeCompilePack } from '../../src/index.js';
import type { PackNode } from '../../src/model/pack.js';
import { COMMUNE } from './by-hand/commune.js';
import { DEPARTMENT } from './by-hand/department.js';
import { DISTRICT } from './by-hand/district.js';

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const source = readSource(text('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml'));
const example = readSource(text('examples/gia-lai-2019/gia-lai-2019.assessment.yaml'));
const pack = compilePack(source.document);
const { tiers, gaps } = pack.plan.pack;

const HEAD = {
  format: 'tieuchi/assessment@1',
  id: 'thu',
  pack: { id: 'gia-lai-2019', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-12-01T00:00:00+07:00',
};
const AT = '2019-10-10T08:00:00+07:00';

function unitsWith(attributes: Readonly<Record<string, boolean>>) {
  return [
    { id: 'so', tier: 'department', attributes },
    { id: 'huyen', tier: 'district', attributes },
    { id: 'xa', tier: 'commune', parent: 'huyen', attributes },
  ];
}

function layerOf(record: AssessmentRecord, unit: string) {
  const entry = record.entries.find((one) => one.unit === unit);
  const layer = entry && 'layers' in entry ? entry.layers.verified : undefined;
  if (!layer) throw new Error(`${unit} has no verified layer`);
  return layer;
}

function nodesBelow(nodes: readonly PackNode[]): readonly PackNode[] {
  return nodes.flatMap((node) => [node, ...nodesBelow(node.children ?? [])]);
}

/** The kinds that a rule names, those of the rules inside it too. */
function kindsIn(rule: unknown): readonly string[] {
  const [[kind = '', params] = []] = Object.entries(rule as Record<string, unknown>);
  const parts = Array.isArray(params) ? params : ((params as { readonly cases?: readonly unknown[] }).cases ?? []);
  return [
    kind,
    ...(kind === 'logic' ? [] : parts).flatMap((part: unknown) => kindsIn((part as { rule: unknown }).rule)),
  ];
}

describe('the pack', () => {
  test('is read and compiled without an issue or a warning', () => {
    expect(source.issues).toEqual([]);
    expect(safeCompilePack(source.document)).toMatchObject({ ok: true, warnings: [] });
  });

  test('is the same as the typed module', () => {
    expect(compilePack(giaLai2019).pack.digest).toBe(pack.pack.digest);
  });

  test('has three tiers of 100, 150 and 90 points', () => {
    expect(tiers.map(({ id, criteria }) => `${id} ${criteria[0]?.max}`)).toEqual([
      'department 100',
      'district 150',
      'commune 90',
    ]);
  });

  test('keeps what the letter says: window, deadlines, who sends, verified figures ranked, absentees last', () => {
    const { period, procedure } = pack.plan.pack;

    expect(period).toMatchObject({ from: '2018-11-01', to: '2019-10-31', zone: '+07:00' });
    expect(period.standing).toEqual({ from: 'official', to: 'official' });
    expect(procedure.ranked).toBe('verified');
    expect(tiers.map(({ submits, collects, deadline, late }) => ({ submits, collects, deadline, late }))).toEqual([
      { submits: 'self', collects: undefined, deadline: { before: '2019-10-18' }, late: 'not-submitted' },
      { submits: 'self', collects: 'commune', deadline: { before: '2019-10-25' }, late: 'not-submitted' },
      { submits: 'parent', collects: undefined, deadline: { before: '2019-10-25' }, late: 'not-submitted' },
    ]);
    expect(tiers.flatMap(({ rankings = [] }) => rankings.map(({ notSubmitted }) => notSubmitted))).toEqual([
      'last-shared',
      'last-shared',
      'last-shared',
    ]);
  });

  test('has no official and no derived point: every criterion is reconstructed', () => {
    expect(pack.pack.standing).toEqual({ official: '0', derived: '0', reconstructed: '340' });
  });

  test('says of every node after which public criteria it is modelled', () => {
    const nodes = tiers.flatMap(({ criteria }) => nodesBelow(criteria));

    expect(nodes.filter(({ modelledOn }) => modelledOn === undefined)).toEqual([]);
    const shapes = nodes.map(({ modelledOn: { shape = '', source = '' } = {} }) =>
      [shape, ...(typeof source === 'string' ? [source] : Object.values(source))].join(' · '),
    );
    expect([...new Set(shapes)].sort()).toEqual([
      'A1 · Tây Ninh 2747/2019',
      'A11 · Cà Mau 1880/2013',
      'A12 · Phụ lục 1B',
      'A13 · Phụ lục 1B',
      'A14 · Cao Lãnh',
      'A15 · Phụ lục 1B',
      'A16 · Thanh Khê',
      'A17 · phiếu chấm điểm thi đua · HCMC emulation form',
      'A18 · bộ tiêu chí của cơ quan thanh tra · HCMC inspectorate',
      'A19 · 335/2025/NĐ-CP',
      'A2 · Cà Mau 1880/2013',
      'A20 · Đồng Nai 54/2025',
      'A21 · Thanh Hóa 2024',
      'A22 · 922/QĐ-BTTTT',
      'A24 · 766/QĐ-TTg',
      'A3 · Cà Mau 1880/2013',
      'A4 · Cao Lãnh',
      'A5 · Phụ lục 1B',
      'A6 · 766/QĐ-TTg',
      'A8 · DDCI',
      'B12 · 1723/QĐ-BTP',
      'B2 · Quảng Ninh 2019',
    ]);
  });

  test('uses every kind of rule', () => {
    const kinds = tiers.flatMap(({ criteria }) =>
      nodesBelow(criteria).flatMap(({ rule }) => (rule === undefined ? [] : kindsIn(rule))),
    );

    expect([...new Set(kinds)].sort()).toEqual([
      'bands',
      'best-of',
      'checklist',
      'choice',
      'deduct',
      'flag',
      'goalposts',
      'logic',
      'mark',
      'per-item',
      'share',
      'sum-of',
    ]);
  });

  test('states every gap in both languages', () => {
    expect(gaps.map(({ id }) => id)).toHaveLength(25);
    expect(gaps.filter(({ choice }) => !(choice.vi && choice.en)).map(({ id }) => id)).toEqual([]);
  });
});

// a form without figures is a form: the district has sent that of its commune
test.each([true, false])('an empty submission earns 0 in every criterion but that (has-procedures: %s)', (has) => {
  const units = unitsWith({ 'has-procedures': has });
  const record = assess(pack, { ...HEAD, units, submissions: units.map(({ id }) => ({ unit: id, at: AT })) });
  const all = units.flatMap(({ id }) => layerOf(record, id).criteria);
  const earned = all.filter((one) => (one.status === 'scored' ? one.points !== '0' : one.counted === 'full'));

  expect(all).toHaveLength(99);
  expect(earned.map(({ node }) => node)).toEqual(['bundle']);
  for (const { id, tier } of units) {
    const { groups } = layerOf(record, id);
    expect(groups[0]).toMatchObject({ node: 'total', points: tier === 'district' ? '4' : '0', level: 'none' });
  }
});

describe.each([
  ['department', DEPARTMENT],
  ['district', DISTRICT],
  ['commune', COMMUNE],
] as const)('a %s computed on paper', (tier, { facts, criteria, marks, expected, total }) => {
  const units = unitsWith({ 'has-procedures': true });
  const unit = units.find((one) => one.tier === tier)?.id ?? '';
  const record = assess(pack, {
    ...HEAD,
    units,
    submissions: [{ unit, at: AT, facts, criteria }],
    marks: marks.map((mark) => ({ unit, at: '2019-11-20T00:00:00+07:00', ...mark })),
  });
  const { criteria: rows, groups } = layerOf(record, unit);

  test('has these points in each criterion', () => {
    const points = rows.map((row) => [row.node, row.status === 'scored' ? row.points : row.status]);

    expect(Object.fromEntries(points)).toEqual(expected);
  });

  test('has this total', () => {
    expect(groups[0]).toMatchObject(total);
  });
});

test('the example is assessed without an issue, and every figure in it is said to be synthetic', () => {
  const result = safeAssess(pack, example.document);

  expect(example.issues).toEqual([]);
  expect(result).toMatchObject({ ok: true, warnings: [], value: { assessment: { figures: 'synthetic' } } });
});

test('the example shows what its first lines promise', () => {
  const rows = assess(pack, example.document).rankings.flatMap((ranking) => ranking.rows);
  const unitsOf = (state: string) => rows.filter((row) => row.state === state).map(({ unit }) => unit);
  const shared = rows.filter(({ state, tied = 0 }) => state === 'ranked' && tied > 0).map(({ unit }) => unit);

  expect(unitsOf('withheld')).toEqual(['thanh-tra-tinh', 'kbang']);
  expect(unitsOf('not-submitted')).toEqual([
    'ban-dan-toc',
    'so-ngoai-vu',
    'krong-pa',
    'krong-pa-xa-1',
    'krong-pa-xa-2',
    'mang-yang-xa-3',
  ]);
  expect(shared).toEqual(['so-tu-phap', 'so-xay-dung', 'ayun-pa-phuong-1', 'ayun-pa-phuong-2', 'dak-doa-xa-1']);
  expect(rows.filter(({ brokenBy }) => brokenBy).map(({ unit }) => unit)).toEqual(['ayun-pa', 'an-khe']);
  expect([...new Set(rows.flatMap(({ level }) => level ?? []))].sort()).toEqual(['I', 'II', 'III', 'IV', 'none']);
  expect(rows.find(({ unit }) => unit === 'ia-grai')).toMatchObject({ level: 'II' });
});
