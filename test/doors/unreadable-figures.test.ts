import { expect, test } from 'vitest';
import { planDocument } from '../../src/build/index.js';
import { type Checked, compilePack } from '../../src/index.js';
import * as run from '../../src/run/index.js';
import { openAssessment, safeScore, scoreUnit, submissionSchema } from '../../src/score.js';
import { documentOf } from '../support/documents.js';

const ASSESSMENT = documentOf('examples/01-score/assessment.yaml') as { readonly submissions: readonly object[] };
const PACK = compilePack(documentOf('examples/01-score/pack.yaml'));
const OPENED = run.openPlan(planDocument(PACK));

/** What throws at a look at it: a draft of Immer after its `produce` ended is such a proxy. */
const UNREADABLE: readonly (readonly [what: string, make: () => object])[] = [
  ['a proxy that was revoked', revoked],
  ['a proxy whose keys cannot be listed', () => new Proxy({}, { ownKeys: fail })],
  ['a proxy whose values cannot be read', () => new Proxy({ value: 1 }, { get: fail })],
];

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function fail(): never {
  throw new Error('not to be seen');
}

const told = (checked: Checked<unknown>) =>
  checked.ok ? [] : checked.errors.map(({ code, path }) => `${path.join('.')}: ${code}`);

test.each(UNREADABLE)('%s is refused as a figure at its path by each door', (_, make) => {
  const facts = { staff: make() } as never;
  const sent = { unit: 'xa-a', at: '2019-10-20T08:00:00+07:00', facts };

  expect(told(scoreUnit(PACK, { tier: 'commune', facts }))).toEqual(['facts.staff: not-plain']);
  expect(told(run.scoreUnit(OPENED, { tier: 'commune', facts }))).toEqual(['facts.staff: not-plain']);
  expect(told(safeScore(PACK, { ...ASSESSMENT, submissions: [sent] }))).toEqual([
    'submissions.0.facts.staff: not-plain',
  ]);
  expect(told(openAssessment(PACK, ASSESSMENT).set('xa-a', 'staff', make() as never))).toEqual(['value: not-plain']);
  expect(
    submissionSchema(PACK, 'commune')
      ['~standard'].validate(facts)
      .issues?.map(({ path }) => path),
  ).toEqual([['staff']]);
});

test.each(UNREADABLE)('%s is refused as all of the facts of a unit, and as what it says of criteria', (_, make) => {
  const facts = make() as never;

  expect(told(scoreUnit(PACK, { tier: 'commune', facts }))).toEqual(['facts: not-plain']);
  expect(told(run.scoreUnit(OPENED, { tier: 'commune', facts }))).toEqual(['facts: not-plain']);
  expect(told(scoreUnit(PACK, { tier: 'commune', criteria: make() as never }))).toEqual(['criteria: not-plain']);
  expect(
    submissionSchema(PACK, 'commune')
      ['~standard'].validate(facts)
      .issues?.map(({ path }) => path),
  ).toEqual([[]]);
});

test('a unit, and an assessment around it, of which nothing can be read are refused in words', () => {
  const among = { ...ASSESSMENT, units: [revoked()] };

  expect(() => scoreUnit(PACK, revoked() as never)).toThrow(
    'A unit, as `{ tier, facts }`, is needed here, not an unreadable object.',
  );
  for (const score of [
    () => scoreUnit(PACK, { tier: 'commune' }, { among }),
    () => run.scoreUnit(OPENED, { tier: 'commune' }, { among }),
  ])
    expect(score).toThrow('Plain data, as unit and `among`, is needed here, not an assessment.');
});
