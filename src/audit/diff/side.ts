import type { CompiledPack, Options } from '../../engine.js';
import type { Inputs, UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { PackProcedure } from '../../model/pack.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { AssessmentRecord, Excerpt } from '../../model/record.js';
import type { UnitLayer, UnitScores } from '../../model/scores.js';
import { rank } from '../../stages/rank.js';
import { openedUp } from '../opened-up.js';
import { type Reliance, reliance } from '../reliance.js';
import type { Verification } from '../verify/verification.js';
import { type Places, placesOf, recordedPlaces } from './places.js';

/** A record, or one unit's excerpt of it, the pack compiled from the document in it, and the layer that is looked at. */
export interface DiffInput {
  readonly record: AssessmentRecord | Excerpt;
  readonly pack: CompiledPack;
  readonly layer: Layer;
  /** Of an earlier check of this record, so that it is not made again. */
  readonly verification?: Verification;
}

/** A record that does not verify, so that nothing is said of it. */
export type DiffRefusal = Extract<Reliance, { readonly ok: false }>;

/** One side, as its record was derived again: exact numbers by unit, and the rankings of its layer. */
export interface Side {
  readonly record: AssessmentRecord;
  readonly digest: string;
  readonly plan: Plan;
  readonly layer: Layer;
  readonly inputs: Inputs;
  /** Units that can be looked into, by id. */
  readonly units: ReadonlyMap<string, UnitInput>;
  readonly scores: ReadonlyMap<string, UnitScores>;
  readonly parents: ReadonlyMap<string, string | undefined>;
  readonly rankings: readonly Places[];
  readonly redacted: ReadonlySet<string>;
}

/** Reads a side; one that does not verify is refused. */
export function sideOf(
  { record: source, pack, layer, verification }: DiffInput,
  options: Options,
): { readonly ok: true; readonly value: Side } | DiffRefusal {
  const relied = reliance(source, { ...options, compiled: pack, ...(verification ? { verification } : {}) });
  if (!relied.ok) return relied;
  const record = openedUp(relied.value.record);
  const open = new Set(record.entries.flatMap(({ unit, state }) => (state === 'redacted' ? [] : [unit])));
  const redacted = new Set(record.register.map(({ id }) => id).filter((id) => !open.has(id)));
  const { inputs, scores } = relied.value.scored;
  const { plan } = pack;
  const shown = inputs.units.filter(({ id }) => !redacted.has(id));
  const own = record.rankings.filter((ranking) => ranking.layer === layer).map(recordedPlaces);
  const side = { record, digest: pack.pack.digest, plan, layer, inputs, redacted };
  const value = {
    ...side,
    units: new Map(shown.map((unit) => [unit.id, unit])),
    parents: new Map(record.register.map(({ id, parent }) => [id, parent])),
    scores: new Map(scores.map((one) => [one.unit, one])),
    rankings: own.length > 0 || redacted.size > 0 ? own : rankedIn(side, scores),
  };
  return { ok: true, value };
}

/** A layer that the procedure does not rank, ranked as if it did; units that have no such layer are left out. */
function rankedIn(
  { plan, inputs, layer }: Pick<Side, 'plan' | 'inputs' | 'layer'>,
  scores: readonly UnitScores[],
): readonly Places[] {
  const isThere = ({ state }: UnitInput, index: number) => state !== 'submitted' || scores[index]?.layers[layer];
  const units = inputs.units.filter(isThere);
  const own = scores.filter((_, index) => inputs.units[index] && isThere(inputs.units[index], index));
  if (!own.some(({ layers }) => layers[layer])) return [];
  const procedure = { ...plan.pack.procedure, ranked: layer } as PackProcedure;
  return rank({ ...plan, pack: { ...plan.pack, procedure } }, { ...inputs, units }, own).map(placesOf);
}

/** What every node says of a unit in the layer of the side; undefined where the unit has no such layer. */
export function layerOf({ scores, layer, redacted }: Side, unit: string): UnitLayer | undefined {
  return redacted.has(unit) ? undefined : scores.get(unit)?.layers[layer];
}

/** The tier of that id, where the pack of the side has it. */
export function tierOf({ plan }: Pick<Side, 'plan'>, id: string): PlanTier | undefined {
  return plan.tiers.find((tier) => tier.id === id);
}
