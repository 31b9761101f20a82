import type { CompiledPack } from '../engine.js';
import type { Pack } from '../model/pack.js';
import type { Plan } from '../model/plan.js';

/** The plan with the pack as its author wrote it, for what names places in that: without the facts that rules of plugins bring. */
export function writtenPlan({ plan, pack }: CompiledPack): Plan {
  return { ...plan, pack: pack.document as unknown as Pack };
}
