import { isDecimal } from '../../../kit/exact-text.js';
import { nextDay } from '../../../kit/instant.js';
import type { PlainWay, StepKind, Way } from '../../../model/alteration.js';
import type { Json } from '../../../model/expression.js';
import type { Path } from '../../../model/issue.js';
import { type Alteration, altered } from './alteration.js';
import { alteredEnds } from './ends.js';
import { alteredExpression, withoutEach } from './expressions.js';
import { nearby, neighbour } from './neighbour-decimals.js';

/** The name of a way: the word itself, or of a way with particulars its `by`. */
type WayName = PlainWay | Exclude<Way, PlainWay>['by'];

type Altering<N extends WayName> = (
  value: Json,
  path: Path,
  way: N extends PlainWay ? N : Extract<Way, { readonly by: N }>,
) => readonly Alteration[];

/** The name by which `ALTERED_BY` has a way. */
export function nameOfWay(way: Way): WayName {
  return typeof way === 'string' ? way : way.by;
}

/** The alterations of a value, by the way in which it is altered. */
export const ALTERED_BY: { readonly [N in WayName]: Altering<N> } = {
  step: (value, path, { kind }) => steps(value, kind).map((near) => altered(kind, path, value, near)),
  word: (value, path, { kind, others }) => {
    const words = typeof value === 'string' && Object.hasOwn(others, value) ? (others[value] ?? []) : [];
    return words.map((word) => altered(kind, path, value, word));
  },
  'other-fraction': (value, path) => [altered('points', path, value, value === '0' || value === '1' ? '1/2' : '0')],
  'other-truth': (value, path) => [altered('policy', path, value, value !== true)],
  'next-day': (value, path) => (typeof value === 'string' ? [altered('cut', path, value, nextDay(value))] : []),
  forgotten: (value, path) => [altered('conjunct', path, value, undefined)],
  'entry-forgotten': (value, path) => (Array.isArray(value) ? withoutEach(value, path) : []),
  'shared-ends': (value, path) => (Array.isArray(value) ? alteredEnds(value, path) : []),
  'other-deadline': (value, path) => otherDeadline(value as Readonly<Record<string, Json>>, path),
  'in-expression': alteredExpression,
  kept: () => [],
  unaltered: () => [],
};

/** Which neighbours of a number are tried: both, the higher one, or that which is nearer to 0. */
const TRIED = {
  cut: 'both',
  cap: 'both',
  places: 'both',
  points: 'another',
  max: 'higher',
  weight: 'higher',
} as const satisfies Record<StepKind, 'both' | 'higher' | 'another'>;

/** The numbers beside a number, as text where it is text; no whole number below 0. */
function steps(value: Json, kind: StepKind): readonly Json[] {
  if (typeof value === 'number') return [value - 1, value + 1].filter((near) => near >= Math.min(0, value));
  if (!isDecimal(value)) return [];
  const { lower, higher } = nearby(value);
  return { both: [lower, higher], higher: [higher], another: [neighbour(value)] }[TRIED[kind]];
}

function otherDeadline({ before, through }: Readonly<Record<string, Json>>, path: Path): readonly Alteration[] {
  const day = before ?? through;
  if (day === undefined) return [];
  const [from, to] = before === undefined ? ['through', 'before'] : ['before', 'through'];
  return [{ kind: 'deadline', path, change: `${from} → ${to}`, edits: [{ path, value: { [to]: day } }] }];
}
