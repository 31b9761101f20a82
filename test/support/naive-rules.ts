import {
  answer,
  type Datum,
  type Doc,
  factOf,
  isNone,
  MISSING,
  NOT_APPLICABLE,
  type None,
  needed,
  type Sight,
  Stop,
  surelyIn,
  UNSCORABLE,
  union,
  value,
  varsIn,
} from './naive-expressions.js';
import {
  type Fraction,
  fraction,
  HUNDRED,
  least,
  minus,
  most,
  NOUGHT,
  order,
  over,
  plus,
  read,
  times,
  total,
} from './naive-fractions.js';

/** A kind, naively: what it must have, what else it looks at, what must hold for it, and what it earns. */
interface Naive {
  readonly must: readonly Doc[];
  /** Beyond those, what a case of best-of cannot do without, though the rule itself may leave it unread. */
  readonly needs?: readonly Doc[];
  /** Both, in the order in which the rule names them, where that is not first the one and then the other. */
  readonly both?: readonly Doc[];
  readonly may?: readonly Doc[];
  /** What may be absent, since the kind says what that means. */
  readonly lax?: readonly Doc[];
  readonly holds?: readonly Doc[];
  readonly points: (see: (operand: Doc) => Datum) => Fraction;
}

const expressed = (operand: Doc): Doc => (typeof operand === 'string' ? { var: operand } : operand);

const counted = (datum: Datum): Fraction =>
  Array.isArray(datum) ? fraction(BigInt(datum.length)) : (datum as Fraction);

/** part / whole, or what whenZero says of a whole of 0. */
function ratioOf(p: Doc, see: (operand: Doc) => Datum): Fraction | 'zero' | 'full' {
  const [part, whole] = [see(p.part) as Fraction, see(p.whole) as Fraction];
  if (order(whole, NOUGHT) !== 0) return over(p.complement ? minus(whole, part) : part, whole);
  if (p.whenZero === 'zero' || p.whenZero === 'full') return p.whenZero;
  throw new Stop(p.whenZero === 'unscorable' ? UNSCORABLE : NOT_APPLICABLE);
}

const measured = (pack: Doc, operand: Doc): Doc =>
  factOf(pack, operand)?.type === 'list' ? { count: expressed(operand) } : expressed(operand);

/** A count or an amount is never below 0. */
const fromZero = (pack: Doc, ...operands: readonly Doc[]) =>
  operands.map((operand) => ({ '<=': [0, measured(pack, operand)] }));
const isRatio = (of: Doc) => typeof of === 'object' && 'whole' in of;
const partWithinWhole = (p: Doc) => [
  { '<=': [0, expressed(p.part)] },
  { '<=': [expressed(p.part), expressed(p.whole)] },
];

function bandHolds(band: Doc, x: Fraction): boolean {
  const at = (end: string) => order(x, read(band[end]));
  return (
    (band.atLeast === undefined || at('atLeast') >= 0) &&
    (band.above === undefined || at('above') > 0) &&
    (band.below === undefined || at('below') < 0) &&
    (band.atMost === undefined || at('atMost') <= 0)
  );
}

const KINDS: Readonly<Record<string, (p: Doc, max: Fraction, pack: Doc) => Naive>> = {
  flag: (p, max) => ({
    must: p.all ?? p.any ?? [p.when],
    points: (see) => {
      const holds = (statement: Doc) => see(statement) === true;
      return (p.any ? p.any.some(holds) : (p.all ?? [p.when]).every(holds)) ? max : NOUGHT;
    },
  }),
  choice: (p, max) => ({
    must: [p.fact],
    points: (see) => {
      const option = see(p.fact) as string;
      return p.points ? read(p.points[option]) : times(max, read(p.fractions[option]));
    },
  }),
  share: (p, max, pack) => ({
    must: [p.part, p.whole],
    holds: p.whenOver === 'cap' ? fromZero(pack, p.part, p.whole) : partWithinWhole(p),
    points: (see) => {
      const ratio = ratioOf(p, see);
      if (ratio === 'zero') return NOUGHT;
      if (ratio === 'full') return max;
      if (p.atLeast !== undefined && order(times(ratio, HUNDRED), read(p.atLeast)) < 0) return NOUGHT;
      const points = over(times(times(max, ratio), HUNDRED), read(p.target ?? 100));
      return p.whenOver === 'cap' ? most(NOUGHT, least(max, points)) : points;
    },
  }),
  bands: (p, max) => ({
    must: isRatio(p.of) ? [p.of.part, p.of.whole] : [p.of],
    holds: isRatio(p.of) ? partWithinWhole(p.of) : [],
    points: (see) => {
      const x = isRatio(p.of) ? ratioOf(p.of, see) : counted(see(p.of));
      if (x === 'zero') return NOUGHT;
      if (x === 'full') return max;
      const measured = isRatio(p.of) ? times(x, HUNDRED) : x;
      return read(p.points.find((band: Doc) => bandHolds(band, measured))?.points ?? p.otherwise);
    },
  }),
  'per-item': (p, _, pack) => ({
    must: [p.count],
    holds: fromZero(pack, p.count),
    points: (see) => least(times(counted(see(p.count)), read(p.each)), read(p.atMost)),
  }),
  checklist: (p, max) => {
    const ids: readonly string[] = Array.isArray(p.items) ? p.items : Object.keys(p.items);
    return {
      must: p.unanswered === 'missing' ? ids : [],
      lax: p.unanswered === 'missing' ? [] : ids,
      may: ids,
      points: (see) => {
        const met = ids.filter((id) => see({ and: [{ present: id }, { var: id }] }) === true);
        if (p.need === 'sum') return total(met.map((id) => read(p.items[id])));
        return met.length >= (p.need === 'all' ? ids.length : Number(p.need)) ? max : NOUGHT;
      },
    };
  },
  deduct: (p, max, pack) => ({
    must: p.items.map((item: Doc) => item.when ?? item.count),
    holds: fromZero(pack, ...p.items.flatMap((item: Doc) => item.count ?? [])),
    points: (see) => {
      const lost = p.items.map((item: Doc) =>
        item.when
          ? see(item.when) === true
            ? read(item.points)
            : NOUGHT
          : times(counted(see(item.count)), read(item.each)),
      );
      return most(minus(p.from === undefined ? max : read(p.from), total(lost)), read(p.notBelow));
    },
  }),
  'sum-of': (parts, _, pack) => {
    const all: readonly Naive[] = parts.map((part: Doc) => naive(part.rule, read(part.max), pack));
    return { ...together(all), points: (see) => total(all.map(({ points }) => points(see))) };
  },
  'best-of': (p, _, pack) => {
    const all: readonly Naive[] = p.cases.map((part: Doc) => naive(part.rule, read(part.max), pack));
    const { must, needs, both, may, holds, lax } = together(all);
    if (p.unanswered === 'missing') {
      return { must, needs, both, may, holds, lax, points: (see) => all.map(({ points }) => points(see)).reduce(most) };
    }
    const answered = (one: Naive, see: (operand: Doc) => Datum) =>
      bothOf(one).every((operand) => needed(expressed(operand)).every((id) => see({ present: id }) === true));
    return {
      must: [],
      may: [...must, ...may],
      lax: [...must, ...lax],
      holds,
      points: (see) => all.map((one) => (answered(one, see) ? one.points(see) : NOUGHT)).reduce(most),
    };
  },
  mark: (p, max, pack) => ({
    must: [p.fact],
    holds: fromZero(pack, p.fact),
    points: (see) =>
      p.outOf === undefined ? (see(p.fact) as Fraction) : over(times(max, see(p.fact) as Fraction), read(p.outOf)),
  }),
  goalposts: (p, max, pack) => ({
    must: [p.of],
    holds:
      p.whenOutside === 'unscorable' ? [{ '<=': [{ number: p.low }, measured(pack, p.of), { number: p.high }] }] : [],
    points: (see) => {
      const [low, high, x] = [read(p.low), read(p.high), counted(see(p.of))];
      const held = most(low, least(high, x));
      const way = p.prefer === 'high' ? minus(held, low) : minus(high, held);
      const from = p.from === undefined ? NOUGHT : read(p.from);
      return plus(from, over(times(minus(max, from), way), minus(high, low)));
    },
  }),
  relative: (p, max, pack) => {
    const of = measured(pack, p.of);
    const from = p.from === undefined ? NOUGHT : read(p.from);
    return {
      must: [],
      needs: [of],
      may: [of],
      holds: p.method === 'share-of-max' ? fromZero(pack, p.of) : [],
      points: (see) => {
        if (see({ 'in-cohort': p.cohort }) !== true) throw new Stop(NOT_APPLICABLE);
        const x = see(of) as Fraction;
        const ask = (...asked: readonly Doc[]) =>
          see({ cohort: [p.cohort, asked[0], of, ...asked.slice(1)] }) as Fraction;
        const [low, high, count] = [ask('min'), ask('max'), ask('count')];
        const isHigh = p.prefer !== 'low';
        if (order(low, high) === 0) {
          if (p.whenFlat === 'full' || p.whenFlat === 'zero') return p.whenFlat === 'full' ? max : NOUGHT;
          throw new Stop(p.whenFlat === 'unscorable' ? UNSCORABLE : NOT_APPLICABLE);
        }
        const one = fraction(1n);
        const others = minus(count, one);
        const position: Record<string, () => Fraction> = {
          'min-max': () => over(isHigh ? minus(x, low) : minus(high, x), minus(high, low)),
          'share-of-max': () => {
            if (order(high, NOUGHT) === 0) throw new Stop(UNSCORABLE);
            return over(x, high);
          },
          rank: () => over(minus(count, ask('rank', isHigh ? 'high' : 'low', p.ties)), others),
          percentile: () =>
            p.percentile === 'linear'
              ? over(minus(ask('rank', isHigh ? 'low' : 'high', 'competition'), one), others)
              : over(ask('rank', isHigh ? 'low' : 'high', 'modified'), count),
        };
        const found = position[p.method]?.() ?? NOUGHT;
        return plus(from, times(minus(max, from), found));
      },
    };
  },
  logic: (e) => ({ must: [], needs: [e], may: [e], points: (see) => see(e) as Fraction }),
};

function naive(rule: Doc, max: Fraction, pack: Doc): Naive {
  const [kind = '', params] = Object.entries(rule)[0] ?? [];
  const make = KINDS[kind];
  if (!make) throw new Error(`the naive scorer does not know the kind "${kind}"`);
  return make(params, max, pack);
}

const bothOf = ({ must, needs = [], both }: Naive) => both ?? [...must, ...needs];

function together(all: readonly Naive[]) {
  return {
    must: all.flatMap(({ must }) => must),
    needs: all.flatMap(({ needs }) => needs ?? []),
    both: all.flatMap(bothOf),
    may: all.flatMap(({ may }) => may ?? []),
    holds: all.flatMap(({ holds }) => holds ?? []),
    lax: all.flatMap(({ lax }) => lax ?? []),
  };
}

/** What must hold between facts because a rule says so. */
export function heldBy(rule: Doc, max: string, pack: Doc): readonly Doc[] {
  return naive(rule, read(max), pack).holds ?? [];
}

/** Every fact that a rule may look at. */
export function readBy(rule: Doc, max: string, pack: Doc): ReadonlySet<string> {
  const { must, may } = naive(rule, read(max), pack);
  return union([...must, ...(may ?? [])].map((operand) => varsIn(pack, expressed(operand), true)));
}

/** Facts that a rule does without where they are absent, since its kind says what that means. */
export function laxIn(rule: Doc, max: string, pack: Doc): ReadonlySet<string> {
  return union((naive(rule, read(max), pack).lax ?? []).map((operand) => surelyIn(pack, expressed(operand))));
}

/** Broken before missing before asked: `broken` are the facts whose readers have no number. */
export function earned(rule: Doc, max: string, sight: Sight, broken: ReadonlySet<string>): Fraction | None {
  const { must, points } = naive(rule, read(max), sight.pack);
  const needed = union(must.map((operand) => surelyIn(sight.pack, expressed(operand))));
  if ([...readBy(rule, max, sight.pack)].some((id) => broken.has(id))) return UNSCORABLE;
  if ([...needed].some((id) => !(id in sight.facts))) return MISSING;
  const undecided = must.map((operand) => answer(expressed(operand), sight));
  if (undecided.some((one) => isNone(one) && one.none === 'missing')) return MISSING;
  try {
    return points((operand) => value(expressed(operand), sight));
  } catch (stop) {
    if (stop instanceof Stop) return stop.because;
    throw stop;
  }
}

/** Facts of a unit outside their bounds, or in a relation that does not hold. A relation with an absent fact is not asked. */
export function brokenFacts(pack: Doc, sight: Sight): ReadonlySet<string> {
  const relations = [
    ...(pack.relations ?? []).map(({ holds }: Doc) => holds),
    ...pack.facts.flatMap(({ id, atMost }: Doc) => (atMost ? [{ '<=': [{ var: id }, { var: atMost }] }] : [])),
  ];
  const outside = pack.facts.filter(({ id, type, min, max, step }: Doc) => {
    const x = sight.facts[id];
    if (x === undefined || !['count', 'number', 'mark'].includes(type)) return false;
    const low = min ?? (type === 'count' ? 0 : undefined);
    const steps = step && over(minus(x as Fraction, read(low ?? 0)), read(step));
    return (
      (low !== undefined && order(x as Fraction, read(low)) < 0) ||
      (max !== undefined && order(x as Fraction, read(max)) > 0) ||
      (steps && steps.d !== 1n)
    );
  });
  const unheld = relations.filter((relation: Doc) => answer(relation, sight) === false);
  return union([
    new Set(outside.map(({ id }: Doc) => id)),
    ...unheld.map((relation: Doc) => varsIn(pack, relation, true)),
  ]);
}
