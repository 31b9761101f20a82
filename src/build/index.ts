/**
 * Code for one pack: a module that scores without a library, and the names of the pack for TypeScript.
 *
 * @module tieuchi/build
 */
import { type CompiledPack, compiledPack } from '../engine.js';
import { bug } from '../kit/bug.js';
import { bad, good, type Result } from '../kit/result.js';
import { type RefusedNode, refusalsOf } from './notes.js';
import { runtimeText } from './runtime-text.js';
import { moduleText } from './write-module.js';

export type { FactOfForm } from '../model/blank-fields.js';
export type { PlanDocument, PlanNeeds } from '../model/plan-document.js';
export { notesOn, type RefusedNode } from './notes.js';
export { packTypes } from './pack-types.js';
export { planDocument, planText } from './plan-document.js';
export type { Module, ModuleResults, ScoreOptions, TierResults } from './runtime/index.js';
export type { ModulePack } from './runtime/module.js';
export type { ModuleRanking, PlacesAt } from './runtime/rankings.js';
export type { ModuleUnit } from './runtime/read-unit.js';
export type { ShownNode, ShownUnit } from './runtime/shown-unit.js';
export type { TierColumnsWritten } from './runtime/stored.js';

/** The text of a module, JavaScript in one file; or the nodes that no module can score, because of which none was written. */
export type WrittenModule = Result<string, RefusedNode>;

/**
 * Writes a JavaScript module that scores units by this pack and needs nothing else: the same digits as `score`, in the
 * layer `reported`. The same pack and build give the same text. Refused where a criterion uses an operator of a plugin,
 * whose code no module can hold, and where a node has more than 255 levels.
 *
 * @param pack The compiled pack.
 * @throws TypeError where `pack` is not compiled.
 * @example
 * const written = writeScorer(compilePack(document));
 * if (written.ok) save(written.value);
 */
export function writeScorer(pack: CompiledPack): WrittenModule {
  const [refused, ...others] = refusalsOf(compiledPack(pack));
  if (refused) return bad([refused, ...others]);
  const runtime = runtimeText() ?? bug('the runtime of modules is put in when the package is built');
  return good(moduleText(pack, runtime));
}
