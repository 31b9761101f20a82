import { toText } from '../../kit/exact-text.js';
import { isAccepted, isRefused } from '../../model/assessment-words.js';
import type { Value } from '../../model/expression.js';
import { IS_SCORED, type UnitInput } from '../../model/inputs.js';
import { LAYER_IS, type Layer } from '../../model/layer.js';
import type { RecordValue } from '../../model/record.js';
import { recordValue } from '../../stages/record/values.js';
import type { UnitChange } from './record-diff.js';
import { whatThereIs } from './what-there-is.js';

/** A unit in one layer. */
interface UnitInLayer {
  readonly unit: UnitInput;
  readonly layer: Layer;
  readonly parent: string | undefined;
}

type Values = Readonly<Record<string, RecordValue>>;

/**
 * What is known of a unit and differs between the two layers: its attributes, and, where it submitted on both sides, facts,
 * claims and rulings as they count there. Where it submitted on one side only, that is the one change.
 */
export function unitChanges(before: UnitInLayer, after: UnitInLayer): readonly UnitChange[] {
  const register = [
    ...changesIn('attribute', valuesOf(before.unit.attributes), valuesOf(after.unit.attributes)),
    ...changesIn('parent', parentOf(before), parentOf(after)).map(({ id: _, ...change }) => change),
  ];
  const [old, now] = [before.unit.state, after.unit.state];
  if (old !== now) return [...register, { is: 'submission', before: old, after: now }];
  if (!IS_SCORED[old]) return register;
  return [
    ...register,
    ...changesIn('fact', factsOf(before), factsOf(after)),
    ...changesIn('not-applicable', notApplicable(before), notApplicable(after)),
    ...(isClaimed(before) && isClaimed(after) ? changesIn('claimed', claimedPoints(before), claimedPoints(after)) : []),
    ...changesIn('evidence', evidenceOf(before), evidenceOf(after)),
    ...changesIn('award', awardsOf(before), awardsOf(after)),
    ...doneChange(before, after),
    ...layerChange(before, after),
  ];
}

/** The changes, each marked that the packs alone make it. `alike`: those where one pack says of both sides what counts. */
export function markedByPack(changes: readonly UnitChange[], alike: readonly UnitChange[]): readonly UnitChange[] {
  // where one side has no submission by either pack, nothing of it can be held against the other
  if (alike.some(({ is }) => is === 'submission')) return changes;
  return changes.map((change) =>
    alike.some((other) => areOfOne(change, other)) ? change : { ...change, byPack: true },
  );
}

/** The first change of each thing that is known of a unit. */
export function distinctChanges(changes: readonly UnitChange[]): readonly UnitChange[] {
  return changes.filter((change, index) => changes.findIndex((other) => areOfOne(change, other)) === index);
}

function areOfOne(change: UnitChange, other: UnitChange): boolean {
  return change.is === other.is && change.id === other.id;
}

function changesIn(is: UnitChange['is'], before: Values, after: Values): readonly UnitChange[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return ids.flatMap((id) => {
    const [old, now] = [before[id], after[id]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ is, id, ...whatThereIs(old, now) }];
  });
}

function valuesOf(values: Readonly<Record<string, Value>>): Values {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, recordValue(value)]));
}

function factsOf({ unit, layer }: UnitInLayer): Values {
  return valuesOf(unit[LAYER_IS[layer].figures]);
}

function parentOf({ parent }: UnitInLayer): Values {
  return parent === undefined ? {} : { parent };
}

/** The nodes that the unit claims do not apply; in `verified` those for which that was accepted. */
function notApplicable({ unit: { claims, rulings }, layer }: UnitInLayer): Values {
  const standing = Object.keys(claims).filter(
    (id) => claims[id]?.notApplicable && (!LAYER_IS[layer].isVerified || isAccepted(rulings.notApplicable[id])),
  );
  return Object.fromEntries(standing.map((id) => [id, true]));
}

function claimedPoints({ unit: { claims } }: UnitInLayer): Values {
  return Object.fromEntries(
    Object.entries(claims).flatMap(([id, { claimed }]) => (claimed ? [[id, toText(claimed)]] : [])),
  );
}

/** The keys that each piece of evidence states; `refused` where a verifier refused it. */
function evidenceOf({ unit: { claims, rulings }, layer }: UnitInLayer): Values {
  return Object.fromEntries(
    Object.entries(claims).flatMap(([id, { evidence }]) => {
      if (!evidence) return [];
      return [[id, LAYER_IS[layer].isVerified && isRefused(rulings.evidence[id]) ? 'refused' : evidence]];
    }),
  );
}

function awardsOf({ unit: { rulings }, layer }: UnitInLayer): Values {
  if (!LAYER_IS[layer].isVerified) return {};
  return Object.fromEntries(Object.entries(rulings.awards).map(([id, points]) => [id, toText(points)]));
}

function doneChange(before: UnitInLayer, after: UnitInLayer): readonly UnitChange[] {
  const [old, now] = [before.unit.rulings.done, after.unit.rulings.done];
  if (!LAYER_IS[before.layer].isVerified || !LAYER_IS[after.layer].isVerified || old === now) return [];
  return [{ is: 'verified', before: old, after: now }];
}

/** That one side has the points that the unit claims and the other those of its facts. */
function layerChange(before: UnitInLayer, after: UnitInLayer): readonly UnitChange[] {
  if (isClaimed(before) === isClaimed(after)) return [];
  return [{ is: 'layer', before: before.layer, after: after.layer }];
}

function isClaimed({ layer }: UnitInLayer): boolean {
  return !LAYER_IS[layer].byRules;
}
