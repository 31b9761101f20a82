import { negate, ONE } from '../../kit/exact.js';
import { hasShape, type Shaped } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import {
  type Case,
  type CountedRow,
  type Exploring,
  mayBeTrue,
  noneCase,
  numberCase,
  truthCases,
} from './exploring.js';
import { constantForm, plus, variableForm } from './linear.js';
import { assume, type Region, withVariable } from './region.js';

/** How a condition may come out over the rows of a group, by those whose figures it cannot hold for. */
const OVER_ROWS: Readonly<
  Record<Shaped<'quantifier'>['shape']['holdsFor'], (rows: readonly CountedRow[], may: readonly boolean[]) => boolean>
> = {
  all: (rows, may) => may.includes(true) && rows.every(({ always }, at) => !always || may[at] === true),
  some: (_, may) => may.includes(true),
  none: () => true,
};

/** Holds or not; over no item `all` and `some` do not, and `none` does. */
function quantifier(node: Shaped<'quantifier'>, start: Region, exploring: Exploring): readonly Case[] {
  const [list, body] = node.args as readonly [Typed, Typed];
  return exploring.explore(list, start, exploring).flatMap((listCase): readonly Case[] => {
    const { region, value } = listCase;
    if (value.is === 'none') return [listCase];
    const none = noneCase(region, 'unscorable', 'list');
    if (value.is === 'rows') {
      const may = value.rows.map((row) => mayBeTrue(ofRow(body, row, region, exploring)));
      return [...truthCases(OVER_ROWS[node.shape.holdsFor](value.rows, may) ? region : undefined, region), none];
    }
    if (value.is !== 'list') return [...truthCases(region, region), none];
    const some = assume(region, plus(constantForm(ONE), value.count, negate(ONE)));
    const overNone = node.shape.holdsFor === 'none';
    return [...truthCases(overNone ? region : some, overNone ? some : region), none];
  });
}

/** The condition for one row that counts: each column anywhere between its ends. */
function ofRow(body: Typed, { when }: CountedRow, region: Region, exploring: Exploring): readonly Case[] {
  const named: Exploring = {
    ...exploring,
    explore: (node, from, inner) => {
      const ends = hasShape(node, 'item') ? when[node.name] : undefined;
      if (ends === undefined || !hasShape(node, 'item')) return exploring.explore(node, from, inner);
      const name = `item ${node.name}`;
      return [numberCase(withVariable(from, name, ends), variableForm(name))];
    },
  };
  return named.explore(body, region, named);
}

export const QUANTIFIER = { quantifier };
