import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, folderOf } from './calling.js';

test('without a terminal it asks nothing: the defaults make a pack that check accepts without a word', async () => {
  const cwd = folderOf({});
  const { code, out, err } = await call(['init', '--year', '2026', '--out', 'moi.yaml'], { cwd });
  const checked = await call(['check', 'moi.yaml', '--lang', 'en'], { cwd });

  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toContain('tieuchi schema pack --lang vi --out pack.schema.json');
  expect(readFileSync(join(cwd, 'moi.yaml'), 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=pack\.schema\.json\n[\s\S]*period: \{ from: 2026-01-01, to: 2026-12-31,/,
  );
  expect({ code: checked.code, err: checked.err }).toEqual({ code: 0, err: '' });
  expect(checked.out).toContain('(bo-tieu-chi-moi, version 0.1.0)');
});

test('flags say what it is about, and nothing is overwritten', async () => {
  const cwd = folderOf({ 'co.yaml': 'x' });
  const flags = [
    '--id',
    'so-2026',
    '--title',
    'Cấp sở',
    '--tiers',
    'so=Cấp sở',
    '--groups',
    'Hạ tầng,Nhân lực',
    '--languages',
    'vi',
  ];
  const { out } = await call(['init', ...flags, '--year', '2026'], { cwd });
  const refused = await call(['init', '--out', 'co.yaml', '--lang', 'en'], { cwd });

  expect(out).toContain('\nid: so-2026\n');
  expect(out).toContain('- id: nhan-luc\n');
  expect(refused).toEqual({
    code: 2,
    out: '',
    err: 'error: file "co.yaml" is there and is not overwritten; choose another name, or add --force\n',
  });
});

test('on a terminal it asks what no flag says; an empty answer takes what stands in brackets', async () => {
  const asked: string[] = [];
  const answers = ['My pack', '', 'Roads, Schools', ''];
  const ask = async (question: string) => {
    asked.push(question);
    return answers.shift() ?? '';
  };
  const { out } = await call(['init', '--year', '2026', '--lang', 'en'], { ask });

  expect(asked).toEqual([
    'Name of the pack [New pack]: ',
    'Tiers, with commas between [district=District, commune=Commune]: ',
    'Groups of criteria, with commas between [Group I, Group II]: ',
    'Languages, the first one before the others [en]: ',
  ]);
  expect(out).toContain('title: { en: "My pack" }\nlanguages: [en]\n');
  expect(out).toContain('- id: schools\n');
});

test.each([
  [['--year', '26'], '"26" is not a year'],
  [['--languages', 'Viet'], '"Viet" is not the code of a language; write two or three small letters, as en'],
  [['--tiers', ' , '], '--tiers needs at least one name'],
])('%s is wrong usage', async (flags, sentence) => {
  expect(await call(['init', ...flags, '--lang', 'en'])).toEqual({ code: 2, out: '', err: `error: ${sentence}\n` });
});

test('help says that the id is made of the name of the pack, not of a file', async () => {
  const { out } = await call(['help', 'init', '--lang', 'en']);

  expect(out).toContain('--id <ID>            the id of the pack; made of its name unless said');
});
