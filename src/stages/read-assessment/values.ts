import { isWhole } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { isDate } from '../../kit/instant.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import type { FactValue, Scalar } from '../../model/assessment.js';
import { decimalText } from '../../model/decimal-given.js';
import { jsonTypeOf } from '../../model/document.js';
import { type Row, type Type, typeName, type Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Path } from '../../model/issue.js';
import type { PlanFact } from '../../model/plan.js';
import type { AssessmentReading } from './reading.js';

/** The value of a fact by its declared type; a value of another type is reported, and is undefined. */
export function readFact(
  { report }: Pick<AssessmentReading, 'report'>,
  fact: PlanFact,
  raw: FactValue,
  path: Path,
): Value | undefined {
  const { type, id, info } = fact;
  if (type.is === 'list') return readList(report, id, type.of, raw, path);
  if (typeof raw === 'object') {
    report('fact-value', path, { fact: id, expected: info.type, found: 'list' });
    return undefined;
  }
  const value = readScalar(report, id, type, raw, path);
  if (typeof value !== 'object' || !('n' in value)) return value;
  if (FACT_TYPE_IS[info.type].isWhole && !isWhole(value)) report('whole-number-needed', path, { found: toText(value) });
  else if (fact.places !== undefined && placesOf(toText(value)) > fact.places) {
    report('fact-places', path, { fact: id, places: String(fact.places), found: toText(value) });
  }
  return value;
}

/** A value that is no list and no row, by its type; a value of another type is reported, and is undefined. */
export function readScalar(
  report: AssessmentReading['report'],
  fact: string,
  type: Type,
  raw: Scalar,
  path: Path,
): Value | undefined {
  const wrong = () => report('fact-value', path, { fact, expected: typeName(type), found: jsonTypeOf(raw) });
  switch (type.is) {
    case 'number': {
      if (typeof raw === 'boolean') return void wrong();
      const text = decimalText(raw, (code, params, at = []) => void report(code, [...path, ...at], params));
      return text === undefined ? undefined : fromDecimal(text);
    }
    case 'boolean':
      return typeof raw === 'boolean' ? raw : void wrong();
    case 'date':
      if (typeof raw !== 'string') return void wrong();
      return isDate(raw) ? raw : void report('date-invalid', path, { found: raw });
    case 'choice':
      if (typeof raw !== 'string') return void wrong();
      if (type.options.includes(raw)) return raw;
      return void report('option-unknown', path, { option: raw, fact, suggestion: closestOrEmpty(raw, type.options) });
    case 'text':
    case 'level':
    case 'list':
    case 'row':
    case 'never':
    case 'unknown':
      return typeof raw === 'string' ? raw : void wrong();
  }
}

function readList(
  report: AssessmentReading['report'],
  fact: string,
  of: Type,
  raw: FactValue,
  path: Path,
): readonly Value[] | undefined {
  if (typeof raw !== 'object')
    return void report('fact-value', path, { fact, expected: 'list', found: jsonTypeOf(raw) });
  return raw.flatMap((item, index) => {
    const at = [...path, index];
    const value =
      of.is === 'row'
        ? readRow(report, fact, of.columns, item, at)
        : typeof item === 'object'
          ? void report('fact-value', at, { fact, expected: typeName(of), found: 'object' })
          : readScalar(report, fact, of, item, at);
    return value === undefined ? [] : [value];
  });
}

function readRow(
  report: AssessmentReading['report'],
  fact: string,
  columns: Readonly<Record<string, Type>>,
  item: Scalar | Readonly<Record<string, Scalar>>,
  path: Path,
): Row | undefined {
  if (typeof item !== 'object')
    return void report('fact-value', path, { fact, expected: 'row', found: jsonTypeOf(item) });
  const slips = new Set<string>();
  for (const key of Object.keys(item)) {
    if (Object.hasOwn(columns, key)) continue;
    const suggestion = closestOrEmpty(key, Object.keys(columns));
    report('key-unknown', [...path, key], { key, suggestion });
    slips.add(suggestion);
  }
  const row: Record<string, Value> = {};
  for (const [column, type] of Object.entries(columns)) {
    const cell = item[column];
    if (cell === undefined && !slips.has(column)) report('key-missing', [...path, column], { key: column });
    const value = cell === undefined ? undefined : readScalar(report, fact, type, cell, [...path, column]);
    if (value !== undefined) row[column] = value;
  }
  return { row };
}

function placesOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
