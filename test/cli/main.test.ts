import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { bundled } from './bundled.js';
import { FORMAT, folderOf } from './calling.js';

let program = '';
beforeAll(() => {
  program = bundled();
});

function spawn(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], { cwd: FORMAT, encoding: 'utf8' });
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

test.each([
  ['throws from a timer', "setTimeout(() => { throw new Error('trễ \u001b[2J') }, 0);", 'Error: trễ \\u{1b}[2J'],
  ['leaves a promise that is refused', "Promise.reject(new Error('trễ \u001b[2J'));", 'Error: trễ \\u{1b}[2J'],
  ['throws no error', 'setTimeout(() => { throw null }, 0);', 'Error: null'],
])('what a plugin does when nobody waits for it is told in one line: it %s', (_, code, detail) => {
  const slow = 'await new Promise((done) => setTimeout(done, 1000)); export const kinds = [];';
  const cwd = folderOf({ 'plugin.mjs': `${code}${slow}` });
  const { status, stdout, stderr } = spawn('check', 'small.pack.yaml', '--plugins', `${cwd}/plugin.mjs`);

  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: `lỗi: mã của phần bổ sung (--plugins) báo lỗi sau khi đã được gọi xong: ${detail}\n`,
  });
});

test('a plugin that waits for ever is told, and the program ends with 1', () => {
  const cwd = folderOf({ 'plugin.mjs': 'await new Promise(() => {}); export const kinds = [];' });
  const { status, stderr } = spawn('check', 'small.pack.yaml', '--plugins', `${cwd}/plugin.mjs`);

  expect(status).toBe(1);
  expect(stderr).toContain(
    'lỗi: lệnh dừng khi đang chờ một việc không bao giờ xong: một phần bổ sung (--plugins), hoặc một câu trả lời',
  );
});
