import { type Exact, whole } from '../../kit/exact.js';
import { dayNumber } from '../../kit/instant.js';
import type { Typed, Value } from '../../model/expression.js';
import { LISTS } from './explore-lists.js';
import { NUMBERS, near } from './explore-numbers.js';
import { READING } from './explore-reading.js';
import { sequence } from './explore-sequence.js';
import { TRUTHS } from './explore-truths.js';
import { UNITS } from './explore-units.js';
import {
  type Case,
  type Explore,
  type Exploring,
  isNumber,
  type Meaning,
  noneCase,
  numberCase,
  truthCases,
} from './exploring.js';
import { constantForm, variableForm } from './linear.js';
import type { Region } from './region.js';

const HANDLERS: Readonly<Record<string, Explore>> = { ...READING, ...TRUTHS, ...NUMBERS, ...LISTS, ...UNITS };

/** Every path through an expression, as many as the budget allows; beyond it, one answer that may be anything. */
export const explore: Explore = (node, region, exploring) => {
  exploring.budget.left -= 1;
  if (exploring.budget.left < 0) {
    exploring.unknown.add('budget');
    return anything(node, region, exploring);
  }
  if (node.op === 'literal') return [{ region, value: literalOf(node) }];
  if (node.op === 'because') return explore(node.args[0] as Typed, region, exploring);
  if (node.op === 'not-applicable') return [noneCase(region, 'not-applicable', node.name ?? '')];
  if (node.op === 'children') {
    // its operand is asked of units of another tier, whose figures are not this one's
    exploring.unknown.add(`operator ${node.op}`);
    return anything(node, region, exploring);
  }
  const handler = Object.hasOwn(HANDLERS, node.op) ? HANDLERS[node.op] : undefined;
  return handler ? handler(node, region, exploring) : byBounds(node, region, exploring);
};

function literalOf({ literal, type }: Typed): Meaning {
  if (typeof literal === 'boolean') return { is: 'truth', value: literal };
  if (typeof literal === 'string') {
    if (type.is === 'date') return { is: 'number', form: constantForm(whole(dayNumber(literal))) };
    return { is: 'text', value: literal };
  }
  if (isExact(literal)) return { is: 'number', form: constantForm(literal) };
  return { is: 'text' };
}

/** An operator that nobody here knows: its own bounds, and that it may have no number. */
function byBounds(node: Typed, region: Region, exploring: Exploring): readonly Case[] {
  const bounds = exploring.operators[node.op]?.bounds;
  return sequence(node.args, region, exploring).flatMap((path): readonly Case[] => {
    if ('none' in path) return [path.none];
    const forms = path.values.filter(isNumber).map(({ form }) => form);
    const unscorable = noneCase(path.region, 'unscorable', node.op);
    if (node.type.is !== 'number') return [...anyValue(node, path.region), unscorable];
    if (!bounds) {
      // its operands need not be all that it depends on: a statistic looks at other units
      exploring.unknown.add(`operator ${node.op}`);
      return anything(node, path.region, exploring);
    }
    const known = forms.length === node.args.length ? bounds : undefined;
    return [...near(node, forms, path.region, exploring, known), unscorable];
  });
}

/** Whatever the type allows, and every reason to have no value. */
export function anything(node: Typed, region: Region, exploring: Exploring): readonly Case[] {
  const none = (['missing', 'unscorable', 'not-applicable'] as const).map((status) => noneCase(region, status, ''));
  if (node.type.is !== 'number') return [...anyValue(node, region), ...none];
  const name = `?${exploring.defined.size}`;
  exploring.defined.set(name, { is: 'near', args: [] });
  return [numberCase(region, variableForm(name)), ...none];
}

function anyValue(node: Typed, region: Region): readonly Case[] {
  if (node.type.is === 'boolean') return truthCases(region, region);
  return [{ region, value: { is: 'text' } }];
}

function isExact(value: Value | undefined): value is Exact {
  return typeof value === 'object' && 'n' in value;
}
