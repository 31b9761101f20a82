import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { call, folderOf, formatText } from './calling.js';

const WRITERS = [
  ['init', '--administration', 'two-tier', '--year', '2026'],
  ['derive', 'p.yaml', '--for', 'Đắk Lắk', '--year', '2026'],
  ['resolve', 'p.yaml'],
  ['import', 'a.csv', '--id', 'a'],
];
const ANNEX =
  'STT,Tiêu chí,Điểm tối đa,Cách tính điểm\nI,Nhân lực,10,\n1,Cán bộ chuyên trách,10,"Có: 10 điểm; không: 0 điểm"\n';

test.each(WRITERS)(
  '%s writes JSON into a file whose name ends in .json, of the same content as the YAML',
  async (...argv) => {
    const cwd = folderOf({ 'p.yaml': formatText('small.pack.yaml'), 'a.csv': ANNEX });
    for (const out of ['out.yaml', 'out.json'])
      expect(await call([...argv, '--out', out], { cwd })).toMatchObject({ code: 0 });
    const [yaml, json] = ['out.yaml', 'out.json'].map((name) => readFileSync(join(cwd, name), 'utf8'));

    expect(JSON.parse(json ?? '')).toEqual(readSource(yaml ?? '').document);
  },
);

test('in YAML the comments stay', async () => {
  const cwd = folderOf({});
  await call(['init', '--administration', 'two-tier', '--year', '2026', '--out', 'out.yaml'], { cwd });

  expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).toMatch(/^# /m);
});
