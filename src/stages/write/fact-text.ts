import { canonicalWriter, stringText } from '../../kit/canonical-text.js';
import { exactText } from '../../kit/fraction-text.js';
import { byCodeUnit } from '../../kit/unicode.js';
import { FACT_IS, type TierColumns } from '../../model/columns.js';
import type { Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Plan, PlanLeaf, PlanTier } from '../../model/plan.js';
import { factsNamed } from '../evaluate/leaf.js';
import { recordValue } from '../record/values.js';
import { storedText } from './stored-text.js';

/** The facts of one unit in one layer, as a record states them. */
export interface FactTexts {
  /** Takes the facts of a row of columns; false, and the texts are of no use, where one of them stands in no column. */
  readonly loadRow: (columns: TierColumns, row: number) => boolean;
  /** Takes facts that are looked up by their ids. */
  readonly load: (facts: Readonly<Record<string, Value>>) => void;
  /** Whether any fact is present that the criterion at this position of `criteria` names. */
  readonly hasAny: (criterion: number) => boolean;
  /** Adds these facts to the parts of a text: `"a":`, `"1"`, `,"b":`, `true`. */
  readonly add: (criterion: number, parts: string[]) => void;
  /** Adds in the same way every fact that a unit itself gives. */
  readonly addGiven: (parts: string[]) => void;
}

/** Any fact of a column while it is written: its numbers, and the text of one. */
interface WrittenColumn {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly text: (stored: number) => string;
}

/** Texts of the facts that criteria name, and of the other `ids`. A number that the row before had too is not written anew. */
export function factTexts(plan: Plan, criteria: readonly PlanLeaf[], ids: readonly string[]): FactTexts {
  const names = [...new Set([...criteria.flatMap(factsNamed), ...ids])].toSorted(byCodeUnit);
  const positionOf = new Map(names.map((name, position) => [name, position]));
  const named = criteria.map((criterion) => [
    ...new Set(
      factsNamed(criterion)
        .toSorted(byCodeUnit)
        .map((name) => positionOf.get(name) ?? -1),
    ),
  ]);
  const given = names.flatMap((name, position) => (isGiven(plan, name) ? [position] : []));
  const firstKeys = names.map((name) => `${stringText(name)}:`);
  const laterKeys = firstKeys.map((key) => `,${key}`);
  const stored = new Float64Array(names.length).fill(Number.NaN);
  const texts: string[] = names.map(() => '');
  const write = canonicalWriter();
  const columnsOf = columnsByTier(plan, names);
  const addAll = (positions: readonly number[], parts: string[]): void => {
    let keys = firstKeys;
    for (let index = 0; index < positions.length; index += 1) {
      const position = positions[index] as number;
      const text = texts[position] as string;
      if (text === '') continue;
      parts.push(keys[position] as string, text);
      keys = laterKeys;
    }
  };
  return {
    loadRow: (tier, row) => {
      const columns = columnsOf(tier);
      for (let position = 0; position < names.length; position += 1) {
        const column = columns[position];
        const number = column ? (column.values[row] as number) : Number.NaN;
        if (number === stored[position]) continue;
        stored[position] = number;
        if (column && column.states[row] === FACT_IS.beyond) return false;
        texts[position] = column && column.states[row] === FACT_IS.plain ? column.text(number) : '';
      }
      return true;
    },
    load: (facts) => {
      stored.fill(Number.NaN);
      for (let position = 0; position < names.length; position += 1) {
        const value = facts[names[position] as string];
        texts[position] = value === undefined ? '' : valueText(value, write);
      }
    },
    hasAny: (criterion) => (named[criterion] ?? []).some((position) => texts[position] !== ''),
    add: (criterion, parts) => addAll(named[criterion] ?? [], parts),
    addGiven: (parts) => addAll(given, parts),
  };
}

/** The criteria of a tier, in the order of the document. */
export function criteriaOf({ order, nodes }: PlanTier): readonly PlanLeaf[] {
  return order.flatMap((id) => (nodes[id]?.kind === 'leaf' ? [nodes[id]] : []));
}

/** The columns of these facts, in their order; those of the tier that was asked before are remembered. */
function columnsByTier(
  { facts: declared }: Plan,
  names: readonly string[],
): (tier: TierColumns) => readonly (WrittenColumn | undefined)[] {
  const known = new Map<TierColumns, readonly (WrittenColumn | undefined)[]>();
  return (tier) => {
    const columns =
      known.get(tier) ??
      names.map((name) => {
        const [column, fact] = [tier.facts[name], declared[name]];
        return column && fact && { ...column, text: storedText(fact.type, column) };
      });
    known.set(tier, columns);
    return columns;
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
