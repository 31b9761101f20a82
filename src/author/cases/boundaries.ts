import { BUILT_IN, type CompiledPack } from '../../engine.js';
import type { CaseInput, CasesDocument, PackCase } from '../../model/cases.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { type Plugins, withPlugins } from '../../model/tables.js';
import { candidatesFor } from './bounds/candidates.js';
import { type Clause, clausesOf } from './cover/clauses.js';
import { watching } from './cover/met.js';

/** Cases whose figures are there and whose results are still `?`, and the clauses for which no figures were found. */
export interface Boundaries {
  readonly document: Omit<CasesDocument, 'cases'> & { readonly cases: readonly UnfilledCase[] };
  readonly unreached: readonly Omit<Clause, 'key'>[];
}

/** A case that `readCases` refuses until what the decision says stands instead of `?`. */
export type UnfilledCase = Omit<PackCase, 'expect' | 'rankings'> & {
  readonly expect?: Readonly<Record<string, '?'>>;
};

/**
 * The cases that are missing: below, at and above each threshold, each option, each condition, a figure that is absent,
 * one that is late. Only what the given cases do not exercise yet, and only as many as it takes.
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
  for (const { cases } of documents) for (const one of cases) for (const key of watch(cases, one)) open.delete(key);
  const taken = new Set(documents.flatMap(({ cases }) => cases.map(({ id }) => id)));
  const cases: PackCase[] = [];
  const add = (tier: PlanTier, node: string, input: CaseInput) => {
    const one: PackCase = { id: nextId(taken, `${tier.id}-${node}`), tier: tier.id, ...input, expect: { [node]: {} } };
    const places = [`${tier.id}/${node} `, `${tier.id}/${node}#`, `${tier.id}#deadline`];
    const added = [...watch([one], one)].filter(
      (key) => open.has(key) && places.some((place) => key.startsWith(place)),
    );
    if (added.length === 0) return;
    for (const key of added) open.delete(key);
    taken.add(one.id);
    cases.push(one);
  };
  for (const tier of plan.tiers) {
    for (const id of tier.order) {
      const node = tier.nodes[id];
      if (node?.kind === 'leaf') for (const input of candidatesFor(plan, tier, node, operators)) add(tier, id, input);
    }
    const [first] = tier.order;
    const late = lateInput(plan, tier);
    if (first !== undefined && late) add(tier, first, late);
  }
  const { id, version } = plan.pack;
  return {
    document: { format: 'tieuchi/cases@1', pack: { id, version }, figures: 'synthetic', cases: cases.map(unfilled) },
    unreached: clauses.filter(({ key }) => open.has(key)).map(({ key: _, ...clause }) => clause),
  };
}

/** The first instant of the day that the deadline names: late under `before`, in time under `through`. */
function lateInput({ pack }: Plan, { document: { deadline }, attributes }: PlanTier): CaseInput | undefined {
  if (!deadline) return undefined;
  const day = 'before' in deadline ? deadline.before : deadline.through;
  const at = `${day}T00:00:00${pack.period.zone}`;
  const known = Object.fromEntries(attributes.map((id) => [id, false]));
  return { at, ...(attributes.length > 0 ? { attributes: known } : {}) };
}

function unfilled({ expect = {}, ...one }: PackCase): UnfilledCase {
  const { rankings: _, ...rest } = one;
  return { ...rest, expect: Object.fromEntries(Object.keys(expect).map((node) => [node, '?' as const])) };
}

function nextId(taken: ReadonlySet<string>, base: string): string {
  for (let number = 1; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}
