import { expect, test } from 'vitest';
import { planDocument } from '../../src/build/index.js';
import { assess, compilePack, resultOf, safeCompilePack } from '../../src/index.js';
import * as run from '../../src/run/index.js';
import { openAssessment, score, scoreUnit, submissionSchema } from '../../src/score.js';
import { documentOf } from '../support/documents.js';

const ASSESSMENT = documentOf('examples/01-score/assessment.yaml') as unknown as Assessment;
const DOCUMENT = documentOf('examples/01-score/pack.yaml');
const PACK = compilePack(DOCUMENT);
const OPENED = run.openPlan(planDocument(PACK));

interface Assessment {
  readonly submissions: readonly { readonly unit: string; readonly facts: Readonly<Record<string, unknown>> }[];
}

/**
 * As `reactive` of Vue 3, which notes what a computed value depends on where a value is read by its key, and where the keys
 * are asked for, and nowhere else: the paths that were so read are added to `read`.
 */
function reactive<T extends object>(target: T, read: Set<string>, path = ''): T {
  return new Proxy(target, {
    get: (of, key, self) => {
      const value: unknown = Reflect.get(of, key, self);
      if (typeof key === 'symbol') return value;
      read.add(`${path}${key}`);
      return typeof value === 'object' && value !== null ? reactive(value, read, `${path}${key}.`) : value;
    },
  });
}

/** The paths that the call read of the document, of those that begin so. */
function readOf<T extends object>(document: T, begin: string, call: (document: T) => unknown): readonly string[] {
  const read = new Set<string>();
  call(reactive(document, read));
  return [...read].filter((path) => path.startsWith(begin)).toSorted();
}

const FACTS_OF_A = ['files', 'files-on-time', 'has-website', 'staff', 'staff-with-computer'].map(
  (id) => `submissions.0.facts.${id}`,
);

test.each<[door: string, call: (assessment: Assessment) => unknown]>([
  ['score', (assessment) => resultOf(score(PACK, assessment), 'xa-a')],
  ['assess', (assessment) => assess(PACK, assessment)],
  ['openAssessment', (assessment) => openAssessment(PACK, assessment).result('xa-a')],
  ['score of a plan', (assessment) => run.score(OPENED, assessment)],
])('a computed value of Vue that calls %s follows each figure of a reactive assessment', (_, call) => {
  expect(ASSESSMENT.submissions[0]?.unit).toBe('xa-a');
  expect(readOf(ASSESSMENT, 'submissions.0.facts.', call)).toEqual(FACTS_OF_A);
});

test.each<[door: string, call: (facts: Readonly<Record<string, undefined>>) => unknown]>([
  ['scoreUnit', (facts) => scoreUnit(PACK, { tier: 'commune', facts })],
  ['scoreUnit of a plan', (facts) => run.scoreUnit(OPENED, { tier: 'commune', facts })],
  ['submissionSchema', (facts) => submissionSchema(PACK, 'commune')['~standard'].validate(facts)],
])('a computed value of Vue that calls %s follows each field of a reactive form, a blank one too', (_, call) => {
  const facts = { staff: 60, 'staff-with-computer': { value: 52, estimated: true }, files: undefined };
  const of = (begin: string) => readOf(facts as object, begin, call as (facts: object) => unknown);

  expect(of('staff')).toEqual([
    'staff',
    'staff-with-computer',
    'staff-with-computer.estimated',
    'staff-with-computer.value',
  ]);
  expect(of('files')).toEqual(['files']);
});

test('what `set` is given, and a pack that is compiled, are read by their keys too', () => {
  const live = openAssessment(PACK, ASSESSMENT);
  const figure = { value: 31, estimated: true };

  expect(readOf(figure, '', (value) => live.set('xa-a', 'files', value))).toEqual(['estimated', 'value']);
  expect(readOf(DOCUMENT as object, 'tiers.0.criteria.0.max', safeCompilePack)).toEqual(['tiers.0.criteria.0.max']);
});
