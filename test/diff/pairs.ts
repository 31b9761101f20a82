import type fc from 'fast-check';
import type { DiffInput } from '../../src/audit/diff/diff.js';
import { caseOf } from '../support/naive-cases.js';
import { drawing } from '../support/naive-draw.js';
import { type Mutation, otherAssessment, otherPack } from './mutated.js';
import { compiledOf, sideIf } from './sides.js';

/** Two sides, and which of their documents differ. */
export interface Pair {
  readonly a: DiffInput;
  readonly b: DiffInput;
  readonly mutation: Mutation;
}

/** Two valid sides that differ in their facts, their rules or both; undefined where a change made a document invalid. */
export function pairOf(
  generate: fc.GeneratorValue,
  mutations: readonly Mutation[] = ['facts', 'rules', 'both', 'both'],
): Pair | undefined {
  const draw = drawing(generate);
  const { pack, assessment } = caseOf(generate);
  const mutation = draw.pick(mutations);
  const [rules, facts] = [
    mutation === 'facts' ? pack : otherPack(draw, pack),
    mutation === 'rules' ? assessment : otherAssessment(draw, assessment),
  ];
  const [from, to] = draw.pick([
    ['reported', 'reported'],
    ['verified', 'verified'],
    ['reported', 'verified'],
    ['claimed', 'reported'],
  ] as const);
  const [old, now] = [compiledOf(pack), compiledOf(rules)];
  const [a, b] = [sideIf(old, assessment, from), sideIf(now, facts, to)];
  return a && b && { a, b, mutation };
}
