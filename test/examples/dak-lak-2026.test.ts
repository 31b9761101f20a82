import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { assess, compilePack } from '../../src/index.js';

const read = (name: string) => {
  const { document, issues } = readSource(
    readFileSync(new URL(`../../examples/dak-lak-2026/dak-lak-2026.${name}.yaml`, import.meta.url), 'utf8'),
  );
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return document;
};

test('the example of a derived pack ranks its communes as worked out by hand, on made-up figures that say so', () => {
  const record = assess(compilePack(read('pack')), read('assessment'));
  const rows = record.rankings.find(({ id }) => id === 'communes')?.rows ?? [];

  // A: 6 + 4 + 1.5 + 2 + 3 + 4; B: 3 + 5 + 3 + 1 + 3 + 2; C sent nothing
  expect(rows.map(({ unit, place, state }) => `${place} ${unit} ${state}`)).toEqual([
    '1 xa-a ranked',
    '2 xa-b ranked',
    '3 phuong-c not-submitted',
  ]);
  expect(record.assessment.figures).toBe('synthetic');
  expect(record.pack.standing).not.toHaveProperty('official', expect.stringMatching(/[1-9]/));
});
