import { fromDecimal, isDecimal } from '../../kit/exact-text.js';
import { numberOf } from '../../logic/loops/index.js';
import type { Type } from '../../model/expression.js';
import type { Plan } from '../../model/plan.js';
import { attributeType as typeOf } from '../../stages/attribute-type.js';
import { always } from './conditions.js';
import { cellValue, isAbsent } from './fact-cells.js';
import { constantNumber } from './numbers.js';
import { type FormulaContext, type GuardedText, sure, type ValueText } from './values.js';

/** The type of an attribute of the pack. */
export function attributeType({ pack }: Plan, id: string): Type | undefined {
  const attribute = (pack.attributes ?? []).find((each) => each.id === id);
  return attribute && typeOf(attribute);
}

/** An attribute: its value where it is known, else what stands in its cell; without one there it is missing. */
export function attributeText(id: string, context: FormulaContext): GuardedText | undefined {
  const { plan, cells, refuse } = context;
  const [place, type] = [cells.attribute(id), attributeType(plan, id)];
  if (!place || !type) return refuse('no-cell');
  if ('value' in place) {
    const value = knownValue(type, place.value);
    return value ? sure(value) : refuse('too-many-digits');
  }
  const value = cellValue({ id, type }, place.cell, cells);
  const guard = { when: isAbsent(type, place.cell, context.isWary), status: 'missing' } as const;
  return value ? { guards: [guard], value } : refuse('no-cell');
}

function knownValue({ is }: Type, value: unknown): ValueText | undefined {
  if (is === 'boolean') return typeof value === 'boolean' ? always(value) : undefined;
  if (is === 'choice') return typeof value === 'string' ? codeOf(value) : undefined;
  const number = isDecimal(String(value)) ? numberOf(fromDecimal(String(value))) : undefined;
  return number && constantNumber(number.n, number.d);
}

/** An option, level or text that is the same for every unit. */
export function codeOf(id: string): ValueText {
  return { is: 'code', ids: [id], equals: (other) => always(other === id) };
}
