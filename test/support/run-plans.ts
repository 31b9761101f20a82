import { planDocument } from '../../src/build/index.js';
import type { CompiledPack } from '../../src/engine.js';
import type { Issue } from '../../src/index.js';
import { compilePack } from '../../src/index.js';
import { type OpenedPlan, openPlan } from '../../src/run/index.js';
import { irrational } from '../../src/run/irrational.js';
import { procedure } from '../../src/run/procedure.js';

/** The plan of a compiled pack, written down, read back as a page reads it, and opened. */
export function openedOf(compiled: CompiledPack): OpenedPlan {
  return openPlan(JSON.parse(JSON.stringify(planDocument(compiled))), [irrational, procedure]);
}

/** A pack on both roads: compiled here, and compiled ahead. */
export function bothOf(pack: unknown): { readonly compiled: CompiledPack; readonly opened: OpenedPlan } {
  const compiled = compilePack(pack);
  return { compiled, opened: openedOf(compiled) };
}

/** Issues as `units.0.id id-grammar`. */
export function placesOf(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, path }) => `${path.join('.')} ${code}`);
}
