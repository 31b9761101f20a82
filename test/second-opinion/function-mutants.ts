import { divide, sign, whole, ZERO } from '../../src/kit/exact.js';
import type { Rounding, RoundMode, round } from '../../src/kit/rounding.js';
import type { notAsked, unusableIn } from '../../src/stages/evaluate/applies.js';
import type { checkBounds } from '../../src/stages/evaluate/bounds.js';
import type { levelOf, publishOf } from '../../src/stages/evaluate/levels.js';
import type { measuresOf } from '../../src/stages/evaluate/measures.js';
import type { countedAs } from '../../src/stages/evaluate/policies.js';
import type { partBy } from '../../src/stages/rank/groups.js';
import type { basisOf, stateOf } from '../../src/stages/rank/states.js';

/** A function of the engine, and what it is made of the real one while it is wrong. */
export interface FunctionMutant {
  readonly name: string;
  readonly of: string;
  // biome-ignore lint/suspicious/noExplicitAny: functions of every shape stand in one list.
  readonly wrong: (real: any) => (...args: readonly any[]) => unknown;
}

function mutant<F extends (...args: never[]) => unknown>(
  of: string,
  name: string,
  wrong: (real: F) => (...args: Parameters<F>) => unknown,
): FunctionMutant {
  return { name: `${of}: ${name}`, of, wrong: wrong as FunctionMutant['wrong'] };
}

const rounding = (mode: RoundMode, other: RoundMode): FunctionMutant =>
  mutant<typeof round>(
    'round',
    `${mode} is ${other}`,
    (real) => (x, how) => real(x, how.mode === mode ? { ...how, mode: other } : how),
  );

const half = (how: Rounding): Rounding =>
  'step' in how ? { ...how, step: divide(how.step, whole(2)) ?? how.step } : how;

/** Each mode of rounding, wrong once. */
export const ROUNDING_MUTANTS: readonly FunctionMutant[] = [
  rounding('half-up', 'half-even'),
  rounding('half-even', 'half-up'),
  rounding('up', 'ceil'),
  rounding('down', 'floor'),
  rounding('ceil', 'up'),
  rounding('floor', 'down'),
  mutant<typeof round>('round', 'a step is half as long', (real) => (x, how) => real(x, half(how))),
  mutant<typeof round>(
    'round',
    'what is below 0 is rounded as what is above',
    (real) => (x, how) => (sign(x) < 0 && 'places' in how ? real(x, { ...how, mode: 'up' }) : real(x, how)),
  ),
];

/** What the stages do, wrong once each. */
export const STAGE_MUTANTS: readonly FunctionMutant[] = [
  mutant<typeof unusableIn>('unusableIn', 'nothing is', () => () => undefined),
  mutant<typeof notAsked>(
    'notAsked',
    'a claim does not cover what is below',
    (real) => (run, node) => real(run, { ...node, lineage: node.lineage.slice(-1) }),
  ),
  mutant<typeof notAsked>(
    'notAsked',
    'conditions above do not cover what is below',
    (real) => (run, node) => real(run, { ...node, applies: node.applies.slice(-1) }),
  ),
  mutant<typeof checkBounds>(
    'checkBounds',
    'relations are forgotten',
    (real) =>
      (plan, ...rest) =>
        real({ ...plan, relations: [] }, ...rest),
  ),
  mutant<typeof publishOf>('publishOf', 'points are printed as they are', (real) => (run, node, measures) => {
    const printed = real(run, node, measures);
    return printed && { ...printed, points: measures.points };
  }),
  mutant<typeof levelOf>('levelOf', 'every gate is open', (real) => (run, { levels, ...node }, ...rest) => {
    const steps = levels?.steps.map(({ gate: _, ...step }) => step) ?? [];
    return real(run, { ...node, ...(levels ? { levels: { ...levels, steps } } : {}) } as typeof node, ...rest);
  }),
  mutant<typeof levelOf>('levelOf', 'the lower end is never in', (real) => (run, { levels, ...node }, ...rest) => {
    const steps = levels?.steps.map(({ low, ...step }) => ({
      ...step,
      ...(low ? { low: { ...low, included: false } } : {}),
    }));
    return real(
      run,
      { ...node, ...(levels ? { levels: { ...levels, steps: steps ?? [] } } : {}) } as typeof node,
      ...rest,
    );
  }),
  mutant<typeof measuresOf>(
    'measuresOf',
    'a penalty is not taken off',
    (real) => (node, earnings) => real(node, { ...earnings, penalty: ZERO }),
  ),
  mutant<typeof measuresOf>(
    'measuresOf',
    'percent is of the maximum, not of the base',
    (real) => (node, earnings) => real(node, { ...earnings, base: node.max }),
  ),
  mutant<typeof measuresOf>('measuresOf', 'notBelow is forgotten', (real) => (node, earnings) => {
    if (node.kind === 'leaf') return real(node, earnings);
    const { notBelow: _, ...free } = node;
    return real(free, earnings);
  }),
  mutant<typeof countedAs>(
    'countedAs',
    'what is missing is zero',
    (real) => (node, outcome) => real({ ...node, policies: { ...node.policies, whenMissing: 'zero' } }, outcome),
  ),
  mutant<typeof partBy>(
    'partBy',
    'nothing is asked among equals',
    (real) => (units, keys) => real(units, keys.slice(0, 1)),
  ),
  mutant<typeof partBy>(
    'partBy',
    'the high one is always preferred',
    (real) => (units, keys) =>
      real(
        units,
        keys.map((key) => ({ ...key, prefer: 'high' })),
      ),
  ),
  mutant<typeof stateOf>('stateOf', 'a unit need not be verified', (real) => ({ plan, ...ranked }, ...rest) => {
    const { whenUnverified: _, ...procedure } = plan.pack.procedure;
    return real({ ...ranked, plan: { ...plan, pack: { ...plan.pack, procedure } } }, ...rest);
  }),
  mutant<typeof basisOf>(
    'basisOf',
    'places are by what is exact',
    (real) =>
      (ranked, ...rest) =>
        real({ ...ranked, ranking: { ...ranked.ranking, basis: 'exact' } }, ...rest),
  ),
];
