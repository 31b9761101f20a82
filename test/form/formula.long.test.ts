import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import type { UnitScores } from '../../src/model/scores.js';
import { safeScore } from '../../src/score.js';
import { chance } from '../jsonlogic/chance.js';
import { documentOf } from '../support/documents.js';
import { assessmentOfAll, drawnUnit } from '../support/drawn-units.js';
import { drawsOf } from '../support/draws.js';
import { firstCases } from '../support/naive-cases.js';
import type { Doc } from '../support/naive-expressions.js';
import { computed, officeProgram } from '../support/office.js';
import { SEED } from '../support/seed.js';
import { compareSheet, type SheetReport } from '../support/sheet-agreement.js';
import { type RowLayout, rowLayout, sheetOf, valuesOf } from '../support/sheet-units.js';
import { smallPack } from '../support/small-pack.js';

const OFFICE = officeProgram() ?? '';
if (OFFICE === '')
  console.warn(
    'LIBREOFFICE IS NOT INSTALLED: no formula of a form is held against the engine (apt-get install libreoffice-calc)',
  );

const GIA_LAI = 'criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml';

interface Rows {
  readonly layout: RowLayout;
  readonly sheet: ReturnType<typeof sheetOf>;
  readonly scores: () => readonly UnitScores[];
}

/** So many units of each tier of a pack as rows, and what the engine says of them when it is asked. */
function rowsOf(pack: Doc, count: number, name: string, only?: string, attributes: Doc = {}): readonly Rows[] {
  const compiled = compilePack(pack);
  const { plan } = compiled;
  return plan.tiers
    .filter(({ id }) => only === undefined || id === only)
    .map((tier) => {
      const draws = chance(SEED);
      const units = Array.from({ length: count }, (_, index) => {
        const unit = drawnUnit(plan, tier, draws, index);
        return { ...unit, attributes: { ...unit.attributes, ...attributes } };
      });
      const layout = rowLayout(plan, tier, attributes);
      const scores = () => {
        const scored = safeScore(compiled, assessmentOfAll(compiled, units));
        if (!scored.ok) throw new Error(`${name} ${tier.id}: ${JSON.stringify(scored.errors.slice(0, 3))}`);
        const results = Array.from({ length: scored.value.count }, (_, at) => scored.value.unitAt(at));
        const byId = new Map(results.map((result) => [result.unit, result]));
        return units.map(({ id = '' }) => byId.get(id) as UnitScores);
      };
      return {
        layout,
        sheet: sheetOf(
          `${name}-${tier.id}`,
          layout,
          units.map((unit) => valuesOf(layout, unit)),
        ),
        scores,
      };
    });
}

/** What the office computes while the engine scores. */
async function reported(rows: readonly Rows[]): Promise<SheetReport> {
  const shown = computed(
    OFFICE,
    rows.map(({ sheet }) => sheet),
  );
  const scored = rows.map(({ scores }) => scores());
  const sheets = await shown;
  const reports = rows.map(({ layout, sheet }, at) =>
    compareSheet(layout, sheets.get(sheet.name) ?? [], scored[at] ?? []),
  );
  const cells: Record<string, number> = {};
  for (const report of reports)
    for (const [kind, count] of Object.entries(report.cells)) cells[kind] = (cells[kind] ?? 0) + count;
  console.log(rows[0]?.sheet.name, cells, shareOf(rows));
  return { differences: reports.flatMap(({ differences }) => differences), cells };
}

/** How many criteria and groups have a formula, and why others have none. */
function shareOf(rows: readonly Rows[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { layout } of rows)
    for (const { node, points } of layout.formulas) {
      const what = `${layout.tier.nodes[node]?.kind} ${'formula' in points ? 'by formula' : points.without}`;
      counts[what] = (counts[what] ?? 0) + 1;
    }
  return counts;
}

const UNITS = drawsOf(10_000);
const EVERY_KIND = ['exact', 'missing', 'not-applicable', 'unscorable'];
/** What is printed of groups. Those of districts have no formula: the form of one unit does not know its communes. */
const OF_GROUPS = ['printed', 'tie', 'level'];

test.skipIf(OFFICE === '').each([
  ['department', [...EVERY_KIND, ...OF_GROUPS]],
  ['district', EVERY_KIND],
  ['commune', [...EVERY_KIND, ...OF_GROUPS]],
])(
  `Gia Lai 2019, %s: ${UNITS} units come out of a sheet as of the engine, to the last printed digit`,
  async (tier, kinds) => {
    const { differences, cells } = await reported(rowsOf(documentOf(GIA_LAI), UNITS, 'gia-lai', tier));

    expect(differences).toEqual([]);
    for (const kind of kinds) expect(cells[kind], kind).toBeGreaterThan(drawsOf(100));
  },
);

test.skipIf(OFFICE === '')('the example packs come out of a sheet as of the engine', async () => {
  const shapes = readdirSync('examples/shapes').filter((name) => name !== 'C3');
  const paths = [
    'hue-2020/hue-2020.pack.yaml',
    '01-score/pack.yaml',
    '07-workers/pack.yaml',
    ...shapes.map((name) => `shapes/${name}/pack.yaml`),
  ];
  const rows = paths.flatMap((path, at) =>
    rowsOf(documentOf(`examples/${path}`), 60, `${at}-${path.split('/').at(-2)}`),
  );
  const known = rowsOf(documentOf(GIA_LAI), 200, 'known', 'department', { 'has-procedures': true });
  const { differences, cells } = await reported([...rows, ...known]);

  expect(differences).toEqual([]);
  expect(cells.exact).toBeGreaterThan(3_000);
});

test.skipIf(OFFICE === '')('generated packs come out of a sheet as of the engine', async () => {
  const rows = firstCases(drawsOf(100)).flatMap(({ pack }, at) => rowsOf(pack, 20, `pack-${at}`));
  const { differences, cells } = await reported(rows);

  expect(differences).toEqual([]);
  expect(cells.tie).toBeGreaterThan(drawsOf(1_000));
  expect(cells.printed).toBeGreaterThan(drawsOf(20_000));
});

test.skipIf(OFFICE === '')(
  'numbers are rounded in a sheet as each mode says, at ties, beside them and below 0',
  async () => {
    const numbers = ['-2.5', '-1.5', '-1.2', '-0.5', '0.5', '1.2', '1.5', '2.5', '2.4999', '2.5001', '3'];
    const wanted: Readonly<Record<string, readonly number[]>> = {
      'half-up': [-3, -2, -1, -1, 1, 1, 2, 3, 2, 3, 3],
      'half-even': [-2, -2, -1, 0, 0, 1, 2, 2, 2, 3, 3],
      up: [-3, -2, -2, -1, 1, 2, 2, 3, 3, 3, 3],
      down: [-2, -1, -1, 0, 0, 1, 1, 2, 2, 2, 3],
      ceil: [-2, -1, -1, 0, 1, 2, 2, 3, 3, 3, 3],
      floor: [-3, -2, -2, -1, 0, 1, 1, 2, 2, 2, 3],
    };
    const rule = { logic: { '*': [{ var: 'x' }, { number: '1' }] } };
    const rows = Object.keys(wanted).map((mode) => {
      const [layoutOf] = [
        compilePack(
          smallPack([{ id: 'x', type: 'number' }], [{ id: 'c', rule, publish: { points: { places: 0, mode } } }]),
        ).plan,
      ];
      const layout = rowLayout(layoutOf, layoutOf.tiers[0] as (typeof layoutOf.tiers)[number]);
      const values = numbers.map((x) =>
        valuesOf(layout, { tier: 'commune', facts: { x } } as Parameters<typeof valuesOf>[1]),
      );
      return { mode, layout, sheet: sheetOf(mode, layout, values) };
    });
    const sheets = await computed(
      OFFICE,
      rows.map(({ sheet }) => sheet),
    );
    const shown = rows.map(({ mode, layout }) => [
      mode,
      sheets.get(mode)?.map((row) => Number(row[layout.columns.get('points c') ?? 0]) + 0),
    ]);

    expect(Object.fromEntries(shown)).toEqual(wanted);
  },
);

test.skipIf(OFFICE === '')('rows of a list are counted where each of their columns is filled', async () => {
  const facts = [{ id: 'jobs', type: 'list', of: { name: 'text', hours: 'number', done: 'boolean' } }];
  const pack = smallPack(facts, [{ id: 'c', rule: { 'per-item': { count: 'jobs', each: '2', atMost: '10' } } }]);
  const { plan } = compilePack(pack);
  const layout = rowLayout(plan, plan.tiers[0] as (typeof plan.tiers)[number]);
  const jobs = (name: readonly string[], hours: readonly (number | string | null)[], done: readonly string[]) =>
    new Map(Object.entries({ 'column jobs name': name, 'column jobs hours': hours, 'column jobs done': done }));
  const rows = [
    jobs([], [], []),
    jobs(['a', 'b'], [1, 0.5], ['Có', 'Không']),
    jobs(['a', 'b', 'c'], [1, null, 2], ['Có', 'Không', 'Có']),
    jobs(['a'], ['1,5 giờ'], ['Có']),
    jobs(['a'], [1], ['có lẽ']),
  ];
  const shown = (await computed(OFFICE, [sheetOf('jobs', layout, rows)])).get('jobs') ?? [];
  const { missing, unscorable } = layout.text;

  expect(shown.map((row) => row[layout.columns.get('points c') ?? 0])).toEqual([
    missing,
    '4',
    unscorable,
    unscorable,
    unscorable,
  ]);
});

test.skipIf(OFFICE === '')(
  'a cell that holds what it cannot be gives no error and no points to whoever reads it',
  async () => {
    const plan = compilePack(documentOf(GIA_LAI)).plan;
    const bad = ['abc', ' ', 1.5, -1, 'Có ', 'error'];
    for (const tier of plan.tiers) {
      const layout = rowLayout(plan, tier);
      const [whole] = [valuesOf(layout, drawnUnit(plan, tier, chance(SEED), 0))];
      const facts = tier.facts.filter((id) => layout.columns.has(`fact ${id}`) && plan.facts[id]?.type.is !== 'list');
      const rows = facts.flatMap((fact) =>
        bad.map((value) => ({ fact, values: new Map([...whole, [`fact ${fact}`, value]]) })),
      );
      const sheet = sheetOf(
        tier.id,
        layout,
        rows.map(({ values }) => values),
      );
      for (const [at, { fact, values }] of rows.entries())
        if (values.get(`fact ${fact}`) === 'error')
          sheet.cells.set(`${at},${layout.columns.get(`fact ${fact}`)}`, { formula: '1/0' });
      const shown = (await computed(OFFICE, [sheet])).get(tier.id) ?? [];
      const wrong = rows.flatMap(({ fact, values }, at) =>
        layout.formulas.flatMap(({ node, points }) => {
          const cell = shown[at]?.[layout.columns.get(`points ${node}`) ?? 0] ?? '';
          const told = `${node} of ${fact} = ${values.get(`fact ${fact}`)}: ${cell}`;
          if (/^(#|Err:)/.test(cell)) return [told];
          const planned = tier.nodes[node];
          const isReader =
            planned?.kind === 'leaf' &&
            [...planned.points.references.facts, ...planned.points.references.presences].includes(fact);
          const isShown = Object.values(layout.text).some((text) => text === cell);
          return isReader && 'formula' in points && !isShown ? [told] : [];
        }),
      );

      expect(wrong).toEqual([]);
    }
  },
);
