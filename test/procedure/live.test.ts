import { expect, test } from 'vitest';
import { redact, verify } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import type { RecordEntry } from '../../src/model/record.js';
import { openAssessment, safeScoreStream, scoreUnit } from '../../src/score.js';
import { saltsFor } from '../support/salts.js';
import { assessmentOf, done, FACTS, foundIn, packOf } from './office.js';

const pack = packOf({
  ...{ handedIn: 'finding', signed: 'finding', estimates: 'finding', window: { facts: 'finding' } },
  verification: { starts: 'complete', early: 'finding' },
});
const sent = { huyen: { by: 'Chủ tịch' }, 'xa-1': { by: 'Chủ tịch', facts: { staff: 10 } } };

/** Edits one after another, each as it stands in the facts of xa-1. */
const EDITS = [
  { files: 4 },
  { files: { value: 4, asOf: '2019-12-31' } },
  { files: { value: 4, asOf: '2019-12-31', estimated: true } },
  { files: { value: 4, asOf: '2019-10-31' } },
  { files: undefined },
];

test('after each edit a session finds what a round of the edited figures finds', async () => {
  const compiled = compilePack(pack);
  const assessment = (facts: object) =>
    assessmentOf({ ...sent, 'xa-1': { ...sent['xa-1'], facts } }, { verifications: [done()] });
  const live = openAssessment(compiled, assessment({ staff: 10 }));
  const codes: string[] = [];
  for (const { files } of EDITS) {
    expect(live.set('xa-1', 'files', files as never).ok).toBe(true);
    const edited = await foundIn(pack, assessment({ staff: 10, ...(files === undefined ? {} : { files }) }));
    const found = live.recordOf('xa-1')?.entries[0] as RecordEntry;
    expect(found.findings).toEqual((edited.record.entries.find(({ unit }) => unit === 'xa-1') as RecordEntry).findings);
    codes.push(found.findings.flatMap(({ code }) => (code === 'figure-missing' ? [] : [code])).join(' '));
  }

  expect(codes).toEqual(['', 'fact-outside-period', 'estimated fact-outside-period', '', 'verified-incomplete']);
});

test('a form that is being filled was not sent: nobody is told that it came past its district', () => {
  const scored = scoreUnit(compilePack(pack), { tier: 'commune', attributes: { urban: true }, facts: FACTS });

  expect(scored.ok && scored.value.issues).toEqual([]);
});

test('a stream that is not told who sent says that it cannot tell which districts sent without their communes', () => {
  const { submissions, ...head } = assessmentOf(sent);
  const compiled = compilePack(pack);
  const told = safeScoreStream(compiled, head, submissions, { senders: new Set(['huyen', 'xa-1']) });
  const untold = safeScoreStream(compiled, head, submissions);

  expect(told.ok && told.warnings).toEqual([]);
  expect(untold.ok && untold.warnings.map(({ code }) => code)).toEqual(['senders-needed']);
});

test('of a record in which communes are hidden all that is shown fits, whether they sent or not', () => {
  const salts = saltsFor(['huyen', 'xa-1', 'xa-2']);
  const compiled = compilePack(pack);
  const record = assess(compiled, assessmentOf(sent, { salts }));
  const differing = [['xa-1'], ['xa-2'], ['xa-1', 'xa-2']].map((units) => {
    const hidden = redact(record, units);
    return hidden.ok ? verify(hidden.value).differences : hidden.errors[0].code;
  });

  expect((record.entries[0] as RecordEntry).findings.map(({ code }) => code)).toContain('units-missing');
  expect(differing).toEqual([[], [], []]);
});
