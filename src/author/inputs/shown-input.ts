import { toText } from '../../kit/exact-text.js';
import type { CheckInput, CheckValue } from '../../model/check-finding.js';
import { isRow, type Value } from '../../model/expression.js';
import type { Trial } from './trial.js';

/** A trial as an assessment writes it, in objects and lists of its own. */
export function shownInput({ facts, attributes, notApplicable, evidence, beside, below, silent }: Trial): CheckInput {
  return {
    facts: shownAll(facts),
    attributes: shownAll(attributes),
    notApplicable: [...notApplicable],
    evidence,
    ...(beside && beside.length > 0 ? { beside: beside.map(shownInput) } : {}),
    ...(below && below.length > 0 ? { below: below.map(shownInput) } : {}),
    ...(silent ? { silent } : {}),
  };
}

/** The trials, each once: of those that an assessment writes alike, the last one at the place of the first. */
export function differentTrials(trials: readonly Trial[]): readonly Trial[] {
  return [...new Map(trials.map((trial) => [JSON.stringify(shownInput(trial)), trial])).values()];
}

function shownAll(values: Readonly<Record<string, Value>>): Readonly<Record<string, CheckValue>> {
  const shown: Record<string, CheckValue> = {};
  for (const id of Object.keys(values)) shown[id] = shownValue(values[id] ?? '');
  return shown;
}

function shownValue(value: Value): CheckValue {
  if (!isList(value)) return scalarOf(value);
  return value.map((item) => {
    if (!isRow(item)) return scalarOf(item);
    return Object.fromEntries(Object.entries(item.row).map(([column, cell]) => [column, scalarOf(cell)]));
  });
}

function scalarOf(value: Value): boolean | string {
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  return 'n' in value ? toText(value) : '';
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
