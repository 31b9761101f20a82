import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';
import type { Issue } from '../../src/model/issue.js';
import { safeScore as safeScoreAhead } from '../../src/run/index.js';
import { safeScore } from '../../src/score.js';
import { PACK, read, readTable } from '../bad-assessments/assess.js';
import { mutated, mutations } from '../bad-input/mutate.js';
import { shownScores } from '../support/both-roads.js';
import { documentOf } from '../support/documents.js';
import { openedOf, placesOf } from '../support/run-plans.js';
import { SEED } from '../support/seed.js';

type Compiled = typeof PACK;

/** An unknown key may be told by another code where it is known in which part of the format it belongs. */
const known = (issues: readonly Issue[]) =>
  placesOf(issues).map((place) => place.replace('key-misplaced', 'key-unknown'));

/** An unknown key that is told as meant for a key says with it that this one is missing. */
const meant = (issues: readonly Issue[]): Issue[] =>
  issues.flatMap((found) =>
    found.code === 'key-unknown' && found.params.suggestion
      ? [{ ...found, code: 'key-missing', path: [...found.path.slice(0, -1), found.params.suggestion] } as Issue]
      : [],
  );

/**
 * Both accept a document, with the same warnings and scores; or both refuse it, and what is told by a plan is told by the
 * pack: all of it, unless something is wrong with the form.
 */
function verdictOf(compiled: Compiled, opened: ReturnType<typeof openedOf>, document: unknown): 'accepted' | 'refused' {
  const [here, ahead] = [safeScore(compiled, document), safeScoreAhead(opened, document)];
  expect(ahead.ok).toBe(here.ok);
  if (here.ok && ahead.ok) {
    expect(placesOf(ahead.warnings)).toEqual(placesOf(here.warnings));
    expect(shownScores(ahead.value.rankings)).toEqual(shownScores(here.value.rankings));
    for (let position = 0; position < here.value.count; position += 1)
      expect(shownScores(ahead.value.unitAt(position))).toEqual(shownScores(here.value.unitAt(position)));
  } else if (!here.ok && !ahead.ok) {
    expect(ahead.errors.length).toBeGreaterThan(0);
    expect(known([...here.errors, ...meant(here.errors)])).toEqual(expect.arrayContaining([...known(ahead.errors)]));
  }
  return here.ok ? 'accepted' : 'refused';
}

const OPENED = openedOf(PACK);
const FILES = readdirSync(new URL('../bad-assessments', import.meta.url)).filter((name) => name.includes('--'));

test.each(FILES)('%s is refused, or warned of, as by the compiled pack', (file) => {
  const text = read(file);
  const { document } = file.endsWith('.csv') ? readTable(text.replaceAll(/^# .*\n/gm, '')) : readSource(text);

  if (document !== undefined) verdictOf(PACK, OPENED, document);
});

test('among them the codes of issues that are not of form are all told', () => {
  const codes = FILES.flatMap((file) => {
    const { document } = file.endsWith('.yaml') ? readSource(read(file)) : { document: undefined };
    if (document === undefined) return [];
    const told = safeScoreAhead(OPENED, document);
    return (told.ok ? told.warnings : told.errors).map(({ code }) => code);
  });

  expect(new Set(codes).size).toBeGreaterThan(55);
});

const RICH = compilePack(documentOf('test/bad-input/rich.pack.yaml'));
const RICH_OPENED = openedOf(RICH);
const ASSESSMENT = documentOf('test/bad-input/rich.assessment.yaml');

test('whatever is done to an assessment, a plan accepts what the compiled pack accepts', () => {
  const verdicts: string[] = [];
  fc.assert(
    fc.property(mutations, (changes) => {
      verdicts.push(verdictOf(RICH, RICH_OPENED, mutated(ASSESSMENT, changes)));
    }),
    { seed: SEED, numRuns: 300 },
  );

  expect(verdicts.filter((verdict) => verdict === 'accepted').length).toBeGreaterThan(10);
  expect(verdicts.filter((verdict) => verdict === 'refused').length).toBeGreaterThan(100);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'format: tieuchi/assessment@1'],
  ['a list', []],
  ['an instance', new Date(0)],
])('%s is no assessment for either', (_, document) => {
  expect(verdictOf(PACK, OPENED, document)).toBe('refused');
});
