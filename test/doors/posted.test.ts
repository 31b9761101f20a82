import { expect, test } from 'vitest';
import * as audit from '../../src/audit/index.js';
import { readSource } from '../../src/author/index.js';
import { registerForms } from '../../src/form/index.js';
import * as main from '../../src/index.js';
import * as run from '../../src/run/index.js';
import { scoreStream, scoreUnit, submissionSchema } from '../../src/score.js';
import { all } from '../support/streams.js';
import { SCENE } from './functions.js';

const { pack, assessment, record, results, live, plan, runResults, head, submissions, planText, annex } = SCENE;
const unit = { tier: 'commune', facts: { staff: 60 } };
const [streamed] = await all(scoreStream(pack, head, submissions));

/** Whether a worker may be given it. */
function isPosted(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}

test('what docs/embed.md says that may be posted to a worker may be', () => {
  const { replay: _, isOf: __, ...verification } = audit.verify(record);
  const posted = {
    resultOf: main.resultOf(results, 'xa-a'),
    rankingsOf: main.rankingsOf(results),
    describePack: main.describePack(pack, { tier: 'commune' }),
    unitIssues: main.unitIssues(results, 'xa-c'),
    statusOf: main.statusOf(record),
    scoreUnit: scoreUnit(pack, unit),
    validated: submissionSchema(pack, 'commune')['~standard'].validate({ staff: 1.5 }),
    explain: audit.explainOpen(live, pack, { unit: 'xa-a' }, 'en'),
    ...{ record, planText, annex, verification },
    live: [live.result('xa-a'), live.document(), live.facts('xa-a'), live.issues('xa-c'), live.recordOf('xa-a')],
    results: [results.rankings, results.statistics, results.unitAt(0)],
    stream: [streamed?.candidate(), streamed?.scores()],
    resultOfPlan: run.resultOf(runResults, 'xa-a'),
  };

  expect(Object.keys(posted).filter((name) => !isPosted(posted[name as keyof typeof posted]))).toEqual([]);
});

test('what it says that holds functions holds some', () => {
  const held = {
    ...{ pack, plan, results, runResults, live, streamed },
    openRecord: main.openRecord(record),
    titlesOf: main.titlesOf(pack),
    registerForms: registerForms(pack, assessment.units),
    readSource: readSource('a: 1'),
    verify: audit.verify(record),
    reliance: audit.reliance(record),
  };

  expect(Object.keys(held).filter((name) => isPosted(held[name as keyof typeof held]))).toEqual([]);
});
