import type { CaseVerdict, CoveredClause, MutationScore, Unreached, WithoutValue } from '../../author/index.js';
import {
  asWritten,
  type Language,
  reasonSentence,
  shownNumber,
  type TestKey,
  type Titles,
  testSentence,
  testWord,
} from '../../words/index.js';
import type { Paint } from '../io.js';

/** Lines of a list that are printed; the others are counted. */
const MOST = 40;

/** How many cases pass, and every check that fails. */
export function printVerdicts(verdicts: readonly CaseVerdict[], titles: Titles, paint: Paint): string {
  const { language } = titles;
  const checks = verdicts.flatMap((verdict) => verdict.checks);
  const passed = verdicts.filter((verdict) => verdict.passed);
  const counts = { passed: passed.length, cases: verdicts.length, checks: checks.length };
  const failures = verdicts
    .filter((verdict) => !verdict.passed)
    .flatMap((verdict) => failureOf(verdict, titles, paint));
  return lines([testSentence('verdicts', language, textOf(counts)), ...failures]);
}

/** How many clauses the cases exercise, and the clauses that they do not. */
export function printCoverage(clauses: readonly CoveredClause[], language: Language): string {
  const open = clauses.filter(({ covered }) => !covered);
  const covered = clauses.length - open.length;
  const head = testSentence('covered', language, {
    ...textOf({ covered, clauses: clauses.length }),
    percent: percentOf(covered, clauses.length, language),
  });
  return lines([
    head,
    ...listed(
      'uncovered',
      open.map((clause) => clauseLine(clause, language)),
      language,
    ),
  ]);
}

const MOST_UNREACHED = 200;

/** Clauses without a case, by reason; for each reason the first two hundred, the others are counted. */
export function printUnreached(clauses: readonly Unreached[], language: Language): string {
  return (['not-found', 'search-ended'] as const)
    .map((because) =>
      printFor(
        because,
        clauses.filter((clause) => clause.because === because),
        language,
      ),
    )
    .join('');
}

function printFor(because: Unreached['because'], clauses: readonly Unreached[], language: Language): string {
  if (clauses.length === 0) return '';
  const head = testSentence(`unreached-${because}`, language, { count: String(clauses.length) });
  const shown = clauses.slice(0, MOST_UNREACHED).map((clause) => clauseLine(clause, language));
  const left = clauses.length - shown.length;
  return lines([
    head,
    ...shown,
    ...(left > 0 ? [testSentence('unreached-more', language, { count: String(left) })] : []),
  ]);
}

/** How many alterations the cases notice, which ones they do not, and how many do not count. */
export function printMutation(score: MutationScore, language: Language): string {
  const { alterations, noticed, equivalent, survivors, refused, untried, stale } = score;
  const of = alterations - equivalent.length;
  const proven = equivalent.filter(({ because }) => because === 'proven').length;
  const shown = survivors.map(
    ({ kind, place, change }) =>
      `  ${place}: ${inLanguage(change, language)} (${testSentence(`kind-${kind}`, language)})`,
  );
  return lines([
    testSentence('mutation', language, { ...textOf({ noticed, of }), percent: percentOf(noticed, of, language) }),
    testSentence('set-aside', language, textOf({ proven, stated: equivalent.length - proven, refused })),
    ...(untried > 0 ? [testSentence('untried', language, textOf({ untried }))] : []),
    ...listed('survivors', shown, language),
    ...(shown.length > 0 ? [testSentence('survivors-next', language)] : []),
    ...stale.map((name) => testSentence('stale', language, { name })),
  ]);
}

function failureOf({ case: name, clause, tier, checks }: CaseVerdict, titles: Titles, paint: Paint): readonly string[] {
  const { language } = titles;
  const head = testSentence('failed', language, { case: name, ...(clause === undefined ? {} : { clause }) });
  return [
    paint('red', head),
    ...checks
      .filter(({ passed }) => !passed)
      .map(({ unit, of, what, expected, found, without = [] }) => {
        const params = {
          unit: unit === 'unit' ? '' : `${unit}: `,
          of,
          what: testWord(what, language),
          expected: asWritten(testWord(expected, language), language),
          found: asWritten(testWord(found, language), language),
          why: without.map((each) => whyLine(each, of, titles, tier)).join('; '),
        };
        return `  ${testSentence('check', language, params)}`;
      }),
  ];
}

/** Why there is no value, after the criterion that has none where that is another; all by their ids, as cases name them. */
function whyLine({ node, reason }: WithoutValue, of: string, titles: Titles, tier: string): string {
  const { language, kinds } = titles;
  const { relation } = titles.names(tier);
  if (node === of && reason.code === 'missing') return testSentence('absent', language, reason.params);
  const words = reasonSentence(reason, language, { kinds, names: relation ? { relation } : {} });
  return testSentence('why', language, { node: node === of ? '' : node, reason: words });
}

/** A text with its numbers in the language: `0.5 → 1` -> `0,5 → 1`. */
function inLanguage(text: string, language: Language): string {
  return text
    .split(' ')
    .map((part) => asWritten(part, language))
    .join(' ');
}

function clauseLine({ place, kind, of, comes }: Omit<CoveredClause, 'covered'>, language: Language): string {
  const key = `clause-${kind}` as TestKey;
  return `  ${place}: ${testSentence(key, language, {
    of: inLanguage(of, language),
    comes: testWord(comes, language),
    late: comes,
  })}`;
}

function listed(heading: TestKey, all: readonly string[], language: Language): readonly string[] {
  if (all.length === 0) return [];
  const more = all.length - MOST;
  return [
    testSentence(heading, language),
    ...all.slice(0, MOST),
    ...(more > 0 ? [`  ${testSentence('more', language, { count: String(more) })}`] : []),
  ];
}

/** A percent to one place, rounded down: only the whole is 100. */
function percentOf(part: number, all: number, language: Language): string {
  const tenths = all === 0 ? 1000 : Math.floor((1000 * part) / all);
  return shownNumber(`${tenths}/10`, language, 1);
}

function textOf(counts: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)]));
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
