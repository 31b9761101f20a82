import { BUILT_IN, type CompiledPack } from '../../engine.js';
import type { CasesDocument } from '../../model/cases.js';
import { LIMITS } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import type { Pack } from '../../model/pack.js';
import { packSchema } from '../../model/pack.js';
import type { Plan } from '../../model/plan.js';
import { type Plugins, withPlugins } from '../../model/tables.js';
import { compile } from '../../stages/compile.js';
import { readShape } from '../../stages/shape.js';
import { type Bench, benchOf, notices } from './bench.js';
import { joinedTiers } from './joined-tiers.js';
import { type Mutant, mutants } from './mutate/mutants.js';
import { meaningOf } from './mutate/same-plan.js';

/** An alteration by its name and place, without the altered pack. */
export type AlteredPlace = Omit<Mutant, 'document'>;

/** How many alterations of a pack its cases notice. */
export interface MutationScore {
  /** Alterations that are a pack, whether or not anything comes of them. */
  readonly alterations: number;
  readonly noticed: number;
  /** Those that change no result: `proven` by the lowered rules, or named with a reason by the cases. */
  readonly equivalent: readonly (AlteredPlace & { readonly because: 'proven' | 'stated' })[];
  /** Those that no case notices. */
  readonly survivors: readonly AlteredPlace[];
  /** Those that are no pack, so that the author would be told. */
  readonly refused: number;
  /** Names under `equivalents` that no alteration has, or that a case notices. */
  readonly stale: readonly string[];
}

/** Alters the pack in one place after another, and runs the cases on each. Cases that fail on the pack itself are left out. */
export function mutationScore(
  compiled: CompiledPack,
  documents: readonly CasesDocument[],
  plugins: Plugins = {},
): MutationScore {
  const { tables } = withPlugins(BUILT_IN, plugins);
  const schema = packSchema(Object.values(tables.kinds), Object.values(tables.combiners));
  const planOf = (pack: Pack): Plan | undefined => {
    const { value } = readShape(schema, pack as unknown as Json);
    return value && compile(value, tables, LIMITS).plan;
  };
  const pack = compiled.pack.document as unknown as Pack;
  const joined = joinedTiers(compiled.plan, documents);
  const benches = new Map<string, Bench>();
  const benchFor = (tier: string | undefined) => {
    const key = tier ?? '';
    const known = benches.get(key) ?? benchOf(planOf(only(pack, joined(tier))) ?? compiled.plan, documents);
    benches.set(key, known);
    return known;
  };
  const stated = new Set(documents.flatMap(({ equivalents = [] }) => equivalents.map(({ alteration }) => alteration)));
  const equivalent: (AlteredPlace & { readonly because: 'proven' | 'stated' })[] = [];
  const survivors: AlteredPlace[] = [];
  const noticed = new Set<string>();
  let refused = 0;
  const all = mutants(pack);
  for (const { document, ...told } of all) {
    const plan = planOf(only(document, joined(told.tier)));
    const bench = benchFor(told.tier);
    if (!plan) refused += 1;
    else if (notices(plan, bench, told.node)) noticed.add(told.name);
    else if (isSame(plan, bench.plan)) equivalent.push({ ...told, because: 'proven' });
    else if (stated.has(told.name)) equivalent.push({ ...told, because: 'stated' });
    else survivors.push(told);
  }
  const names = new Set(all.map(({ name }) => name));
  return {
    alterations: all.length - refused,
    noticed: noticed.size,
    equivalent,
    survivors,
    refused,
    stale: [...stated].filter((name) => noticed.has(name) || !names.has(name)),
  };
}

/** The pack as far as some tiers go: what others say changes nothing in them. */
function only(pack: Pack, some: ReadonlySet<string>): Pack {
  const tiers = pack.tiers.filter(({ id }) => some.has(id));
  const ids = tiers.map(({ id }) => id);
  return {
    ...pack,
    gaps: [],
    tiers: tiers.map(({ collects, ...rest }) =>
      collects !== undefined && ids.includes(collects) ? { ...rest, collects } : rest,
    ),
  };
}

function isSame(a: Plan, b: Plan): boolean {
  return b.tiers.every(({ id }) => meaningOf(a, id) === meaningOf(b, id));
}
