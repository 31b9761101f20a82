import type { BenchLeaf } from '../pack.js';

/**
 * The lines that score one criterion. A fact stands in a variable of its name, undefined where it is absent. `e` is what
 * the group has earned and `b` its base, in hundredths of a point; `out[o + node]` takes the points.
 */
export function writeLeaf({ rule, facts, max, rounded }: BenchLeaf, node: number): string {
  const [[kind, params] = ['', {}]] = Object.entries(rule);
  const write = WRITERS[kind];
  if (!write) throw new Error(`no hard-coded form of ${kind}`);
  const lines = write({ params: params as Params, max: hundredths(max), rounded });
  const areThere = facts.map(({ id }) => `${id} !== undefined`).join(' && ');
  const guarded = kind === 'checklist' ? lines : `if (${areThere}) { ${lines} }`;
  return `{ let p = 0; ${guarded} e += p; out[o + ${node}] = p; }`;
}

// biome-ignore lint/suspicious/noExplicitAny: parameters of whichever kind, as they stand in the pack
type Params = any;

interface Writing {
  readonly params: Params;
  /** In hundredths of a point. */
  readonly max: number;
  readonly rounded: boolean;
}

function hundredths(points: unknown): number {
  return Math.round(Number(points) * 100);
}

/**
 * By kind, lines that set `p`, the points in hundredths. Numerators are whole numbers, so that an exact half is a half in
 * doubles too, and rounds up as the pack says; no ratio is below 0.
 */
const WRITERS: Readonly<Record<string, (writing: Writing) => string>> = {
  flag: ({ params, max }) => `if (${[params.when ?? params.all].flat().join(' && ')}) p = ${max};`,
  choice: ({ params: { fact, points } }) =>
    Object.entries(points)
      .filter(([, value]) => Number(value) > 0)
      .map(([option, value]) => `if (${fact} === '${option}') p = ${hundredths(value)};`)
      .join(' else '),
  share: ({ params: { part, whole, complement, target = 100, whenZero }, max, rounded }) => {
    const counted = complement ? `(${whole} - ${part})` : part;
    const points = ratio(`${counted} * ${(max * 100) / target} / ${whole}`, rounded);
    const cap = target < 100 ? ` if (p > ${max}) p = ${max};` : '';
    return `if (${whole} !== 0) { p = ${points};${cap} } else ${ofNothing(whenZero, max)}`;
  },
  bands: ({ params: { of, points }, max }) => {
    const isRatio = typeof of !== 'string';
    const value = isRatio ? `100 * ${of.part}` : of;
    const lines = points.map((band: Params) => {
      const ends = Object.entries(ENDS).filter(([end]) => end in band);
      const holds = ends.map(([end, sign]) => `${value} ${sign} ${band[end]}${isRatio ? ` * ${of.whole}` : ''}`);
      return `if (${holds.join(' && ')}) p = ${hundredths(band.points)};`;
    });
    const chain = lines.join(' else ');
    return isRatio ? `if (${of.whole} !== 0) { ${chain} } else ${ofNothing(of.whenZero, max)}` : chain;
  },
  'per-item': ({ params }) => counted(params),
  checklist: ({ params: { items } }) =>
    Object.entries(items)
      .map(([fact, points]) => `if (${fact} === true) p += ${hundredths(points)};`)
      .join(' '),
  deduct: ({ params: { items }, max }) => {
    const lost = items.map(({ count, each, when, points }: Params) =>
      when === undefined ? `${count} * ${hundredths(each)}` : `(${when} ? ${hundredths(points)} : 0)`,
    );
    return `p = ${max} - ${lost.join(' - ')}; if (p < 0) p = 0;`;
  },
  goalposts: ({ params: { of, low, high, prefer }, max, rounded }) => {
    const [bottom, top] = [hundredths(low), hundredths(high)];
    // the amount has two places: as a whole number of hundredths it loses nothing before it is rounded
    const lines = `let v = (${of} * 100 + 0.5) | 0; if (v < ${bottom}) v = ${bottom}; if (v > ${top}) v = ${top};`;
    const above = prefer === 'high' ? `(v - ${bottom})` : `(${top} - v)`;
    return `${lines} p = ${ratio(`${above} * ${max} / ${top - bottom}`, rounded)};`;
  },
  'best-of': ({ params: { cases } }) => {
    const [one, both] = cases;
    const [first, second] = both.rule.flag.all;
    return `if (${first}) p = ${second} ? ${hundredths(both.max)} : ${hundredths(one.max)};`;
  },
  'sum-of': ({ params: [one, many] }) =>
    `${counted(many.rule['per-item'])} if (${one.rule.flag.when}) p += ${hundredths(one.max)};`,
  logic: ({ params: { if: conditional } }) => {
    const [bar, enough, otherwise] = conditional;
    const [{ var: fact }, atLeast] = bar['>='];
    return `p = ${fact} >= ${atLeast} ? ${hundredths(enough)} : ${fact} * ${hundredths(otherwise['*'][1])};`;
  },
};

const ENDS = { above: '>', atLeast: '>=', below: '<', atMost: '<=' };

function ratio(points: string, rounded: boolean): string {
  return rounded ? `(${points} + 0.5) | 0` : points;
}

function counted({ count, each, atMost }: Params): string {
  return `p = ${count} * ${hundredths(each)}; if (p > ${hundredths(atMost)}) p = ${hundredths(atMost)};`;
}

/** What a whole of 0 means, as the rule says. */
function ofNothing(whenZero: string, max: number): string {
  const lines: Readonly<Record<string, string>> = {
    full: `p = ${max};`,
    zero: 'p = 0;',
    'not-applicable': `b -= ${max};`,
  };
  return lines[whenZero] ?? '';
}
