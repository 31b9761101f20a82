import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Memory } from '../../src/cli/memory.js';
import { call, changed, folderOf, formatText } from './calling.js';

/** A folder with a pack, an assessment and its record, and commands that run in one process. */
async function scored() {
  const cwd = folderOf({
    'pack.yaml': formatText('small.pack.yaml'),
    'year.yaml': formatText('small.assessment.yaml'),
  });
  const memory: Memory = new Map();
  const together = (...argv: readonly string[]) => call(argv, { cwd, memory });
  const alone = (...argv: readonly string[]) => call(argv, { cwd });
  await together('score', 'pack.yaml', 'year.yaml', '--out', 'record.json');
  const rewrite = (file: string, from: string, to: string) =>
    writeFileSync(join(cwd, file), changed(readFileSync(join(cwd, file), 'utf8'), from, to));
  return { memory, together, alone, rewrite };
}

test('commands of one process print what they print alone, and keep what they made of the files', async () => {
  const { memory, together, alone } = await scored();
  const size = memory.size;
  const commands = [
    ['explain', 'record.json', '--unit', 'xa-a'],
    ['diff', 'record.json', 'record.json'],
    ['check', 'pack.yaml'],
    ['explain', 'record.json', '--unit', 'xa-a'],
  ];

  for (const command of commands) {
    const said = await together(...command);
    expect(said.code).toBe(0);
    expect(said).toEqual(await alone(...command));
  }
  expect([size, memory.size]).toEqual([1, 2]);
});

test('a record that was changed after it was relied on is refused', async () => {
  const { together, rewrite } = await scored();
  const before = await together('explain', 'record.json', '--unit', 'xa-a');
  rewrite('record.json', '"place":"1"', '"place":"2"');
  const after = await together('explain', 'record.json', '--unit', 'xa-a');

  expect([before.code, after.code]).toEqual([0, 3]);
});

test('a pack that was changed after it was read is read anew', async () => {
  const { together, rewrite } = await scored();
  rewrite('pack.yaml', 'max: 27', 'maxx: 27');

  expect((await together('check', 'pack.yaml')).err).toContain('maxx');
});

test('verify derives a record again each time', async () => {
  const { memory, together } = await scored();
  await together('explain', 'record.json', '--unit', 'xa-a');
  const [key = ''] = [...memory.keys()].filter((known) => known.startsWith('record '));
  memory.set(key, 'not a record');

  expect((await together('verify', 'record.json')).code).toBe(0);
});
