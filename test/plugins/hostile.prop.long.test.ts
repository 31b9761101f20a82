import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain, recordText, secondOpinion, verify } from '../../src/audit/index.js';
import { prove } from '../../src/author/index.js';
import {
  type AssessmentRecord,
  type Issue,
  issueSentence,
  type Plugins,
  packJsonSchema,
  safeAssess,
  safeCompilePack,
} from '../../src/index.js';
import { paramsOf } from '../../src/model/issue.js';
import { ASSESSMENT, PACK, plugins } from './house.js';
import { ANSWERS, THROWN } from './misdeeds.js';

const PARTS = {
  kind: ['kind', 'version', 'params', 'reads', 'parts', 'check', 'lower', 'words', 'tell'],
  combiner: ['combiner', 'version', 'params', 'check', 'lower'],
  operator: ['version', 'evaluate', 'bounds'],
  made: ['name', 'check', 'compile', 'bounds'],
} as const;
const PLACES = Object.entries(PARTS).flatMap(([of, parts]) => parts.map((part) => ({ of, part })));
const NAMED = ['half', 'first', 'double', 'kinds', 'combiners', 'operators'];

const misdeed = fc.record({
  place: fc.constantFrom(...PLACES),
  how: fc.constantFrom('is', 'answers', 'throws', 'throws when looked at'),
  answer: fc.constantFrom(...Object.keys(ANSWERS)),
  thrown: fc.constantFrom(...Object.keys(THROWN)),
  /** Calls that are answered well before. */
  patience: fc.constantFrom(0, 0, 0, 1, 2, 5),
});
type Misdeed = typeof misdeed extends fc.Arbitrary<infer T> ? T : never;

function guilty({ place: { of, part }, how, answer, thrown, patience }: Misdeed): Plugins {
  const honest = partOf(of, part);
  let calls = 0;
  const misbehave = () => {
    if (how === 'throws' || how === 'throws when looked at') throw THROWN[thrown]?.();
    return ANSWERS[answer]?.();
  };
  const late = function (this: unknown, ...args: unknown[]) {
    calls += 1;
    return calls > patience || typeof honest !== 'function' ? misbehave() : Reflect.apply(honest, this, args);
  };
  if (how === 'is') {
    const made = ANSWERS[answer]?.();
    // it is nobody's answer, so nobody waits for it
    if (answer === 'a promise that fails') (made as Promise<never>).catch(() => undefined);
    return plugins({ [of]: { [part]: made } });
  }
  if (how !== 'throws when looked at') return plugins({ [of]: { [part]: late } });
  const looked = Object.defineProperty({}, part, { get: misbehave, enumerable: true });
  return of === 'operator' ? plugins({ made: looked }) : plugins({ [of]: looked });
}

function partOf(of: string, part: string): unknown {
  const { kinds = [], combiners = [], operators = [] } = plugins({});
  const whole = {
    kind: kinds[0],
    combiner: combiners[0],
    operator: { evaluate: ([x]: never[]) => x },
    made: operators[0],
  };
  return (whole as unknown as Record<string, Record<string, unknown>>)[of]?.[part];
}

function named(issues: readonly Issue[]): boolean {
  return issues.some(
    (issue) => issue.code.startsWith('plugin-') && NAMED.some((name) => paramsOf(issue).plugin?.startsWith(name)),
  );
}

function sentencesOf(issues: readonly Issue[]): void {
  for (const issue of issues)
    for (const language of ['vi', 'en'] as const) expect(issueSentence(issue, language)).not.toMatch(/…|undefined/);
}

/** No door throws, and each number of the record is one. */
function asked(given: Plugins): void {
  const compiled = safeCompilePack(PACK, given);
  if (!compiled.ok) {
    sentencesOf(compiled.errors);
    expect(named(compiled.errors), JSON.stringify(compiled.errors)).toBe(true);
    return;
  }
  const assessed = safeAssess(compiled.value, ASSESSMENT);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.errors));
  expect(wellFormed(assessed.value)).toBe(true);
  const { replay } = verify(assessed.value, { plugins: given });
  if (replay) secondOpinion(replay.compiled.plan, replay.scored);
  prove(compiled.value, given);
  for (const language of ['vi', 'en'] as const)
    for (const criterion of ['trang', 'ban-hanh', 'tong', undefined]) {
      const question = { unit: 'x', ...(criterion === undefined ? {} : { criterion }) };
      explain({ record: assessed.value, pack: compiled.value }, question, language, given);
    }
}

const DECIMAL = /^(~?-?\d+(\.\d+)?|-?\d+\/\d+)$/;

function wellFormed(record: AssessmentRecord): boolean {
  expect(JSON.parse(recordText(record))).toEqual(record);
  const entry = record.entries.find(({ unit }) => unit === 'x');
  const criteria = entry && 'layers' in entry ? (entry.layers.reported?.criteria ?? []) : [];
  for (const row of criteria) {
    if (row.status === 'scored') expect(row.points).toMatch(DECIMAL);
    else if (row.status === 'unscorable') expect(row.because?.[0]?.params?.plugin).toBe('double');
  }
  return criteria.length === 7;
}

test('whatever a plugin is, answers or throws, at whichever place, no door throws and the plugin is named', () => {
  fc.assert(
    fc.property(misdeed, (deed) => {
      const given = guilty(deed);
      asked(given);
      try {
        packJsonSchema(given);
      } catch (error) {
        expect((error as Error).name).toBe('PackError');
      }
    }),
    { seed: 8, endOnFailure: true, numRuns: 300 },
  );
});
