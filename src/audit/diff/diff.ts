import type { Options } from '../../engine.js';
import { bad, good, type Result } from '../../kit/result.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { PackRanking } from '../../model/pack.js';
import { comparedOf, hybridsOf } from './corners.js';
import { itemsOf } from './items.js';
import { moveOf } from './moves.js';
import { packChanges } from './pack-changes.js';
import type { Places } from './places.js';
import type { DiffSide, RankingDiff, RecordDiff, RowDiff, UnitDiff } from './record-diff.js';
import { attributionOf, isIdle, type Looked, withheldBy } from './rows.js';
import { type DiffInput, type DiffRefusal, type Side, sideOf, tierOf } from './side.js';
import { unitChanges } from './unit-changes.js';

export type { DiffInput } from './side.js';

/** A side whose record does not verify, and what was found against it. */
export interface DiffFault extends Pick<DiffRefusal, 'refusal' | 'verification'> {
  readonly side: 'before' | 'after';
}

/**
 * What changed between two records, or two layers of one: in the packs, in what is known of each unit, in every ranking;
 * and each unit's difference as lines that sum to it exactly. Sides swapped give the same differences with the other
 * sign. A record that does not verify is not compared; both sides are told.
 */
export function diff(before: DiffInput, after: DiffInput, options: Options = {}): Result<RecordDiff, DiffFault> {
  const [old, now] = [sideOf(before, options), sideOf(after, options)];
  if (old.ok && now.ok) return good(diffOf(old.value, now.value));
  const faults = [
    { side: 'before' as const, ...old },
    { side: 'after' as const, ...now },
  ];
  return bad(
    faults.flatMap((fault): readonly DiffFault[] => {
      return fault.ok ? [] : [{ side: fault.side, refusal: fault.refusal, verification: fault.verification }];
    }),
  );
}

function diffOf(before: Side, after: Side): RecordDiff {
  const pack = before.digest === after.digest ? [] : packChanges(before.plan.pack, after.plan.pack);
  const units = unitsOf(before, after);
  const hybrids = hybridsOf(before, after);
  const changes = new Map(units.map(({ unit, changes: own }) => [unit, own]));
  const looked = new Map<string, Looked>();
  for (const [id, unit] of before.units) {
    const other = after.units.get(id);
    const compared = other && comparedOf(before, after, hybrids, unit, other);
    if (!compared) continue;
    const known = { unit: changes.get(id) ?? [], pack, before: before.plan, after: after.plan };
    looked.set(id, { compared, items: itemsOf(compared), known });
  }
  return {
    before: sideNamed(before),
    after: sideNamed(after),
    pack,
    units: units.filter((unit) => unit.changes.length > 0),
    rankings: matched(before, after).flatMap((pair) => rankingDiff(pair, before, after, looked)),
    redacted: [...new Set([...before.redacted, ...after.redacted])].toSorted(byCodeUnit),
  };
}

function sideNamed({ record: { digests, assessment, pack }, layer }: Side): DiffSide {
  return { record: digests.record, assessment: assessment.id, pack: { id: pack.id, version: pack.version }, layer };
}

/** Units of both registers by id; one that stands in another tier now has gone, and come anew. */
function unitsOf(before: Side, after: Side): readonly UnitDiff[] {
  const ids = [...new Set([...before.units.keys(), ...after.units.keys()])].toSorted(byCodeUnit);
  return ids.flatMap((id): readonly UnitDiff[] => {
    if (before.redacted.has(id) || after.redacted.has(id)) return [];
    const [old, now] = [before.units.get(id), after.units.get(id)];
    if (old && now && old.tier === now.tier) {
      const seen = (side: Side) => ({ layer: side.layer, parent: side.parents.get(id) });
      return [
        {
          unit: id,
          tier: now.tier,
          changes: unitChanges({ unit: old, ...seen(before) }, { unit: now, ...seen(after) }),
        },
      ];
    }
    return [
      ...(old ? [{ unit: id, tier: old.tier, changes: [{ is: 'register' as const, before: old.tier }] }] : []),
      ...(now ? [{ unit: id, tier: now.tier, changes: [{ is: 'register' as const, after: now.tier }] }] : []),
    ];
  });
}

interface Pair {
  readonly before?: Places;
  readonly after?: Places;
}

/** Rankings by tier, id and option, those of the first side first. */
function matched(before: Side, after: Side): readonly Pair[] {
  const keyOf = ({ tier, id, option = '' }: Places) => `${tier} ${id} ${option}`;
  const others = new Map(after.rankings.map((places) => [keyOf(places), places]));
  const own = new Set(before.rankings.map(keyOf));
  return [
    ...before.rankings.map((places): Pair => {
      const other = others.get(keyOf(places));
      return { before: places, ...(other ? { after: other } : {}) };
    }),
    ...after.rankings.filter((places) => !own.has(keyOf(places))).map((places) => ({ after: places })),
  ];
}

function rankingDiff(
  pair: Pair,
  before: Side,
  after: Side,
  looked: ReadonlyMap<string, Looked>,
): readonly RankingDiff[] {
  const { before: old, after: now } = pair;
  const places = now ?? old;
  if (!places) return [];
  const { tier, id, option } = places;
  const head = { tier, id, ...(option === undefined ? {} : { option }) };
  if (!old || !now) return [{ ...head, presence: now ? 'added' : 'removed', rows: [] }];
  const [was, is] = [rankingIn(before, old), rankingIn(after, now)];
  const units = [...new Set([...old.rows.keys(), ...now.rows.keys()])].toSorted(byCodeUnit);
  const rows = units.flatMap((unit) => rowDiff(unit, old, now, was && is ? { was, is } : undefined, looked.get(unit)));
  return rows.length > 0 ? [{ ...head, rows }] : [];
}

function rankingIn(side: Side, { tier, id }: Places): PackRanking | undefined {
  return tierOf(side, tier)?.rankings.find((ranking) => ranking.id === id);
}

function rowDiff(
  unit: string,
  before: Places,
  after: Places,
  rankings: { readonly was: PackRanking; readonly is: PackRanking } | undefined,
  looked: Looked | undefined,
): readonly RowDiff[] {
  const [old, now] = [before.rows.get(unit)?.standing, after.rows.get(unit)?.standing];
  const bothRanked = old?.state === 'ranked' && now?.state === 'ranked';
  const attribution = bothRanked && looked && rankings ? attributionOf(looked, rankings.was, rankings.is) : undefined;
  const isMoved = old?.place !== now?.place;
  const isSame = !isMoved && old?.state === now?.state && old?.level === now?.level;
  if (isSame && (attribution === undefined || isIdle(attribution))) return [];
  const reasons = !bothRanked && looked && rankings ? withheldBy(looked, rankings.was, rankings.is) : [];
  return [
    {
      unit,
      ...(old ? { before: old } : {}),
      ...(now ? { after: now } : {}),
      ...(attribution && !isIdle(attribution) ? { attribution } : {}),
      ...(reasons.length > 0 ? { withheldBy: reasons } : {}),
      ...(isMoved ? { moved: moveOf(unit, before, after) } : {}),
    },
  ];
}
