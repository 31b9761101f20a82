import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FILES = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name}`)
  .toSorted();

/** The files that a script of `package.json` runs. */
function filesOf(script: 'test' | 'test:long'): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const projects = String(scripts[script]).split('vitest run ')[1]?.split(' ') ?? [];
  const listed = execFileSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'list', '--filesOnly', ...projects],
    {
      encoding: 'utf8',
    },
  );
  return (listed.match(/test\/\S+\.test\.ts/g) ?? []).toSorted();
}

test('npm test runs every test file but the long ones, and npm run test:long runs those', () => {
  expect(filesOf('test')).toEqual(FILES.filter((file) => !file.endsWith('.long.test.ts')));
  expect(filesOf('test:long')).toEqual(FILES.filter((file) => file.endsWith('.long.test.ts')));
});
