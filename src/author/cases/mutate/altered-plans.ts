import { BUILT_IN, type CompiledPack } from '../../../engine.js';
import type { CasesDocument } from '../../../model/cases.js';
import { LIMITS } from '../../../model/document.js';
import type { Json } from '../../../model/expression.js';
import { type Pack, packSchema } from '../../../model/pack.js';
import type { Plan } from '../../../model/plan.js';
import { type Plugins, withPlugins } from '../../../model/tables.js';
import { compile, createMemo } from '../../../stages/compile.js';
import { type Recompiling, recompiling } from '../../../stages/recompile.js';
import { tablesOf } from '../../tables-of.js';
import { joinedTiers } from '../joined-tiers.js';
import { alteredReader } from './altered-reader.js';

/** The plan of the altered pack as far as the tiers go that are joined to one; undefined where it is none. */
export type AlteredPlans = (document: Pack, tier: string | undefined) => Plan | undefined;

/** Compiles packs that are altered in one place; of the pack itself only what is altered is compiled again. */
export function alteredPlans(
  compiled: CompiledPack,
  documents: readonly CasesDocument[],
  plugins: Plugins,
): AlteredPlans {
  const { kinds, combiners } = tablesOf(compiled.plan.plugins, plugins);
  const pack = compiled.pack.document as unknown as Pack;
  const read = alteredReader(packSchema(Object.values(kinds), Object.values(combiners)), pack as unknown as Json);
  const joined = joinedTiers(compiled.plan, documents);
  const { tables } = withPlugins(BUILT_IN, plugins);
  const parts = (document: Pack, tier: string | undefined) => {
    const value = read(document as unknown as Json);
    return value && only(value, joined(tier));
  };
  // a kind of a plugin may declare facts
  if ((plugins.kinds ?? []).length > 0)
    return (document, tier) => {
      const part = parts(document, tier);
      return part && compile(part, tables, LIMITS).plan;
    };
  const how = { tables, limits: LIMITS, memo: createMemo() };
  const bases = new Map<string, Recompiling | undefined>();
  return (document, tier) => {
    const key = tier ?? '';
    if (!bases.has(key)) {
      const base = parts(pack, tier);
      bases.set(key, base && recompiling(base, how));
    }
    const part = parts(document, tier);
    const base = bases.get(key);
    return part && (base ? base.recompile(part) : compile(part, tables, LIMITS, undefined, how.memo).plan);
  };
}

/** The pack as far as some tiers go: what others say changes nothing in them. */
function only(pack: Pack, some: ReadonlySet<string>): Pack {
  const tiers = pack.tiers.filter(({ id }) => some.has(id));
  const ids = tiers.map(({ id }) => id);
  return {
    ...pack,
    gaps: NO_GAPS,
    tiers: tiers.map((tier) => {
      const { collects, ...rest } = tier;
      return collects === undefined || ids.includes(collects) ? tier : rest;
    }),
  };
}

const NO_GAPS: Pack['gaps'] = [];
