import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderOf } from '../cli/calling.js';
import { FILES } from './house.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const PROGRAM = `"${process.execPath}" --import "${import.meta.resolve('tsx')}" "${MAIN}"`;

/** Runs a line of bash in which `$T` is the program and `$P` prints the exit code of the first of a pipe. */
function bash(line: string, cwd: string) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', line.replaceAll('$T', PROGRAM).replaceAll('$P', 'echo $PIPESTATUS')],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  return { status, out: stdout, err: stderr };
}

const hasBash = spawnSync('bash', ['--version']).status === 0;
const onDisk = test.skipIf(!hasBash || !existsSync('/dev/full'));

onDisk('a disk that is full is one sentence and exit code 74, for a record and for a page', () => {
  const cwd = folderOf(FILES);
  const record = bash('$T score p.json a.json --json 2>e >/dev/full; echo $?; tail -n 1 e', cwd);
  const page = bash('$T check p.json --lang en 2>&1 >/dev/full; echo $?', cwd);

  expect(record.out).toBe('74\nlỗi: chưa in hết kết quả: ổ đĩa đã đầy\n');
  expect(page.out).toBe('error: not all of the output was written: the disk is full\n74\n');
});

onDisk(
  'a reader of a page may stop, as head does: the verdict is the exit code; data that was cut off is a fault',
  () => {
    const cwd = folderOf(FILES);
    const page = bash('$T check p.json | true; $P', cwd);
    const verdict = bash('$T verify r.json | true; $P', folderOf({ 'r.json': '{}' }));
    const data = bash('$T schema pack --lang en | true; $P', cwd);

    expect(page).toEqual({ status: 0, out: '0\n', err: '' });
    expect(verdict.out).toBe('1\n');
    expect(data.out).toBe('74\n');
    expect(data.err).toBe('error: not all of the output was written: the program that reads it has stopped\n');
  },
);

onDisk('a file that the disk does not take is told, and leaves nothing behind', () => {
  const cwd = folderOf(FILES);
  // a limit of one block stands for a full disk; standard error is a pipe, which it does not limit
  const { out } = bash('(ulimit -f 1; $T schema pack --out s.json --lang en 2>&1; echo $?) | cat', cwd);

  expect(out).toBe(
    'error: file "s.json" cannot be written: it is larger than the system allows; nothing was written\n74\n',
  );
  expect(readdirSync(cwd).toSorted()).toEqual(Object.keys(FILES).toSorted());
});

onDisk(
  'streams of the shell are read: standard input, and what stands for a command; one without an end, up to the bound',
  () => {
    const cwd = folderOf(FILES);
    const stdin = bash('cat p.json | $T check /dev/stdin --lang en | head -n 1', cwd);
    const slow = bash('(sleep 3; cat p.json) | $T check /dev/stdin --lang en | head -n 1', cwd);
    const substituted = bash('$T score <(cat p.json) <(cat a.json) --json 2>/dev/null', cwd);
    const direct = bash('$T score p.json a.json --json 2>/dev/null', cwd);
    const endless = bash('$T check /dev/stdin --lang en </dev/zero; echo $?', cwd);

    expect([stdin.out, slow.out]).toEqual(['The pack is valid.\n', 'The pack is valid.\n']);
    expect(substituted.out).toBe(direct.out);
    expect(direct.out).toContain('"format":"tieuchi/record@1"');
    expect(endless.out).toBe('2\n');
    expect(endless.err).toBe(
      'error: file "/dev/stdin" is larger than 256 MiB and is not read; check that it is the right file\n',
    );
  },
);

const isRoot = process.getuid?.() === 0;

test.skipIf(!hasBash || isRoot)('a folder that may not be written is exit code 74', () => {
  const cwd = folderOf({});
  execFileSync('chmod', ['a-w', cwd]);

  expect(bash('$T schema cases --out s.json --lang en; echo $?', cwd)).toMatchObject({
    out: '74\n',
    err: 'error: file "s.json" cannot be written: no permission; nothing was written\n',
  });
});

test.skipIf(!hasBash || !existsSync('/sys/kernel'))('nor may one of the kernel', () => {
  const { out, err } = bash('$T schema cases --out /sys/kernel/s.json --lang en; echo $?', folderOf({}));

  expect(out).toBe('74\n');
  expect(err).toMatch(/^error: file "\/sys\/kernel\/s\.json" cannot be written: [^\n]+; nothing was written\n$/);
});
