import { expect, test } from 'vitest';
import {
  detach,
  diff,
  excerpt,
  explain,
  explainOpen,
  recordText,
  redact,
  reliance,
  verify,
} from '../../src/audit/index.js';
import { planDocument } from '../../src/build/index.js';
import { fieldText, formatNumber, parseNumber, readField } from '../../src/format.js';
import * as core from '../../src/index.js';
import { annexOf } from '../../src/report/index.js';
import * as run from '../../src/run/index.js';
import { openAssessment, score, scoreUnit, submissionSchema } from '../../src/score.js';
import { documentOf } from '../support/documents.js';

const DOCUMENT = documentOf('examples/01-score/pack.yaml');
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml') as object;
const PACK = core.compilePack(DOCUMENT);
const RESULTS = score(PACK, ASSESSMENT);
const LIVE = openAssessment(PACK, ASSESSMENT);
const RECORD = core.assess(PACK, ASSESSMENT);
const PLAN = run.openPlan(planDocument(PACK));
const RUN = run.score(PLAN, ASSESSMENT);

/** What a person may give by mistake where something else is due. */
const WRONG = {
  undefined: undefined,
  null: null,
  'a number': 5,
  'a text': 'x',
  'a list': [],
  'an object': {},
  'a document': DOCUMENT,
  'an assessment': ASSESSMENT,
  'a compiled pack': PACK,
  results: RESULTS,
  'an open assessment': LIVE,
  'a record': RECORD,
  'a plan': planDocument(PACK),
  'an opened plan': PLAN,
  'results of tieuchi/run': RUN,
};

/** Every argument that may be something else than it should be, of the functions that show, explain and read. */
const CALLS: Readonly<Record<string, (given: never) => unknown>> = {
  'resultOf, results': (given) => core.resultOf(given, 'xa-a'),
  'resultOf, unit': (given) => core.resultOf(RESULTS, given),
  'resultOf, lang': (given) => core.resultOf(RESULTS, 'xa-a', { lang: given }),
  'resultOf, layer': (given) => core.resultOf(RESULTS, 'xa-a', { layer: given }),
  'rankingOf, results': (given) => core.rankingOf(given as typeof RESULTS, 'total'),
  'rankingOf, id': (given) => core.rankingOf(RESULTS, given),
  'rankingOf, lang': (given) => core.rankingOf(RESULTS, 'total', { lang: given }),
  'rankingOf, tier': (given) => core.rankingOf(RESULTS, 'total', { tier: given as string }),
  'rankingsOf, results': (given) => core.rankingsOf(given),
  'unitIssues, results': (given) => core.unitIssues(given, 'xa-a'),
  'titlesOf, of': (given) => core.titlesOf(given),
  'titlesOf, lang': (given) => core.titlesOf(PACK, { lang: given }),
  'titlesOf, fact': (given) => core.titlesOf(PACK).fact(given),
  'titlesOf, tier': (given) => core.titlesOf(PACK).tier(given),
  'titlesOf, node': (given) => core.titlesOf(PACK).node(given, given),
  'titlesOf, level': (given) => core.titlesOf(PACK).level('commune', 'total' as never, given),
  'titlesOf, ranking': (given) => core.titlesOf(PACK).ranking('commune', given),
  'titlesOf, unit': (given) => core.titlesOf(PACK).unit(given),
  'describePack, tier': (given) => core.describePack(PACK, { tier: given }),
  'describePack, lang': (given) => core.describePack(PACK, { lang: given }),
  'submissionJsonSchema, tier': (given) => core.submissionJsonSchema(PACK, given),
  'submissionJsonSchema, lang': (given) => core.submissionJsonSchema(PACK, 'commune', { lang: given }),
  'submissionJsonSchema, optionsAs': (given) => core.submissionJsonSchema(PACK, 'commune', { optionsAs: given }),
  'submissionSchema, lang': (given) =>
    submissionSchema(PACK, 'commune', { lang: given })['~standard'].validate({ staff: -1 }),
  'submissionSchema, facts': (given) => submissionSchema(PACK, 'commune')['~standard'].validate(given),
  'scoreUnit, unit': (given) => scoreUnit(PACK, given),
  'scoreUnit, tier': (given) => scoreUnit(PACK, { tier: given }),
  'scoreUnit, facts': (given) => scoreUnit(PACK, { tier: 'commune', facts: given }),
  'scoreUnit, among': (given) => scoreUnit(PACK, { tier: 'commune' }, { among: given }),
  'scoreUnit, lang': (given) => scoreUnit(PACK, { tier: 'commune' }, { lang: given }),
  'explain, of': (given) => explain(given, { unit: 'xa-a' }, 'vi'),
  'explain, record': (given) => explain({ record: given, pack: PACK }, { unit: 'xa-a' }, 'vi'),
  'explain, pack': (given) => explain({ record: RECORD, pack: given }, { unit: 'xa-a' }, 'vi'),
  'explain, question': (given) => explain({ record: RECORD, pack: PACK }, given, 'vi'),
  'explain, language': (given) => explain({ record: RECORD, pack: PACK }, { unit: 'xa-a' }, given),
  'explainOpen, open': (given) => explainOpen(given, PACK, { unit: 'xa-a' }, 'vi'),
  'explainOpen, pack': (given) => explainOpen(LIVE, given, { unit: 'xa-a' }, 'vi'),
  'explainOpen, question': (given) => explainOpen(LIVE, PACK, given, 'vi'),
  'explainOpen, unit': (given) => explainOpen(LIVE, PACK, { unit: given }, 'vi'),
  'explainOpen, criterion': (given) => explainOpen(LIVE, PACK, { unit: 'xa-a', criterion: given }, 'vi'),
  'explainOpen, language': (given) => explainOpen(LIVE, PACK, { unit: 'xa-a' }, given),
  verify: (given) => verify(given),
  reliance: (given) => reliance(given),
  redact: (given) => redact(given, ['xa-a']),
  excerpt: (given) => excerpt(given, 'xa-a'),
  detach: (given) => detach(given),
  recordText: (given) => recordText(given),
  'diff, before': (given) => diff(given, { record: RECORD, pack: PACK, layer: 'reported' }),
  'diff, after': (given) => diff({ record: RECORD, pack: PACK, layer: 'reported' }, given),
  'statusOf, record': (given) => core.statusOf(given),
  'annexOf, record': (given) => annexOf(given),
  'annexOf, corrects': (given) => annexOf(RECORD, { corrects: given }),
  'shownPath, path': (given) => core.shownPath(given),
  'findingSentence, finding': (given) => core.findingSentence(given, 'vi'),
  'reasonSentence, reason': (given) => core.reasonSentence(given, 'vi'),
  'issueSentence, issue': (given) => core.issueSentence(given, 'vi'),
  'issueSentence, language': (given) =>
    core.issueSentence({ code: 'not-plain', path: [], params: { found: 'x' } } as never, given),
  'formatNumber, value': (given) => formatNumber(given, { lang: 'vi' }),
  'formatNumber, format': (given) => formatNumber('1.5', given),
  'formatNumber, lang': (given) => formatNumber('1.5', { lang: given }),
  'parseNumber, text': (given) => parseNumber(given, { lang: 'vi' }),
  'parseNumber, lang': (given) => parseNumber('1.5', { lang: given }),
  'readField, fact': (given) => readField(given, '1', { lang: 'vi' }),
  'readField, text': (given) => readField({ type: 'count' }, given, { lang: 'vi' }),
  'readField, lang': (given) => readField({ type: 'count' }, '1', { lang: given }),
  'fieldText, fact': (given) => fieldText(given, '1', { lang: 'vi' }),
  'fieldText, lang': (given) => fieldText({ type: 'count' }, '1', { lang: given }),
  'openPlan, plan': (given) => run.openPlan(given),
  'score of run, pack': (given) => run.score(given, ASSESSMENT),
  'scoreUnit of run, unit': (given) => run.scoreUnit(PLAN, given),
  'scoreUnit of run, among': (given) => run.scoreUnit(PLAN, { tier: 'commune' }, { among: given }),
  'resultOf of run, results': (given) => run.resultOf(given, 'xa-a'),
  'resultOf of run, lang': (given) => run.resultOf(RUN, 'xa-a', { lang: given }),
  'rankingOf of run, results': (given) => run.rankingOf(given, 'total'),
  'rankingOf of run, id': (given) => run.rankingOf(RUN, given),
  'sourced of run': (given) => run.sourced(given).source(),
};

test('a detached record is refused with the function that puts its pack back, whose record is shown', () => {
  const detached = detach(RECORD);
  const relied = reliance(detached, { pack: DOCUMENT, assessment: ASSESSMENT });

  expect(() => core.resultOf(detached as never, 'xa-a')).toThrow(
    'This record is detached: show the `record` that `reliance` gives for it.',
  );
  expect(relied.ok && core.resultOf(relied.value.record as typeof RECORD, 'xa-a')?.unit.id).toBe('xa-a');
});

/** How an engine of JavaScript speaks of a mistake inside a program. */
const FROM_INSIDE = /: Cannot |is not (?:a function|iterable|defined|an object)|no scores of|BugError/;

test.each(Object.entries(CALLS))('%s, given anything, answers or says what is wrong', (_, call) => {
  const said = Object.entries(WRONG).map(([name, given]) => `${name}: ${messageOf(() => call(given as never))}`);

  expect(said.filter((sentence) => FROM_INSIDE.test(sentence))).toEqual([]);
});

function messageOf(call: () => unknown): string {
  try {
    call();
    return '';
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

test.each<[keyof typeof CALLS, keyof typeof WRONG, string]>([
  [
    'resultOf, results',
    'a compiled pack',
    'An answer of `score`, an open assessment or a record is needed here, not a compiled pack.',
  ],
  [
    'resultOf, results',
    'results of tieuchi/run',
    'An answer of `score`, an open assessment or a record is needed here, not results of `tieuchi/run`.',
  ],
  ['resultOf of run, results', 'results', 'What `score` of `tieuchi/run` gave is needed here, not results of `score`.'],
  ['rankingOf, id', 'undefined', 'A ranking is named by its id, a text, not by undefined.'],
  ['resultOf, lang', 'a text', "The language is 'vi' or 'en', not 'x'."],
  ['formatNumber, format', 'a text', "An object of options, as `{ lang: 'vi' }`, is needed here, not 'x'."],
  ['formatNumber, value', 'a number', "A number as exact text, '7.5', or a value of `exact`, is needed here, not 5."],
  ['submissionJsonSchema, optionsAs', 'a text', "optionsAs is 'enum' or 'const', not 'x'."],
  ['scoreUnit, unit', 'undefined', 'A unit, as `{ tier, facts }`, is needed here, not undefined.'],
  ['scoreUnit, among', 'null', 'An assessment, as `among`, is needed here, not null.'],
  ['explainOpen, open', 'results', 'An open assessment is needed here, not results of `score`.'],
  ['explainOpen, pack', 'a document', 'A compiled pack is needed here, not its document: call `compilePack`.'],
  ['verify', 'a text', 'A record is needed here, not a text.'],
  ['statusOf, record', 'results', 'A record is needed here, not results of `score`.'],
  ['annexOf, record', 'a list', 'A record is needed here, not a list.'],
  ['explain, of', 'a record', 'What is explained, as `{ record, pack }`, is needed here, not a record.'],
  ['explain, of', 'null', 'What is explained, as `{ record, pack }`, is needed here, not null.'],
  ['diff, before', 'null', 'What is compared, as `{ record, pack, layer }`, is needed here, not null.'],
  ['shownPath, path', 'a text', 'A path, as an issue has it, is needed here, not a text.'],
  ['findingSentence, finding', 'undefined', 'A finding is needed here, not undefined.'],
  ['reasonSentence, reason', 'a number', 'A reason is needed here, not the number 5.'],
  ['issueSentence, issue', 'an object', 'An issue is needed here, not another object.'],
  [
    'readField, fact',
    'an object',
    'A fact has one of the types boolean, count, number, mark, choice, date, text, list, not undefined.',
  ],
])('%s, given %s, is refused in a sentence', (name, thing, sentence) => {
  const call = () => CALLS[name]?.(WRONG[thing] as never);

  expect(call).toThrow(TypeError);
  expect(call).toThrow(sentence);
});

test.each(['pack', 'register', 'assessment', 'entries', 'rankings'] as const)(
  'a record without its %s is refused in a sentence, whatever shows it',
  (part) => {
    const { [part]: _, ...half } = RECORD;
    const given = half as never;

    const calls = [() => core.openRecord(given), () => core.rankingsOf(given), () => core.resultOf(given, 'xa-a')];
    for (const call of calls)
      expect(call).toThrow(
        `An answer of \`score\`, an open assessment or a record with \`${part}\` is needed here, not a record.`,
      );
  },
);
