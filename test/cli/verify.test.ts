import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { saltsFor } from '../support/salts.js';
import { call, changed, folderOf } from './calling.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/01-score/', import.meta.url));
const PACK = readFileSync(`${EXAMPLE}pack.yaml`, 'utf8');
const ASSESSMENT = readFileSync(`${EXAMPLE}assessment.yaml`, 'utf8');
const UNITS = ['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e'];
const SALTED = `${ASSESSMENT}\nsalts: { ${Object.entries(saltsFor(UNITS))
  .map(([unit, salt]) => `${unit}: "${salt}"`)
  .join(', ')} }\n`;

const cwd = folderOf({ 'pack.yaml': PACK, 'plain.yaml': ASSESSMENT, 'salted.yaml': SALTED });
const inFolder = (...argv: readonly string[]) => call(argv, { cwd });
const text = (name: string) => readFileSync(join(cwd, name), 'utf8');
const write = (name: string, content: string) => writeFileSync(join(cwd, name), content);

beforeAll(async () => {
  await inFolder('score', 'pack.yaml', 'plain.yaml', '--out', 'plain.json');
  await inFolder('score', 'pack.yaml', 'salted.yaml', '--out', 'record.json');
  await inFolder('score', 'pack.yaml', 'salted.yaml', '--out', 'lines.ndjson', '--ndjson');
  await inFolder('score', 'pack.yaml', 'salted.yaml', '--out', 'detached.json', '--detached');
});

describe('a record that is as it was', () => {
  test('is verified, in both languages, with exit code 0', async () => {
    const [vi, en] = [await inFolder('verify', 'record.json'), await inFolder('verify', 'record.json', '--lang', 'en')];

    expect(vi.out).toContain('ĐÚNG: tính lại ra đúng từng chữ số.\n  Bộ tiêu chí ');
    expect(en.out).toContain('VERIFIED: derived again, every digit is the same.\n  Pack ');
    expect([vi.code, vi.err, en.code]).toEqual([0, '', 0]);
  });

  test('is verified from lines, and with its pack and assessment where it holds neither', async () => {
    const given = ['--pack', 'pack.yaml', '--assessment', 'salted.yaml'];

    expect(await inFolder('verify', 'lines.ndjson')).toMatchObject({ code: 0, err: '' });
    expect(await inFolder('verify', 'detached.json', ...given)).toMatchObject({ code: 0, err: '' });
    expect((await inFolder('verify', 'detached.json')).out).toContain('CHƯA KIỂM TRA ĐƯỢC');
    expect((await inFolder('verify', 'detached.json')).code).toBe(3);
  });

  test('is confirmed by a second opinion', async () => {
    const { out, code } = await inFolder('verify', 'record.json', '--second-opinion', '--lang', 'en');

    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /\(json-logic-js, decimal\.js\): \d+ results are the same, none differs\./,
    );
    expect(code).toBe(0);
  });

  test('is told apart from another pack, another assessment and another digest', async () => {
    write('other-pack.yaml', changed(PACK, 'max: 20', 'max: 20.0'));
    write('renamed.yaml', changed(PACK, 'vi: Máy tính', 'vi: Máy vi tính'));
    write('other.yaml', changed(ASSESSMENT, 'staff: 60', 'staff: 61'));

    expect((await inFolder('verify', 'plain.json', '--pack', 'other-pack.yaml')).code).toBe(0);
    expect((await inFolder('verify', 'plain.json', '--pack', 'renamed.yaml')).out).toContain('BỘ TIÊU CHÍ KHÁC');
    expect((await inFolder('verify', 'plain.json', '--assessment', 'other.yaml')).out).toContain('SỐ LIỆU KHÁC');
    expect((await inFolder('verify', 'plain.json', '--digest', `sha256:${'0'.repeat(64)}`)).code).toBe(3);
  });
});

describe('a record that was changed', () => {
  test('is told where, with both values, and exit code 3', async () => {
    write('edited.json', changed(text('record.json'), '"place":"2"', '"place":"1"'));
    const { out, err, code } = await inFolder('verify', 'edited.json');

    expect(out).toContain('KHÔNG NGUYÊN VẸN');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('hạng: biên bản ghi 1, tính lại được 2');
    expect([err, code]).toEqual(['', 3]);
  });

  test('says the same as JSON', async () => {
    write('edited.json', changed(text('record.json'), '"place":"2"', '"place":"1"'));
    const { out, code } = await inFolder('verify', 'edited.json', '--json');
    const found = JSON.parse(out);

    expect(found).toMatchObject({
      verdict: 'not-intact',
      verified: false,
      differences: [
        {
          stage: 'rank',
          ranking: 'total',
          layer: 'reported',
          unit: 'xa-a',
          what: 'place',
          recorded: '1',
          rederived: '2',
        },
      ],
    });
    expect(found.replay).toBeUndefined();
    expect(code).toBe(3);
  });

  test.each([
    ['cut off', (record: string) => record.slice(0, 5000), 'source-syntax'],
    [
      'of a later format',
      (record: string) => changed(record, 'tieuchi/record@1', 'tieuchi/record@2'),
      'format-unknown',
    ],
    ['of another document', () => PACK, 'format-unknown'],
    ['empty', () => '', 'source-empty'],
  ])('is an error with exit code 1 where it is %s', async (_, change, code) => {
    write('broken.json', change(text('record.json')));
    const called = await inFolder('verify', 'broken.json');

    expect(called).toMatchObject({ code: 1, out: '' });
    expect(called.err).toContain(`broken.json: `);
    expect(called.err).toContain(`[${code}]`);
  });

  test('is refused above the limit of bytes, without being read into memory', async () => {
    write('huge.json', text('record.json').trimEnd());
    truncateSync(join(cwd, 'huge.json'), 64 * 1024 * 1024 + 1);
    const called = await inFolder('verify', 'huge.json');

    expect(called).toMatchObject({ code: 1, out: '' });
    expect(called.err).toContain('[source-too-large]');
  });

  test('a file that is not there is wrong usage', async () => {
    expect(await inFolder('verify', 'nowhere.json')).toMatchObject({ code: 2, out: '' });
  });
});

describe('hiding units', () => {
  test('units are counted once, however often they are named', async () => {
    const { out, err } = await inFolder(
      ...['redact', 'record.json', '--units', 'xa-b,xa-b', '--out', 'once.json', '--lang', 'en'],
    );

    expect(out).toContain('1 unit was redacted');
    expect(err.replaceAll(/\s+/g, ' ')).toContain('of all 5 units, the 1 hidden one too');
  });

  test('where every unit is hidden it is said that the assessment is needed, and with it the record verifies', async () => {
    await inFolder('redact', 'record.json', '--units', UNITS.join(','), '--out', 'all.json');
    const { code, out } = await inFolder('verify', 'all.json', '--lang', 'en');

    expect(code).toBe(3);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'NOT VERIFIED YET: the digests fit, but the figures of every unit are hidden. Give --assessment to derive it again.',
    );
    expect((await inFolder('verify', 'all.json', '--assessment', 'salted.yaml')).code).toBe(0);
  });

  test('a redacted record verifies as far as it is shown', async () => {
    const redacted = await inFolder('redact', 'record.json', '--units', 'xa-b, xa-d', '--out', 'redacted.json');
    const { out, code } = await inFolder('verify', 'redacted.json');

    expect(redacted.code).toBe(0);
    expect(redacted.err.replaceAll(/\s+/g, ' ')).toContain(
      'Người đọc vẫn thấy tên, cấp, thuộc tính, tình trạng, hạng, mức độ và giá trị công bố của cả 5 đơn vị, kể cả 2 đơn vị đã che',
    );
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'ĐÚNG ở phần xem được: 3/5 đơn vị được tính lại; 2 đơn vị không có số liệu',
    );
    expect(code).toBe(0);
  });

  test('an excerpt verifies by itself', async () => {
    const made = await inFolder('excerpt', 'record.json', '--unit', 'xa-b', '--out', 'xa-b.json', '--lang', 'en');
    const { out, code } = await inFolder('verify', 'xa-b.json', '--lang', 'en');

    expect(made.code).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('VERIFIED as far as it is shown: 1 of 5 units');
    expect(code).toBe(0);
  });

  test.each([
    [['redact', 'plain.json', '--units', 'xa-b', '--out', 'never.json'], 'muối', 1],
    [['redact', 'record.json', '--units', 'xa-x', '--out', 'never.json'], 'không có đơn vị nào mang mã: xa-x;', 2],
    [['redact', 'plain.json', '--units', 'xa-x,xa-b', '--out', 'never.json'], 'mang mã: xa-x;', 2],
    [['redact', 'plain.json', '--units', 'xa-x,xa-b', '--out', 'never.json'], '("salts") của: xa-b;', 2],
    [['excerpt', 'plain.json', '--unit', 'xa-b', '--out', 'never.json'], 'xa-a, xa-c, xa-d, xa-e', 1],
    [['redact', 'detached.json', '--units', 'xa-b', '--out', 'never.json'], 'Thêm --pack và --assessment', 3],
    [['excerpt', 'xa-b.json', '--unit', 'xa-b', '--out', 'never.json'], 'biên bản đầy đủ', 1],
  ])('%s writes nothing and says why', async (argv, why, code) => {
    const called = await inFolder(...argv);

    expect(called).toMatchObject({ code, out: '' });
    expect(called.err).toContain(why);
    expect(existsSync(join(cwd, 'never.json'))).toBe(false);
  });
});
