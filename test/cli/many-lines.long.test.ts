import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, folderOf } from './calling.js';

// 64 MiB and a little: it was called larger than 4,096 MiB
test('a file of nothing but line ends is refused for its lines, and not for a size that it does not have', async () => {
  const cwd = folderOf({ 'record.json': '' });
  for (let part = 0; part < 65; part += 1) appendFileSync(join(cwd, 'record.json'), '\n'.repeat(1024 * 1024));

  expect(await call(['verify', 'record.json', '--lang', 'en'], { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'error: file "record.json" has more than 10,000,000 lines and is not read; a record that is written as lines has a line for each unit: check that it is the right file\n',
  });
});
