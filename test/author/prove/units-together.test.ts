import { expect, test } from 'vitest';
import { prove } from '../../../src/author/index.js';
import { compilePack } from '../../../src/index.js';
import { documentOf } from '../../support/documents.js';

test('what depends on other units is not decided, and no input of one unit is said to reach it', () => {
  const { nodes, findings } = prove(compilePack(documentOf('test/fixtures/format/cohort.pack.yaml')));

  expect(nodes.map(({ node, verdict, attained }) => [node, verdict, attained])).toEqual([
    ['total', 'not-decided', {}],
    ['bandwidth-c', 'not-decided', {}],
    ['days-c', 'not-decided', {}],
  ]);
  expect([...new Set(findings.map(({ code }) => code))]).toEqual(['max-not-decided']);
});
