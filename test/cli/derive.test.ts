import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { call, folderOf, formatText } from './calling.js';

const FOR = ['--for', 'tỉnh Ví Dụ', '--year', '2031', '--lang', 'en'] as const;

/** A folder with the small pack, and what `derive` of it gives. */
async function derived(argv: readonly string[], text = formatText('small.pack.yaml')) {
  const cwd = folderOf({ 'pack.yaml': text });
  return { cwd, ...(await call(['derive', 'pack.yaml', ...FOR, ...argv], { cwd })) };
}

describe('tieuchi derive', () => {
  test('without --out prints the pack alone, which check accepts from a pipe, and the report beside it', async () => {
    const { code, out, err, cwd } = await derived([]);
    writeFileSync(join(cwd, 'new.yaml'), out);
    const checked = await call(['check', 'new.yaml', '--lang', 'en'], { cwd });

    expect(code).toBe(0);
    expect(out).toContain('\nid: tinh-vi-du-2031\n');
    expect(out).toContain('authority: { vi: tỉnh Ví Dụ, en: tỉnh Ví Dụ }');
    expect(err).toMatch(/^To be decided \(\d+\):\n/);
    expect({ code: checked.code, err: checked.err }).toEqual({ code: 0, err: '' });
  });

  test('a language for which no name was given is told, with the name that stands there, and one with a name is not', async () => {
    const alone = await derived([]);
    const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml') });
    const names = ['--for', 'tỉnh Ví Dụ', 'en=Example province', '--year', '2031'];
    const both = await call(['derive', 'pack.yaml', ...names], { cwd });

    expect(alone.err).toContain(
      'No name was given for the language "en", so "tỉnh Ví Dụ" stands there too; to give one, add to --for: "en=…"\n',
    );
    expect(both.code).toBe(0);
    expect(both.out).toContain('authority: { vi: tỉnh Ví Dụ, en: Example province }');
    expect(both.err).not.toContain('Chưa ghi tên');
  });

  test('with --out makes the folder, and refuses to write over anything', async () => {
    const { code, out, err, cwd } = await derived(['--out', 'moi/pack.yaml']);
    const again = await call(['derive', 'pack.yaml', ...FOR, '--out', 'moi/pack.yaml'], { cwd });

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /Pack tinh-vi-du-2031 was written to moi\/pack\.yaml\. Next:\n {2}tieuchi check moi\/pack\.yaml\n$/,
    );
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('is there and is not overwritten');
  });

  test('its report as data has each note with its part, its line and both languages', async () => {
    const { out, cwd } = await derived(['--json', '--out', 'moi/pack.yaml', '--without', 'website']);
    const { id, notes } = JSON.parse(out) as {
      id: string;
      notes: { code: string; part: string; line?: number; vi: string; en: string }[];
    };
    const lines = readFileSync(join(cwd, 'moi/pack.yaml'), 'utf8').split('\n');
    const sum = notes.find(({ code }) => code === 'sum-follows');

    expect(id).toBe('tinh-vi-du-2031');
    expect(lines[(sum?.line ?? 0) - 1]?.trim()).toBe('max: 22');
    expect(notes.filter(({ part, vi, en }) => part === undefined || vi === '' || en === '' || vi === en)).toEqual([]);
    expect(sum).toMatchObject({
      part: 'dropped',
      vi: 'tiers/commune/criteria/total/max: 27 → 22, theo các dòng còn lại',
      en: 'tiers/commune/criteria/total/max: 27 → 22, by the rows that are left',
    });
    expect(notes.filter(({ code }) => code === 'dropped-along').map(({ en }) => en)).toContain(
      'fact facts/has-website goes along',
    );
  });

  test.each([
    [['--tiers', 'comune'], '--tiers: the model has no "comune"; did you mean commune?'],
    [['--tiers', 'xa'], '--tiers: the model has no "xa"; its tiers: commune'],
    [['--without', 'websites'], '--without: the model has no "websites"; did you mean website?'],
    [['--year', '9999'], '"9999" is not a year'],
    [['--year', '1900'], 'moved to that year, the new pack would have an error: "1899-11-01"'],
    [['--id', 'vi-du-nho'], '--id: "vi-du-nho" is the id of the model; choose another for the new pack'],
    [['--without', 'district/website'], '--without: the model has no "district/website"; did you mean website?'],
    [['--binding', 'qd'], '--binding: the model has no "qd"'],
    [['--binding', 'vi-du-1'], '--binding: the model has no "vi-du-1"; did you mean vi-du?'],
    [['--binding', '01/VD'], '--binding: the model has no "01/VD"; did you mean vi-du?'],
    [['--binding', 'Văn bản ví dụ'], '--binding: the model has no "Văn bản ví dụ"; did you mean vi-du?'],
    [['--without', 'total'], 'nothing would be left of the model; keep a tier with a row that counts'],
    [['--without', 'commune'], 'nothing would be left of the model; keep a tier with a row that counts'],
    [['--tiers', ','], '--tiers'],
    [['--year', '26'], '26'],
  ])('refuses %j in plain words', async (argv, sentence) => {
    const { code, out, err } = await derived(argv);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test('a name that is given only in another language is refused', async () => {
    const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml') });
    const { code, err } = await call(['derive', 'pack.yaml', '--for', 'en=A place', '--lang', 'en'], { cwd });

    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: --for does not say it in "vi", the first language of the model\n',
    });
  });

  test('a model with errors is told, and nothing is written', async () => {
    const { code, out, err, cwd } = await derived(
      ['--out', 'moi/pack.yaml'],
      formatText('small.pack.yaml').replace('max: 27', 'max: "27,5"'),
    );

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('[decimal-comma] error');
    expect(existsSync(join(cwd, 'moi'))).toBe(false);
  });

  test('the cases of a model are never mixed with those of the new pack', async () => {
    const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml') });
    mkdirSync(join(cwd, 'cases'));
    const cases =
      'format: tieuchi/cases@1\npack: { id: vi-du-nho, version: 1.0.0 }\nfigures: synthetic\ncases:\n  - { id: one, tier: commune, facts: { has-website: true }, expect: { website: 5, total: 5 } }\n';
    writeFileSync(join(cwd, 'cases', 'one.yaml'), cases);
    const beside = await call(['derive', 'pack.yaml', ...FOR, '--out', 'new.yaml', '--force'], { cwd });
    const apart = await call(['derive', 'pack.yaml', ...FOR, '--out', 'moi/new.yaml'], { cwd });

    expect(beside).toMatchObject({ code: 2, out: '' });
    expect(beside.err).toContain('write it to another folder');
    expect(readFileSync(join(cwd, 'cases', 'one.yaml'), 'utf8')).toBe(cases);
    expect(apart.code).toBe(0);
    expect((await call(['test', 'moi/new.yaml', '--lang', 'en'], { cwd })).out).toContain('Cases: 1 of 1 pass');
  });

  test('at 80 columns no line of the report is wider, in both languages', async () => {
    for (const lang of ['vi', 'en']) {
      const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml') });
      const { out } = await call(
        ['derive', 'pack.yaml', ...FOR.slice(0, 4), '--lang', lang, '--without', 'website', '--out', 'm/p.yaml'],
        { cwd, columns: 80 },
      );

      expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
      expect(out.length).toBeGreaterThan(300);
    }
  });
});

test('of a model with plugins, what comes next is said with them, and can be run as it stands', async () => {
  const plugged = formatText('small.pack.yaml')
    .replace('flag: { when: has-website }', 'half: { fact: has-website }')
    .replace('policies:', 'requires: { kinds: [ { id: half, version: 1 } ] }\npolicies:');
  const plugin = fileURLToPath(new URL('fixtures/plugin.mjs', import.meta.url));
  const { code, out, cwd } = await derived(['--plugins', plugin, '--out', 'moi/pack.yaml'], plugged);
  const [, next = ''] = /Next:\n {2}tieuchi (.*)\n$/.exec(out) ?? [];

  expect({ code, next }).toEqual({ code: 0, next: `check moi/pack.yaml --plugins ${plugin}` });
  expect((await call(next.split(' '), { cwd })).code).toBe(0);
});
