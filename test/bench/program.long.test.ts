import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { runAlone } from '../../bench/alone.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('`npm run bench` measures the row that is named, with the flags of the script', async () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
  const [, flags = ''] = /&& node (.+)$/.exec(scripts.bench ?? '') ?? [];
  const options = ['--only', 'columns', '--units', '20', '--rounds', '1', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags.split(' '), ...options], { cwd: root });

  expect(JSON.parse(stdout).map(({ name, units }: { name: string; units: number }) => [name, units])).toEqual([
    ['hard-coded', 20],
    ['columns', 20],
  ]);
});

test('a row alone in a process says for how many units it ran', async () => {
  expect(await runAlone('from-columns', 20)).toMatchObject({ row: 'from-columns', units: 20 });
});
