import { isObject } from '../../../kit/plain-data.js';
import type { PackCase } from '../../../model/cases.js';
import type { Json } from '../../../model/expression.js';
import type { Path } from '../../../model/issue.js';
import type { Plan, PlanTier } from '../../../model/plan.js';
import { keyCited, textCited } from '../../../model/text-cited.js';
import { tiersOf } from '../../cases/figures.js';
import { pathKey } from '../../drop/edits.js';

/** What is taken out of a document of cases, and why. */
export interface Shortened {
  readonly removed: readonly Path[];
  /** Cases that are taken out, each with the id of the tier, case or row without which it means nothing. */
  readonly dropped: readonly { readonly id: string; readonly of: string }[];
  /** Cases that stay, each with the ids that were taken out of it. */
  readonly shortened: readonly { readonly id: string; readonly names: readonly string[] }[];
}

/** The plans of the model (`before`) and of the derived pack (`after`). */
export interface TwoPlans {
  readonly before: Plan;
  readonly after: Plan;
}

/**
 * Takes out of cases what the new pack does not have: cases and units of tiers that are gone, figures that nobody is asked,
 * results of rows that are gone. A case that would expect nothing goes, and whatever starts from its figures.
 */
export function shortenCases(cases: readonly PackCase[], plans: TwoPlans): Shortened {
  const dropped: { id: string; of: string }[] = [];
  const shortened: { id: string; names: readonly string[] }[] = [];
  const removed: Path[] = [];
  for (const [index, packCase] of cases.entries()) {
    const path: Path = ['cases', index];
    const cut = cutCase(packCase, path, plans);
    const of =
      missingFor(
        packCase,
        plans,
        dropped.map(({ id }) => id),
      ) ?? (isEmpty(packCase, cut, path) ? cut.names[0] : undefined);
    if (of !== undefined) {
      dropped.push({ id: packCase.id, of });
      removed.push(path);
      continue;
    }
    removed.push(...cut.removed);
    if (cut.names.length > 0) shortened.push({ id: packCase.id, names: [...new Set(cut.names)] });
  }
  return { removed, dropped, shortened };
}

/** The id of the tier or the case that `packCase` cannot do without and that is gone in the new pack; undefined where none is. */
function missingFor(packCase: PackCase, { after }: TwoPlans, dropped: readonly string[]): string | undefined {
  const known = after.tiers.map(({ id }) => id);
  if (!known.includes(packCase.tier)) return packCase.tier;
  const { like, units } = packCase;
  if (like !== undefined && dropped.includes(like)) return like;
  const left = units?.filter(({ tier }) => tier === undefined || known.includes(tier));
  const liked = left?.find((unit) => unit.like !== undefined && dropped.includes(unit.like));
  if (liked) return liked.like;
  return left?.length === 0 ? [...tiersOf(packCase)].find((tier) => !known.includes(tier)) : undefined;
}

/** The places that are taken out of a case, and the ids that are named there. */
interface Cut {
  readonly removed: readonly Path[];
  readonly names: readonly string[];
}

const NOTHING: Cut = { removed: [], names: [] };

function joined(cuts: readonly Cut[]): Cut {
  return { removed: cuts.flatMap(({ removed }) => removed), names: cuts.flatMap(({ names }) => names) };
}

function cutCase(packCase: PackCase, path: Path, plans: TwoPlans): Cut {
  const { after } = plans;
  const known = after.tiers.map(({ id }) => id);
  const units = packCase.units ?? [];
  const goneUnits = units.flatMap(({ id, tier }) => (tier === undefined || known.includes(tier) ? [] : [id]));
  const ofUnits = units.map((unit, index): Cut => {
    const at = [...path, 'units', index];
    if (goneUnits.includes(unit.id)) return { removed: [at], names: [unit.id] };
    const parent: Cut =
      unit.parent !== undefined && goneUnits.includes(unit.parent)
        ? { removed: [[...at, 'parent']], names: [unit.parent] }
        : NOTHING;
    return joined([parent, cutEntry(unit, at, unit.tier ?? packCase.tier, plans)]);
  });
  return joined([
    cutEntry(packCase, path, packCase.tier, plans),
    ...ofUnits,
    cutRankings(packCase, path, plans, goneUnits),
    cutClause(packCase, path, after),
  ]);
}

function cutClause({ clause }: PackCase, path: Path, { pack }: Plan): Cut {
  const isKnown = clause === undefined || textCited(pack.texts, clause) !== undefined;
  return isKnown ? NOTHING : { removed: [[...path, 'clause']], names: [keyCited(clause)] };
}

/** The ids of one tier that a case may name. */
function namesIn(
  plan: Plan,
  tierId: string,
): Readonly<Record<'facts' | 'attributes' | 'nodes' | 'rankings', readonly string[]>> {
  const tier: PlanTier | undefined = plan.tiers.find(({ id }) => id === tierId);
  return {
    facts: tier?.facts ?? [],
    attributes: (plan.pack.attributes ?? []).map(({ id }) => id),
    nodes: tier?.order ?? [],
    rankings: (tier?.rankings ?? []).map(({ id }) => id),
  };
}

/** The keys of a case whose entries are named, and what they name. */
const NAMED = { attributes: 'attributes', facts: 'facts', marks: 'facts', criteria: 'nodes', expect: 'nodes' } as const;

function cutEntry(entry: object, path: Path, tier: string, { before, after }: TwoPlans): Cut {
  const [oldNames, newNames] = [namesIn(before, tier), namesIn(after, tier)];
  const isGone = (sort: keyof typeof oldNames, id: string) =>
    oldNames[sort].includes(id) && !newNames[sort].includes(id);
  const given = entry as Readonly<Record<string, Json>>;
  const maps = (Object.keys(NAMED) as (keyof typeof NAMED)[]).map((key): Cut => {
    const value = given[key];
    if (!isObject(value)) return NOTHING;
    const names = Object.keys(value).filter((id) => isGone(NAMED[key], id));
    if (names.length === 0) return NOTHING;
    const isWhole = names.length === Object.keys(value).length;
    return { removed: isWhole ? [[...path, key]] : names.map((id) => [...path, key, id]), names };
  });
  const verifications = (given.verifications ?? []) as readonly {
    readonly fact?: string;
    readonly criterion?: string;
  }[];
  const cutOff = verifications.map(
    ({ fact, criterion }) =>
      (fact !== undefined && isGone('facts', fact)) || (criterion !== undefined && isGone('nodes', criterion)),
  );
  const isAll = cutOff.length > 0 && cutOff.every((isCut) => isCut);
  const single = cutOff.flatMap((isCut, index): readonly Path[] => (isCut ? [[...path, 'verifications', index]] : []));
  const names = verifications.flatMap(({ fact, criterion }, index) => (cutOff[index] ? [fact ?? criterion ?? ''] : []));
  return joined([...maps, { removed: isAll ? [[...path, 'verifications']] : single, names }]);
}

function cutRankings(packCase: PackCase, path: Path, { before, after }: TwoPlans, units: readonly string[]): Cut {
  const [oldIds, newIds] = [namesIn(before, packCase.tier).rankings, namesIn(after, packCase.tier).rankings];
  const isGone = (id: string) => oldIds.includes(id) && !newIds.includes(id);
  const list = (key: 'rankings' | 'decisions', cuts: readonly boolean[], names: readonly string[]): Cut => {
    const isAll = cuts.length > 0 && cuts.every((isCut) => isCut);
    const single = cuts.flatMap((isCut, index): readonly Path[] => (isCut ? [[...path, key, index]] : []));
    return { removed: isAll ? [[...path, key]] : single, names: names.filter((_, index) => cuts[index]) };
  };
  const { rankings = [], decisions = [] } = packCase;
  const rows = rankings.flatMap(({ rows: stated }, index) =>
    stated.flatMap(({ unit }, row): readonly Path[] =>
      units.includes(unit) ? [[...path, 'rankings', index, 'rows', row]] : [],
    ),
  );
  return joined([
    { removed: rows, names: [] },
    list(
      'rankings',
      rankings.map(({ id, rows: stated }) => isGone(id) || stated.every(({ unit }) => units.includes(unit))),
      rankings.map(({ id }) => id),
    ),
    list(
      'decisions',
      decisions.map(({ ranking, order }) => isGone(ranking) || order.some((unit) => units.includes(unit))),
      decisions.map(({ ranking }) => ranking),
    ),
  ]);
}

/** Whether a case expects no result once `removed` is taken out of it. */
function isEmpty(packCase: PackCase, { removed }: Cut, path: Path): boolean {
  const gone = new Set(removed.map(pathKey));
  const isThere = (at: Path) => !at.some((_, length) => gone.has(pathKey(at.slice(0, length + 1))));
  const { expect = {}, rankings = [], units = [] } = packCase;
  const places = [
    ...Object.keys(expect).map((node) => [...path, 'expect', node]),
    ...rankings.map((_, index) => [...path, 'rankings', index]),
    ...units.flatMap((unit, index) =>
      Object.keys(unit.expect ?? {}).map((node) => [...path, 'units', index, 'expect', node]),
    ),
  ];
  return !places.some(isThere);
}
