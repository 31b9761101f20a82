import { expect, test } from 'vitest';
import { OFFICE_ANNEX } from '../support/office-annex.js';
import { call, changed, folderOf } from './calling.js';

const ATTRIBUTES = `attributes:
  - { id: co-ho-so, type: boolean, title: { vi: Có hồ sơ } }`;
const ANNEX = changed(OFFICE_ANNEX, 'attributes:', ATTRIBUTES);

/** The codes that `check` tells, and the lines below them. */
async function told(written: string, otherwise: string, annex = ANNEX): Promise<readonly string[]> {
  return toldOf(['check', 'p.yaml'], { 'p.yaml': changed(annex, written, otherwise) });
}

async function toldOf(args: readonly string[], files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { err } = await call(args, { cwd: folderOf(files) });
  return err
    .split('\n')
    .filter((line) => line !== '' && !/^\d+ lỗi/.test(line))
    .map((line) =>
      line.startsWith('  ')
        ? line.trim().replace(/ +/g, ' ')
        : (/^[\w.]+:(\d+).*?\[([a-z-]+)\]/.exec(line)?.[2] ?? line),
    );
}

const MARK = 'rule: { mark: { fact: diem-ks } }';

test.each([
  ['an attribute', 'appliesTo: co-ho-so'],
  ['its title', 'appliesTo: Có hồ sơ'],
  ['an attribute that is read as a figure', 'appliesTo: { var: co-ho-so }'],
])('where a condition is needed, %s is told as what reads it, not as another name or as yes', async (_, written) => {
  const [code, mended, ...more] = await told(MARK, `${written}\n                ${MARK}`);

  expect(['result-type', 'fact-undeclared']).toContain(code);
  expect([mended, ...more]).toEqual(['sửa thành: appliesTo: { attribute: co-ho-so }']);
});

test('an attribute of a core is known where its pack reads it as a figure that is spelt like it', async () => {
  const core = `format: tieuchi/core@1\n${ATTRIBUTES}\n`;
  const pack = changed(
    changed(OFFICE_ANNEX, 'id: xa-2026', 'extends: [ ./core.yaml ]\nid: xa-2026'),
    MARK,
    `appliesTo: { var: co-ho-so }\n                ${MARK}`,
  );

  expect(await toldOf(['check', 'p.yaml'], { 'p.yaml': pack, 'core.yaml': core })).toEqual([
    'fact-undeclared',
    'sửa thành: appliesTo: { attribute: co-ho-so }',
  ]);
});

test('words that only begin with yes are no yes', async () => {
  expect(await told(MARK, `appliesTo: có tiếp nhận\n                ${MARK}`)).toEqual(['result-type']);
});

test('yes where only true may stand is true', async () => {
  const row = 'tieBreak: [ { of: nhom-2, by: points, prefer: high } ]';
  const annex = ANNEX.replace(/tieBreak: \[.*?\]/, row);

  expect(annex).toContain(row);
  expect(await told(row, 'tieBreak: [ { decision: có } ]', annex)).toMatchObject([
    'not-one-of',
    expect.stringContaining('tieBreak: [ { decision: true } ]'),
  ]);
});

test('a minus as a word processor writes it is a minus', async () => {
  expect(await told('min: 0, max: 10, step', 'min: –5, max: 10, step')).toMatchObject([
    'decimal-invalid',
    expect.stringContaining('min: -5, max: 10'),
  ]);
});

test.each([
  [
    'options without `points`',
    'points: { som: 10, tre: 5, khong: 0 }',
    'som: 10, tre: 5, khong: 0',
    'choice: { fact: ke-hoach, points: { som: 10, tre: 5, khong: 0 } }',
  ],
  [
    'figures without `items`',
    'choice: { fact: ke-hoach, points: { som: 10, tre: 5, khong: 0 } }',
    'checklist: { trang-tin: 6, loi: 4, need: sum, unanswered: not-met }',
    'items: { trang-tin: 6, loi: 4 }',
  ],
])('%s are told once, with the key that they lack', async (_, written, otherwise, mended) => {
  const lines = await told(written, otherwise);

  expect(lines).toMatchObject(['key-missing', expect.stringContaining(mended)]);
});

test('fractions or points: where both may be meant, the two keys are named, and how the first is written', async () => {
  expect(await told('points: { som: 10, tre: 5, khong: 0 }', 'som: 1, tre: 0.5, khong: 0')).toEqual([
    'one-of-keys',
    'ghi theo dạng: points: { som: 1, tre: 0.5, khong: 0 }',
  ]);
});

test('two keys on one line are no text: in braces a comma is told, elsewhere both ways are left', async () => {
  const attribute = 'id: co-ho-so, type: boolean, title:';

  expect(await told(attribute, 'id: co-ho-so, type: boolean title:')).toMatchObject([
    'source-syntax',
    expect.stringContaining('type: boolean, title: { vi: Có hồ sơ }'),
  ]);
  expect(await told('code: I.1\n                title', 'code: I.1 title')).toEqual(['source-syntax']);
});

const ROUND = `format: tieuchi/assessment@1
id: dot
pack: { id: xa-2026, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2026-12-01T00:00:00+07:00"
units: [ { id: xa-a, tier: xa, attributes: { vung: nui } } ]
submissions:
  - unit: xa-a
    at: "2026-11-01T08:00:00+07:00"
    facts:
      trang-tin: true
      ho-so: 10
      ung-dung: [ { ten: Một cửa, tu: 2026-01-05 } ]
`;
const WITH_LIST = changed(
  changed(
    OFFICE_ANNEX,
    '  - { id: loi, type',
    '  - { id: ung-dung, type: list, of: { ten: text, tu: date }, title: { vi: Ứng dụng } }\n  - { id: loi, type',
  ),
  MARK,
  'rule: { per-item: { count: ung-dung, each: 1, atMost: 10 } }',
).replace(/ {2}- \{ id: diem-ks.*\n/, '');

async function scored(written: string, otherwise: string): Promise<readonly string[]> {
  return toldOf(['score', 'p.yaml', 'a.yaml'], { 'p.yaml': WITH_LIST, 'a.yaml': changed(ROUND, written, otherwise) });
}

test('a comma behind true is told with the line without it', async () => {
  expect(await scored('trang-tin: true', 'trang-tin: true,')).toEqual(['fact-value', 'sửa thành: trang-tin: true']);
});

test('one row in place of a list of rows is told once, as a list of it', async () => {
  expect(await scored('[ { ten: Một cửa, tu: 2026-01-05 } ]', '{ ten: Một cửa, tu: 2026-01-05 }')).toEqual([
    'fact-value',
    'sửa thành: ung-dung: [ { ten: Một cửa, tu: 2026-01-05 } ]',
  ]);
});

test('a dash for no figure is told as one too many', async () => {
  const { err } = await call(['score', 'p.yaml', 'a.yaml'], {
    cwd: folderOf({ 'p.yaml': WITH_LIST, 'a.yaml': changed(ROUND, 'ho-so: 10', 'ho-so: -') }),
  });

  expect(err).toMatch(/^a\.yaml:13:14: .*: thừa dấu ",", ";" hoặc "- "; hãy bỏ đi\n1 lỗi/);
});

test('what an office calls the forms, a penalty, and the two ways of verifying is understood', async () => {
  expect(await scored('submissions:', 'phieu:')).toEqual(['key-unknown', 'sửa thành: submissions:']);
  expect(await told('role: penalty', 'role: trừ')).toEqual(['not-one-of', 'sửa thành: role: penalty']);
  const ruling = (method: string) =>
    `verifications: [ { unit: xa-a, at: "2026-11-20T08:00:00+07:00", by: so, method: ${method}, fact: ho-so, value: 9, note: Xem sổ } ]\nsubmissions:`;

  expect((await scored('submissions:', ruling('tại chỗ')))[1]).toContain('method: field');
  expect((await scored('submissions:', ruling('hồ sơ')))[1]).toContain('method: desk');
});
