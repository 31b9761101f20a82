import { describe, expect, test } from 'vitest';
import { prove } from '../../src/author/index.js';
import { planDocument, writeScorer } from '../../src/build/index.js';
import {
  assess,
  compilePack,
  describePack,
  safeAssess,
  safeCompilePack,
  submissionJsonSchema,
} from '../../src/index.js';
import {
  compareStream,
  dependsOnOthers,
  openAssessment,
  rankCandidates,
  safeScore,
  score,
  scorer,
  scoreStream,
  scoreUnit,
  statisticRounds,
  submissionSchema,
  takeStatistics,
} from '../../src/score.js';
import { documentOf } from '../support/documents.js';

const DOCUMENT = documentOf('examples/01-score/pack.yaml');
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml');

/** Every function that takes a compiled pack and may be the first to which it is given. */
const CALLS = {
  assess: (pack: never) => assess(pack, ASSESSMENT),
  safeAssess: (pack: never) => safeAssess(pack, ASSESSMENT),
  score: (pack: never) => score(pack, ASSESSMENT),
  safeScore: (pack: never) => safeScore(pack, ASSESSMENT),
  scorer: (pack: never) => scorer(pack),
  scoreUnit: (pack: never) => scoreUnit(pack, { tier: 'commune' }, { among: ASSESSMENT as object }),
  dependsOnOthers: (pack: never) => dependsOnOthers(pack, 'commune'),
  openAssessment: (pack: never) => openAssessment(pack, ASSESSMENT),
  scoreStream: (pack: never) => scoreStream(pack, ASSESSMENT, []),
  compareStream: (pack: never) => compareStream(pack, ASSESSMENT, []),
  statisticRounds: (pack: never) => statisticRounds(pack),
  rankCandidates: (pack: never) => rankCandidates(pack, ASSESSMENT, []),
  takeStatistics: (pack: never) => takeStatistics(pack, ASSESSMENT, []),
  submissionSchema: (pack: never) => submissionSchema(pack, 'commune'),
  submissionJsonSchema: (pack: never) => submissionJsonSchema(pack, 'commune'),
  describePack: (pack: never) => describePack(pack),
  prove: (pack: never) => prove(pack),
  writeScorer: (pack: never) => writeScorer(pack),
};

describe.each(Object.entries(CALLS))('%s, given what is no compiled pack, says what to do with it', (_, call) => {
  test.each([
    ['a document', DOCUMENT, 'not its document: call `compilePack`.'],
    [
      'the answer of safeCompilePack',
      safeCompilePack(DOCUMENT),
      'not the answer of `safeCompilePack`: take its `value`.',
    ],
    ['a text', 'format: tieuchi/pack@1', 'not a text: call `readSource`, then `compilePack`.'],
    ['nothing', undefined, 'not undefined: call `compilePack`.'],
    ['an unopened plan', planDocument(compilePack(DOCUMENT)), 'not an unopened plan: call `compilePack`.'],
    ['an assessment', ASSESSMENT, 'not an assessment: call `compilePack`.'],
    ['results', score(compilePack(DOCUMENT), ASSESSMENT), 'not results of `score`: call `compilePack`.'],
  ])('%s', (_name, given, sentence) => {
    expect(() => call(given as never)).toThrow(TypeError);
    expect(() => call(given as never)).toThrow(`A compiled pack is needed here, ${sentence}`);
  });
});
