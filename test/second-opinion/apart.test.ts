import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const AUDIT = fileURLToPath(new URL('../../src/audit', import.meta.url));

interface Import {
  readonly file: string;
  readonly from: string;
  readonly isType: boolean;
}

const FILES = [
  'second-opinion.ts',
  ...readdirSync(join(AUDIT, 'second-opinion')).map((name) => `second-opinion/${name}`),
];

const IMPORTS: readonly Import[] = FILES.flatMap((file) =>
  [...readFileSync(join(AUDIT, file), 'utf8').matchAll(/^(import|export)( type)?\s[^;]*?from '([^']+)'/gm)].map(
    ([, , type, from = '']) => ({
      file,
      from: from.startsWith('.') ? posix.join('audit', dirname(file), from).replace(/\.js$/, '') : from,
      isType: type !== undefined,
    }),
  ),
);

test('the second opinion shares no code with the engine but a list of layers and the ways to report a bug and a wrong argument', () => {
  const shared = IMPORTS.filter(({ from, isType }) => !isType && !from.startsWith('audit/second-opinion'));

  expect(FILES.length).toBeGreaterThan(20);
  expect([...new Set(shared.map(({ from }) => from))].toSorted()).toEqual([
    'kit/bug',
    'model/given-as',
    'model/layer',
    'vendor/decimal',
    'vendor/json-logic',
  ]);
});

test('it knows the engine’s types by its model alone, but for the one file that reads the engine’s numbers', () => {
  const types = IMPORTS.filter(
    ({ file, from, isType }) => isType && !/^(model|audit)\//.test(from) && file !== 'second-opinion/from-engine.ts',
  );

  expect(types).toEqual([]);
});

test('json-logic-js and decimal.js have one door each, and series are computed without either', () => {
  const doors = (name: string) =>
    IMPORTS.filter(({ from, isType }) => from === name && !isType).map(({ file }) => file);

  expect(doors('vendor/json-logic')).toEqual(['second-opinion/ask.ts']);
  expect(doors('vendor/decimal')).toEqual(['second-opinion/fraction.ts']);
  expect(IMPORTS.filter(({ file }) => file === 'second-opinion/series.ts')).toEqual([]);
});
