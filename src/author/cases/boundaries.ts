import { BUILT_IN, type CompiledPack } from '../../engine.js';
import type { CaseInput, CasesDocument, PackCase } from '../../model/cases.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { type Plugins, withPlugins } from '../../model/tables.js';
import { attributesOf } from './bounds/candidates.js';
import { companiesOf } from './bounds/companies.js';
import { lookingAt } from './bounds/look.js';
import { shortened } from './bounds/shortened.js';
import type { UnfilledCase } from './bounds/unfilled.js';
import type { Write } from './bounds/write.js';
import { writeNodes } from './bounds/write-nodes.js';
import { writeRankings } from './bounds/write-rankings.js';
import { type Clause, clausesOf } from './cover/clauses.js';
import { watching } from './cover/met.js';

export type { UnfilledCase, UnfilledExpected, UnfilledRanking, UnfilledUnit } from './bounds/unfilled.js';

/** Cases whose figures are there and whose results are still `?`, and the clauses for which no figures were found. */
export interface Boundaries {
  readonly document: Omit<CasesDocument, 'cases'> & { readonly cases: readonly UnfilledCase[] };
  readonly unreached: readonly Omit<Clause, 'key'>[];
}

/**
 * The cases that are missing: below, at and above each threshold and each cut of a level, each option, each condition, a
 * figure that is absent, one that is late, a digit that is dropped, a tie. Only what the given cases do not exercise yet,
 * and only as many as it takes.
 */
export function boundaries(
  { plan }: CompiledPack,
  documents: readonly CasesDocument[] = [],
  plugins: Plugins = {},
): Boundaries {
  const { operators } = withPlugins(BUILT_IN, plugins).tables;
  const watch = watching(plan, operators);
  const clauses = clausesOf(plan);
  const open = new Set(clauses.map(({ key }) => key));
  for (const { cases } of documents)
    for (const one of cases) for (const key of watch(cases, one).keys) open.delete(key);
  const taken = new Set(documents.flatMap(({ cases }) => cases.map(({ id }) => id)));
  const cases: UnfilledCase[] = [];
  for (const tier of plan.tiers) {
    if (clauses.every(({ key, tier: of }) => of !== tier.id || !open.has(key))) continue;
    const looking = lookingAt(plan, tier, operators);
    const whole = new Map<string, UnfilledCase>();
    const write: Write = (base, serves, told) => {
      const added = serves.filter((key) => open.has(key));
      if (added.length === 0) return;
      for (const key of added) open.delete(key);
      const id = nextId(taken, `${tier.id}-${base}`);
      taken.add(id);
      const one = { id, tier: tier.id, ...told(added) };
      cases.push(shortened(one, whole.get(base)));
      if (!whole.has(base)) whole.set(base, one);
    };
    const seen = writeNodes(looking, open, write, lateInput(plan, tier));
    writeRankings(looking, seen, open, write);
    for (const company of companiesOf(looking, seen))
      if (clauses.some(({ key, tier: of }) => of === tier.id && open.has(key)))
        writeNodes(lookingAt(plan, tier, operators, company), open, write, undefined);
  }
  // one that was sought and given up may be met by a case that was written for another
  const written = cases as readonly Omit<UnfilledCase, 'expect' | 'units' | 'rankings'>[] as readonly PackCase[];
  for (const one of written) for (const key of watch(written, one).keys) open.delete(key);
  const { id, version } = plan.pack;
  return {
    document: { format: 'tieuchi/cases@1', pack: { id, version }, figures: 'synthetic', cases },
    unreached: clauses.filter(({ key }) => open.has(key)).map(({ key: _, ...clause }) => clause),
  };
}

/** The first instant of the day that the deadline names: late under `before`, in time under `through`. */
function lateInput({ pack }: Plan, tier: PlanTier): CaseInput | undefined {
  const { deadline } = tier.document;
  if (!deadline) return undefined;
  const day = 'before' in deadline ? deadline.before : deadline.through;
  const at = `${day}T00:00:00${pack.period.zone}`;
  const [known = {}] = attributesOf({ pack }, tier);
  return { at, ...(Object.keys(known).length > 0 ? { attributes: known } : {}) };
}

function nextId(taken: ReadonlySet<string>, base: string): string {
  for (let number = 1; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}
