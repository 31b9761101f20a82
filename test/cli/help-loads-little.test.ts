import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** The static imports of a module, without types: what is loaded before its first line runs. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const statements = text.matchAll(/^(?:import|export)\s(?!type\b)[^;'"]*?(?:from\s*)?'([^']+)';/gm);
  return [...statements].flatMap(([, from]) => from ?? []);
}

/** Every module that is loaded with one, from `src/`, and every package. */
function loadedWith(start: string): readonly string[] {
  const loaded = new Set<string>();
  const open = [join(SRC, start)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const name = relative(SRC, file).replaceAll('\\', '/');
    if (loaded.has(name)) continue;
    loaded.add(name);
    for (const from of importsOf(file)) {
      if (from.startsWith('.')) open.push(join(dirname(file), from.replace(/\.js$/, '.ts')));
      else loaded.add(from);
    }
  }
  return [...loaded].toSorted();
}

/** Rooms and packages that score, prove or read documents. */
const ENGINE =
  /^(?:engine|index|exact)\.ts$|^(?:stages|logic|kinds|combiners|author|audit|sheet)\/|^(?:zod(?:\/.*)?|yaml)$/;

test('help, the version and a wrong call load no engine', () => {
  const loaded = loadedWith('cli/main.ts');

  expect(loaded.filter((name) => ENGINE.test(name))).toEqual([]);
  expect(loaded).toContain('cli/command-list.ts');
  expect(loaded).toContain('commander');
});

test('the shipped schemas are printed without an engine', () => {
  expect(loadedWith('cli/commands/schema.ts').filter((name) => ENGINE.test(name))).toEqual([]);
});

test('the engine is seen where it is loaded', () => {
  const loaded = loadedWith('cli/commands/check.ts');

  expect(loaded).toContain('engine.ts');
  expect(loaded).toContain('zod/mini');
  expect(loaded.every((name) => !name.endsWith('.ts') || existsSync(join(SRC, name)))).toBe(true);
});
