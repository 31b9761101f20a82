import { expect, test } from 'vitest';
import { planDocument } from '../../src/build/index.js';
import { compilePack, describePack, rankingOf, resultOf, submissionJsonSchema } from '../../src/index.js';
import * as run from '../../src/run/index.js';
import { openAssessment, score, scoreUnit } from '../../src/score.js';
import { documentOf } from '../support/documents.js';

const documents = () =>
  [documentOf('examples/01-score/pack.yaml'), documentOf('examples/01-score/assessment.yaml')] as const;

/** Alters all that can be altered: texts, numbers, the order of lists. */
function alter(given: unknown, seen = new Set<unknown>()): void {
  if (typeof given !== 'object' || given === null || seen.has(given)) return;
  seen.add(given);
  const keys = Object.keys(given) as (keyof typeof given)[];
  for (const key of keys) {
    alter(given[key], seen);
    if (typeof given[key] === 'object' || typeof given[key] === 'function') continue;
    Reflect.set(given, key, 'altered');
  }
  if (Array.isArray(given) && !Object.isFrozen(given)) given.reverse();
}

/** What is asked of a scored assessment, of one that is open, and of a plan that was opened. */
const SCENES = {
  score: () => {
    const [document, assessment] = documents();
    const pack = compilePack(document);
    const results = score(pack, assessment);
    return {
      given: {
        document,
        pack,
        results,
        ranking: rankingOf(results, 'total'),
        result: resultOf(results, 'xa-a'),
        unit: results.unitAt(0),
        alone: scoreUnit(pack, { tier: 'commune' }),
        described: describePack(pack),
        schema: submissionJsonSchema(pack, 'commune'),
      },
      say: () => [
        results.recordText(),
        resultOf(results, 'xa-a'),
        rankingOf(results, 'total'),
        results.unitAt(0).tier,
        describePack(pack),
        submissionJsonSchema(pack, 'commune'),
        scoreUnit(pack, { tier: 'commune' }),
      ],
    };
  },
  openAssessment: () => {
    const [document, assessment] = documents();
    const pack = compilePack(document);
    const live = openAssessment(pack, assessment);
    live.set('xa-a', 'staff', 70);
    return {
      given: {
        document,
        assessment,
        ranking: live.ranking('total'),
        result: live.result('xa-a'),
        record: live.recordOf('xa-a'),
        facts: live.facts('xa-a'),
        issues: live.issues('xa-c'),
      },
      say: () => [
        live.result('xa-a'),
        live.ranking('total'),
        live.recordOf('xa-a'),
        live.facts('xa-a'),
        live.issues('xa-c'),
      ],
    };
  },
  'set of an open assessment': () => {
    const [document, assessment] = documents();
    const live = openAssessment(compilePack(document), assessment);
    // with 28 files on time xa-a is above xa-b, with 27 below
    const set = () => [live.set('xa-a', 'files-on-time', 28), live.set('xa-a', 'files-on-time', 27)];
    return { given: set(), say: () => [...set(), live.ranking('total')] };
  },
  'score of tieuchi/run': () => {
    const [document, assessment] = documents();
    const plan = structuredClone(planDocument(compilePack(document)));
    const opened = run.openPlan(plan);
    const results = run.score(opened, assessment);
    return {
      given: {
        plan,
        opened,
        results,
        unit: results.unitAt(0),
        ranking: run.rankingOf(results, 'total'),
        result: run.resultOf(results, 'xa-a'),
      },
      say: () => [
        run.rankingOf(results, 'total'),
        run.resultOf(results, 'xa-a'),
        results.statistics,
        run.score(opened, documents()[1]).rankings[0]?.rows[0]?.unit,
      ],
    };
  },
};

test.each(Object.entries(SCENES))('%s: who alters what was given or answered changes no later answer', (_, scene) => {
  const { given, say } = scene();
  const before = JSON.stringify(say());

  alter(given);

  expect(JSON.stringify(say())).toBe(before);
});
