import { bug } from '../../kit/bug.js';
import { toText } from '../../kit/exact-text.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { Decision } from '../../model/assessment.js';
import type { Reason } from '../../model/expression.js';
import type { Plan } from '../../model/plan.js';
import { officialLayer } from '../../model/ranked-layers.js';
import type { Ranking, RowState } from '../../model/ranking.js';
import type { BrokenBy, RecordRanking } from '../../model/record-ranking.js';
import { measuredIn } from '../../stages/rank/states.js';
import { type RankedScores, rankUnits, unitsRanked } from '../../stages/rank.js';
import { type ExactAt, placesInColumns } from './places.js';
import type { UnitsScored } from './score-units.js';

/** A ranking of the reported figures, rows in order of place; numbers are exact text. */
export interface ModuleRanking extends Omit<RecordRanking, 'layer' | 'rows'> {
  /** Whether the pack ranks reported figures, and these last; else it ranks what a verifier found. */
  readonly official: boolean;
  /** A row for each unit of the tier. */
  readonly rows: readonly {
    /** The unit, by its id. */
    readonly unit: string;
    /** Whether it is ranked, or why not. */
    readonly state: RowState;
    /** From "1"; "2.5" where ties take the average; absent where it has none. */
    readonly place?: string;
    /** What is compared; absent where it has no value. */
    readonly value?: {
      /** The exact value, as a decimal or a fraction "1/3". */
      readonly exact: string;
      /** The value as printed; absent where the pack does not print the measure. */
      readonly published?: string;
    };
    /** The level that the node earned; absent where it has no levels. */
    readonly level?: string;
    /** How many others share the place; 0 where none does. */
    readonly tied: number;
    /** The tie breaks that parted it from units of equal value, in the order of the pack; may be empty. */
    readonly brokenBy: readonly BrokenBy[];
    /** Why it stands so; may be empty. */
    readonly because: readonly Reason[];
  }[];
}

/** Gives the places of a ranking; where its cohort is divided, those of one option. */
export type PlacesAt = (ranking: string, option?: string) => Float64Array;

/** Orders that persons decided. */
interface Decided {
  readonly decisions: readonly { readonly ranking: string; readonly order: readonly string[] }[];
}

/** Every ranking of every tier. */
export function moduleRankings(plan: Plan, scored: UnitsScored, decided: Decided): readonly ModuleRanking[] {
  const official = officialLayer(plan.pack) === 'reported';
  return ranked(plan, scored, decided).map(({ id, tier, cohort, option, rows }) => ({
    id,
    tier,
    cohort,
    official,
    ...(option === undefined ? {} : { option }),
    rows: rows.map(({ place, value, ...row }) => ({
      ...row,
      ...(place ? { place: toText(place) } : {}),
      ...(value ? { value: shownValue(value) } : {}),
    })),
  }));
}

type Value = NonNullable<Ranking['rows'][number]['value']>;

function shownValue({ exact, published }: Value) {
  return { exact: toText(exact), ...(published ? { published: toText(published) } : {}) };
}

/** The rankings as the engine makes them, unit by unit. */
function ranked(plan: Plan, { tiers, inputAt, count }: UnitsScored, { decisions }: Decided): readonly Ranking[] {
  const places = new Map(tiers.flatMap((of) => [...of.units].map((position, row) => [position, { of, row }] as const)));
  const reported = {
    ...plan,
    pack: { ...plan.pack, procedure: { ...plan.pack.procedure, ranked: 'reported' as const } },
  };
  const idAt = (position: number) => inputAt(position).id;
  const byId = Array.from({ length: count }, (_, position) => position).sort((a, b) => byCodeUnit(idAt(a), idAt(b)));
  const placeOf = (at: number) => places.get(byId[at] ?? -1);
  const scoreOf = (at: number, id: string) => {
    const { of, row = -1 } = placeOf(at) ?? {};
    return of?.rows.scoreAt(id, row) ?? bug(`no value of ${id}`);
  };
  const scores: RankedScores = {
    noValue: (at, _, id) => {
      const { outcome } = scoreOf(at, id);
      return outcome.status === 'scored' ? undefined : outcome;
    },
    measure: (at, _, id, measure) => measuredIn(scoreOf(at, id), measure),
    level: (at, _, id) => scoreOf(at, id).level,
    unusable: (at) => {
      const { of, row = -1 } = placeOf(at) ?? {};
      return of ? [...of.rows.boundedAt(row).unusable.keys()] : [];
    },
  };
  return rankUnits(reported, unitsRanked(byId.map(inputAt), decisions as readonly Decision[], scores))();
}

/**
 * The places of a ranking, by position in the list of units. Where several tiers have a ranking of this id, each unit has its place
 * in that of its own tier. A `TypeError` where no tier has it, or none with this option.
 */
export function placesOf(plan: Plan, scored: UnitsScored, decided: Decided, id: string, option?: string): Float64Array {
  const out = new Float64Array(scored.count).fill(Number.NaN);
  const left = fittingTiers(scored, id, option).filter((of) => !putFromColumns(scored, of, id, out));
  if (left.length === 0) return out;
  const positions = new Map(Array.from(out, (_, position) => [scored.inputAt(position).id, position]));
  const full = ranked(plan, scored, decided).filter((each) => each.id === id && each.option === option);
  for (const { unit, place } of full.flatMap(({ rows }) => rows)) {
    const position = positions.get(unit);
    if (place && position !== undefined) out[position] = Number(place.n) / Number(place.d);
  }
  return out;
}

type TierOfUnits = UnitsScored['tiers'][number];

/** Puts the places of a tier, where its columns tell them; whether they did. */
function putFromColumns(scored: UnitsScored, of: TierOfUnits, id: string, out: Float64Array): boolean {
  const { tier, module, rows, units } = of;
  const ranking = tier.rankings.find((each) => each.id === id);
  const cohort = ranking && tier.cohorts[ranking.cohort];
  if (!ranking || !cohort || cohort.where || cohort.by || !scored.areAllSent) return false;
  const idOf = (row: number) => scored.inputAt(units[row] ?? -1).id;
  const exactAt: ExactAt = (node, measure, row) => measuredIn(rows.scoreAt(node, row), measure)?.exact;
  const places = placesInColumns({ tier, module, ranking, columns: rows.columns, idOf, exactAt }, units.length);
  if (!places) return false;
  for (const [row, position] of units.entries()) out[position] = places[row] as number;
  return true;
}

/** The tiers that have a ranking, divided by an attribute that has this option, or not divided where none is given. */
function fittingTiers({ tiers }: UnitsScored, id: string, option: string | undefined): readonly TierOfUnits[] {
  const known = tiers.flatMap((of) =>
    of.tier.rankings.map((ranking) => {
      const { options } = of.tier.cohorts[ranking.cohort]?.by ?? {};
      return { of, id: ranking.id, options };
    }),
  );
  const called = known.filter((each) => each.id === id);
  if (called.length === 0) {
    const ids = [...new Set(known.map((each) => `'${each.id}'`))];
    throw new TypeError(`The pack has no ranking '${id}'; it has ${ids.join(', ') || 'none'}.`);
  }
  const fitting = called.filter(({ options }) => (options ? options.includes(option ?? '') : option === undefined));
  if (fitting.length > 0) return fitting.map(({ of }) => of);
  const options = [...new Set(called.flatMap((each) => each.options ?? []))].map((name) => `'${name}'`);
  throw new TypeError(
    options.length > 0
      ? `The cohort of the ranking '${id}' is divided: say which option, ${options.join(' or ')}.`
      : `The cohort of the ranking '${id}' is not divided: it has no option '${option}'.`,
  );
}
