import { BUILT_IN, type CompiledPack, createEngine, type Options } from '../../engine.js';
import type { Inputs, UnitInput } from '../../model/inputs.js';
import { type Checked, checked } from '../../model/issue.js';
import type { Layer } from '../../model/layer.js';
import type { PackProcedure } from '../../model/pack.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { AssessmentRecord } from '../../model/record.js';
import type { UnitLayer, UnitScores } from '../../model/scores.js';
import { rank } from '../../stages/rank.js';
import { assessmentOf, hasLayer } from '../assessment-of.js';
import { knownResults } from '../known-results.js';
import { type Places, placesOf, recordedPlaces } from './places.js';

/** A record, the pack compiled from the document in it, and the layer that is looked at. */
export interface DiffInput {
  readonly record: AssessmentRecord;
  readonly pack: CompiledPack;
  readonly layer: Layer;
}

/** One side, scored again from its record: exact numbers by unit, and the rankings of its layer. */
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

const engine = createEngine(BUILT_IN);

/** Reads a side; it has issues only where the record does not hold a valid assessment of that pack. */
export function sideOf({ record, pack, layer }: DiffInput, options: Options): Checked<Side> {
  const open = new Set(record.entries.flatMap(({ unit, state }) => (state === 'redacted' ? [] : [unit])));
  const redacted = new Set(record.register.map(({ id }) => id).filter((id) => !open.has(id)));
  const known = knownResults(record.entries, redacted);
  const layers = { verified: hasLayer(record, 'verified'), claimed: hasLayer(record, 'claimed') };
  const seen = { ...layers, ...(redacted.size > 0 ? { known } : {}) };
  const scored = engine.score(pack, assessmentOf(record), options, seen);
  if (!scored.ok) return scored;
  const { inputs, scores } = scored.value;
  const { plan } = pack;
  const shown = inputs.units.filter(({ id }) => !redacted.has(id));
  const own = record.rankings.filter((ranking) => ranking.layer === layer).map(recordedPlaces);
  const side = { record, digest: pack.pack.digest, plan, layer, inputs, redacted };
  return checked(
    {
      ...side,
      units: new Map(shown.map((unit) => [unit.id, unit])),
      parents: new Map(record.register.map(({ id, parent }) => [id, parent])),
      scores: new Map(scores.map((one) => [one.unit, one])),
      rankings: own.length > 0 || redacted.size > 0 ? own : rankedIn(side, scores),
    },
    scored.warnings,
  );
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
