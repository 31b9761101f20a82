import { bug } from '../../kit/bug.js';
import { canonicalWriter, stringText } from '../../kit/canonical-text.js';
import { exactText } from '../../kit/fraction-text.js';
import { byCodeUnit } from '../../kit/unicode.js';
import { FACT_IS, type FactColumn, type TierColumns } from '../../model/columns.js';
import type { Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Plan, PlanLeaf } from '../../model/plan.js';
import { factsNamed } from '../evaluate/leaf.js';
import { recordValue } from '../record/values.js';
import { type StoredTexts, storedText, storedTexts } from './stored-text.js';

/** The texts of the facts of one unit in one layer, as a record states them; those of the row that was loaded last. */
export interface FactTexts {
  readonly names: readonly string[];
  readonly positionOf: ReadonlyMap<string, number>;
  /** `"staff":` by the position of the fact, and the same behind another: `,"staff":`. */
  readonly firstKeys: readonly string[];
  readonly laterKeys: readonly string[];
  /** For each criterion, the positions of the facts that it names, in the order of their names. */
  readonly ofCriteria: readonly (readonly number[])[];
  /** The positions of the facts that a unit itself gives. */
  readonly given: readonly number[];
  /** By position: the text of the value, empty where it is absent; and the number of its column, or NaN. */
  readonly texts: string[];
  readonly stored: Float64Array;
  /** The written columns of the facts, by position, for each of the columns that were loaded before. */
  readonly columns: Map<TierColumns, readonly (WrittenColumn | undefined)[]>;
  readonly textsOf: (name: string, column: FactColumn | undefined) => StoredTexts | undefined;
  readonly write: (value: unknown) => string;
  loaded: { readonly tier: TierColumns; readonly row: number } | undefined;
}

/** The column of a fact, and how its numbers are written. */
type WrittenColumn = Pick<FactColumn, 'values' | 'states' | 'beyond'> & { readonly texts: StoredTexts };

/**
 * Texts of the facts that criteria name, and of the other `ids`. The text of a number is used again where the next row has
 * the same number.
 */
export function factTexts(plan: Plan, criteria: readonly PlanLeaf[], ids: readonly string[]): FactTexts {
  const needed = criteria.flatMap(({ required, optional }) => [...required, ...optional]);
  const names = [...new Set([...criteria.flatMap(factsNamed), ...needed, ...ids])].toSorted(byCodeUnit);
  const positionOf = new Map(names.map((name, position) => [name, position]));
  const positionsOf = (facts: readonly string[]) =>
    [...new Set(facts)].toSorted(byCodeUnit).map((name) => positionOf.get(name) ?? -1);
  const firstKeys = names.map((name) => `${stringText(name)}:`);
  return {
    names,
    positionOf,
    firstKeys,
    laterKeys: firstKeys.map((key) => `,${key}`),
    ofCriteria: criteria.map((criterion) => positionsOf(factsNamed(criterion))),
    given: names.flatMap((name, position) => (isGiven(plan, name) ? [position] : [])),
    texts: names.map(() => ''),
    stored: new Float64Array(names.length).fill(Number.NaN),
    columns: new Map(),
    textsOf: textsOfColumns(plan),
    write: canonicalWriter(),
    loaded: undefined,
  };
}

/** Loads the facts of a row of columns. */
export function loadRow(facts: FactTexts, tier: TierColumns, row: number): void {
  const { texts, stored, loaded } = facts;
  if (loaded?.tier === tier && loaded.row === row) return;
  facts.loaded = undefined;
  const columns = facts.columns.get(tier) ?? columnsIn(facts, tier);
  for (let position = 0; position < columns.length; position += 1) {
    const column = columns[position];
    const number = column ? (column.values[row] as number) : Number.NaN;
    if (number === stored[position]) continue;
    stored[position] = number;
    texts[position] = column ? textIn(column, row, facts.write) : '';
  }
  facts.loaded = { tier, row };
}

function textIn({ values, states, beyond, texts }: WrittenColumn, row: number, write: FactTexts['write']): string {
  if (states[row] === FACT_IS.plain) return storedText(texts, values[row] as number);
  const value = states[row] === FACT_IS.beyond ? beyond.get(row) : undefined;
  return value === undefined ? '' : valueText(value, write);
}

/** Loads facts that are looked up by their ids. */
export function loadFacts(facts: FactTexts, values: Readonly<Record<string, Value>>): void {
  facts.loaded = undefined;
  facts.stored.fill(Number.NaN);
  for (const [position, name] of facts.names.entries()) {
    const value = values[name];
    facts.texts[position] = value === undefined ? '' : valueText(value, facts.write);
  }
}

/** The facts at these positions that are present: `"a":"1","b":true`, empty where none is. */
export function factsAt({ texts, firstKeys, laterKeys }: FactTexts, positions: readonly number[]): string {
  let text = '';
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index] as number;
    const value = texts[position] as string;
    if (value !== '') text = text + ((text === '' ? firstKeys : laterKeys)[position] as string) + value;
  }
  return text;
}

/** The absent ones among these facts, in the same order; each is a fact that a criterion needs. */
export function factsAbsent({ texts, positionOf }: FactTexts, names: readonly string[]): readonly string[] {
  const absent: string[] = [];
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] as string;
    if (texts[positionOf.get(name) ?? bug(`no node of ${name}`)] === '') absent.push(name);
  }
  return absent;
}

function columnsIn({ names, columns: known, textsOf }: FactTexts, tier: TierColumns) {
  const columns = names.map((name): WrittenColumn | undefined => {
    const column = tier.facts[name];
    const texts = textsOf(name, column);
    return column && texts && { values: column.values, states: column.states, beyond: column.beyond, texts };
  });
  known.set(tier, columns);
  return columns;
}

function textsOfColumns({ facts }: Plan): FactTexts['textsOf'] {
  const textsOf = storedTexts();
  return (name, column) => {
    const fact = facts[name];
    return column && fact && textsOf(fact.type, column);
  };
}

function isGiven({ facts }: Plan, id: string): boolean {
  const fact = facts[id];
  return fact !== undefined && !fact.derived && !FACT_TYPE_IS[fact.info.type].isOfOthers;
}

function valueText(value: Value, write: (value: unknown) => string): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return stringText(value);
  return 'n' in value ? `"${exactText(value)}"` : write(recordValue(value));
}
