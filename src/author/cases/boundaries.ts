import { type CompiledPack, compiledPack } from '../../engine.js';
import type { CaseInput, CasesDocument, PackCase } from '../../model/cases.js';
import { gapPlace } from '../../model/gap-place.js';
import { optionsGiven } from '../../model/options-given.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { Plugins } from '../../model/tables.js';
import { type Budget, MOST_STEPS } from '../inputs/budget.js';
import { attributesOf } from '../inputs/meet-rule.js';
import { tablesOf } from '../tables-of.js';
import { casesGiven } from './cases-given.js';
import { watching } from './cover/case-clauses.js';
import { type Clause, clausesOf } from './cover/clauses.js';
import { type NoticingCases, noticingCases } from './noticing-cases.js';
import type { SearchOptions } from './search-options.js';
import { probingOf } from './write/case-probing.js';
import { companiesOf } from './write/companies.js';
import { shortened } from './write/shortened-case.js';
import type { UnfilledCase } from './write/unfilled-case.js';
import { openAt, type Write } from './write/write.js';
import { writeNodes } from './write/write-nodes.js';
import { writeRankings } from './write/write-rankings.js';

export type { UnfilledCase, UnfilledExpected, UnfilledRanking, UnfilledUnit } from './write/unfilled-case.js';

/** Why a clause has no case: no figures were found for it, or the search ended at its bound of steps before all were tried. */
export type Unreached = Omit<Clause, 'key'> & {
  /** Why it has no case. */
  readonly because: 'not-found' | 'search-ended';
};

/** Cases whose figures are there and whose results are still `?`, and the clauses that have none. */
export interface Boundaries {
  /** A cases document, to be filled in. */
  readonly document: Omit<CasesDocument, 'cases'> & {
    /** The cases, with `?` for what the decision must say. */
    readonly cases: readonly UnfilledCase[];
  };
  /** The clauses for which no figures were found. */
  readonly unreached: readonly Unreached[];
  /** How many alterations were not looked into to the end: the search ended at its bound of steps. */
  readonly untried: number;
}

/**
 * The cases that are missing: below, at and above each threshold and each cut of a level, each option, each condition, a
 * figure that is absent, one that is late, a digit that is dropped, a tie. Only what the given cases do not exercise yet,
 * and only as many as it takes. Where they exercise all, and pass: cases that notice alterations which none of them notices.
 * The search ends after a number of steps, and so at the same case wherever it runs.
 *
 * @param compiled The compiled pack.
 * @param documents Cases that exist already; by default none.
 * @param plugins The plugins that it was compiled with; by default none.
 * @param options How many steps the search may take.
 * @throws TypeError where a plugin that the pack was compiled with is not among `plugins`.
 * @example
 * const { document, unreached } = boundaries(pack, [cases]);
 */
export function boundaries(
  compiled: CompiledPack,
  documents: readonly CasesDocument[] = [],
  plugins: Plugins = {},
  options: SearchOptions = {},
): Boundaries {
  const { plan } = compiledPack(compiled);
  const { steps = MOST_STEPS } = optionsGiven(options);
  casesGiven(documents);
  const { operators } = tablesOf(compiled.plan.plugins, plugins);
  const watch = watching(plan, operators);
  const clauses = clausesOf(plan);
  const open = new Set(clauses.map(({ key }) => key));
  const closeMetBy = (cases: readonly PackCase[]) => {
    for (const packCase of cases) for (const key of watch(cases, packCase).keys) open.delete(key);
  };
  for (const document of documents) closeMetBy(document.cases);
  const isOpenIn = (tier: PlanTier) => clauses.some(({ key, tier: of }) => of === tier.id && open.has(key));
  const nextId = numbering(new Set(documents.flatMap((document) => document.cases.map(({ id }) => id))));
  const cases: UnfilledCase[] = [];
  const ended = new Set<string>();
  const budget: Budget = { left: steps, refused: 0 };
  for (const [index, tier] of plan.tiers.entries()) {
    if (!isOpenIn(tier)) continue;
    const tierBudget: Budget = { left: Math.floor(budget.left / (plan.tiers.length - index)), refused: 0 };
    budget.left -= tierBudget.left;
    const probing = probingOf(plan, tier, operators, tierBudget);
    const write = writing(tier, open, (base) => nextId(`${tier.id}-${base}`), cases);
    const stillOpen = openAt(tier.id, open);
    const { criteria, cut } = writeNodes(probing, stillOpen, write, lateInput(plan, tier));
    writeRankings(probing, criteria, open, write);
    const cuts = [cut];
    for (const company of companiesOf(probing, criteria))
      if (isOpenIn(tier))
        cuts.push(writeNodes(probingOf(plan, tier, operators, tierBudget, company), stillOpen, write, undefined).cut);
    for (const nodes of cuts) for (const node of nodes) ended.add(`${tier.id}/${node}`);
    if (tierBudget.refused > 0 || cut.size > 0) ended.add(tier.id);
    budget.left += Math.max(0, tierBudget.left);
  }
  const { cases: noticing, untried } =
    cases.length === 0 && documents.length > 0
      ? noticingCases(compiled, documents, { operators, plugins, steps, options, idOf: nextId })
      : NONE;
  cases.push(...noticing);
  // one that was sought and given up may be met by a case that was written for another
  closeMetBy(cases as readonly Omit<UnfilledCase, 'expect' | 'units' | 'rankings'>[] as readonly PackCase[]);
  const { id, version } = plan.pack;
  return {
    document: { format: 'tieuchi/cases@1', pack: { id, version }, figures: 'synthetic', cases },
    unreached: clauses
      .filter(({ key }) => open.has(key))
      .map(({ key: _, ...clause }) => {
        return { ...clause, because: ended.has(gapPlace(clause.place).at) ? 'search-ended' : 'not-found' };
      }),
    untried,
  };
}

const NONE: NoticingCases = { cases: [], untried: 0 };

/** Adds cases of a tier to a list, and closes the clauses that they serve; behind the first of a node they say only what differs. */
function writing(tier: PlanTier, open: Set<string>, idOf: (base: string) => string, cases: UnfilledCase[]): Write {
  const first = new Map<string, UnfilledCase>();
  return (base, serves, contentFor) => {
    const added = serves.filter((key) => open.has(key));
    if (added.length === 0) return;
    for (const key of added) open.delete(key);
    const unfilled = { id: idOf(base), tier: tier.id, ...contentFor(added) };
    cases.push(shortened(unfilled, first.get(base)));
    if (!first.has(base)) first.set(base, unfilled);
  };
}

/** The first instant of the day that the deadline names: late under `before`, in time under `through`. */
function lateInput({ pack }: Plan, tier: PlanTier): CaseInput | undefined {
  const { deadline } = tier.document;
  if (!deadline) return undefined;
  const day = 'before' in deadline ? deadline.before : deadline.through;
  const at = `${day}T00:00:00${pack.period.zone}`;
  const [attributes = {}] = attributesOf({ pack }, tier);
  return { at, ...(Object.keys(attributes).length > 0 ? { attributes } : {}) };
}

/** Ids with a number behind, each once; those that are taken stand aside. */
function numbering(taken: ReadonlySet<string>): (base: string) => string {
  const last = new Map<string, number>();
  return (base) => {
    let number = (last.get(base) ?? 0) + 1;
    while (taken.has(`${base}-${number}`)) number += 1;
    last.set(base, number);
    return `${base}-${number}`;
  };
}
