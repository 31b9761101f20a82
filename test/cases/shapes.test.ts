import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mutationScore, runCases } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';
import { casesOf, documentOf, packOf } from './loading.js';

/** Every shape of rule that was met in published criteria, by its number. */
const MET = [
  ...[
    'A1',
    'A2',
    'A3',
    'A4',
    'A5',
    'A6',
    'A7',
    'A8',
    'A9',
    'A10',
    'A11',
    'A12',
    'A13',
    'A14',
    'A15',
    'A16',
    'A17',
    'A18',
  ],
  ...['A19', 'A20', 'A21', 'A22', 'A23', 'A24'],
  ...['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B11', 'B12'],
  ...['C1', 'C2', 'C3', 'C4', 'C5', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14'],
];

/** The one that is a fault: its pack must be refused. */
const FAULT = 'C3';

const folder = new URL('../../examples/shapes/', import.meta.url);
const WRITTEN = readdirSync(folder);
const RUN = WRITTEN.filter((id) => id !== FAULT);

test('there is a pack for every shape', () => {
  expect(WRITTEN.toSorted()).toEqual(MET.toSorted());
});

test('integer levels that leave gaps between them are refused, with the gaps', () => {
  const result = safeCompilePack(documentOf(`examples/shapes/${FAULT}/pack.yaml`));

  expect(result.ok ? [] : result.errors.map(({ code, params }) => [code, params])).toEqual([
    ['level-gap', { values: '(84, 85)', example: '84.5' }],
    ['level-gap', { values: '(69, 70)', example: '69.5' }],
  ]);
  expect(existsSync(new URL(`${FAULT}/cases.yaml`, folder))).toBe(false);
});

describe('the cases of a shape pass, and notice every alteration of its pack', () => {
  test.each(RUN)('%s', (id) => {
    const pack = packOf(`examples/shapes/${id}/pack.yaml`);
    const cases = casesOf(pack, documentOf(`examples/shapes/${id}/cases.yaml`));
    const failed = runCases(pack, [cases]).flatMap(({ case: name, checks }) =>
      checks.filter(({ passed }) => !passed).map((check) => ({ name, ...check })),
    );
    const { survivors, stale, noticed } = mutationScore(pack, [cases]);

    expect(failed).toEqual([]);
    expect(survivors.map(({ name }) => name)).toEqual([]);
    expect(stale).toEqual([]);
    expect(noticed).toBeGreaterThan(0);
  });
});
