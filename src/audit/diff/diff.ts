import type { Options } from '../../engine.js';
import { bug } from '../../kit/bug.js';
import { bad, good, type Refused, type Result } from '../../kit/result.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { UnitInput } from '../../model/inputs.js';
import { optionsGiven } from '../../model/options-given.js';
import type { PackRanking } from '../../model/pack.js';
import { correctionFault } from '../correction.js';
import type { RelianceFault } from '../reliance.js';
import { headChanges, unitsBeside } from './beside.js';
import { compareUnit, hybridsOf } from './corners.js';
import { countedBy } from './counted.js';
import { itemsOf } from './items.js';
import { moveOf } from './moves.js';
import { packChanges } from './pack-changes.js';
import type { Places } from './places.js';
import type { DiffSide, RankingDiff, RecordDiff, RowDiff, UnitChange, UnitDiff } from './record-diff.js';
import { attributionOf, changesNothing, type ExaminedUnit, withheldBy } from './rows.js';
import { type DiffInput, type Side, sideOf, tierOf } from './side.js';
import { distinctChanges, markedByPack, unitChanges } from './unit-changes.js';
import { whatThereIs } from './what-there-is.js';

export type { DiffInput } from './side.js';

/** A side whose record does not verify, and what was found against it. */
export interface DiffFault extends RelianceFault {
  /** Which of the two records it is. */
  readonly side: 'before' | 'after';
}

/**
 * What changed between two records, or two layers of one: in the packs, in what is known of each unit, in every ranking;
 * and each unit's difference as lines that sum to it exactly. Sides swapped give the same differences with the other
 * sign. A record that does not verify is not compared; the fault names its side.
 *
 * @param before One record, its pack and a layer.
 * @param after The other.
 * @param options Limits, and a faster SHA-256; each has a default.
 * @example
 * const changed = diff({ record: old, pack, layer: 'reported' }, { record: now, pack, layer: 'reported' });
 */
export function diff(before: DiffInput, after: DiffInput, options: Options = {}): Result<RecordDiff, DiffFault> {
  const settings = optionsGiven(options);
  const [old, now] = [sideOf(before, settings), sideOf(after, settings)];
  if (!old.ok) return bad([faultOf('before', old), ...(now.ok ? [] : [faultOf('after', now)])]);
  return now.ok ? good(diffOf(old.value, now.value)) : bad([faultOf('after', now)]);
}

function faultOf(side: DiffFault['side'], { errors: [fault] }: Refused<RelianceFault>): DiffFault {
  return { side, ...fault };
}

function diffOf(before: Side, after: Side): RecordDiff {
  const pack = before.digest === after.digest ? [] : packChanges(before.plan.pack, after.plan.pack);
  const known = knownBetween(before, after);
  const units = unitDiffs(before, after, known);
  const changedUnits = units.filter((unit) => unit.changes.length > 0);
  const hybrids = hybridsOf(before, after);
  const examined = new Map<string, ExaminedUnit>();
  for (const [id, old] of before.units) {
    const now = after.units.get(id);
    const compared = now && compareUnit(before, after, hybrids, old, now);
    if (!compared) continue;
    const { causes } = known.get(id) ?? bug(`no changes of ${id}`);
    const possible = { unit: causes, units: [...known.values()], pack, before: before.plan, after: after.plan };
    examined.set(id, { compared, items: itemsOf(compared), possible });
  }
  return {
    before: headOf(before),
    after: headOf(after),
    ...correctionOf(before.record, after.record),
    head: headChanges(before.record, after.record),
    pack,
    units: changedUnits,
    beside: unitsBeside(before.record, after.record, new Set(changedUnits.map(({ unit }) => unit))),
    rankings: rankingPairs(before, after).flatMap((pair) => rankingDiff(pair, examined)),
    redacted: [...new Set([...before.redacted, ...after.redacted])].toSorted(byCodeUnit),
    asStated: { before: before.asStated, after: after.asStated },
  };
}

/** What the later record says that it corrects, and whether that is the earlier one; nothing where both are one record. */
function correctionOf(before: Side['record'], after: Side['record']): Pick<RecordDiff, 'correction'> {
  const { supersedes } = after.assessment;
  if (!supersedes || before.digests.record === after.digests.record) return {};
  const fault = correctionFault(before, after);
  return { correction: { ...supersedes, ...(fault === undefined ? {} : { fault }) } };
}

function headOf({ record: { digests, assessment, pack }, layer }: Side): DiffSide {
  const { id, version, digest } = pack;
  return { record: digests.record, assessment: assessment.id, pack: { id, version, digest }, layer };
}

/** Units of both registers by id; a unit in another tier now has left the old one and entered the new one. */
function unitDiffs(before: Side, after: Side, known: ReadonlyMap<string, Known>): readonly UnitDiff[] {
  const ids = [...new Set([...before.units.keys(), ...after.units.keys()])].toSorted(byCodeUnit);
  return ids.flatMap((id): readonly UnitDiff[] => {
    if (before.redacted.has(id) || after.redacted.has(id)) return [];
    const [old, now] = [before.units.get(id), after.units.get(id)];
    const changes = known.get(id)?.changes;
    if (now && changes) return [{ unit: id, tier: now.tier, changes }];
    const entered = (tier: string, change: Omit<UnitChange, 'is'>) => ({
      unit: id,
      tier,
      changes: [{ is: 'register' as const, ...change }],
    });
    return [
      ...(old ? [entered(old.tier, { before: old.tier })] : []),
      ...(now ? [entered(now.tier, { after: now.tier })] : []),
    ];
  });
}

/** What changed of a unit of both sides, and what of it may have caused a difference. */
interface Known {
  /** What counts otherwise; where the packs differ, each marked that they alone make it. */
  readonly changes: readonly UnitChange[];
  /** The same but for what the packs make, and what differs only where one pack says of both sides what counts. */
  readonly causes: readonly UnitChange[];
}

/** By unit of both sides that is in one tier on both. */
function knownBetween(before: Side, after: Side): ReadonlyMap<string, Known> {
  const placed = ({ layer, parents }: Side, unit: UnitInput) => ({ unit, layer, parent: parents.get(unit.id) });
  const between = (old: UnitInput, now: UnitInput) => unitChanges(placed(before, old), placed(after, now));
  const known = before.digest === after.digest ? sameRules(between) : otherRules(before, after, between);
  return new Map(
    [...before.units].flatMap(([id, old]) => {
      const now = after.units.get(id);
      return now?.tier === old.tier ? [[id, known(old, now)]] : [];
    }),
  );
}

type Between<T> = (old: UnitInput, now: UnitInput) => T;

function sameRules(between: Between<readonly UnitChange[]>): Between<Known> {
  return (old, now) => {
    const changes = between(old, now);
    return { changes, causes: changes };
  };
}

function otherRules(before: Side, after: Side, between: Between<readonly UnitChange[]>): Between<Known> {
  const [byAfter, byBefore] = [countedBy(after.plan, before), countedBy(before.plan, after)];
  return (old, now) => {
    const alike = [...between(byAfter(old), now), ...between(old, byBefore(now))];
    const changes = markedByPack(between(old, now), alike);
    return { changes, causes: distinctChanges([...changes.filter(({ byPack }) => !byPack), ...alike]) };
  };
}

/** A ranking on one side: its places, and what the pack says of it. */
interface RankingSide {
  readonly places: Places;
  readonly document: PackRanking | undefined;
}

/** One ranking on the sides that have it. */
interface RankingPair {
  readonly before?: RankingSide;
  readonly after?: RankingSide;
}

/** Rankings by tier, id and option, those of the first side first. */
function rankingPairs(before: Side, after: Side): readonly RankingPair[] {
  const keyOf = ({ tier, id, option = '' }: Places) => `${tier} ${id} ${option}`;
  const sidesOf = (side: Side) =>
    new Map(
      side.rankings.map((places): [string, RankingSide] => {
        const document = tierOf(side, places.tier)?.rankings.find(({ id }) => id === places.id);
        return [keyOf(places), { places, document }];
      }),
    );
  const [old, now] = [sidesOf(before), sidesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => {
    const [oldSide, newSide] = [old.get(key), now.get(key)];
    return whatThereIs(oldSide, newSide);
  });
}

function rankingDiff(
  { before, after }: RankingPair,
  examined: ReadonlyMap<string, ExaminedUnit>,
): readonly RankingDiff[] {
  const places = (after ?? before)?.places;
  if (!places) return [];
  const { tier, id, option } = places;
  const head = { tier, id, ...(option === undefined ? {} : { option }) };
  if (!before || !after) return [{ ...head, presence: after ? 'added' : 'removed', rows: [] }];
  const units = [...new Set([...before.places.rows.keys(), ...after.places.rows.keys()])].toSorted(byCodeUnit);
  const rows = units.flatMap((unit) => rowDiff(unit, before, after, examined.get(unit)));
  return rows.length > 0 ? [{ ...head, rows }] : [];
}

function rowDiff(
  unit: string,
  before: RankingSide,
  after: RankingSide,
  examined: ExaminedUnit | undefined,
): readonly RowDiff[] {
  const [old, now] = [before, after].map(({ places }) => places.rows.get(unit)?.standing);
  const areRanked = old?.state === 'ranked' && now?.state === 'ranked';
  const canExplain = examined && before.document && after.document;
  const attribution = canExplain && areRanked ? attributionOf(examined, before.document, after.document) : undefined;
  const changed = attribution && !changesNothing(attribution) ? attribution : undefined;
  const isMoved = old?.place !== now?.place;
  if (!isMoved && !changed && old?.state === now?.state && old?.level === now?.level) return [];
  const withholding = canExplain && !areRanked ? withheldBy(examined, before.document, after.document) : [];
  return [
    {
      unit,
      ...whatThereIs(old, now),
      ...(changed ? { attribution: changed } : {}),
      ...(withholding.length > 0 ? { withheldBy: withholding } : {}),
      ...(isMoved ? { moved: moveOf(unit, before.places, after.places) } : {}),
    },
  ];
}
