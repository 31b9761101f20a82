import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryCopy, writeInto } from '../../scripts/recipe-copy.js';
import { changedBy, editsOf, RECIPES, recipeOf } from '../../scripts/recipe-edits.js';

const recipes = RECIPES.map(recipeOf);
const isTest = (path: string) => path.endsWith('.test.ts');
/** Of these recipes the compiler names the places, of the others tests do. */
const typed = recipes.filter(({ named }) => !named.some(isTest));
const untyped = recipes.filter(({ named }) => named.every(isTest));
const placesOf = (of: readonly { readonly named: readonly string[] }[]) => [
  ...new Set(of.flatMap(({ named }) => named)),
];
const all = (files: readonly string[], status: string) => Object.fromEntries(files.map((file) => [file, status]));

// one copy of the repository, in which one step after another is taken
let folder: string;
beforeAll(() => {
  folder = repositoryCopy();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inCopy(program: string, args: readonly string[]): string {
  const path = join(folder, 'node_modules', program);
  return spawnSync(process.execPath, [path, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
}

/** The files in which the compiler finds an error. */
function typeErrors(): readonly string[] {
  const out = inCopy('typescript/bin/tsc', [
    '-p',
    '.',
    '--pretty',
    'false',
    '--incremental',
    '--tsBuildInfoFile',
    '.tsb',
  ]);
  const files = [...out.matchAll(/^(?:([\w./-]+)\(\d+,\d+\): )?error /gm)].map(([line, file = line]) => file);
  return [...new Set(files)].toSorted();
}

/** Each of these test files, by whether all of it passed. */
function tested(files: readonly string[]): Readonly<Record<string, string>> {
  const out = inCopy('vitest/vitest.mjs', ['run', '--reporter=json', '--no-isolate', ...files]);
  const { testResults } = JSON.parse(out.slice(out.indexOf('{'))) as {
    readonly testResults: readonly { readonly name: string; readonly status: string }[];
  };
  return Object.fromEntries(
    testResults.map(({ name, status }) => [files.find((file) => name.endsWith(file)) ?? name, status]),
  );
}

test('the compiler names the places of three recipes, tests those of the others', () => {
  expect(typed.map(({ name }) => name)).toEqual(['add-a-tie-method', 'add-a-policy-word', 'add-a-finding']);
  expect(untyped.map(({ name }) => name)).toEqual(['add-a-kind', 'add-an-operator', 'add-a-combiner']);
});

test('without the rows of a kind, an operator and a combiner each test that their recipes name fails, and no record is accused', () => {
  const unknown = 'test/second-opinion/unknown-operator.test.ts';
  const named = placesOf(untyped);
  writeInto(folder, changedBy(untyped.flatMap(({ word }) => word)));
  writeInto(folder, new Map([[unknown, UNKNOWN_OPERATOR]]));

  expect(tested([...named, unknown])).toEqual({ ...all(named, 'failed'), [unknown]: 'passed' });
}, 900_000);

test('of a tie method, a policy word and a finding without their rows, the compiler names every file of the recipes, and no other', () => {
  writeInto(folder, changedBy(recipes.flatMap(({ word }) => word)));

  expect(typeErrors()).toEqual(placesOf(typed).toSorted());
}, 900_000);

test('with the rows of all recipes the compiler is content, and the tests pass: those that were named, and one of each recipe', () => {
  const edits = RECIPES.flatMap(editsOf);
  const written = edits.flatMap(({ path, isNew }) => (isNew && isTest(path) ? [path] : []));
  const files = [...placesOf(untyped), ...written];
  writeInto(folder, changedBy(edits));

  expect(written).toHaveLength(RECIPES.length);
  expect(typeErrors()).toEqual([]);
  expect(tested(files)).toEqual(all(files, 'passed'));
}, 900_000);

test('an operator of a known shape is two files and a row on two pages, and two files of the second opinion', () => {
  const paths = [...new Set(editsOf('add-an-operator').map(({ path }) => path))];
  const isOpinion = (path: string) => path.includes('second-opinion');

  const isPage = (path: string) => path.startsWith('docs/');

  expect(paths.filter((path) => !isOpinion(path) && !isPage(path))).toHaveLength(2);
  expect(paths.filter(isPage)).toEqual(['docs/pack-format.md', 'docs/vi/dang-bo-tieu-chi.md']);
  expect(paths.filter(isOpinion)).toHaveLength(2);
});

/** A record with an operator that the second opinion does not know: the criterion is not checked; the other one and the group of both are. */
const UNKNOWN_OPERATOR = `
import { expect, test } from 'vitest';
import { recordOf } from '../explain/house.js';
import { opinionOf } from '../support/opinion-of.js';

test('what the second opinion does not know it says, and accuses nobody', () => {
  const rule = { logic: { trunc: { '/': [{ var: 'staff' }, 300] } } };

  expect(opinionOf(recordOf({ rule, max: '10', facts: { staff: 2900 } }))).toEqual({
    agreed: 2, differing: 0, notCheckable: 1,
  });
});
`;
