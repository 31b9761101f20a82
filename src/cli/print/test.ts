import type { CaseVerdict, CoveredClause, MutationScore, Unreached } from '../../author/index.js';
import { asWritten, type Language, shownNumber, type TestKey, testSentence, testWord } from '../../words/index.js';
import type { Paint } from '../io.js';

/** Lines of a list that are printed; the rest are counted. */
const MOST = 40;

/** How many cases pass, and of those that do not, every check that fails. */
export function printVerdicts(verdicts: readonly CaseVerdict[], language: Language, paint: Paint): string {
  const checks = verdicts.flatMap((one) => one.checks);
  const passed = verdicts.filter((one) => one.passed);
  const counts = { passed: passed.length, cases: verdicts.length, checks: checks.length };
  const failures = verdicts.filter((one) => !one.passed).flatMap((one) => failureOf(one, language, paint));
  return lines([testSentence('verdicts', language, textOf(counts)), ...failures]);
}

/** How many clauses are exercised, and which are not. */
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

/** Clauses that have no case, by the reason; of each the first two hundred by name, the rest are counted. */
export function printUnreached(clauses: readonly Unreached[], language: Language): string {
  return (['not-found', 'search-ended'] as const)
    .map((because) =>
      printFor(
        because,
        clauses.filter((one) => one.because === because),
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

/** How many alterations are noticed, which are not, and which do not count. */
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
    ...stale.map((name) => testSentence('stale', language, { name })),
  ]);
}

function failureOf({ case: name, clause, checks }: CaseVerdict, language: Language, paint: Paint): readonly string[] {
  const head = testSentence('failed', language, { case: name, ...(clause === undefined ? {} : { clause }) });
  return [
    paint('red', head),
    ...checks
      .filter(({ passed }) => !passed)
      .map(({ unit, of, what, expected, found }) => {
        const params = {
          unit: unit === 'unit' ? '' : `${unit}: `,
          of,
          what: testWord(what, language),
          expected: asWritten(testWord(expected, language), language),
          found: asWritten(testWord(found, language), language),
        };
        return `  ${testSentence('check', language, params)}`;
      }),
  ];
}

/** The numbers between the words of an alteration, `0,5 → 1`, or of a clause, `rate ⋚ 97,5`. */
function inLanguage(text: string, language: Language): string {
  return text
    .split(' ')
    .map((part) => asWritten(part, language))
    .join(' ');
}

function clauseLine({ place, kind, of, comes }: Omit<CoveredClause, 'covered'>, language: Language): string {
  const key = `clause-${kind}` as TestKey;
  return `  ${place}: ${testSentence(key, language, { of: inLanguage(of, language), comes: testWord(comes, language) })}`;
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

/** To one place, downwards: only all of it is 100. */
function percentOf(part: number, whole: number, language: Language): string {
  const tenths = whole === 0 ? 1000 : Math.floor((1000 * part) / whole);
  return shownNumber(`${tenths}/10`, language, 1);
}

function textOf(counts: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)]));
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
