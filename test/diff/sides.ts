import type { DiffInput } from '../../src/audit/diff/diff.js';
import { BUILT_IN, type CompiledPack, createEngine } from '../../src/engine.js';
import type { Layer } from '../../src/model/layer.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import type { Doc } from '../support/naive-expressions.js';

const engine = createEngine(BUILT_IN);

/** A compiled pack; undefined where the document is no valid pack. */
export function compiledOf(pack: Doc): CompiledPack | undefined {
  const compiled = engine.compilePack(pack);
  return compiled.ok ? compiled.value : undefined;
}

/** A side whose record is whole. */
export type WholeSide = DiffInput & { readonly record: AssessmentRecord };

/** One side of a comparison; undefined where the assessment does not fit the pack. */
export function sideIf(pack: CompiledPack | undefined, assessment: Doc, layer: Layer): WholeSide | undefined {
  const record = pack && engine.assess(pack, assessment);
  return pack && record?.ok ? { record: record.value, pack, layer } : undefined;
}

/** One side of a comparison, from documents that must be valid. */
export function sideOf(pack: Doc, assessment: Doc, layer: Layer = 'reported'): WholeSide {
  const compiled = engine.compilePack(pack);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  const record = engine.assess(compiled.value, assessment);
  if (!record.ok) throw new Error(JSON.stringify(record.errors));
  return { record: record.value, pack: compiled.value, layer };
}
