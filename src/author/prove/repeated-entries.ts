import { canonicalJson } from '../../kit/canonical-json.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { shapeNamed } from '../../logic/index.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Plan, PlanNode } from '../../model/plan.js';
import type { ShapeName } from '../../model/shape.js';
import { placesIn } from '../drop/edits.js';

/** Entries of a list of a rule, or of the condition of a row, that stand there a second time, as when a line is copied and not changed. */
export function repeatedInRule({ id, path, document }: PlanNode): readonly CheckFinding[] {
  const { appliesTo = null, rule = null } = document;
  const places = [
    ...repeatedIn(appliesTo as Json, [...path, 'appliesTo']),
    ...repeatedIn(rule as Json, [...path, 'rule']),
  ];
  return places.map((at) => checkFinding('entry-repeated', at, { node: id }));
}

/** The same in what facts are derived from, and in what holds between facts. */
export function repeatedInFacts({ pack: { facts, relations = [] } }: Plan): readonly CheckFinding[] {
  const places = [
    ...facts.flatMap(({ derive = null }, index) => repeatedIn(derive as Json, ['facts', index, 'derive'])),
    ...relations.flatMap(({ holds }, index) => repeatedIn(holds as Json, ['relations', index, 'holds'])),
  ];
  return places.map((at) => checkFinding('entry-repeated', at, { node: '' }));
}

/** What a ranking compares in a tie, and has compared before: the second decides nothing. */
export function repeatedTieBreaks({ pack: { tiers } }: Plan): readonly CheckFinding[] {
  return tiers.flatMap(({ rankings = [] }, tier) =>
    rankings.flatMap(({ of, tieBreak }, ranking) =>
      repeatedIn(tieBreak as unknown as Json, ['tiers', tier, 'rankings', ranking, 'tieBreak']).map((at) =>
        checkFinding('entry-repeated', at, { node: of }),
      ),
    ),
  );
}

/** Lists of a pack that name things, each once. */
const NAMING: readonly string[] = ['ranked', 'needs', 'cite', 'at', 'facts'];

/** What a list outside the rules names twice, as `cite: [ qd-1#2, qd-1#2 ]`: one of the two was to be another. */
export function repeatedNames({ pack }: Plan): readonly CheckFinding[] {
  return placesIn(pack as unknown as Json).flatMap(({ path, value: list }) => {
    if (!isList(list) || !NAMING.includes(String(path.at(-1))) || path.includes('rule')) return [];
    return list.flatMap((name, index) =>
      typeof name === 'string' && list.indexOf(name) < index
        ? [checkFinding('name-repeated', [...path, index], { name })]
        : [],
    );
  });
}

/**
 * The places of entries that are the same as an earlier one of their list. Two parts of a rule are the same where their rules are,
 * whatever their maximums. `mayRepeat`: the list is that of an operator whose operands may be the same, as `{ "*": [2, 2] }`.
 */
function repeatedIn(json: Json, path: Path, mayRepeat = false): readonly Path[] {
  if (isList(json)) {
    const texts = json.map((item) => canonicalJson(ofPart(item)));
    return json.flatMap((item, index) => {
      const at: Path = [...path, index];
      const isAgain = !mayRepeat && texts.indexOf(texts[index] ?? '') < index;
      return isAgain ? [at] : repeatedIn(item, at, mayRepeat && isList(item));
    });
  }
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, inside]) => {
    const shape = shapeNamed(key);
    return repeatedIn(inside as Json, [...path, key], shape !== undefined && mayStandTwice(shape, inside as Json));
  });
}

/** A part of a rule, or a case, without its maximum. */
function ofPart(item: Json): Json {
  return isObject(item) && item.rule !== undefined && item.max !== undefined ? (item.rule as Json) : item;
}

/** Whether an operator's values may be the same; `all`, which asks a list and a condition, is a key of a rule as well. */
function mayStandTwice(shape: ShapeName, operands: Json): boolean {
  if (shape === 'sum') return !(isList(operands) && operands.every(isFact));
  return !ONCE.includes(shape);
}

function isFact(operand: Json): boolean {
  return isObject(operand) && Object.keys(operand).every((key) => shapeNamed(key) === 'fact');
}

/** Shapes of operators in which an operand that stands twice does nothing. */
const ONCE: readonly ShapeName[] = ['junction', 'quantifier', 'contained'];
