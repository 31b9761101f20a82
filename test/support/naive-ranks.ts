import { answer, type Datum, type Doc, isNone, varsIn } from './naive-expressions.js';
import { type Fraction, fraction, order, plus, print, times } from './naive-fractions.js';
import type { Layer, NaiveUnit } from './naive-inputs.js';
import type { Measure, NaiveNode } from './naive-measures.js';
import { brokenFacts } from './naive-rules.js';

export type State = 'excluded' | 'not-submitted' | 'awaited' | 'withheld' | 'not-applicable' | 'ranked';

export interface NaivePlace {
  readonly state: State;
  readonly place: string | null;
  readonly tied: readonly string[];
  /** What it is ranked by, exact and published, and the level of the node. */
  readonly value?: readonly (string | undefined)[];
}

/** A unit with its nodes in the layer that is ranked; without nodes where it did not submit. */
export interface Contender {
  readonly unit: NaiveUnit;
  readonly nodes: Readonly<Record<string, NaiveNode>> | undefined;
  readonly facts: Readonly<Record<string, Datum>>;
}

/** Every unit's state and place, by counting who is above and who is equal. */
export function naiveRanking(
  pack: Doc,
  tier: Doc,
  assessment: Doc,
  ranking: Doc,
  layer: Layer,
  option: string | undefined,
  units: readonly Contender[],
): Readonly<Record<string, NaivePlace>> {
  const cohort = tier.cohorts.find(({ id }: Doc) => id === ranking.cohort);
  const within = ({ unit: { attributes } }: Contender) =>
    cohort.where === undefined || answer(cohort.where, { pack, facts: {}, attributes }) === true;
  const all = units.filter(({ unit }) => option === undefined || unit.attributes[cohort.by] === option);
  const stateOf = (one: Contender): State => {
    if (!within(one)) return 'excluded';
    if (one.unit.state !== 'submitted') return one.unit.state;
    if (layer === 'verified' && pack.procedure.whenUnverified === 'withhold' && !one.unit.done) return 'withheld';
    const status = one.nodes?.[ranking.of]?.status;
    return status === 'scored' ? 'ranked' : status === 'not-applicable' ? 'not-applicable' : 'withheld';
  };
  const states = new Map(all.map((one) => [one, stateOf(one)]));
  const inState = (state: State) => all.filter((one) => states.get(one) === state);
  const ranked = inState('ranked');
  const absent = inState('not-submitted');
  const withheld = inState('withheld').length;
  const better = (a: Contender, b: Contender) => betterBy(pack, assessment, ranking, a, b);
  const groups = (some: readonly Contender[]) =>
    some.filter((one, at) => !some.slice(0, at).some((other) => better(one, other) === 0)).length;

  const placed = (above: number, groupsAbove: number, equals: readonly Contender[], one: Contender): Fraction => {
    const ids = equals.map(({ unit }) => unit.id).sort();
    const places: Record<string, Fraction> = {
      competition: whole(above + 1),
      dense: whole(groupsAbove + 1),
      modified: whole(above + equals.length),
      average: plus(whole(above), times(whole(equals.length + 1), fraction(1n, 2n))),
      ordinal: whole(above + 1 + ids.indexOf(one.unit.id)),
    };
    return places[ranking.ties] as Fraction;
  };
  const placeOf = (one: Contender): { readonly place?: Fraction; readonly equals: readonly Contender[] } => {
    if (states.get(one) === 'ranked') {
      const above = ranked.filter((other) => better(other, one) > 0);
      const equals = ranked.filter((other) => better(other, one) === 0);
      return { place: placed(above.length, groups(above), equals, one), equals };
    }
    if (states.get(one) !== 'not-submitted' || ranking.notSubmitted === 'omit') return { equals: [] };
    if (ranking.notSubmitted === 'last-bottom')
      return { place: whole(ranked.length + withheld + absent.length), equals: absent };
    return { place: placed(ranked.length + withheld, groups(ranked) + withheld, absent, one), equals: absent };
  };
  return Object.fromEntries(
    all.map((one) => {
      const { place, equals } = placeOf(one);
      const shares = equals.filter(
        (other) => other !== one && print(placeOf(other).place as Fraction) === print(place as Fraction),
      );
      return [
        one.unit.id,
        {
          state: states.get(one) as State,
          place: place ? print(place) : null,
          tied: shares.map(({ unit }) => unit.id).sort(),
          ...(states.get(one) === 'ranked' ? { value: valueOfRow(ranking, one) } : {}),
        },
      ];
    }),
  );
}

function valueOfRow({ of, by }: Doc, { nodes }: Contender): NonNullable<NaivePlace['value']> {
  const score = nodes?.[of];
  return [
    ...[score?.measures, score?.published].map((all) => all?.[by as Measure]).map((x) => x && print(x)),
    score?.level,
  ];
}

const whole = (n: number) => fraction(BigInt(n));

/** Above 0 where a stands above b, 0 where nothing parts them. */
function betterBy(pack: Doc, assessment: Doc, ranking: Doc, a: Contender, b: Contender): number {
  const entries = [{ of: ranking.of, by: ranking.by, prefer: ranking.prefer ?? 'high' }, ...ranking.tieBreak];
  for (const entry of entries) {
    const [x, y] = [a, b].map((one) => compared(pack, assessment, ranking, entry, one));
    if (x === undefined && y === undefined) continue;
    const parted = x === undefined ? -1 : y === undefined ? 1 : order(x, y) * (entry.prefer === 'high' ? 1 : -1);
    if (parted !== 0) return parted;
  }
  return 0;
}

/** What is compared, as a number; a place in a decision is better the lower it is. */
function compared(
  pack: Doc,
  assessment: Doc,
  ranking: Doc,
  entry: Doc,
  { unit, nodes, facts }: Contender,
): Fraction | undefined {
  if (entry.decision) {
    const decision = (assessment.decisions ?? []).find(
      (one: Doc) => one.ranking === ranking.id && one.order.includes(unit.id),
    );
    return decision && whole(decision.order.indexOf(unit.id));
  }
  if (entry.fact) {
    const sight = { pack, facts, attributes: unit.attributes };
    const broken = brokenFacts(pack, sight);
    const unusable = [...varsIn(pack, { var: entry.fact }, true)].some((id) => broken.has(id));
    const fact = answer({ var: entry.fact }, sight);
    return unusable || isNone(fact)
      ? undefined
      : typeof fact === 'string'
        ? whole(Number(fact.replaceAll('-', '')))
        : (fact as Fraction);
  }
  const score = nodes?.[entry.of];
  return (
    (ranking.basis === 'published' && score?.published[entry.by as Measure]) || score?.measures?.[entry.by as Measure]
  );
}
