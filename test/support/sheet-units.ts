import { dayInSheet } from '../../src/form/formula/fact-cells.js';
import type { NodeFormulas, SheetCells, SheetMeasure } from '../../src/form/formula/sheet-cells.js';
import { tierFormulas } from '../../src/form/formula/tier-formulas.js';
import { columnLetters } from '../../src/kit/column-letters.js';
import type { Plan, PlanTier } from '../../src/model/plan.js';
import type { UnitGiven } from '../../src/unit-assessment.js';
import type { Cell } from '../../src/vendor/hucre.js';
import type { Doc } from './naive-expressions.js';

/** Items of a list that a row has cells for. */
const ITEMS = 4;

const MEASURES = ['points', 'converted', 'percent', 'level'] as const satisfies readonly SheetMeasure[];

const TEXT = { missing: 'chưa đủ số liệu', 'not-applicable': 'không áp dụng', unscorable: 'số liệu "sai"' } as const;

/** Where everything stands in a row: inputs first, then the measures of each node. */
export interface RowLayout {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly formulas: readonly NodeFormulas[];
  /** By what it is and whose, the first column, counted from 0. */
  readonly columns: ReadonlyMap<string, number>;
  readonly text: typeof TEXT;
}

/** A value that stands in the cells of a row, by what it is and whose. */
export type RowValues = ReadonlyMap<string, Cell['value'] | readonly Cell['value'][]>;

/** Formulas of a tier for a row; `attributes` of which the value is known stand in no cell. */
export function rowLayout(plan: Plan, tier: PlanTier, attributes: Doc = {}): RowLayout {
  const columns = new Map<string, number>();
  let next = 0;
  const place = (what: string, width = 1) => {
    columns.set(what, next);
    next += width;
  };
  for (const fact of Object.values(plan.facts)) {
    if (fact.provider !== 'unit' || fact.derived || !tier.facts.includes(fact.id)) continue;
    if (fact.type.is === 'list' && fact.type.of.is === 'row')
      for (const name of Object.keys(fact.type.of.columns)) place(`column ${fact.id} ${name}`, ITEMS);
    else place(`fact ${fact.id}`, fact.type.is === 'list' ? ITEMS : 1);
  }
  for (const id of tier.attributes) if (!(id in attributes)) place(`attribute ${id}`);
  for (const id of tier.order) {
    if (tier.nodes[id]?.document.mayClaimNotApplicable) place(`claim ${id}`);
    if (tier.nodes[id]?.kind === 'leaf') place(`evidence ${id}`, 2);
  }
  for (const id of tier.order) for (const measure of MEASURES) place(`${measure} ${id}`);
  const cellOf = (what: string, width = 1): string | undefined => {
    const column = columns.get(what);
    if (column === undefined) return undefined;
    const first = `$${columnLetters(column)}1`;
    return width === 1 ? first : `${first}:$${columnLetters(column + width - 1)}1`;
  };
  const cells: SheetCells = {
    fact: (id) => (plan.facts[id]?.type.is === 'list' ? undefined : cellOf(`fact ${id}`)),
    list: (id) => cellOf(`fact ${id}`, ITEMS),
    column: (id, name) => cellOf(`column ${id} ${name}`, ITEMS),
    attribute: (id) => {
      if (id in attributes) return { value: attributes[id] };
      const cell = cellOf(`attribute ${id}`);
      return cell === undefined ? undefined : { cell };
    },
    claim: (id) => cellOf(`claim ${id}`),
    evidence: (id) => ({ beside: cellOf(`evidence ${id}`, 2) ?? '' }),
    node: (id, measure) => cellOf(`${measure} ${id}`) ?? '',
    yes: 'Có',
    no: 'Không',
    optionText: (_, option) => `Chọn "${option}"`,
    levelText: (_, level) => `Mức ${level}`,
    text: TEXT,
  };
  return { plan, tier, formulas: tierFormulas(plan, tier, cells), columns, text: TEXT };
}

/** The cells of one unit. */
export function valuesOf(
  { plan, tier }: RowLayout,
  { facts = {}, attributes = {}, criteria = {} }: UnitGiven,
): RowValues {
  const values = new Map<string, Cell['value'] | readonly Cell['value'][]>();
  for (const [id, given] of Object.entries<Doc>(facts)) {
    const type = plan.facts[id]?.type;
    values.set(`fact ${id}`, Array.isArray(given) ? given : cellOfValue(type?.is ?? 'text', given));
  }
  for (const [id, value] of Object.entries<Doc>(attributes)) {
    const is = plan.pack.attributes?.find((attribute) => attribute.id === id)?.type ?? 'number';
    values.set(`attribute ${id}`, cellOfValue(is, value));
  }
  for (const [id, { notApplicable, evidence }] of Object.entries<Doc>(criteria)) {
    if (notApplicable && tier.nodes[id]?.document.mayClaimNotApplicable) values.set(`claim ${id}`, 'x');
    if (evidence) values.set(`evidence ${id}`, [null, '1']);
  }
  return values;
}

function cellOfValue(is: string, given: string | number | boolean): Cell['value'] {
  if (typeof given === 'boolean') return given ? 'Có' : 'Không';
  if (is === 'choice') return `Chọn "${given}"`;
  if (is === 'date') return dayInSheet(String(given));
  return is === 'number' ? Number(given) : String(given);
}

/** A sheet of rows, the formulas of each beside its inputs; one formula is shared by the whole column. */
export function sheetOf(name: string, layout: RowLayout, rows: readonly RowValues[]) {
  const cells = new Map<string, Partial<Cell>>();
  const data = rows.map((values) => {
    const row: Cell['value'][] = [];
    for (const [what, value] of values) {
      const column = layout.columns.get(what);
      if (column === undefined) continue;
      for (const [at, item] of [value].flat().entries()) row[column + at] = item as Cell['value'];
    }
    return Array.from(row, (value) => value ?? null);
  });
  let shared = 0;
  for (const formulas of layout.formulas)
    for (const measure of MEASURES) {
      const formula = formulas[measure];
      const column = layout.columns.get(`${measure} ${formulas.node}`);
      if (!formula || !('formula' in formula) || column === undefined) continue;
      const letters = columnLetters(column);
      const head = { formulaType: 'shared', formulaSharedIndex: shared } as const;
      shared += 1;
      for (const row of rows.keys())
        cells.set(
          `${row},${column}`,
          row === 0
            ? { ...head, formula: formula.formula, formulaRef: `${letters}1:${letters}${rows.length}` }
            : { ...head, formula: '' },
        );
    }
  return { name, rows: data, cells };
}
