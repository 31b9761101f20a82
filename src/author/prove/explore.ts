import { whole } from '../../kit/exact.js';
import { dayNumber } from '../../kit/instant.js';
import { byShape, hasShape, type ShapeTable } from '../../model/by-shape.js';
import { isExact, type Typed } from '../../model/expression.js';
import { belowStatistic } from './explore-below.js';
import { LISTS } from './explore-lists.js';
import { NUMBERS, near } from './explore-numbers.js';
import { READING } from './explore-reading.js';
import { sequence } from './explore-sequence.js';
import { bySign, TRUTHS } from './explore-truths.js';
import { cohortStatistic, inCohort } from './explore-units.js';
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

/** What an expression can be, by the shape of its operator. */
const CASES: ShapeTable<[Region, Exploring], readonly Case[]> = {
  literal: (node, region) => [{ region, value: literalOf(node) }],
  reason: (node, region, exploring) => explore(node.args[0] as Typed, region, exploring),
  'not-applicable': (node, region) => [noneCase(region, 'not-applicable', node.name)],
  function: byBounds,
  unknown: byBounds,
  ...READING,
  ...TRUTHS,
  ...NUMBERS,
  ...LISTS,
  membership: inCohort,
  statistic: (node, region, exploring) =>
    node.shape.of === 'cohort'
      ? cohortStatistic(node, region, exploring)
      : (belowStatistic(node, region, exploring) ?? notFollowed(node, region, exploring)),
};

/** Every path through an expression, as many as the budget allows; beyond it, one answer that may be anything. */
export const explore: Explore = (node, region, exploring) => {
  exploring.budget.left -= 1;
  if (exploring.budget.left < 0) {
    exploring.unknown.add('budget');
    return anything(node, region, exploring);
  }
  return byShape(CASES, node, region, exploring);
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

/** A value of which its operator's bounds are all that is known, and that there may be none. */
function byBounds(node: Typed, region: Region, exploring: Exploring): readonly Case[] {
  const bounds = exploring.operators[node.op]?.bounds;
  return sequence(node.args, region, exploring).flatMap((path): readonly Case[] => {
    if ('none' in path) return [path.none];
    const forms = path.values.filter(isNumber).map(({ form }) => form);
    const unscorable = noneCase(path.region, 'unscorable', node.op);
    if (node.type.is !== 'number') return [...anyValue(node, path.region), unscorable];
    // its operands need not be all that it depends on: a statistic looks at other units
    if (!bounds) return notFollowed(node, path.region, exploring);
    const divisor = hasShape(node, 'function') && node.shape.divisor !== undefined && forms[node.shape.divisor];
    const atZero = divisor && bySign(path.region, divisor, exploring).zero();
    if (atZero) exploring.zeros.push({ node, region: atZero });
    const boundsOf = forms.length === node.args.length ? bounds : undefined;
    return [...near(node, forms, path.region, exploring, boundsOf), unscorable];
  });
}

function notFollowed(node: Typed, region: Region, exploring: Exploring): readonly Case[] {
  exploring.unknown.add(`operator ${node.op}`);
  return anything(node, region, exploring);
}

/** Whatever the type allows, and every reason to have no value. */
function anything(node: Typed, region: Region, exploring: Exploring): readonly Case[] {
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
