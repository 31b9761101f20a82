import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';

const FOLDER = new URL('../../examples/', import.meta.url);

/** Examples by number, each a program with what it prints. */
const NAMES = readdirSync(FOLDER).filter(
  (name) => /^0\d-/.test(name) && readdirSync(new URL(`${name}/`, FOLDER)).includes('main.ts'),
);

test('there is an example of scoring, of a rule kind, of a combiner, of an operator, of a stream and of workers', () => {
  expect(NAMES).toEqual(['01-score', '02-kind', '03-combiner', '04-operator', '06-stream', '07-workers']);
});

test.each(NAMES)('examples/%s prints what its expected.txt says', async (name) => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words) => void lines.push(words.join(' ')));

  await import(new URL(`${name}/main.ts`, FOLDER).href);
  log.mockRestore();

  expect(`${lines.join('\n')}\n`).toBe(readFileSync(new URL(`${name}/expected.txt`, FOLDER), 'utf8'));
});
