import type { CompiledPack, Options } from '../../engine.js';
import { compiledPack } from '../../engine.js';
import { isObject } from '../../kit/plain-data.js';
import { good, type Result } from '../../kit/result.js';
import { noneOfThem, notGiven } from '../../model/given-as.js';
import { type Inputs, IS_SCORED, type UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import { LAYERS } from '../../model/layer.js';
import type { PackProcedure } from '../../model/pack.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { AssessmentRecord, Excerpt } from '../../model/record.js';
import type { UnitLayer, UnitScores } from '../../model/scores.js';
import { rank } from '../../stages/rank.js';
import { hiddenUnits, openedUp } from '../record-parts.js';
import { type RelianceFault, reliance } from '../reliance.js';
import type { RecordVerification } from '../verify/verification.js';
import { type Places, placesOf } from './places.js';

/** A record, or one unit's excerpt of it, the pack compiled from the document in it, and the layer that is looked at. */
export interface DiffInput {
  /** The record, or the excerpt. */
  readonly record: AssessmentRecord | Excerpt;
  /** The pack, compiled from the document in the record. */
  readonly pack: CompiledPack;
  /** Whose figures are looked at. */
  readonly layer: Layer;
  /** Of an earlier check of this record, so that it is not made again. */
  readonly verification?: RecordVerification | undefined;
}

/** One side, as its record was derived again: exact numbers by unit, and the rankings of its layer. */
export interface Side {
  /** The record, whole, or its excerpt as a record. */
  readonly record: AssessmentRecord;
  readonly digest: string;
  readonly plan: Plan;
  /** Whose figures are looked at. */
  readonly layer: Layer;
  readonly inputs: Inputs;
  /** Units whose figures are shown, by id. */
  readonly units: ReadonlyMap<string, UnitInput>;
  readonly scores: ReadonlyMap<string, UnitScores>;
  readonly parents: ReadonlyMap<string, string | undefined>;
  readonly rankings: readonly Places[];
  readonly redacted: ReadonlySet<string>;
  /** Results of the layer that compare with hidden units: they stand as the record states them. */
  readonly asStated: RecordVerification['asStated'];
}

/** Reads a side; one whose record does not verify is refused. */
export function sideOf(compared: DiffInput, options: Options): Result<Side, RelianceFault> {
  if (!isObject(compared)) notGiven('What is compared, as `{ record, pack, layer }`,', compared);
  const { record: given, pack, layer, verification } = compared;
  compiledPack(pack);
  if (!LAYERS.includes(layer)) noneOfThem(`One of ${LAYERS.join(', ')}, as \`layer\`,`, layer);
  const relied = reliance(given, { ...options, compiled: pack, ...(verification ? { verification } : {}) });
  if (!relied.ok) return relied;
  const redacted = hiddenUnits(relied.value.record);
  const record = openedUp(relied.value.record);
  const { inputs, scores } = relied.value.scored;
  const { plan } = pack;
  const shown = inputs.units.filter(({ id }) => !redacted.has(id));
  const recorded = record.rankings.filter((ranking) => ranking.layer === layer).map(placesOf);
  const asStated = relied.value.verification.asStated.filter((place) => place.layer === layer);
  const side = { record, digest: pack.pack.digest, plan, layer, inputs, redacted, asStated };
  const value = {
    ...side,
    units: new Map(shown.map((unit) => [unit.id, unit])),
    parents: new Map(record.register.map(({ id, parent }) => [id, parent])),
    scores: new Map(scores.map((unitScores) => [unitScores.unit, unitScores])),
    rankings: recorded.length > 0 || redacted.size > 0 ? recorded : placesInLayer(side, scores),
  };
  return good(value);
}

/** The places in a layer that the procedure does not rank, as if it did; units that do not have the layer are left out. */
function placesInLayer(
  { plan, inputs, layer }: Pick<Side, 'plan' | 'inputs' | 'layer'>,
  scores: readonly UnitScores[],
): readonly Places[] {
  const ranked = inputs.units
    .map((unit, index) => ({ unit, unitScores: scores[index] }))
    .filter(({ unit, unitScores }) => !IS_SCORED[unit.state] || unitScores?.layers[layer]);
  if (!ranked.some(({ unitScores }) => unitScores?.layers[layer])) return [];
  const procedure = { ...plan.pack.procedure, ranked: layer } as PackProcedure;
  return rank(
    { ...plan, pack: { ...plan.pack, procedure } },
    { ...inputs, units: ranked.map(({ unit }) => unit) },
    ranked.flatMap(({ unitScores }) => unitScores ?? []),
  ).map(placesOf);
}

/** The scores of a unit's nodes in the layer of the side; undefined where the unit does not have the layer. */
export function layerOf({ scores, layer, redacted }: Side, unit: string): UnitLayer | undefined {
  return redacted.has(unit) ? undefined : scores.get(unit)?.layers[layer];
}

/** The tier of that id, where the pack of the side has it. */
export function tierOf({ plan }: Pick<Side, 'plan'>, id: string): PlanTier | undefined {
  return plan.tiers.find((tier) => tier.id === id);
}

/** Whether the node is `ancestor` or stands below it. */
export function isWithin({ nodes }: PlanTier, node: string, ancestor: string): boolean {
  return nodes[node]?.lineage.includes(ancestor) ?? false;
}
