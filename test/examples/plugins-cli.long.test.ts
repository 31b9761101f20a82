import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = 'examples/05-plugins-cli';

/** The command line from source, in a process of its own: a plugin is a module that Node itself loads. */
function check(...options: readonly string[]) {
  const argv = ['--import', 'tsx', 'src/cli/main.ts', 'check', `${FOLDER}/pack.yaml`, '--lang', 'en', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a pack that requires plugins is checked with the module that --plugins names', () => {
  const { status, stdout, stderr } = check('--plugins', `${FOLDER}/plugins.mjs`);

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^The pack is valid\.$/m);
});

test('without the module each plugin is told as missing', () => {
  const { status, stderr } = check();

  expect(status).toBe(1);
  expect(stderr.match(/\[plugin-missing\]/g)).toHaveLength(2);
});
