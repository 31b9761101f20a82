import { expect, test } from 'vitest';
import { printCollected } from '../../src/cli/print/collected.js';
import { FEW, fewOf, gathered } from '../../src/cli/print/gathered.js';
import type { CollectedForm } from '../../src/form/index.js';
import { call, folderOf, formatText } from './calling.js';

const HEAD = `format: tieuchi/assessment@1
id: vi-du-nho-2019
pack: { id: vi-du-nho, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2019-12-01T00:00:00+07:00"
units:
`;

/** So many communes, on a line each from line 8 on; below them a submission on a line each. `facts` are those of the place from 1. */
function year(units: number, facts: (place: number) => string | undefined): string {
  const places = Array.from({ length: units }, (_, index) => index + 1);
  const register = places.map((place) => `  - { id: xa-${place}, tier: commune, name: { vi: Xã ${place} } }\n`);
  const sent = places.flatMap((place) => {
    const given = facts(place);
    return given === undefined
      ? []
      : [`  - { unit: xa-${place}, at: "2019-10-20T08:00:00+07:00", facts: { ${given} } }\n`];
  });
  return `${HEAD}${register.join('')}${sent.length === 0 ? '' : `submissions:\n${sent.join('')}`}`;
}

const GOOD = 'has-website: true, staff: 60, staff-with-computer: 52, files: 30, files-on-time: 27';

function calling(assessment: string, lang: 'vi' | 'en', columns = 80) {
  const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml'), 'year.yaml': assessment });
  return (command: string, ...more: readonly string[]) =>
    call([command, 'pack.yaml', 'year.yaml', '--lang', lang, ...more], { cwd, columns, errorColumns: columns });
}

const starts = (text: string) => text.split('\n').map((line) => /^year\.yaml:[\d:]*/.exec(line)?.[0] ?? line);

test('a mistake in more forms than a screen has lines is told for the first few, and counted for the rest', async () => {
  const run = calling(
    year(50, () => 'stafff: 60'),
    'en',
  );
  const { code, err } = await run('score');

  expect(code).toBe(1);
  expect(err.split('\n').filter((line) => !/mended|^ *} }$/.test(line))).toEqual([
    ...[59, 60, 61, 62, 63].flatMap((line) => [
      `year.yaml:${line}:61: [fact-undeclared] error: fact "stafff" is not declared; did you`,
      '  mean "staff"?',
    ]),
    'year.yaml: [fact-undeclared] error: 45 more like these, lines 64-108: Xã 6',
    '  (xa-6); Xã 7 (xa-7); Xã 8 (xa-8); Xã 9 (xa-9); Xã 10 (xa-10); and 40 other',
    '  units',
    'errors: 50, warnings: 0',
    'Add --findings to see each of them.',
    '',
  ]);
  expect((await run('status')).err).toBe(err);
});

test('in Vietnamese the rest is counted in the same words', async () => {
  const { err } = await calling(
    year(50, () => 'stafff: 60'),
    'vi',
    200,
  )('score');

  expect(err.split('\n').slice(-4)).toEqual([
    'year.yaml: [fact-undeclared] lỗi: còn 45 chỗ nữa như vậy, dòng 64-108: Xã 6 (xa-6); Xã 7 (xa-7); Xã 8 (xa-8); Xã 9 (xa-9); Xã 10 (xa-10); và 40 đơn vị khác',
    '50 lỗi, 0 cảnh báo',
    'Thêm --findings để xem từng lỗi, từng cảnh báo.',
    '',
  ]);
});

test('with --findings each is told, at its line and column', async () => {
  const run = calling(
    year(50, () => 'stafff: 60'),
    'en',
    200,
  );

  for (const command of ['score', 'status']) {
    const { err } = await run(command, '--findings');
    expect(starts(err).filter((line) => line.startsWith('year.yaml:'))).toEqual(
      Array.from({ length: 50 }, (_, index) => `year.yaml:${index + 59}:${index < 9 ? 61 : 62}:`),
    );
    expect(err).not.toContain('--findings');
  }
});

test('as many as fit on a screen are each told', async () => {
  const { err } = await calling(
    year(40, () => 'stafff: 60'),
    'en',
    200,
  )('score');

  expect(starts(err).filter((line) => line.startsWith('year.yaml:')).length).toBe(40);
  expect(err).not.toContain('--findings');
});

test('another mistake between many that are alike is told, not counted among them', async () => {
  const wrong = (place: number) => (place === 30 ? 'staff: many' : place === 31 ? 'files: many' : 'stafff: 60');
  const { err } = await calling(year(60, wrong), 'en', 200)('score');

  expect(err.match(/^year\.yaml:\d+:\d+: \[\S+/gm)).toEqual([
    ...[69, 70, 71, 72, 73].map((line) => `year.yaml:${line}:61: [fact-undeclared]`),
    'year.yaml:98:69: [decimal-invalid]',
    'year.yaml:99:69: [decimal-invalid]',
  ]);
  expect(err).toContain('error: 53 more like these, lines 74-128: Xã 6 (xa-6);');
  expect(err).toContain('errors: 60, warnings: 0');
});

test('of very many units to look after, status lists the first few of each kind and counts the others', async () => {
  const run = calling(
    year(301, (place) => (place > 250 ? 'staff: 60' : undefined)),
    'en',
    60,
  );
  const rows = (text: string) => text.split('\n').filter((line) => /^│ (?:Xã|and)/.test(line));
  const { out } = await run('status');

  expect(rows(out).map((row) => row.replace(/\s*│.*│\s*/, '|').replace(/ *│.*/, ''))).toHaveLength(12);
  expect(
    rows(out)
      .filter((row) => row.startsWith('│ and'))
      .map((row) => row.replace(/\s+/g, ' ')),
  ).toEqual(['│ and 245 other units │ absent │', '│ and 46 other units │ incomplete │']);
  expect(out).toContain('301 units: 51 incomplete; 250 absent.');
  expect(out).toMatch(/\nAdd --findings to see all units\.\n$/);
  expect(rows((await run('status', '--findings')).out)).toHaveLength(301);
});

test('the communes of a province are each listed by status', async () => {
  const { out } = await calling(
    year(200, () => undefined),
    'en',
    60,
  )('status');

  expect(out.split('\n').filter((line) => line.startsWith('│ Xã'))).toHaveLength(200);
  expect(out).not.toContain('--findings');
});

test('notes below a ranking name the first few of many units that did not send', async () => {
  const run = calling(
    year(42, (place) => (place === 1 ? GOOD : undefined)),
    'vi',
    100,
  );
  const notes = (text: string) => text.slice(text.indexOf('Ghi chú:'), text.indexOf('Không có phát hiện')).trim();

  expect(notes((await run('score')).out)).toBe(
    `Ghi chú:
  - Xã 10; Xã 11; Xã 12; Xã 13; Xã 14; và 36 đơn vị khác: không gửi theo quy định; xem như xếp hạng
    cuối
Thêm --findings để xem đủ các đơn vị.`,
  );
  expect(notes((await run('score', '--findings')).out).match(/Xã \d+/g)).toHaveLength(41);
});

const cellOf = (place: number, code: 'answer-unclear' | 'file-broken' = 'answer-unclear'): CollectedForm =>
  ({
    file: `xa-${place}.xlsx`,
    fate: 'added',
    unit: `xa-${place}`,
    faults: [{ code, stops: 'cell', sheet: 'Số liệu', cell: 'E6', question: 'Số cán bộ', sentence: 'không đọc được' }],
  }) as unknown as CollectedForm;

test('a cell that is wrong in very many forms is told for the first few; each stays in the count', () => {
  const forms = Array.from({ length: 50 }, (_, index) => cellOf(index + 1));
  const units = forms.map(({ unit = '' }) => ({ id: unit, tier: 'commune', name: { vi: unit.replace('xa-', 'Xã ') } }));
  const printed = (isEach: boolean) => printCollected(forms, units, 'vi', isEach).split('\n');

  expect(printed(false)).toEqual([
    ...[1, 2, 3, 4, 5].map(
      (place) => `xa-${place}.xlsx: Số liệu ô E6 (Xã ${place}) · Số cán bộ: không đọc ô này: không đọc được`,
    ),
    'không đọc ô này: còn 45 chỗ nữa như vậy · Số cán bộ: xa-6.xlsx: Số liệu ô E6 (Xã 6); xa-7.xlsx: Số liệu ô E6 (Xã 7); xa-8.xlsx: Số liệu ô E6 (Xã 8); xa-9.xlsx: Số liệu ô E6 (Xã 9); xa-10.xlsx: Số liệu ô E6 (Xã 10); và 40 chỗ khác',
    'Thêm --findings để xem từng chỗ.',
    'Phiếu: 50. Thêm mới 50; đã có 0; không đọc được 0. Ô không đọc được: 50.',
    '',
  ]);
  expect(printed(true)).toHaveLength(52);
});

test('one thing that is wrong with many questions of a form is told for the first few of them, beside what is wrong in others', () => {
  const questions = Array.from({ length: 60 }, (_, index) => index + 1);
  const sorted = {
    ...cellOf(1),
    faults: questions.map((row) => ({
      ...{ code: 'cell-is-joined', stops: 'cell', sheet: 'Số liệu', cell: `E${row}` },
      ...{ question: `Câu ${row}`, sentence: 'ô bị gộp' },
    })),
  } as unknown as CollectedForm;
  const lines = printCollected([sorted, cellOf(2)], [], 'vi', false).split('\n');

  expect(lines).toEqual([
    ...[1, 2, 3, 4, 5].map((row) => `xa-1.xlsx: Số liệu ô E${row} (xa-1) · Câu ${row}: không đọc ô này: ô bị gộp`),
    expect.stringMatching(/^không đọc ô này: còn 55 chỗ nữa như vậy: xa-1\.xlsx: Số liệu ô E6 \(xa-1\); /),
    'xa-2.xlsx: Số liệu ô E6 (xa-2) · Số cán bộ: không đọc ô này: không đọc được',
    'Thêm --findings để xem từng chỗ.',
    expect.stringContaining('Ô không đọc được: 61.'),
    '',
  ]);
});

test('nothing is lost between what is shown and what is counted, and never is one thing counted alone', () => {
  for (let count = 0; count <= 60; count += 1) {
    const things = Array.from({ length: count }, (_, index) => index);
    const groups = gathered(things, (thing) => (thing % 7 === 0 ? 'a' : 'b'), 20);
    const all = groups.flatMap(({ shown, others }) => [...shown, ...others]);
    expect(all.toSorted((a, b) => a - b)).toEqual(things);
    expect(groups.every(({ others }) => others.length !== 1)).toBe(true);
  }
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(fewOf(names.slice(0, FEW + 1), (count) => `+${count}`)).toBe('a; b; c; d; e; f');
  expect(fewOf(names, (count) => `+${count}`)).toBe('a; b; c; d; e; +2');
});
