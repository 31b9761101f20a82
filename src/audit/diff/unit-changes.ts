import { toText } from '../../kit/exact-text.js';
import type { Value } from '../../model/expression.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { RecordValue } from '../../model/record.js';
import { recordValue } from '../../stages/record/values.js';
import type { UnitChange } from './record-diff.js';

/** A unit as one layer sees it. */
export interface Seen {
  readonly unit: UnitInput;
  readonly layer: Layer;
  readonly parent: string | undefined;
}

type Known = Readonly<Record<string, RecordValue>>;

/**
 * What is known of a unit differently in the two layers: its attributes, and, where it submitted on both sides, facts,
 * claims and rulings as they count there. One that submitted on one side only has changed in that alone.
 */
export function unitChanges(before: Seen, after: Seen): readonly UnitChange[] {
  const register = [
    ...compared('attribute', valuesOf(before.unit.attributes), valuesOf(after.unit.attributes)),
    ...compared('parent', parentOf(before), parentOf(after)).map(({ id: _, ...change }) => change),
  ];
  const [old, now] = [before.unit.state, after.unit.state];
  if (old !== now) return [...register, { is: 'submission', before: old, after: now }];
  if (old !== 'submitted') return register;
  return [
    ...register,
    ...compared('fact', factsOf(before), factsOf(after)),
    ...compared('not-applicable', claimedAway(before), claimedAway(after)),
    ...(isClaimed(before) && isClaimed(after) ? compared('claimed', claimedPoints(before), claimedPoints(after)) : []),
    ...compared('evidence', evidenceOf(before), evidenceOf(after)),
    ...compared('award', awardsOf(before), awardsOf(after)),
    ...doneChange(before, after),
    ...layerChange(before, after),
  ];
}

function compared(is: UnitChange['is'], before: Known, after: Known): readonly UnitChange[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return ids.flatMap((id) => {
    const [old, now] = [before[id], after[id]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ is, id, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }];
  });
}

function valuesOf(values: Readonly<Record<string, Value>>): Known {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, recordValue(value)]));
}

function factsOf({ unit, layer }: Seen): Known {
  return valuesOf(layer === 'verified' ? unit.verified : unit.reported);
}

function parentOf({ parent }: Seen): Known {
  return parent === undefined ? {} : { parent };
}

/** A claim stands in `verified` only where it was accepted. */
function claimedAway({ unit: { claims, rulings }, layer }: Seen): Known {
  const standing = Object.keys(claims).filter(
    (id) => claims[id]?.notApplicable && (layer !== 'verified' || rulings.notApplicable[id] === 'accepted'),
  );
  return Object.fromEntries(standing.map((id) => [id, true]));
}

function claimedPoints({ unit: { claims } }: Seen): Known {
  return Object.fromEntries(
    Object.entries(claims).flatMap(([id, { claimed }]) => (claimed ? [[id, toText(claimed)]] : [])),
  );
}

/** What each piece of evidence states; `refused` where a verifier did not accept it, which is not that there is none. */
function evidenceOf({ unit: { claims, rulings }, layer }: Seen): Known {
  return Object.fromEntries(
    Object.entries(claims).flatMap(([id, { evidence }]) => {
      if (!evidence) return [];
      return [[id, layer === 'verified' && rulings.evidence[id] === 'refused' ? 'refused' : evidence]];
    }),
  );
}

function awardsOf({ unit: { rulings }, layer }: Seen): Known {
  if (layer !== 'verified') return {};
  return Object.fromEntries(Object.entries(rulings.awards).map(([id, points]) => [id, toText(points)]));
}

function doneChange(before: Seen, after: Seen): readonly UnitChange[] {
  const [old, now] = [before.unit.rulings.done, after.unit.rulings.done];
  if (before.layer !== 'verified' || after.layer !== 'verified' || old === now) return [];
  return [{ is: 'verified', before: old, after: now }];
}

/** Points that a unit gave itself, beside what its facts give: nothing of the unit changed, only who counts. */
function layerChange(before: Seen, after: Seen): readonly UnitChange[] {
  if (isClaimed(before) === isClaimed(after)) return [];
  return [{ is: 'layer', before: before.layer, after: after.layer }];
}

function isClaimed({ layer }: Seen): boolean {
  return layer === 'claimed';
}
