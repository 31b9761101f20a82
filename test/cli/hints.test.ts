import { expect, test } from 'vitest';
import { OFFICE_ANNEX } from '../support/office-annex.js';
import { call, changed, folderOf } from './calling.js';

/** What `check` tells of the annex with one place written otherwise, line by line, without the file and the numbers of mistakes. */
async function toldOf(written: string, otherwise: string, lang = 'vi'): Promise<readonly string[]> {
  const cwd = folderOf({ 'p.yaml': changed(OFFICE_ANNEX, written, otherwise) });
  const { err } = await call(['check', 'p.yaml', '--lang', lang], { cwd });
  return err
    .split('\n')
    .filter((line) => line !== '' && !/^\d+ lỗi|^errors: /.test(line))
    .map((line) => line.replace('p.yaml:', ''));
}

const FLAG = 'rule: { flag: { when: trang-tin } }';
const SHARE = 'rule: { share: { part: may-tinh, whole: can-bo, whenZero: unscorable } }';
const BAND = '{ atLeast: 80, below: 95, points: 20 }';
const DERIVE = 'derive: { "*": [ 100, { "/": [ { var: dung-han }, { var: ho-so } ] } ] }';

/** The codes, and the lines below them. */
function summary(lines: readonly string[]): string {
  return lines
    .map((line) =>
      line.startsWith('  ') ? line.trim().replace(/ +/g, ' ') : (/\[([a-z-]+)\]/.exec(line)?.[1] ?? line),
    )
    .join(' | ');
}

test('the annex itself has no mistake', async () => {
  expect(await toldOf('id: xa-2026', 'id: xa-2027')).toEqual([]);
});

test('a word that no list has near is told with the words that may stand there', async () => {
  expect(await toldOf(FLAG, 'rule: { xyz: { when: trang-tin } }')).toEqual([
    '84:25: [kind-unknown] lỗi: không có kiểu tính điểm "xyz"; hãy sửa tên, hoặc nạp phần mở rộng có kiểu này',
    '  ở đây có thể ghi: flag, choice, share, bands, per-item, checklist, deduct, sum-of, best-of, mark, goalposts, relative, logic',
  ]);
  expect(await toldOf('combine: sum', 'combine: cumulate', 'en')).toEqual([
    '63:18: [combiner-unknown] error: there is no combiner "cumulate"; correct its name, or give the plugin that has it',
    '  possible here: sum, best, mean, weighted-mean, min, max',
  ]);
});

test.each([
  [
    'an operator',
    '{ "<=": [ { var: loi }',
    '{ "at-most": [ { var: loi }',
    'var, present, attribute, constant, period, if, and, or, !, ==, !=, <, <=, >, >=,',
  ],
  [
    'a combiner with parameters',
    'combine: sum',
    'combine: { cumulate: 3 }',
    'sum, best, mean, weighted-mean, min, max',
  ],
  ['a key', 'whenZero: unscorable', 'whenZero: unscorable, abcdef: 1', 'complement, target, atLeast, whenOver'],
  [
    'the key of a choice of keys',
    'deadline: { before: 2026-11-15 }',
    'deadline: { on: 2026-11-15 }',
    'before, through',
  ],
  ['a cohort', 'cohort: tat-ca', 'cohort: toan-tinh', 'tat-ca, theo-vung'],
  ['a text', 'cite: [ qd-15#1 ]', 'cite: [ nghi-dinh#1 ]', 'qd-15'],
  ['an attribute', 'by: vung,', 'by: mien,', 'vung'],
  ['a constant', '{ "<=": [ { var: loi }', '{ "<=": [ { constant: muc }', 'chi-tieu'],
  [
    'a fact',
    'whole: can-bo,',
    'whole: nhan-luc,',
    'ho-so, dung-han, can-bo, may-tinh, trang-tin, ke-hoach, ngay-kh, loi, diem-ks, ty-le',
  ],
  ['the words of a key that is missing', 'ties: competition', '', 'competition, dense, modified, average, ordinal'],
  ['the words of a policy that is missing', 'whenMissing: zero, ', '', 'zero, exclude, withhold'],
  ['the kinds of a rule in words', FLAG, 'rule: Có thì được 10 điểm', 'flag, choice, share, bands,'],
])('%s that is not known is told with what may stand there', async (_, written, otherwise, words) => {
  const lines = await toldOf(written, otherwise);

  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`  ở đây có thể ghi: ${words}`);
});

test('a word that is near needs no list', async () => {
  expect(summary(await toldOf(FLAG, 'rule: { flags: { when: trang-tin } }'))).toBe(
    'kind-unknown | sửa thành: rule: { flag: { when: trang-tin } }',
  );
});

test.each([
  ['100 * dung-han / ho-so', '{ "/": [ { "*": [ 100, { var: dung-han } ] }, { var: ho-so } ] }'],
  ['"=100*dung-han/ho-so"', '{ "/": [ { "*": [ 100, { var: dung-han } ] }, { var: ho-so } ] }'],
  ['ho-so - dung-han - loi', '{ "-": [ { "-": [ { var: ho-so }, { var: dung-han } ] }, { var: loi } ] }'],
  ['ho-so + dung-han + 0,5', '{ "+": [ { var: ho-so }, { var: dung-han }, 0.5 ] }'],
  ['Số hồ sơ tiếp nhận × (1 - 0.2)', '{ "*": [ { var: ho-so }, { "-": [ 1, 0.2 ] } ] }'],
])('the formula %s under derive is told once, there, with its expression', async (formula, expression) => {
  const lines = await toldOf(DERIVE, `derive: ${formula}`);

  expect(lines[0]).toMatch(/^46:13: \[result-type\] lỗi: biểu thức cho ra chữ, trong khi ở đây cần số/);
  expect(lines.slice(1)).toEqual([`  sửa thành:     derive: ${expression}`]);
});

test.each([
  ['loi = 0', '{ "==": [ { var: loi }, 0 ] }'],
  ['"loi <= 3"', '{ "<=": [ { var: loi }, 3 ] }'],
  [
    'loi + 1 >= 3 and ho-so > 0',
    '{ and: [ { ">=": [ { "+": [ { var: loi }, 1 ] }, 3 ] }, { ">": [ { var: ho-so }, 0 ] } ] }',
  ],
])('the condition %s is told with its expression', async (formula, expression) => {
  expect((await toldOf(FLAG, `rule: { flag: { when: ${formula} } }`)).slice(1)).toEqual([
    `  sửa thành:                 rule: { flag: { when: ${expression} } }`,
  ]);
});

test.each([
  ['a formula of names that nothing declares', 'when: loi-khac = 0', '{ ">=": [ { var: a }, 5 ] }'],
  ['a formula whose value is no condition', 'when: loi + 1', '{ ">=": [ { var: a }, 5 ] }'],
])('%s is told with the form alone', async (_, written, example) => {
  expect((await toldOf('when: trang-tin', written)).slice(1)).toEqual([`  ghi theo dạng: ${example}`]);
});

test('where only the id of a fact can stand, a formula is not offered', async () => {
  expect((await toldOf('atMost: ho-so', 'atMost: ho-so + 1')).join()).not.toMatch(/var:/);
});

test.each([
  ['{ ">80": 20 }', '{ above: 80, points: 20 }'],
  ['">=80": 20', '{ atLeast: 80, points: 20 }'],
  ['"≥ 80": 20', '{ atLeast: 80, points: 20 }'],
  ['từ 80: 20', '{ atLeast: 80, points: 20 }'],
  ['từ 80 đến dưới 95: 20', '{ atLeast: 80, below: 95, points: 20 }'],
  ['Từ 80% đến dưới 95%: 20 điểm', '{ atLeast: 80, below: 95, points: 20 }'],
  ['dưới 95: 20', '{ below: 95, points: 20 }'],
  ['Trên 80: 20', '{ above: 80, points: 20 }'],
  ['{ ">=": 80, "<": 95, points: 20 }', '{ atLeast: 80, below: 95, points: 20 }'],
  ['{ gte: 80, lt: 95, points: 20 }', '{ atLeast: 80, below: 95, points: 20 }'],
])('the band %s is told with the keys that say the same', async (band, meant) => {
  const lines = await toldOf(BAND, band);

  expect(summary(lines)).toBe(`key-unknown | sửa thành: - ${meant}`);
});

test.each([
  ['>= 80: 20', 'source-syntax | sửa thành: - { atLeast: 80, points: 20 }'],
  ['{ atLeast: >=80, below: <95, points: 20 }', `source-syntax | sửa thành: - ${BAND}`],
  ['{ atLeast: ≥ 80, below: 95, points: 20 }', `decimal-invalid | sửa thành: - ${BAND}`],
  ['{ atLeast: từ 80, below: dưới 95, points: 20 }', `decimal-invalid | decimal-invalid | sửa thành: - ${BAND}`],
  [
    '{ atLeast: 80%, below: 95%, points: 20 điểm }',
    `decimal-invalid | decimal-invalid | decimal-invalid | sửa thành: - ${BAND}`,
  ],
])('the band %s, with signs in its numbers, is told with one whole line', async (band, summed) => {
  expect(summary((await toldOf(BAND, band)).filter((line) => !line.includes('bands-overlap')))).toBe(summed);
});

test.each([
  ['"80-95": 20', 'key-unknown'],
  ['80 – 95: 20', 'key-unknown'],
  ['80: 20', 'key-unknown'],
  ['{ from: 80, to: 95, points: 20 }', 'key-unknown'],
  ['{ min: 80, max: 95, points: 20 }', 'key-unknown'],
  ['{ range: 80-95, points: 20 }', 'key-unknown'],
  ['[ 80, 95, 20 ]', 'wrong-type'],
  ['Từ 80% đến dưới 95%', 'wrong-type'],
  ['{ atLeast: trên 80, points: 20 }', 'decimal-invalid'],
])('the band %s does not say which ends are included: once, and the form alone', async (band, code) => {
  const lines = await toldOf(BAND, band);

  expect(lines[0]).toContain(`[${code}]`);
  expect(lines.slice(1)).toEqual([
    '  ghi theo dạng: { atLeast: 80, below: 90, points: 5 } (atLeast: từ … trở lên; above: trên …; below: dưới …; atMost: không quá …)',
  ]);
});

test.each([
  ['- Khá: từ 70 đến dưới 90'],
  ['- kha: 70'],
  ['- { id: kha, range: 70-90, title: { vi: Khá } }'],
  ['- { id: kha, ">=70": true, title: { vi: Khá } }'],
])('the level %s is told once, with the form', async (level) => {
  const lines = await toldOf('- { id: kha, atLeast: 70, below: 90, title: { vi: Khá } }', level);

  expect(lines[0]).toContain('[key-unknown]');
  expect(lines[1]).toContain('ghi theo dạng: { id: kha, atLeast: 70, below: 90, title: { vi: Khá } }');
  expect(lines).toHaveLength(2);
});

test.each([
  ['procedure: { ranked: reported }', 'procedure: ( ranked: reported )'],
  [FLAG, 'rule: ( flag: ( when: trang-tin ) )'],
  [FLAG, 'rule: [ flag: [ when: trang-tin ] ]'],
  ['title: { vi: Cấp xã }', 'title: ( vi: Cấp xã )'],
  ['title: { vi: Cấp xã }', 'title: Cấp xã'],
  ['options: [ nui, dong-bang ]', 'options: ( nui, dong-bang )'],
  ['options: [ nui, dong-bang ]', 'options: { nui, dong-bang }'],
  ['languages: [ vi ]', 'languages: ( vi )'],
  ['languages: [ vi ]', 'languages: vi'],
  ['needs: [ number, date ]', 'needs: number, date'],
  ['tieBreak: [ { decision: true } ]', 'tieBreak: { decision: true }'],
])('%s is offered for %s', async (right, wrong) => {
  const annex = OFFICE_ANNEX.replace(/procedure:\n.*\n.*whenAbsent.*\n/, 'procedure: { ranked: reported }\n').replace(
    /tieBreak: \[.*\]/,
    'tieBreak: [ { decision: true } ]',
  );
  const text = right.startsWith('needs') ? OFFICE_ANNEX : annex;
  const cwd = folderOf({ 'p.yaml': changed(text, right, wrong) });
  const { err } = await call(['check', 'p.yaml'], { cwd });

  expect(err).toContain(right);
  expect(err).toContain('\n1 lỗi, 0 cảnh báo');
});

test.each([
  ['title: { vi: "(Cấp xã, phường)" }', 'title: { vi: (Cấp xã, phường) }'],
  ['title: { vi: "(nhóm: xã, phường)" }', 'title: { vi: (nhóm: xã, phường) }'],
])('round brackets of a text stay in it: %s', async (right, wrong) => {
  expect((await toldOf('title: { vi: Cấp xã }', wrong))[1]).toBe(`  sửa thành:     ${right}`);
});

test.each([
  ['kind', FLAG, 'rule: { when: trang-tin }', `kind-unknown | sửa thành: ${FLAG}`],
  [
    'kind of four parameters',
    SHARE,
    'rule: { part: may-tinh, whole: can-bo, whenZero: unscorable }',
    `kind-unknown | sửa thành: ${SHARE}`,
  ],
  [
    'kind on a line of its own',
    '                  bands:\n',
    '',
    'kind-unknown | ở ngay trên dòng này thiếu một dòng: bands:',
  ],
  [
    'rule',
    'rule: { mark: { fact: diem-ks } }',
    'mark: { fact: diem-ks }',
    'key-misplaced | sửa thành: rule: { mark: { fact: diem-ks } }',
  ],
  [
    'rule on a line of its own',
    '                rule:\n                  bands:\n',
    '                bands:\n',
    'key-misplaced | ở ngay trên dòng này thiếu một dòng: rule:',
  ],
  [
    'rule above a deeper line',
    '                rule:\n                  bands:\n',
    '                  bands:\n',
    'source-syntax',
  ],
  [
    'deadline',
    'deadline: { before: 2026-11-15 }',
    'before: 2026-11-15',
    'key-misplaced | sửa thành: deadline: { before: 2026-11-15 }',
  ],
])('a %s that is lost is named', async (_, written, otherwise, summed) => {
  const lines = await toldOf(written, otherwise);

  expect(summary(lines)).toBe(summed);
  if (summed === 'source-syntax')
    expect(lines[0]).toContain(
      '105:19: [source-syntax] lỗi: không đọc được chỗ này vì sai cú pháp: thiếu một dòng có khóa ở trên',
    );
});

test.each([
  ['a text', '  - key: qd-15', '  - key: quyet-dinh', '9:10: [text-undeclared]', '  - key: qd-15'],
  ['a fact', '  - id: ho-so', '  - id: tong-ho-so', '30:9: [fact-undeclared]', '  - id: ho-so'],
])(
  'the name of %s that was changed where it is declared alone is told once, there',
  async (_, written, otherwise, place, meant) => {
    const lines = await toldOf(written, otherwise);

    expect(lines[0]).toContain(place);
    expect(lines.slice(1)).toEqual([`  sửa thành: ${meant}`]);
  },
);

test('an option of a map that was renamed is told once, with the option that is missing', async () => {
  expect(summary(await toldOf('khong: 0 }', 'chua: 0 }'))).toBe(
    'option-unknown | sửa thành: rule: { choice: { fact: ke-hoach, points: { som: 10, tre: 5, khong: 0 } } }',
  );
});

test.each([
  ['an id with a blank', 'id: nhom-1\n', 'id: Nhom 1\n', 'id-grammar | sửa thành: - id: nhom-1'],
  [
    'an id with an underscore, where others have it right',
    'id: can-bo,',
    'id: can_bo,',
    'id-grammar | sửa thành: - { id: can-bo, type: count, min: 1, max: 500, title: { vi: Số cán bộ } }',
  ],
  [
    'a fact by its title',
    'when: trang-tin',
    'when: Có trang thông tin',
    'id-grammar | sửa thành: rule: { flag: { when: trang-tin } }',
  ],
  ['an id that is a number', 'id: nhom-1\n', 'id: 1\n', 'wrong-type | ghi theo dạng: tc-1'],
  ['a version of two numbers', 'version: 1.0.0', 'version: 1.0', 'wrong-type | sửa thành: version: 1.0.0'],
  ['a version with a letter', 'version: 1.0.0', 'version: v1.0.0', 'version-invalid | sửa thành: version: 1.0.0'],
  [
    'a zone by its name',
    'zone: "+07:00"',
    'zone: Asia/Ho_Chi_Minh',
    'zone-invalid | sửa thành: period: { from: 2025-11-01, to: 2026-10-31, zone: "+07:00" }',
  ],
  [
    'a unit of measure in a number',
    'max: 500, title',
    'max: 500 người, title',
    'decimal-invalid | sửa thành: - { id: can-bo, type: count, min: 1, max: 500, title: { vi: Số cán bộ } }',
  ],
  ['a magnitude in a number', 'max: 500, title', 'max: 5 nghìn, title', 'decimal-invalid'],
  ['a type in words', 'type: count\n    atMost', 'type: số nguyên\n    atMost', 'not-one-of | sửa thành: type: count'],
  [
    'a type as its two answers',
    'id: trang-tin, type: boolean',
    'id: trang-tin, type: có/không',
    'not-one-of | sửa thành: - { id: trang-tin, type: boolean, title: { vi: Có trang thông tin } }',
  ],
  [
    'a language by another code',
    'title: { vi: Hạ tầng }',
    'title: { vn: Hạ tầng }',
    'language-undeclared | sửa thành: title: { vi: Hạ tầng }',
  ],
  [
    'a language by its name',
    'title: { vi: Hạ tầng }',
    'title: { tiếng Việt: Hạ tầng }',
    'language-undeclared | sửa thành: title: { vi: Hạ tầng }',
  ],
  ['a language that no words have', 'languages: [ vi ]', 'languages: [ en, vi ]', 'language-missing'],
  ['a text by its number', 'cite: [ qd-15#1 ]', 'cite: [ 15/QĐ-UBND ]', 'cite-grammar | sửa thành: cite: [ qd-15 ]'],
  [
    'the place of a gap by the number of a row',
    '[ "xa#deadline" ]',
    '[ "I.2" ]',
    'gap-place | sửa thành: at: [ xa/tc-12 ]',
  ],
  [
    'a format without its number',
    'tieuchi/pack@1',
    'tieuchi/pack',
    'format-unknown | sửa thành: format: "tieuchi/pack@1"',
  ],
  ['another version of the format', 'tieuchi/pack@1', 'tieuchi/pack@2', 'format-unknown'],
  [
    'one bracket too many',
    'title: { vi: Hạ tầng }',
    'title: { vi: Hạ tầng }}',
    'source-syntax | sửa thành: title: { vi: Hạ tầng }',
  ],
])(
  '%s is told once, with the line as it is to be written where that is certain',
  async (_, written, otherwise, summed) => {
    expect(summary(await toldOf(written, otherwise))).toBe(summed);
  },
);

test('options in words are told with ids in one line; a map of them with ids and titles', async () => {
  const written = 'options: [ som, tre, khong ]';

  expect(summary(await toldOf(written, 'options: [ "Sớm", "Trễ", "Không" ]'))).toBe(
    'id-grammar | id-grammar | id-grammar | sửa thành: - { id: ke-hoach, type: choice, options: [ som, tre, khong ], title: { vi: Ban hành kế hoạch } }',
  );
  expect((await toldOf(written, 'options: { som: Sớm, tre: Trễ, khong: Không }'))[1]).toContain(
    'options: [ { id: som, title: { vi: Sớm } }, { id: tre, title: { vi: Trễ } }, { id: khong, title: { vi: Không } } ]',
  );
});

test('a gap that quotes a setting of the pack is told once another stands there', async () => {
  const quoted = 'choice: { vi: "Tạm xếp theo số liệu đơn vị khai (procedure.ranked: reported)" }';

  expect(await toldOf('choice: { vi: "Hiểu là hết ngày" }', quoted)).toEqual([]);
  const cwd = folderOf({
    'p.yaml': changed(
      changed(OFFICE_ANNEX, 'choice: { vi: "Hiểu là hết ngày" }', quoted),
      'procedure:\n  ranked: reported',
      'procedure:\n  ranked: verified',
    ),
  });
  const { err } = await call(['check', 'p.yaml'], { cwd });
  expect(err).toBe(
    'p.yaml:15:5: [gap-untrue] cảnh báo: khoảng trống "chua-ro-han" nói về procedure.ranked: reported, nhưng chỗ đó nay đã ghi khác; hãy bỏ khoảng trống này hoặc sửa lại cho đúng\n',
  );
});

test('a letter O in a number is a 0, a letter of another script in an id is the Latin one; whether l is a 1 or a litre nobody knows', async () => {
  const shown = (lines: readonly string[]) => lines.filter((line) => line.startsWith('  ')).map((line) => line.trim());

  expect(shown(await toldOf('max: 40', 'max: 4O'))).toEqual(['sửa thành:             max: 40']);
  expect(shown(await toldOf('max: 40', 'max: 4l'))).toEqual([]);
  expect(shown(await toldOf('id: may-tinh,', 'id: m\u0430y-tinh,'))[0]).toContain('id: may-tinh,');
});

test('curly quotation marks around a citation are told once, with the line as it is meant', async () => {
  const told = await toldOf('combine: sum', 'cite: [ “qd-15#1” ]\n        combine: sum');

  expect(summary(told)).toMatch(/^cite-grammar \| sửa thành: cite: \[ "qd-15#1" \]$/);
});
