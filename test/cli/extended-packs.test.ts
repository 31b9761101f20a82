import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource, writeSource } from '../../src/author/index.js';
import type { Pack } from '../../src/model/pack.js';
import { call, folderOf } from './calling.js';

const EXAMPLE = new URL('../../examples/common-core/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, EXAMPLE), 'utf8');

/** Two units of communes: 3 of 4 trained and half of the files online, and one that sent nothing. */
const ROUND = {
  format: 'tieuchi/assessment@1',
  id: 'dot-2026',
  pack: { id: 'communes-2026', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2027-01-10T00:00:00+07:00',
  units: ['a', 'b'].map((id) => ({
    id: `xa-${id}`,
    tier: 'commune',
    name: { vi: `Xã ${id.toUpperCase()}` },
    attributes: { sort: 'commune' },
  })),
  submissions: [
    {
      unit: 'xa-a',
      at: '2027-01-05T08:00:00+07:00',
      facts: { staff: 4, trained: 3, files: 10, 'files-online': 5, 'has-portal': true },
    },
  ],
};

const folder = () =>
  folderOf({ 'core.yaml': read('core.yaml'), 'communes.yaml': read('communes.yaml'), 'year.yaml': writeSource(ROUND) });

test('the annex of a record of a pack that extends a core needs neither file', async () => {
  const cwd = folder();
  await call(['score', 'communes.yaml', 'year.yaml', '--out', 'record.json'], { cwd });
  const alone = folderOf({ 'record.json': readFileSync(join(cwd, 'record.json'), 'utf8') });
  const { code, err } = await call(['report', 'record.json', '--out', 'annex.html'], { cwd: alone });
  const page = readFileSync(join(alone, 'annex.html'), 'utf8');

  expect({ code, err }).toEqual({ code: 0, err: '' });
  // 2 for the website, 3 × 3/4 for training, 5 × 5/10 for files
  expect(page).toContain('6,75');
  expect(page).toContain('Xã A');
});

test('a pack that is derived from one that extends a core is whole: what is shared stands in it', async () => {
  const cwd = folder();
  const { code, out } = await call(
    ['derive', 'communes.yaml', '--for', 'Nơi Khác', '--year', '2027', '--out', 'new/pack.yaml', '--lang', 'en'],
    { cwd },
  );
  const text = readFileSync(join(cwd, 'new', 'pack.yaml'), 'utf8');
  const pack = readSource(text).document as unknown as Pack;

  expect(code).toBe(0);
  expect(out).toContain('text 15/QĐ-VD');
  expect(out).toContain('comments in the files of the model are not kept');
  expect(text).not.toMatch(/^extends/m);
  expect(pack.facts.map(({ id }) => id)).toEqual(['staff', 'trained', 'files', 'files-online', 'has-portal']);
  expect(pack.texts.map(({ key, binds }) => [key, binds])).toEqual([['qd-vd', false]]);
  expect(pack.period).toMatchObject({ from: '2027-01-01', to: '2027-12-31' });
  expect((await call(['check', 'new/pack.yaml', '--lang', 'en'], { cwd })).code).toBe(0);
});

test.each([
  [
    'a type of a core',
    'core.yaml',
    'id: sort\n    type: choice',
    'id: sort\n    type: option',
    ['core.yaml:16', 'communes.yaml:42'],
  ],
  [
    'an id of a core that the pack reads',
    'core.yaml',
    'id: trained,',
    'id: đã-tập-huấn,',
    ['core.yaml:25', 'communes.yaml:42'],
  ],
  ['a key of a core', 'core.yaml', '\nfacts:', '\nfact:', ['core.yaml:23', 'communes.yaml:42']],
  ['the name of a core', 'communes.yaml', './core.yaml', './cores.yaml', ['communes.yaml:4']],
  ['the syntax of a core', 'core.yaml', '\nconstants:', '\nconstants', ['core.yaml:10']],
])(
  'a slip in %s is reported with one in the pack, unless what the pack takes from it cannot be read',
  async (_, file, old, slip, at) => {
    const files = {
      'core.yaml': read('core.yaml'),
      'communes.yaml': read('communes.yaml').replace('ties: competition', 'ties: same'),
    };
    const slipped = { ...files, [file]: files[file as 'core.yaml'].replace(old, slip) };
    const { code, err } = await call(['check', 'communes.yaml', '--lang', 'en'], { cwd: folderOf(slipped) });
    const places = err.split('\n').flatMap((line) => line.match(/^\w+\.yaml:\d+/) ?? []);

    expect(slipped).not.toEqual(files);
    expect(code).toBe(1);
    expect(places.toSorted()).toEqual(at.toSorted());
  },
);
