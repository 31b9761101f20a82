import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { PIN } from '../amend/base.js';
import { call, changed, folderOf, formatText } from './calling.js';

const AMENDMENT = `format: tieuchi/amendment@1
id: vi-du-nho
version: 1.1.0
amends: { id: vi-du-nho, version: 1.0.0, digest: "${PIN.digest}" }
texts:
  - { key: sua-doi, number: 02/VD, title: { vi: Sửa đổi ví dụ, en: An example }, issued: 2019-02-01 }
changes:
  - { clause: "sua-doi#1", at: tiers/commune/criteria/website/max, replace: 7 }
  - { clause: "sua-doi#1", at: tiers/commune/criteria/total/max, replace: 29 }
`;
const cwd = folderOf({
  'goc.yaml': formatText('small.pack.yaml'),
  'sua.yaml': AMENDMENT,
  'sai.yaml': changed(AMENDMENT, 'website/max', 'web-site/max'),
});

/** What resolve says of the second line of an amendment whose first change is another. */
async function told(change: string) {
  const text = changed(
    AMENDMENT,
    '{ clause: "sua-doi#1", at: tiers/commune/criteria/website/max, replace: 7 }',
    change,
  );
  const { code, err } = await call(['resolve', 'x.yaml', '--base', 'goc.yaml', '--lang', 'en'], {
    cwd: folderOf({ 'goc.yaml': formatText('small.pack.yaml'), 'x.yaml': text }),
  });
  expect(code).toBe(1);
  return err.split('\n');
}

describe('a place that is not there', () => {
  test.each([
    ['tiers/commune/publish/places', 'id, title, deadline, late, cohorts, criteria, rankings'],
    ['tiers/commune/criteria/computers/rule/share/aim', 'part, whole, whenZero'],
    ['tiers/Cấp khác/late', 'commune'],
  ])('%s is told with what is there', async (at, names) => {
    const [line, possible] = await told(`{ clause: "sua-doi#1", at: ${at}, replace: 7 }`);

    expect(line).toMatch(/^x.yaml:8:32: \[amend-none\]/);
    expect(possible).toBe(`  possible here: ${names}`);
  });

  test.each([
    ['tiers/commune/criteria/computers/rule/share/target', '7', 'target'],
    ['tiers/commune/criteria/website/note', '{ vi: Xem Điều 2 }', 'note'],
    ['tiers/commune/submits', 'parent', 'submits'],
  ])('%s is a key that may stand there: it is inserted', async (at, value, key) => {
    const [line, form] = await told(`{ clause: "sua-doi#1", at: ${at}, replace: ${value} }`);

    expect(line).toContain(`there is no "${key}"`);
    expect(form).toBe(
      `  there is no "${key}" there yet; to add it, write: { clause: "sua-doi#1", at: ${at}, insert: ${value} }`,
    );
  });

  test.each([
    ['tiers/Cấp xã/late', 'commune (Cấp xã)'],
    ['tiers/commune/criteria/Trang thông tin/max', 'website (Trang thông tin)'],
    ['facts/Số cán bộ/max', 'staff (Số cán bộ)'],
  ])('%s is told with the id of what has that title', async (at, meant) => {
    const [, hint] = await told(`{ clause: "sua-doi#1", at: "${at}", replace: 7 }`);

    expect(hint).toBe(`  did you mean the id: ${meant}?`);
  });

  test.each(['/facts/staff/title/en', 'facts/staff/title/en/', 'facts.staff.title.en', 'facts\\staff\\title\\en'])(
    '%s is told with the address that is meant',
    async (at) => {
      const [line, mended] = await told(`{ clause: "sua-doi#1", at: ${at}, replace: People }`);

      expect(line).toContain(`there is no "${at}"; did you mean "facts/staff/title/en"?`);
      expect(mended).toBe('  mended:   - { clause: "sua-doi#1", at: facts/staff/title/en, replace: People }');
    },
  );

  test.each(['tiers/commune/website/max', 'criteria/website/max', 'website/max', 'tiers/ward/criteria/website/max'])(
    '%s is told with the address of that row',
    async (at) => {
      const [line, mended] = await told(`{ clause: "sua-doi#1", at: ${at}, replace: 7 }`);

      expect(line).toContain(`there is no "${at}"; did you mean "tiers/commune/criteria/website/max"?`);
      expect(mended).toBe('  mended:   - { clause: "sua-doi#1", at: tiers/commune/criteria/website/max, replace: 7 }');
    },
  );

  test('a neighbour that is not there is told with the items of its list, a text with those that can be cited', async () => {
    const fact = '{ id: x, type: count, title: { vi: X, en: X } }';

    expect((await told(`{ clause: "sua-doi#1", at: facts, insert: ${fact}, after: zzz }`))[1]).toBe(
      '  possible here: has-website, staff, staff-with-computer, files, files-on-time',
    );
    expect((await told('{ clause: "khac#1", at: tiers/commune/criteria/website/max, replace: 7 }'))[1]).toBe(
      '  possible here: vi-du, sua-doi',
    );
  });
});

describe('tieuchi resolve', () => {
  test('the head of a pack without amendments speaks of none, and an altered file is reported by it', async () => {
    const { out } = await call(['resolve', 'goc.yaml'], { cwd });
    const [head = ''] = out.split('\n', 1);
    const altered = folderOf({ 'p.yaml': changed(out, 'version: 1.0.0', 'version: 1.0.1') });

    expect(head).toMatch(
      /^# Bản đầy đủ, do tieuchi lập từ một bộ tiêu chí, không kèm văn bản sửa đổi; mã băm: sha256:[0-9a-f]{64}$/,
    );
    expect((await call(['check', 'p.yaml'], { cwd: folderOf({ 'p.yaml': out }) })).err).toBe('');
    expect((await call(['check', 'p.yaml'], { cwd: altered })).err).toContain(
      'cảnh báo: p.yaml: đầu tệp ghi là bản hợp nhất',
    );
  });

  test('prints the consolidated pack, with the clause beside each value; it is a pack that check accepts', async () => {
    const { code, out, err } = await call(['resolve', 'sua.yaml', '--base', 'goc.yaml'], { cwd });

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('max: 29 # sửa theo sua-doi#1 (02/VD)\n');
    expect(out).toMatch(/^# Bản hợp nhất, do tieuchi lập từ bộ tiêu chí gốc và văn bản sửa đổi; mã băm: sha256:/);
    const checked = await call(['check', 'p.yaml', '--lang', 'en'], { cwd: folderOf({ 'p.yaml': out }) });
    expect(checked.err).toBe('');
    expect(checked.out).toContain('(vi-du-nho, version 1.1.0)');
    expect(checked.out).toContain(/sha256:[0-9a-f]{64}/.exec(out)?.[0] ?? 'none');
  });

  test('with --json it prints the pack and the origins', async () => {
    const { out } = await call(['resolve', 'sua.yaml', '--base', 'goc.yaml', '--json'], { cwd });
    const { origins, pack } = JSON.parse(out);

    expect(origins).toEqual([
      {
        at: 'tiers/commune/criteria/website/max',
        did: 'replaced',
        clause: 'sua-doi#1',
        text: '02/VD',
        pack: 'vi-du-nho@1.1.0',
      },
      {
        at: 'tiers/commune/criteria/total/max',
        did: 'replaced',
        clause: 'sua-doi#1',
        text: '02/VD',
        pack: 'vi-du-nho@1.1.0',
      },
    ]);
    expect(pack.version).toBe('1.1.0');
  });

  test('as of a day before the amendment is in force it is not applied, and that is told', async () => {
    const before = await call(['resolve', 'sua.yaml', '--base', 'goc.yaml', '--as-of', '2019-01-31', '--lang', 'en'], {
      cwd,
    });
    const after = await call(['resolve', 'sua.yaml', '--base', 'goc.yaml', '--as-of', '2019-02-01'], { cwd });

    expect(before.err).toBe('sua.yaml: not in force on 2019-01-31, so it is not applied, nor is what follows it\n');
    expect(before.out).toContain('max: 27\n');
    expect(before.out).toMatch(/^# As it reads on 2019-01-31: to be read, not to score by\n/);
    expect(after.err).toBe('');
    expect(after.out).toContain('max: 29 #');
  });

  test('a chain is resolved in one call: the pack, then its amendments in order', async () => {
    const first = await call(['resolve', 'sua.yaml', '--base', 'goc.yaml', '--json'], { cwd });
    const second = changed(
      changed(AMENDMENT, 'version: 1.0.0', 'version: 1.1.0').replace('version: 1.1.0', 'version: 1.2.0'),
      PIN.digest,
      JSON.parse(first.out).digest,
    )
      .replaceAll('sua-doi', 'lan-hai')
      .replace('replace: 7', 'replace: 6')
      .replace('replace: 29', 'replace: 28');
    const folder = folderOf({ 'goc.yaml': formatText('small.pack.yaml'), '1.yaml': AMENDMENT, '2.yaml': second });
    const { code, out, err } = await call(['resolve', '2.yaml', '--base', 'goc.yaml', '1.yaml'], { cwd: folder });

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('version: 1.2.0\n');
    expect(out).toContain('max: 28 # sửa theo lan-hai#1 (02/VD)\n');
    expect((await call(['resolve', '2.yaml', '--base', 'goc.yaml'], { cwd: folder })).code).toBe(1);
  });

  test('a pack alone is printed as it reads, and to a file if one is named', async () => {
    const { code, out } = await call(['resolve', 'goc.yaml', '--out', 'ra.yaml', '--lang', 'en'], { cwd });
    const again = await call(['resolve', 'ra.yaml'], { cwd });

    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(readSource(again.out).document).toEqual(readSource(formatText('small.pack.yaml')).document);
  });

  test('what is wrong is told in the amendment, and nothing is printed', async () => {
    const { code, out, err } = await call(['resolve', 'sai.yaml', '--base', 'goc.yaml', '--lang', 'en'], { cwd });

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      'sai.yaml:8:32: [amend-none] error: no place is "tiers/commune/criteria/web-site/max": there is no "web-site"; did you mean "website"?\n  mended:   - { clause: "sua-doi#1", at: tiers/commune/criteria/website/max, replace: 7 }\nerrors: 1, warnings: 0\n',
    );
  });

  test('a day that is none is wrong usage', async () => {
    const { code, err } = await call(['resolve', 'goc.yaml', '--as-of', '2019-02-30', '--lang', 'en'], { cwd });

    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: "2019-02-30" is not a day; write year-month-day, as 2026-01-31\n',
    });
  });
});
