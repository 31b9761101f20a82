import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FORMAT } from './calling.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

function spawn(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), MAIN, ...argv],
    {
      cwd: FORMAT,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

test('the program ends with its exit code, its results in a pipe without colours', () => {
  const { status, stdout, stderr } = spawn('score', 'small.pack.yaml', 'small.assessment.yaml');

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('│    1 │ Xã B (2)        │ 22,333 │');
  expect(stdout).not.toContain('\u001b');
});

test('wrong usage ends with 2', () => {
  const { status, stdout, stderr } = spawn('check', 'none.yaml');

  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe('lỗi: không có tệp "none.yaml"; hãy kiểm tra tên và đường dẫn\n');
});
