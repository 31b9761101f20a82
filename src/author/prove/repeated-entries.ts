import { canonicalJson } from '../../kit/canonical-json.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { shapeNamed } from '../../logic/index.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Plan, PlanNode } from '../../model/plan.js';

/** Entries of a list of a rule that stand there a second time, as when a line is copied and not changed. */
export function repeatedInRule({ id, path, document }: PlanNode): readonly CheckFinding[] {
  return repeatedIn((document.rule ?? null) as Json, [...path, 'rule']).map((at) =>
    checkFinding('entry-repeated', at, { node: id }),
  );
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
  return namesIn(pack as unknown as Json, []).map(({ at, name }) => checkFinding('name-repeated', at, { name }));
}

function namesIn(json: Json, path: Path): readonly { readonly at: Path; readonly name: string }[] {
  if (isList(json)) {
    const isNaming = NAMING.includes(String(path.at(-1)));
    return json.flatMap((item, index) => {
      const at = [...path, index];
      if (typeof item !== 'string') return namesIn(item, at);
      return isNaming && json.indexOf(item) < index ? [{ at, name: item }] : [];
    });
  }
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, inside]) =>
    key === 'rule' ? [] : namesIn(inside as Json, [...path, key]),
  );
}

/** The places of entries that are the same as one before them in their list; in an expression a value may well stand twice. */
function repeatedIn(json: Json, path: Path): readonly Path[] {
  if (isList(json)) {
    const texts = json.map((item) => canonicalJson(item));
    return json.flatMap((item, index) => {
      const at: Path = [...path, index];
      return texts.indexOf(texts[index] ?? '') < index ? [at] : repeatedIn(item, at);
    });
  }
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, inside]) =>
    mayRepeat(key) ? [] : repeatedIn(inside as Json, [...path, key]),
  );
}

/** Whether it is an operator whose values may be the same; `all`, which asks a list and a condition, is a key of a rule as well. */
function mayRepeat(key: string): boolean {
  const shape = shapeNamed(key);
  return shape !== undefined && shape !== 'quantifier';
}
