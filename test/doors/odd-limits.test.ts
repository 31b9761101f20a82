import { describe, expect, test } from 'vitest';
import { planDocument } from '../../src/build/index.js';
import { compilePack, safeCompilePack } from '../../src/index.js';
import { openPlan, safeScore as safeScoreOfPlan, scoreUnit as scoreUnitOfPlan } from '../../src/run/index.js';
import { safeScore } from '../../src/score.js';
import { documentOf } from '../support/documents.js';

const DOCUMENT = documentOf('examples/01-score/pack.yaml');
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml');
const PACK = compilePack(DOCUMENT);
const PLAN = openPlan(planDocument(PACK));

type Limits = { readonly nodes?: number; readonly totalNodes?: number; readonly depth?: number };

const DOORS: Readonly<
  Record<string, (limits: Limits) => { readonly ok: boolean; readonly errors?: readonly { readonly code: string }[] }>
> = {
  safeCompilePack: (limits) => safeCompilePack(DOCUMENT, {}, { limits }),
  safeScore: (limits) => safeScore(PACK, ASSESSMENT, { limits }),
  'safeScore of tieuchi/run': (limits) => safeScoreOfPlan(PLAN, ASSESSMENT, { limits }),
  'scoreUnit of tieuchi/run': (limits) =>
    scoreUnitOfPlan(PLAN, { tier: 'commune', facts: { staff: 60 } }, { limits } as never),
};

/** What a document is refused with, by its codes. */
const codesOf = (door: string, limits: Limits) => {
  const result = DOORS[door]?.(limits);
  return result?.ok ? 'ok' : [...new Set(result?.errors?.map(({ code }) => code))];
};

describe.each(Object.keys(DOORS))('%s says why a document is refused, whatever the limit', (door) => {
  test.each([{ nodes: 0 }, { nodes: 0.5 }, { nodes: 1.5 }, { nodes: 2.25 }])('%o', (limits) => {
    expect(codesOf(door, limits)).toEqual(['source-too-many-nodes']);
  });
});

// the small door leaves what a limit is to TypeScript
describe.each(['safeScore of tieuchi/run', 'scoreUnit of tieuchi/run'])('%s, below zero', (door) => {
  test.each<[Limits, string]>([
    [{ nodes: -1 }, 'source-too-many-nodes'],
    [{ nodes: -0.5 }, 'source-too-many-nodes'],
    [{ nodes: Number.NEGATIVE_INFINITY }, 'source-too-many-nodes'],
    [{ totalNodes: -1 }, 'source-too-many-nodes'],
    [{ depth: -1 }, 'depth'],
  ])('%o', (limits, code) => {
    expect(codesOf(door, limits)).toEqual([code]);
  });
});

test('a limit of a part is that of the whole number below it, and is told once for each entry', () => {
  const refused = (nodes: number) => {
    const scored = safeScore(PACK, ASSESSMENT, { limits: { nodes } });
    return scored.ok ? [] : scored.errors.map(({ code, path }) => `${path.join('.')} ${code}`);
  };

  expect(refused(5.5)).toEqual(refused(5));
  expect(refused(5).length).toBeGreaterThan(0);
});
