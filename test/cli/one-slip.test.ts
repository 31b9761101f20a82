import { expect, test } from 'vitest';
import { call, changed, folderOf } from './calling.js';

/** A synthetic annex of schools: two groups in a total, a bonus, a penalty, and a gate. */
const ANNEX = `format: tieuchi/pack@1
id: truong
version: 1.0.0
title: { vi: Thi đua các trường }
languages: [ vi ]
standing: reconstructed
texts:
  - { key: qd-12, number: 12/QĐ-SGDĐT, title: { vi: Quy định ví dụ }, issued: 2026-08-20 }
period: { from: 2026-09-01, to: 2027-05-31, zone: "+07:00" }
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }
procedure: { ranked: reported }
constants:
  - { id: nguong, value: 3 }
attributes:
  - { id: co-noi-tru, type: boolean, title: { vi: Có nội trú } }
facts:
  - { id: hoc-sinh, type: count, min: 1, title: { vi: Học sinh } }
  - { id: hoan-thanh, type: count, atMost: hoc-sinh, title: { vi: Học sinh hoàn thành } }
  - { id: vi-pham, type: count, better: low, title: { vi: Số vi phạm } }
  - { id: giai, type: count, max: 50, title: { vi: Số giải } }
  - { id: ke-hoach, type: choice, options: [ { id: dat, title: { vi: Đạt } }, { id: chua, title: { vi: Chưa đạt } } ], title: { vi: Kế hoạch } }
tiers:
  - id: school
    title: { vi: Trường học }
    cohorts: [ { id: all } ]
    criteria:
      - id: total
        title: { vi: Tổng điểm }
        max: 60
        combine: sum
        levels:
          by: points
          basis: exact
          steps: [ { id: tot, title: { vi: Tốt }, atLeast: 50, gate: { ">=": [ { points: chat-luong }, 20 ] } } ]
          floor: { id: con-lai, title: { vi: Còn lại } }
        children:
          - id: chat-luong
            title: { vi: Chất lượng }
            max: 40
            combine: sum
            children:
              - id: ty-le
                title: { vi: Tỷ lệ hoàn thành }
                max: 30
                rule:
                  bands:
                    of: { part: hoan-thanh, whole: hoc-sinh }
                    points:
                      - { atLeast: 99, points: 30 }
                      - { atLeast: 95, below: 99, points: 25 }
                      - { atLeast: 90, below: 95, points: 15 }
                      - { below: 90, points: 0 }
              - { id: lap-ke-hoach, max: 10, title: { vi: Lập kế hoạch }, rule: { choice: { fact: ke-hoach, points: { dat: 10, chua: 0 } } } }
          - id: ne-nep
            title: { vi: Nền nếp }
            max: 20
            combine: sum
            children:
              - { id: quy-che, max: 15, title: { vi: Quy chế }, rule: { deduct: { items: [ { count: vi-pham, each: 1 } ], notBelow: 0 } } }
              - id: phong-trao
                title: { vi: Phong trào }
                max: 5
                rule:
                  logic: { if: [ { ">=": [ { var: giai }, 10 ] }, 5, { ">=": [ { var: giai }, { constant: nguong } ] }, 2, 0 ] }
          - { id: tru, max: 6, title: { vi: Điểm trừ do vi phạm }, role: penalty, whenMissing: zero, rule: { per-item: { count: vi-pham, each: 2, atMost: 6 } } }
    rankings:
      - { id: chung, of: total, by: points, basis: exact, cohort: all, ties: competition, tieBreak: [ { of: chat-luong, by: points, prefer: high }, { fact: vi-pham, prefer: low } ], notSubmitted: omit }
gaps: []
`;

/** What `check` tells of the annex with one place written otherwise: each code with its line, and what stands below it. */
async function toldOf(written: string, otherwise: string): Promise<readonly string[]> {
  const cwd = folderOf({ 'p.yaml': changed(ANNEX, written, otherwise) });
  const { err } = await call(['check', 'p.yaml'], { cwd });
  const lines = err.split('\n').filter((line) => line !== '' && !/^\d+ lỗi| ví dụ: /.test(line));
  return lines.map((line) => /^p\.yaml:(\d+):\d+: \[([a-z-]+)\]/.exec(line)?.slice(1).join(' ') ?? line.trim());
}

test('the annex itself has no mistake', async () => {
  expect(await toldOf('id: truong', 'id: truong-hoc')).toEqual([]);
});

test.each([
  ['the maximum of a group below another', 'max: 40', 'max: 50', ['40 children-max']],
  ['the maximum of the whole', 'max: 60', 'max: 600', ['30 children-max']],
  ['the maximum of a group, too low', '            max: 20', '            max: 12', ['57 children-max']],
  ['the maximum of a criterion, below several of its points', 'max: 30', 'max: 20', ['49 points-above-max']],
  ['the maximum of a criterion, above what it can earn', 'max: 5\n', 'max: 8\n', ['64 max-out-of-reach']],
  [
    'a penalty without its role',
    ' role: penalty, whenMissing: zero,',
    '',
    ['30 children-max', 'nếu "tru" nằm ngoài điểm tối đa của nhóm, hãy ghi thêm vào mục đó: role: penalty'],
  ],
  ['a penalty as a bonus', 'role: penalty, whenMissing: zero', 'role: bonus', ['65 role-against-title']],
])('one mistyped maximum, or role, is told once: %s', async (_, written, otherwise, told) => {
  expect(await toldOf(written, otherwise)).toEqual(told);
});

test.each([
  ['points of two bands exchanged', 'below: 99, points: 25', 'below: 99, points: 5', ['50 points-fall-and-rise']],
  ['met and not met exchanged', 'dat: 10, chua: 0', 'dat: 0, chua: 10', ['53 option-earns-more']],
  ['points for each above the cap', 'each: 2, atMost: 6', 'each: 20, atMost: 6', ['65 each-above-cap']],
  ['a condition after one that takes all of it', '{ var: giai }, 10 ]', '{ var: giai }, 1 ]', ['64 condition-never']],
  ['a number that no unit reaches', '{ var: giai }, 10 ]', '{ var: giai }, 100 ]', ['64 condition-never']],
  [
    'a gate that holds a criterion against itself',
    '{ points: chat-luong }, 20',
    '{ points: chat-luong }, { points: chat-luong }',
    ['34 fact-with-itself'],
  ],
  [
    'the worse value first in a tie',
    'fact: vi-pham, prefer: low',
    'fact: vi-pham, prefer: high',
    ['67 prefer-against-better'],
  ],
  ['a tie compared by what is equal', '{ of: chat-luong, by', '{ of: total, by', ['67 tie-break-idle']],
  ['a number cut off', '12/QĐ-SGDĐT', '12/QĐ-', ['8 text-number-cut']],
  [
    'a number cut off by a comment, of which that is told',
    'number: 12/QĐ-SGDĐT, title: { vi: Quy định ví dụ }, issued: 2026-08-20 }',
    'number: 12/QĐ- #SGDĐT\n      , title: { vi: Quy định ví dụ }, issued: 2026-08-20 }',
    ['8 comment-cuts-text'],
  ],
])('a row copied and changed in the wrong place is told once: %s', async (_, written, otherwise, told) => {
  expect(await toldOf(written, otherwise)).toEqual(told);
});

test.each([
  [
    'a title wrapped in braces',
    '{ vi: Nền nếp }',
    '{ vi: Nền\nnếp }',
    ['56 source-syntax', 'sửa thành:               nếp }'],
  ],
  [
    'a title without its language',
    '{ vi: Nền nếp }',
    '{ Nền nếp }',
    ['55 source-syntax', 'sửa thành:             title: { vi: Nền nếp }'],
  ],
  [
    'an operator that must be quoted',
    '{ ">=": [ { points',
    '{ ≥: [ { points',
    [
      '34 operator-unknown',
      'sửa thành:           steps: [ { id: tot, title: { vi: Tốt }, atLeast: 50, gate: { ">=": [ { points: chat-luong }, 20 ] } } ]',
    ],
  ],
  [
    'an attribute that is read as a fact',
    'id: ne-nep\n',
    'id: ne-nep\n            appliesTo: { var: co-noi-tru }\n',
    ['55 fact-undeclared', 'sửa thành:             appliesTo: { attribute: co-noi-tru }'],
  ],
])('it is shown how it was meant: %s', async (_, written, otherwise, told) => {
  expect((await toldOf(written, otherwise)).slice(0, told.length)).toEqual(told);
});

test.each([
  [
    'bands that overlap, and a gap',
    'atLeast: 90, below: 95',
    'atLeast: 95, below: 99',
    ['49 bands-gap', '51 bands-overlap'],
  ],
  [
    'each key of a fact that its type has not',
    'type: count, min: 1,',
    'type: date, min: 1, max: 9,',
    ['17 fact-key-misplaced', '17 fact-key-misplaced', '18 fact-type', '47 fact-type'],
  ],
])('what may be several mistakes is told at each of them: %s', async (_, written, otherwise, told) => {
  expect(await toldOf(written, otherwise)).toEqual(told);
});
