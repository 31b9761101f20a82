import { type CompiledPack, compiledPack } from '../../engine.js';
import type { CasesDocument } from '../../model/cases.js';
import type { Json } from '../../model/expression.js';
import { gapPlace } from '../../model/gap-place.js';
import { partGiven } from '../../model/given-as.js';
import { optionsGiven } from '../../model/options-given.js';
import type { Pack } from '../../model/pack.js';
import type { Plan } from '../../model/plan.js';
import type { Plugins } from '../../model/tables.js';
import { placesIn } from '../drop/edits.js';
import { STEPS_OF_NODE } from '../inputs/budget.js';
import { type Bench, benchOf, notices } from './bench.js';
import { casesGiven } from './cases-given.js';
import { alteredPlans } from './mutate/altered-plans.js';
import { type Mutant, mutants } from './mutate/mutants.js';
import type { SearchOptions } from './search-options.js';

/** An alteration by its name and place, without the altered pack. */
export type AlteredPlace = Omit<Mutant, 'document'>;

/** How many alterations of a pack its cases notice. */
export interface MutationScore {
  /** Alterations that are a pack, whether or not anything comes of them. */
  readonly alterations: number;
  /** How many of them a case notices. */
  readonly noticed: number;
  /** Those that change no result: `proven` by the lowered rules, or named with a reason by the cases. */
  readonly equivalent: readonly (AlteredPlace & {
    /** Why it changes no result. */
    readonly because: 'proven' | 'stated';
  })[];
  /** Alterations that no case notices. */
  readonly survivors: readonly AlteredPlace[];
  /** Alterations that do not compile: the author would see an error. */
  readonly refused: number;
  /** Those that were left out, spread over the whole pack, as the steps were used up. */
  readonly untried: number;
  /** Names under `equivalents` that no alteration has, or that a case notices. */
  readonly stale: readonly string[];
}

/** Steps of one score: minutes; the largest pack that is shipped takes about half of them. */
const MOST_STEPS = 120_000_000;

/** A value of a document that is compiled, in operators that cost as much. */
const STEPS_OF_VALUE = 20;

/**
 * Alters the pack in one place after another, and runs the cases on each. Cases that fail on the pack itself are left out.
 * It ends after a number of steps (values that are compiled, and nodes that are worked out), and counts what it left out.
 *
 * @param compiled The compiled pack.
 * @param documents The cases, as `readCases` gives them.
 * @param plugins The plugins that it was compiled with; by default none.
 * @param options How many steps it may take.
 * @throws TypeError where a plugin that the pack was compiled with is not among `plugins`.
 * @example
 * const { noticed, survivors } = mutationScore(pack, [cases]);
 */
export function mutationScore(
  compiled: CompiledPack,
  documents: readonly CasesDocument[],
  plugins: Plugins = {},
  options: SearchOptions = {},
): MutationScore {
  compiledPack(compiled);
  partGiven('An object of plugins', plugins);
  const { steps = MOST_STEPS } = optionsGiven(options);
  casesGiven(documents);
  const pack = compiled.pack.document as unknown as Pack;
  const planOf = alteredPlans(compiled, documents, plugins);
  const benches = new Map<string, Bench>();
  const benchFor = (tier: string | undefined) => {
    const key = tier ?? '';
    const bench = benches.get(key) ?? benchOf(planOf(pack, tier) ?? compiled.plan, documents);
    benches.set(key, bench);
    return bench;
  };
  const stated = new Set(documents.flatMap(({ equivalents = [] }) => equivalents.map(({ alteration }) => alteration)));
  const altered = mutants(pack, plugins);
  const values = placesIn(pack as unknown as Json).length;
  let left = steps;
  const judged = spread(altered.length).flatMap((index) => {
    const mutant = altered[index];
    if (mutant === undefined || left <= 0) return [];
    left -= values * STEPS_OF_VALUE;
    const plan = planOf(mutant.document, mutant.tier);
    const bench = benchFor(mutant.tier);
    const nodes = bench.plan.tiers.reduce((sum, { order }) => sum + order.length, 0);
    const isNoticed = (altered: Plan) =>
      notices(altered, bench, { node: mutant.node, what: whatIsAltered(mutant) }, (units) => {
        left -= units * nodes * STEPS_OF_NODE;
      });
    const fateOf = (altered: Plan | undefined): Fate => {
      if (!altered) return 'refused';
      if (isNoticed(altered)) return 'noticed';
      if (bench.isSame(altered)) return 'proven';
      return stated.has(mutant.name) ? 'stated' : 'survivor';
    };
    return [{ index, mutant, is: fateOf(plan) }];
  });
  return scoreOf(judged, altered, stated);
}

/** The node that is altered, or the first two keys of what stands beside the nodes: `department#rankings.departments`. */
function whatIsAltered({ place, node }: Mutant): string {
  const { at, keys = '' } = gapPlace(place);
  return node === undefined ? `${at}#${keys.split('.').slice(0, 2).join('.')}` : at;
}

/** An altered pack, by its index in the list of all, with what became of it. */
interface Judged {
  readonly index: number;
  readonly mutant: Mutant;
  readonly is: Fate;
}

/** The count of each fate, and the places of what was not noticed; `stated` are the names that the cases call equivalent. */
function scoreOf(judged: readonly Judged[], altered: readonly Mutant[], stated: ReadonlySet<string>): MutationScore {
  const ofFate = (fate: Fate) =>
    judged
      .filter(({ is }) => is === fate)
      .toSorted((a, b) => a.index - b.index)
      .map(({ mutant: { document: _, ...place } }): AlteredPlace => place);
  const noticed = new Set(ofFate('noticed').map(({ name }) => name));
  const names = new Set(altered.map(({ name }) => name));
  const equivalent = judged
    .toSorted((a, b) => a.index - b.index)
    .flatMap(({ mutant: { document: _, ...place }, is }) =>
      is === 'proven' || is === 'stated' ? [{ ...place, because: is }] : [],
    );
  const refused = ofFate('refused').length;
  return {
    alterations: judged.length - refused,
    noticed: noticed.size,
    equivalent,
    survivors: ofFate('survivor'),
    refused,
    untried: altered.length - judged.length,
    stale: [...stated].filter((name) => noticed.has(name) || !names.has(name)),
  };
}

/** What became of an alteration. */
type Fate = 'refused' | 'noticed' | 'proven' | 'stated' | 'survivor';

/** The numbers below `count` in an order of which every beginning is spread over all of them. */
function spread(count: number): readonly number[] {
  const order: number[] = [];
  let width = 1;
  while (width < count) width *= 2;
  for (let step = width; step >= 1; step /= 2)
    for (let at = step === width ? 0 : step; at < count; at += step === width ? count : step * 2) order.push(at);
  return order;
}
