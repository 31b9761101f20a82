import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saltsFor } from '../support/salts.js';
import { call, changed, folderOf, formatText } from './calling.js';

const DRAFT = formatText('small.assessment.yaml');

const textOf = (key: string, number: string, issued: string, signer = 'Chủ tịch (giả lập)') =>
  `  - { key: ${key}, number: "${number}", issued: ${issued}, signer: "${signer}", published: { at: Cổng, on: ${issued} } }\n`;
const approved = (key: string, on: string) => `state: approved\napproval: { text: ${key}, on: ${on} }`;
const correcting = (record: string, cite: string, reason = 'Ghi nhầm') =>
  `supersedes: { record: "${record}", text: ${cite}, reason: "${reason}" }`;
const YEAR = `${changed(DRAFT, 'state: draft', approved('qd-15', '2019-12-05'))}texts:\n${textOf('qd-15', '15/QĐ-UBND', '2019-12-05')}`;

/** A folder with an approved round and its record; `corrected` scores a correction of it, in which one figure is another. */
async function published() {
  const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml'), 'year.yaml': YEAR });
  const run = (...argv: readonly string[]) => call(argv, { cwd });
  await run('score', 'pack.yaml', 'year.yaml', '--out', 'record.json');
  const digest = (file: string): string => JSON.parse(readFileSync(join(cwd, file), 'utf8')).digests.record;
  const corrected = async (
    head: string,
    texts: string,
    { lang = 'en', out = 'x.json', edit = (text: string) => text } = {},
  ) => {
    const text = changed(changed(DRAFT, 'state: draft', head), 'staff-with-computer: 52', 'staff-with-computer: 60');
    writeFileSync(join(cwd, 'corrected.yaml'), edit(`${text}texts:\n${texts}`));
    const { code, err } = await run(
      ...['score', 'pack.yaml', 'corrected.yaml', '--corrects', 'record.json', '--out', out, '--lang', lang],
    );
    return { code, err: err.replaceAll(/\s+/g, ' ').trim() };
  };
  return { cwd, run, digest, corrected };
}

const NEW = textOf('qd-16', '16/QĐ-UBND', '2019-12-20');
const newly = (record: string) => `${approved('qd-16', '2019-12-20')}\n${correcting(record, 'qd-16#dieu-2')}`;

test('a correction that fits what it corrects is scored without a remark', async () => {
  const { corrected, digest } = await published();

  expect(await corrected(newly(digest('record.json')), NEW)).toEqual({ code: 0, err: '' });
});

test('a final correction by a text that is older than what it corrects is told, and one that was approved is not: a standing rule may be older', async () => {
  const { corrected, digest } = await published();
  const record = digest('record.json');
  const old = textOf('qd-14', '14/QĐ-UBND', '2019-12-02');
  const final = `state: final\n${correcting(record, 'qd-14#dieu-2')}`;
  const told =
    'warning: the text that corrects, No. 14/QĐ-UBND, was signed on 2019-12-02, before what it corrects (2019-12-05), and no text approves the correction; check "supersedes"';

  expect(await corrected(final, old)).toEqual({ code: 0, err: told });
  expect(await corrected(final, textOf('qd-14', '14/QĐ-UBND', '2019-12-05'), { out: 'same-day.json' })).toEqual({
    code: 0,
    err: '',
  });
  expect(
    await corrected(`${approved('qd-16', '2019-12-20')}\n${correcting(record, 'qd-14#dieu-2')}`, old + NEW, {
      out: 'y.json',
    }),
  ).toEqual({ code: 0, err: '' });
  expect((await corrected(final, old, { lang: 'vi', out: 'z.json' })).err).toContain(
    'văn bản số 14/QĐ-UBND ghi là căn cứ đính chính được ký ngày 02/12/2019, trước kết quả được đính chính (ngày 05/12/2019)',
  );
});

test('a correction of figures that are older, of another round, or of real figures where those were synthetic, is told', async () => {
  const { corrected, digest } = await published();
  const record = digest('record.json');
  const told = async (out: string, edit: (text: string) => string) =>
    (await corrected(newly(record), NEW, { out, edit })).err;

  expect(await told('a.json', (text) => text.replace(/asOf: .*/, 'asOf: 2019-11-30T08:00:00+07:00'))).toBe(
    'warning: the figures of the correction are of 2019-11-30 08:00 (+07:00), before those of what it corrects (2019-12-01 00:00 (+07:00)); check "asOf"',
  );
  expect(await told('b.json', (text) => changed(text, 'id: vi-du-nho-2019', 'id: thu-nghiem'))).toBe(
    'warning: the correction is of assessment "thu-nghiem", and what it corrects of "vi-du-nho-2019"; check that it is the right record',
  );
  expect(await told('c.json', (text) => changed(text, 'figures: synthetic', 'figures: real'))).toBe(
    'warning: the correction has real figures, and what it corrects has synthetic figures; check that it is the right record',
  );
});

test('the approval of what is corrected is known again, however its number is written, and its number on another day is told', async () => {
  const { corrected, digest } = await published();
  const record = digest('record.json');
  const again = (number: string, day = '2019-12-05') =>
    corrected(`${approved('qd-x', day)}\n${correcting(record, 'qd-x#dieu-2')}`, textOf('qd-x', number, day));

  for (const number of ['15/QĐ-UBND', ' 15 / QĐ-UBND', '15/qđ-ubnd', 'Số 15/QĐ-UBND'])
    expect(await again(number)).toEqual({
      code: 1,
      err: 'error: the correction bears the very approval of the record in "record.json"; name under "approval" the text that approves the correction, or under "supersedes" a later text that corrects',
    });
  expect(await again('15/QĐ-UBND', '2019-12-08')).toEqual({
    code: 0,
    err: 'warning: the approvals of the correction and of what it corrects have one number, 15/QĐ-UBND, and were signed on two days (2019-12-08 and 2019-12-05); check the number and the days',
  });
});

test('numbers begin again with each year: the number of an approval in another year is not told', async () => {
  const { corrected, digest } = await published();
  const head = `${approved('qd-x', '2020-01-08')}\n${correcting(digest('record.json'), 'qd-x#dieu-2')}`;

  expect(await corrected(head, textOf('qd-x', '15/QĐ-UBND', '2020-01-08'))).toEqual({ code: 0, err: '' });
});

test('of two corrections of one record, the comparison of the two says so', async () => {
  const { corrected, run, digest } = await published();
  const record = digest('record.json');
  await corrected(newly(record), NEW, { out: 'first.json' });
  const second = `${approved('qd-17', '2019-12-27')}\n${correcting(record, 'qd-17#dieu-2')}`;
  await corrected(second, textOf('qd-17', '17/QĐ-UBND', '2019-12-27'), { out: 'second.json' });
  const said = async (...argv: readonly string[]) => (await run('diff', ...argv)).out.replaceAll(/\s+/g, ' ');
  const told = `Both records correct one record (${record}), and neither corrects the other: only one of them can stand in its place`;

  expect(await said('first.json', 'second.json', '--lang', 'en')).toContain(told);
  expect(await said('second.json', 'first.json', '--lang', 'en')).toContain(told);
  expect(await said('first.json', 'second.json')).toContain('chỉ một bản có thể thay cho biên bản ấy');
  expect(await said('first.json', 'second.json', '--lang', 'en')).not.toContain('NOT a correction');
  expect(await said('record.json', 'first.json', '--lang', 'en')).not.toContain('Both records correct');
});

test('a correction beside its own copy of which a unit is hidden is one record, and not two that correct the same', async () => {
  const { corrected, run, digest } = await published();
  const salts = `salts: ${JSON.stringify(saltsFor(['xa-b']))}\n`;
  const edit = (text: string) => text + salts;
  await corrected(newly(digest('record.json')), NEW, { out: 'first.json', edit });
  await run('redact', 'first.json', '--units', 'xa-b', '--out', 'hidden.json');

  expect(digest('hidden.json')).toBe(digest('first.json'));
  for (const pair of [
    ['first.json', 'first.json'],
    ['first.json', 'hidden.json'],
    ['hidden.json', 'first.json'],
  ]) {
    const { code, out } = await run('diff', ...pair, '--lang', 'en');
    expect(code).toBe(0);
    expect(out).not.toMatch(/[Cc]orrect/);
  }
});

test('what is told when a correction is scored is told of the two records, and of its annex', async () => {
  const { corrected, run, digest } = await published();
  const old = textOf('qd-14', '14/QĐ-UBND', '2019-12-02');
  await corrected(`state: final\n${correcting(digest('record.json'), 'qd-14#dieu-2')}`, old);
  const diff = (await run('diff', 'record.json', 'x.json', '--lang', 'en')).out.replaceAll(/\s+/g, ' ');
  const report = await run('report', 'x.json', '--corrects', 'record.json', '--out', 'x.html', '--lang', 'en');

  expect(diff).toContain('warning: the text that corrects, No. 14/QĐ-UBND, was signed on 2019-12-02');
  expect(report.code).toBe(0);
  expect(report.err).toContain('warning: the text that corrects, No. 14/QĐ-UBND');
});

test.each([
  ...['....../QĐ-UBND', '…/QĐ-UBND', '     /QĐ-UBND', '/QĐ-UBND', '___/QĐ-UBND', 'xx/QĐ-UBND', 'Số:      /QĐ-UBND'],
  ...['.../2019/QĐ-UBND', '  /2019/QĐ-UBND', 'QĐ-UBND', '-', 'chưa có số', '812/QĐ-…'],
])(
  'an approval with the number "%s" has a blank, which is told where it is scored, verified and reported',
  async (number) => {
    const year = `${changed(DRAFT, 'state: draft', approved('qd-15', '2019-12-05'))}texts:\n${textOf('qd-15', number, '2019-12-05')}`;
    const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml'), 'year.yaml': year });
    const told = async (...argv: readonly string[]) =>
      (await call([...argv, '--lang', 'en'], { cwd })).err.replaceAll(/\s+/g, ' ').trim();
    const sentence = `warning: "texts[0].number" still has a blank of a form ("${number}"); fill it in before the results are published`;

    expect(await told('score', 'pack.yaml', 'year.yaml', '--out', 'record.json')).toContain(
      `year.yaml:20:27: [blank-left] warning: a blank of a form is left ("${number}"); fill it in before the results are published`.replaceAll(
        /\s+/g,
        ' ',
      ),
    );
    expect(await told('verify', 'record.json')).toBe(sentence.replaceAll(/\s+/g, ' '));
    expect(await told('report', 'record.json', '--out', 'annex.html')).toBe(sentence.replaceAll(/\s+/g, ' '));
  },
);

test.each(['123', '812/QĐ-UBND', 'Số 812/QĐ-UBND', '12/2020/QH14', '1252/STTTT-CNTT', '05-QĐ/TU'])(
  'the number "%s" has no blank',
  async (number) => {
    const year = changed(YEAR, '15/QĐ-UBND', number);
    const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml'), 'year.yaml': year });

    expect((await call(['score', 'pack.yaml', 'year.yaml'], { cwd })).err).toBe('');
  },
);

test('dots for who signed, where it was published and why it is corrected are blanks too, and none of a draft is told', async () => {
  const { corrected, digest } = await published();
  const texts = textOf('qd-16', '16/QĐ-UBND', '2019-12-20', '.......').replace('Cổng', '"……"');
  const record = digest('record.json');
  const blank = (place: string, found: string) =>
    `corrected.yaml:${place}: [blank-left] warning: a blank of a form is left ("${found}"); fill it in before the results are published`;

  expect((await corrected(newly(record).replace('Ghi nhầm', '....'), texts)).err).toBe(
    [blank('6:126', '....'), blank('21:69', '.......'), blank('21:97', '……'), 'errors: 0, warnings: 3'].join(' '),
  );
  expect(
    (await corrected(`state: draft\n${correcting(record, 'qd-16#2', '....')}`, texts, { out: 'd.json' })).err,
  ).toBe('');
  expect((await corrected(newly(record), texts, { lang: 'vi', out: 'v.json' })).err).toContain(
    'cảnh báo: còn chỗ trống như mẫu chưa điền (".......")',
  );
});
