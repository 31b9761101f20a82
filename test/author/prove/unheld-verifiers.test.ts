import { expect, test } from 'vitest';
import type { Doc } from '../../support/naive-expressions.js';
import { packOf, proofOf } from '../../support/proof-packs.js';

const CRITERIA = [{ id: 'one', max: 10, rule: { flag: { when: 'has-plan' } } }];
const body = (more: Doc = {}) => ({ id: 'task-force', title: { vi: 'Tổ công tác' }, ...more });

/** The verifiers that are told, of a fact with this verifier, under these rules of verification. */
function unheld(verifier: string, verification: Doc | undefined): readonly string[] {
  const facts = [
    { id: 'has-plan', type: 'boolean', verifier },
    { id: 'other', type: 'boolean' },
  ];
  const procedure = { ranked: 'reported', ...(verification ? { verification } : {}) };
  return proofOf(packOf(facts, CRITERIA, { procedure }))
    .findings.filter(({ code }) => code === 'verifier-not-held')
    .map(({ path, params }) => `${path.join('/')} ${'verifier' in params ? params.verifier : ''}`);
}

test.each<[string, string, Doc | undefined]>([
  ['the procedure says nothing of who verifies', 'anyone', undefined],
  ['a list has the body', 'task-force', { verifiers: [body()] }],
  ['a list has the body for this fact', 'task-force', { verifiers: [body({ facts: ['has-plan'] })] }],
])('a verifier of a fact is left alone where %s', (_, verifier, verification) => {
  expect(unheld(verifier, verification)).toEqual([]);
});

test.each<[string, string, Doc]>([
  ['a list has other bodies alone', 'taskforce', { verifiers: [body()] }],
  ['a list has the body for other facts', 'task-force', { verifiers: [body({ facts: ['other'] })] }],
  ['others are to be told, and there is no list', 'task-force', { byOthers: 'finding' }],
])('a verifier of a fact is told where %s', (_, verifier, verification) => {
  expect(unheld(verifier, verification)).toEqual([`facts/0/verifier ${verifier}`]);
});

test('a body that fourteen facts name is told once, with all of them', () => {
  const facts = Array.from({ length: 14 }, (_, index) => ({
    id: `f${index + 1}`,
    type: 'boolean',
    verifier: 'taskforce',
  }));
  const procedure = { ranked: 'reported', verification: { verifiers: [body()] } };
  const { findings } = proofOf(packOf([{ id: 'has-plan', type: 'boolean' }, ...facts], CRITERIA, { procedure }));
  const told = findings.filter(({ code }) => code === 'verifier-not-held');

  expect(told.map(({ path, params }) => [path, params])).toEqual([
    [
      ['facts', 1, 'verifier'],
      {
        fact: 'f1',
        verifier: 'taskforce',
        others: 'f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14',
      },
    ],
  ]);
});
