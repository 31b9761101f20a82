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
  const answers = ['My pack', '', '', 'Roads, Schools', ''];
  const ask = async (question: string) => {
    asked.push(question);
    return answers.shift() ?? '';
  };
  const { out } = await call(['init', '--year', '2026', '--lang', 'en'], { ask });

  expect(asked).toEqual([
    'Name of the pack [New pack]: ',
    'Local government: two-tier (since July 2025: province; communes, wards, special zones) or three-tier (until June 2025: with districts) [two-tier]: ',
    'Tiers, with commas between [department, commune]: ',
    'Groups of criteria, with commas between [Group I, Group II]: ',
    'Languages, the first one before the others [en]: ',
  ]);
  expect(out).toContain('title: { en: "My pack" }\nlanguages: [en]\n');
  expect(out).toContain('- id: schools\n');
});

test.each([
  [['--year', '26'], '"26" is not a year; write four digits, from 1900 to 2999'],
  [['--languages', 'Viet'], '"Viet" is not the code of a language; write two or three small letters, as en'],
  [['--administration', 'four-tier'], '"four-tier" cannot be used; allowed are: two-tier, three-tier'],
  [['--tiers', ' , '], '--tiers needs at least one name'],
])('%s is wrong usage', async (flags, sentence) => {
  expect(await call(['init', ...flags, '--lang', 'en'])).toEqual({ code: 2, out: '', err: `error: ${sentence}\n` });
});

test.each([
  ['2026', [], ['Cấp sở (sở, ban, ngành)', 'Cấp xã (xã, phường, đặc khu)'], ['Xã', 'Phường', 'Đặc khu']],
  [
    '2024',
    [],
    ['Cấp sở (sở, ban, ngành)', 'Cấp huyện (huyện, thị xã, thành phố)', 'Cấp xã (xã, phường, thị trấn)'],
    ['Xã', 'Phường', 'Thị trấn'],
  ],
  [
    '2024',
    ['--administration', 'two-tier'],
    ['Cấp sở (sở, ban, ngành)', 'Cấp xã (xã, phường, đặc khu)'],
    ['Xã', 'Phường', 'Đặc khu'],
  ],
  ['2026', ['--tiers', 'commune'], ['Cấp xã (xã, phường, đặc khu)'], ['Xã', 'Phường', 'Đặc khu']],
])(
  'in %s with %j the tiers are those of the administration, and the draft is valid',
  async (year, flags, titles, sorts) => {
    const cwd = folderOf({});
    await call(['init', '--year', year, ...flags, '--out', 'moi.yaml'], { cwd });
    const text = readFileSync(join(cwd, 'moi.yaml'), 'utf8');
    // with the attribute that stands there as a comment
    const used = text
      .replaceAll(/^# (?=attributes:| {2}- id: sort| {4})/gm, '')
      .replaceAll('cohorts: [{ id: all }]', 'cohorts: [{ id: all }, { id: each, by: sort }]');
    const found = [...text.matchAll(/^ {4}title: \{ vi: "(.*)" \}$/gm)].map(([, title]) => title);

    expect(found).toEqual(titles);
    expect(
      [...text.matchAll(/^# {7}- \{ id: [a-z-]+, title: \{ vi: "(.*)" \} \}$/gm)].map(([, title]) => title),
    ).toEqual(sorts);
    expect(used).toContain('\nattributes:\n  - id: sort\n');
    for (const document of [text, used]) {
      const { code, err } = await call(['check', 'x.yaml'], { cwd: folderOf({ 'x.yaml': document }) });
      expect({ code, err }).toEqual({ code: 0, err: '' });
    }
  },
);

test.each([
  ['vi', 'en', 'Bộ tiêu chí mới', ['Cấp sở (sở, ban, ngành)', 'Cấp xã (xã, phường, đặc khu)'], ['Nhóm I', 'Nhóm II']],
  ['en', 'vi', 'New pack', ['Departments', 'Communes (communes, wards, special zones)'], ['Group I', 'Group II']],
])(
  'a pack in %s has titles in it, whatever language the command speaks (%s)',
  async (first, lang, title, tiers, groups) => {
    const { out } = await call(['init', '--year', '2026', '--languages', first, '--lang', lang]);
    const titles = [...out.matchAll(/^ *(?:- id: .*)?title: \{ (vi|en): "(.*?)" \}$/gm)];

    expect(titles.map(([, language]) => language)).toEqual(titles.map(() => first));
    expect(titles.map(([, , text]) => text)).toEqual(expect.arrayContaining([title, ...tiers, ...groups]));
  },
);

test('on a terminal an administration that there is not is wrong usage', async () => {
  const answers = ['', 'bốn cấp'];
  const { code, err } = await call(['init', '--year', '2026'], { ask: async () => answers.shift() ?? '' });

  expect({ code, err }).toEqual({
    code: 2,
    err: 'lỗi: "bốn cấp" không phải là two-tier (hai cấp) hay three-tier (ba cấp)\n',
  });
});

test('help says that the id is made of the name of the pack, not of a file', async () => {
  const { out } = await call(['help', 'init', '--lang', 'en']);

  expect(out).toMatch(/--id <ID> +the id of the pack; made of its name unless said\n/);
});

test.each([
  ['--year', '0000', 'lỗi: "0000" không phải'],
  ['--year', '9999', 'lỗi: "9999" không phải'],
  ['--title', '  ', 'lỗi: --title cần ít nhất một tên'],
])('%s "%s", of which no valid pack comes, is wrong usage', async (option, text, sentence) => {
  const { code, out, err } = await call(['init', '--year', '2026', option, text]);

  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(sentence);
});
