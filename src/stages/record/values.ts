import type { Exact } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { isExact, isRow, type Row, type Value } from '../../model/expression.js';
import type { RecordValue } from '../../model/record.js';

/** A value as the record states it: numbers as exact text. */
export function recordValue(value: Value): RecordValue {
  if (typeof value !== 'object') return value;
  if (isExact(value)) return toText(value);
  if (isRow(value)) return [cells(value)];
  return value.map((item) => (typeof item === 'object' && isRow(item) ? cells(item) : scalar(item)));
}

function scalar(value: Value): boolean | string {
  return typeof value === 'object' ? toText(value as Exact) : value;
}

function cells({ row }: Row): Readonly<Record<string, boolean | string>> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, scalar(value)]));
}
