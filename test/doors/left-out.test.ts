import { expect, test } from 'vitest';
import { explainOpen } from '../../src/audit/index.js';
import { readSource } from '../../src/author/index.js';
import { fieldText } from '../../src/format.js';
import {
  assess,
  compilePack,
  describePack,
  rankingOf,
  resultOf,
  safeCompilePack,
  submissionJsonSchema,
  titlesOf,
  unitIssues,
} from '../../src/index.js';
import {
  openAssessment,
  type RankCandidate,
  rankCandidates,
  safeScore,
  score,
  scorer,
  scoreStream,
  scoreUnit,
} from '../../src/score.js';
import { documentOf } from '../support/documents.js';
import type { Doc } from '../support/naive-expressions.js';

const DOCUMENT = documentOf('examples/01-score/pack.yaml');
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml') as Doc;
const { submissions: SUBMISSIONS, ...HEAD } = ASSESSMENT;
const PACK = compilePack(DOCUMENT);
const RESULTS = score(PACK, ASSESSMENT);
const LIVE = openAssessment(PACK, ASSESSMENT);

/** A call as JavaScript makes it, past the types. */
const call =
  (called: unknown, ...args: readonly unknown[]) =>
  () =>
    (called as (...given: readonly unknown[]) => unknown)(...args);
/** What `import * as` and `await import()` give of a file of JSON. */
const moduleOf = (document: unknown) =>
  Object.freeze(Object.defineProperty({ __proto__: null, default: document }, Symbol.toStringTag, { value: 'Module' }));
const unit = (rest: object) => ({ tier: 'commune', facts: { staff: 60 }, ...rest });

const NO_LIMIT = "There is no limit 'node', but there is 'nodes'.";
const NOT_THE_HASH = '`hash` gives 32 bytes at once, and no promise.';

test.each<[string, () => unknown, string]>([
  [
    'an option of compilePack',
    call(compilePack, DOCUMENT, {}, { limit: {} }),
    "no option 'limit', but there is 'limits'",
  ],
  ['a limit of compilePack', call(compilePack, DOCUMENT, {}, { limits: { node: 5 } }), NO_LIMIT],
  [
    'a limit of safeCompilePack that is text',
    call(safeCompilePack, DOCUMENT, {}, { limits: { nodes: '5' } }),
    "The limit 'nodes' is a number from 0, not a text.",
  ],
  ['a digest of three bytes', call(compilePack, DOCUMENT, {}, { hash: () => new Uint8Array(3) }), NOT_THE_HASH],
  [
    'a digest that is promised',
    call(compilePack, DOCUMENT, {}, { hash: async () => new Uint8Array(32) }),
    NOT_THE_HASH,
  ],
  ['a digest of recordText', call(RESULTS.recordText, () => new Uint8Array(3)), NOT_THE_HASH],
  ['an option of score', call(score, PACK, ASSESSMENT, { limit: {} }), "no option 'limit', but there is 'limits'"],
  ['a limit of safeScore', call(safeScore, PACK, ASSESSMENT, { limits: { node: 5 } }), NO_LIMIT],
  ['a limit of scorer', call(scorer(PACK), ASSESSMENT, { limits: { node: 5 } }), NO_LIMIT],
  ['plugins that are null', call(compilePack, DOCUMENT, null), 'is needed here, not null.'],
  [
    'options in the place of plugins',
    call(compilePack, DOCUMENT, { limits: {} }),
    "An object of plugins, as `{ kinds, combiners, operators }`, is needed here, not one with 'limits'.",
  ],
  ['a list of plugins by another name', call(compilePack, DOCUMENT, { kind: [] }), "not one with 'kind'."],
  ['a key of a unit', call(scoreUnit, PACK, unit({ fact: { staff: 3 } })), "A unit has no 'fact', but 'facts'."],
  [
    'a key of a unit that is near none',
    call(scoreUnit, PACK, unit({ sentBy: 'x' })),
    "A unit has no 'sentBy'; it has tier, id, figures, name, parent, attributes, facts, criteria.",
  ],
  [
    'a key of a question',
    call(explainOpen, LIVE, PACK, { unit: 'xa-a', node: 'total' }, 'en'),
    "A question has no 'node'",
  ],
  ['a question that is a text', call(explainOpen, LIVE, PACK, 'xa-a', 'en'), 'A question, as `{ unit, criterion }`,'],
  [
    'a layer of resultOf',
    call(resultOf, RESULTS, 'xa-a', { layer: 'verifed' }),
    "One of claimed, reported, verified, as `layer`, is needed here, not 'verifed'.",
  ],
  ['a layer of rankingOf', call(rankingOf, RESULTS, 'total', { layer: 'x' }), 'One of claimed, reported, verified'],
  ['a layer of scoreUnit', call(scoreUnit, PACK, unit({}), { layer: 'x' }), 'One of claimed, reported, verified'],
  ['results among which a unit is', call(scoreUnit, PACK, unit({}), { among: RESULTS }), 'not results of `score`.'],
  [
    'a unit in the place of its id',
    call(resultOf, RESULTS, { id: 'xa-a' }),
    'named by its id, a text, not by another object.',
  ],
  [
    'a unit whose issues are asked for',
    call(unitIssues, RESULTS, { id: 'xa-a' }),
    'A unit is named by its id, a text,',
  ],
  ['a unit whose figures are asked for', call(LIVE.facts, 7), 'named by its id, a text, not by the number 7.'],
  ['rows that are text', call(rankingOf, RESULTS, 'total', { around: { unit: 'xa-a', rows: '3' } }), 'not a text.'],
  [
    'fewer rows than none',
    call(rankingOf, RESULTS, 'total', { around: { unit: 'xa-a', rows: -1 } }),
    'not the number -1.',
  ],
  [
    'no unit in the middle',
    call(rankingOf, RESULTS, 'total', { around: { id: 'xa-a', rows: 3 } }),
    'not by undefined.',
  ],
  ['a language that is null', call(describePack, PACK, { lang: null }), "The language is 'vi' or 'en', not null."],
  ['an option of two changed letters', call(scoreUnit, PACK, unit({}), { amnog: {} }), "but there is 'among'."],
  ['a position that no unit has', call(RESULTS.unitAt, 5), 'is a whole number from 0 to 4, not the number 5.'],
  ['the id of a unit as its position', call(RESULTS.unitAt, 'xa-a'), 'is a whole number from 0 to 4, not a text.'],
  [
    'a figure without its value',
    call(fieldText, { type: 'count' }, { estimated: true }, { lang: 'vi' }),
    'A figure is needed here, not another object.',
  ],
  [
    'a signal that is its controller',
    stream({ signal: new AbortController() }),
    'The `signal` of an `AbortController`, as `signal`, is needed here, not another object.',
  ],
  [
    'a signal that is an object',
    stream({ signal: {} }),
    'The `signal` of an `AbortController`, as `signal`, is needed here, not another object.',
  ],
  ['senders that are a list', stream({ senders: ['xa-a'] }), 'A `Set`, as `senders`, is needed here, not a list.'],
  ['candidates that are numbers', call(rankCandidates, PACK, HEAD, [1]), 'not a list with the number 1 at position 0.'],
])('%s is told where it would be left out of account', (_, called, sentence) => {
  expect(called).toThrow(sentence);
});

function stream(options: object) {
  return call(scoreStream, PACK, HEAD, SUBMISSIONS, options);
}

const SOURCE = readSource('format: tieuchi/pack@1');

test.each<[string, () => unknown, string]>([
  ['the answer of readSource as a pack', call(compilePack, SOURCE), 'The document of a pack is needed here, not what'],
  ['the answer of readSource as an assessment', call(score, PACK, SOURCE), 'take its `document`.'],
  ['it for an open assessment', call(openAssessment, PACK, SOURCE), 'take its `document`.'],
  ['it for a stream', call(scoreStream, PACK, SOURCE, []), 'take its `document`.'],
  ['a pack that is awaited', call(safeCompilePack, Promise.resolve(DOCUMENT)), 'not a promise of it: await it.'],
  [
    'a module that has the pack',
    call(safeCompilePack, moduleOf(DOCUMENT)),
    'The document of a pack is needed here, not a module that holds it: take its `default`.',
  ],
  ['a module that has the assessment', call(safeScore, PACK, moduleOf(ASSESSMENT)), 'take its `default`.'],
  [
    'the document of a pack whose titles are asked for',
    call(titlesOf, DOCUMENT),
    'not its document: call `compilePack`.',
  ],
  ['an assessment that is awaited', call(assess, PACK, Promise.resolve(ASSESSMENT)), 'not a promise of it: await it.'],
  [
    'a compiled pack that is awaited',
    call(score, Promise.resolve(PACK), ASSESSMENT),
    'A compiled pack is needed here, not a promise: call `compilePack`.',
  ],
  ['results that are awaited', call(resultOf, Promise.resolve(RESULTS), 'xa-a'), 'not a promise.'],
  ['a list that is awaited', call(scoreStream, PACK, HEAD, Promise.resolve([])), 'not a promise.'],
  ['a unit that is awaited', call(scoreUnit, PACK, Promise.resolve({})), 'not a promise.'],
  [
    'an assessment for a unit',
    call(scoreUnit, PACK, ASSESSMENT),
    'A unit, as `{ tier, facts }`, is needed here, not an a',
  ],
])('%s is told, and not what is inside of it', (_, called, sentence) => {
  expect(called).toThrow(sentence);
});

test.each<[string, unknown, string]>([
  ['bytes', new Uint8Array(3), 'not bytes.'],
  ['a map', new Map(), 'not another object.'],
])('%s are not taken for an open assessment, though they have `set`', (_, given, sentence) => {
  expect(call(readSource, given)).toThrow(`A text is needed here, ${sentence}`);
});

test('a JSON Schema has the id of its tier, where the pack has but one and it is not said', () => {
  expect(call(submissionJsonSchema, PACK)()).toHaveProperty('$id', 'urn:tieuchi:vi-du-nho:1.0.0:commune');
});

test('plugins may be a module that exports more than lists of plugins', () => {
  const module = { kinds: [], helper: () => 1, [Symbol.toStringTag]: 'Module' };

  expect(compilePack(DOCUMENT, module).pack.id).toBe('vi-du-nho');
  expect(call(compilePack, DOCUMENT, { ...module, kinds: undefined, [Symbol.toStringTag]: 'Object' })).toThrow(
    'helper',
  );
});

test('scored units are no candidates, which each of them gives', async () => {
  const units: unknown[] = [];
  for await (const scored of scoreStream(PACK, HEAD, SUBMISSIONS)) units.push(scored);

  expect(call(rankCandidates, PACK, HEAD, units)).toThrow(
    'A candidate, as `candidate()` of a scored unit gives it, is needed here, not a scored unit of a stream.',
  );
  const candidates = units.map((scored) => (scored as { candidate: () => RankCandidate }).candidate());
  expect(rankCandidates(PACK, HEAD, candidates)[0]?.rows[0]?.unit).toBe('xa-b');
});

test('a compiled pack that went through JSON is told, since its formulas are lost', () => {
  const copy = JSON.parse(JSON.stringify(PACK));
  const sentence = 'not a copy without its formulas: compile its document here, or open a plan.';

  expect(call(score, copy, ASSESSMENT)).toThrow(sentence);
  expect(call(scoreUnit, copy, unit({}))).toThrow(sentence);
  expect(call(openAssessment, copy, ASSESSMENT)).toThrow(sentence);
  expect(call(assess, copy, ASSESSMENT)).toThrow(sentence);
  expect(score({ ...PACK }, ASSESSMENT).count).toBe(5);
});

test('the message of an error has the params of each issue, control characters as escapes, lines of bounded length', () => {
  const units = [
    ...ASSESSMENT.units,
    { id: 'xa-a', tier: 'commune' },
    { id: 'xa-f', tier: `x\n${'y'.repeat(900)}`, [`k\n${'z'.repeat(900)}`]: 1 },
  ];
  const error = call(score, PACK, { ...ASSESSMENT, pack: { id: 'khac', version: '1.0.0' }, units });

  expect(error).toThrow('pack.id: pack-mismatch {"found":"khac","expected":"vi-du-nho"}');
  expect(error).toThrow('units[5].id: id-duplicate {"id":"xa-a"');
  const lines = messageOf(error).split('\n');
  expect(lines.map((line) => line.slice(0, 23))).toEqual([
    'pack.id: pack-mismatch ',
    'units[5].id: id-duplica',
    'units[6].tier: id-gramm',
    'units[6]["k\\nzzzzzzzzzz',
  ]);
  expect(lines[2]).toContain('{"found":"x\\nyyy');
  expect(lines[3]).toHaveLength(300);
});

function messageOf(error: () => unknown): string {
  try {
    error();
    return '';
  } catch (thrown) {
    return (thrown as Error).message;
  }
}
