import type { CompiledPack, Scored } from '../src/engine.js';
import type { AssessmentRecord } from '../src/model/record.js';
import { benchAssessment, benchFacts, type Drawing, type Facts } from './assessment.js';
import { engine, OPTIONS, okOf } from './engine.js';
import type { Doc } from './pack/makers.js';
import { type BenchPack, benchPack, type PackVariant } from './pack.js';
import { referenceOf } from './reference.js';
import type { Results } from './results.js';

/** A pack, compiled, and units to score by it; what the engine makes of them, made once when it is asked for. */
export interface BenchData {
  readonly pack: BenchPack;
  readonly compiled: CompiledPack;
  readonly facts: readonly Facts[];
  readonly assessment: Doc;
  readonly scored: () => Scored;
  readonly record: () => AssessmentRecord;
  /** The engine's results in the columns of a contender. */
  readonly reference: () => Results;
}

/** What is measured: a variant of the pack, and units drawn for it. */
export interface DataWanted extends Drawing {
  readonly pack?: PackVariant;
}

/** Data by what is wanted; rows that want the same share it. */
export type DataSource = (wanted: DataWanted) => BenchData;

export function dataSource(): DataSource {
  const made = new Map<string, BenchData>();
  return (wanted) => {
    const key = JSON.stringify([wanted.pack, wanted.units, wanted.missing, wanted.broken]);
    const data = made.get(key) ?? makeData(wanted);
    made.set(key, data);
    return data;
  };
}

function makeData({ pack: variant = 'plain', ...drawing }: DataWanted): BenchData {
  const pack = benchPack(variant);
  const compiled = okOf(engine.compilePack(pack.document, {}, OPTIONS));
  const facts = benchFacts(pack, drawing);
  const assessment = benchAssessment(facts);
  const scored = once(() => okOf(engine.score(compiled, assessment, OPTIONS)));
  const record = once(() => engine.account(compiled, scored(), OPTIONS));
  return { pack, compiled, facts, assessment, scored, record, reference: once(() => referenceOf(pack, scored())) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
