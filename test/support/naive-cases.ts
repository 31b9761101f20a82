import fc from 'fast-check';
import { drawing } from './naive-draw.js';
import type { Doc } from './naive-expressions.js';
import { assessmentOf } from './naive-generate-assessment.js';
import { packOf } from './naive-generate-pack.js';

/** A pack and an assessment of it, both valid. */
export interface Case {
  readonly pack: Doc;
  readonly assessment: Doc;
}

/** The generated run: the same cases, in the same order, wherever it is drawn. */
export const SEEDED_RUN = { seed: 20191018, numRuns: 390 };

export function caseOf(generate: fc.GeneratorValue): Case {
  const draw = drawing(generate);
  const pack = packOf(draw);
  return { pack, assessment: assessmentOf(draw, pack) };
}

/** The first cases of the run. */
export function firstCases(count: number): readonly Case[] {
  return fc.sample(fc.gen(), { seed: SEEDED_RUN.seed, numRuns: count }).map(caseOf);
}
