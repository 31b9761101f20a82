import { expect, test } from 'vitest';
import { OFFICE_PACK_HEAD } from '../support/office-pack.js';
import { call, changed, folderOf } from './calling.js';

const PACK = `${OFFICE_PACK_HEAD}procedure: { ranked: reported }
attributes:
  - { id: loai, type: choice, title: { vi: Loại }, options: [ { id: thuong, title: { vi: Xã thường } }, { id: mien-nui, title: { vi: Xã miền núi } } ] }
facts:
  - { id: can-bo, type: count, title: { vi: Số cán bộ } }
  - { id: ho-so, type: count, title: { vi: Số hồ sơ } }
tiers:
  - id: so
    title: { vi: "Cấp sở (sở, ban)" }
    cohorts: [ { id: tat-ca-so } ]
    criteria:
      - { id: so-can-bo, max: 5, title: { vi: Cán bộ sở }, rule: { per-item: { count: can-bo, each: 1, atMost: 5 } } }
    rankings:
      - { id: xh-so, of: so-can-bo, by: points, basis: exact, cohort: tat-ca-so, ties: competition, tieBreak: [ { decision: true } ], notSubmitted: last-shared }
  - id: xa
    title: { vi: "Cấp xã (xã, phường)" }
    cohorts: [ { id: tat-ca, by: loai } ]
    criteria:
      - id: tong
        max: 10
        combine: sum
        title: { vi: Tổng }
        children:
          - { id: xa-can-bo, max: 5, title: { vi: Cán bộ xã }, rule: { per-item: { count: can-bo, each: 1, atMost: 5 } } }
          - { id: xa-ho-so, max: 5, title: { vi: Hồ sơ xã }, rule: { per-item: { count: ho-so, each: 1, atMost: 5 } } }
    rankings:
      - { id: xh-xa, of: tong, by: points, basis: exact, cohort: tat-ca, ties: competition, tieBreak: [ { decision: true } ], notSubmitted: last-shared }
`;

const ROUND = `format: tieuchi/assessment@1
id: vi-du-2026
pack: { id: vi-du, version: 1.0.0 }
state: approved
approval: { text: qd, on: 2026-12-20 }
figures: synthetic
asOf: "2026-12-01T00:00:00+07:00"
texts:
  - { key: qd, number: 9/QĐ-UBND, issued: 2026-12-20, signer: Chủ tịch, published: { at: Công báo, on: 2026-12-22 } }
units:
  - { id: xa-a, tier: xa, name: { vi: Xã A }, attributes: { loai: thuong } }
  - { id: xa-b, tier: xa, name: { vi: Xã B }, attributes: { loai: thuong } }
  - { id: so-c, tier: so, name: { vi: Sở C }, attributes: { loai: thuong } }
submissions:
  - { unit: xa-a, at: "2026-11-05T08:00:00+07:00", facts: { can-bo: 41, ho-so: 2044 }, criteria: { xa-can-bo: { claimed: 5 }, xa-ho-so: { evidence: [ { number: 3/BC, date: 2026-10-15 } ] } } }
  - { unit: xa-b, at: "2026-11-06T08:00:00+07:00", facts: { can-bo: 37, ho-so: 1890 }, criteria: { xa-can-bo: { claimed: 5 }, xa-ho-so: { claimed: 5 } } }
  - { unit: so-c, at: "2026-11-07T08:00:00+07:00", facts: { can-bo: 95 } }
decisions:
  - { ranking: xh-xa, order: [ xa-b, xa-a ], by: Ban Chỉ đạo, at: "2026-11-28T00:00:00+07:00", note: Triển khai sớm hơn }
`;

/** What is told of the round with one place changed, without the file and the line of counts. */
async function remarks(from: string, to: string): Promise<readonly string[]> {
  const round = from === '' ? ROUND : changed(ROUND, from, to);
  const { err } = await call(['score', 'pack.yaml', 'dot.yaml', '--lang', 'en'], {
    cwd: folderOf({ 'pack.yaml': PACK, 'dot.yaml': round }),
  });
  return err.split('\n').flatMap((line) => (/^dot|^ {2}/.test(line) ? line.replace(/^dot\.yaml:/, '') : []));
}

test('a round without a slip is told nothing', async () => {
  expect(await remarks('', '')).toEqual([]);
});

test.each([
  [
    'asOf of the year before',
    'asOf: "2026-12-01',
    'asOf: "2025-12-01',
    [
      '7:7: [instant-after-as-of] error: the instant 2026-11-05T08:00:00+07:00 is after "asOf", 2025-12-01T00:00:00+07:00;',
    ],
  ],
  ['a unit under another tier', 'xa-b, tier: xa', 'xa-b, tier: so', ['12:23: [criterion-undeclared]']],
  ['a decision about another ranking', 'ranking: xh-xa', 'ranking: xh-so', ['19:16: [decision-unit]']],
  ['a text without its day', 'issued: 2026-12-20, ', '', ['9:5: [key-missing]']],
])('%s is told once, where it is to be mended', async (_, from, to, expected) => {
  const told = await remarks(from, to);

  expect(told.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
});

test('an attribute that no unit of a tier has is reported once with the count of the others, and each unit that lacks it beside one that has it', async () => {
  const given = ', attributes: { loai: thuong } }';
  const ofA = `Xã A }${given}`;
  const ofB = `Xã B }${given}`;
  const between = '\n  - { id: xa-b, tier: xa, name: { vi: ';

  expect(await remarks(`${ofA}${between}${ofB}`, `Xã A } }${between}Xã B } }`)).toEqual([
    '11:5: [attribute-missing] error: unit "xa-a" has no attribute "loai"; add it in the register',
    '  this attribute is "Loại"; other units that lack it: 1',
  ]);
  expect(await remarks(ofB, 'Xã B } }')).toEqual([
    '12:5: [attribute-missing] error: unit "xa-b" has no attribute "loai"; add it in the register',
    '  this attribute is "Loại"',
  ]);
});

test('an attribute that each of 1,500 units lacks is reported with the count of all others, though not each has an issue', async () => {
  const entries = Array.from(
    { length: 1500 },
    (_, index) => `\n  - { id: u-${index}, tier: xa, name: { vi: Xã ${index} } }`,
  );
  const [head = ''] = ROUND.split('units:');
  const cwd = folderOf({ 'pack.yaml': PACK, 'round.yaml': `${head}units:${entries.join('')}\nsubmissions: []\n` });
  const { err } = await call(['score', 'pack.yaml', 'round.yaml', '--lang', 'en'], { cwd });

  expect(err.split('\n').filter((line) => line.includes('[attribute-missing]'))).toHaveLength(1);
  expect(err).toContain('  this attribute is "Loại"; other units that lack it: 1,499\n');
});

test('a row of a table that stands there twice is reported once', async () => {
  const row = 'xa-a;xa;thuong;2026-11-05T08:00:00+07:00;3\n';
  const cwd = folderOf({
    'pack.yaml': PACK,
    'bang.head.yaml': ROUND.split('units:')[0] ?? '',
    'bang.csv': `unit;tier;@loai;at;can-bo\n${row}${row}`,
  });
  const { err } = await call(['score', 'pack.yaml', 'bang.csv', '--lang', 'en'], { cwd });

  expect(err.split('\n').map((line) => /^bang[.a-z\d:]+ \[[a-z-]+\]/.exec(line)?.[0])).toEqual([
    'bang.csv:3:1: [id-duplicate]',
    undefined,
    undefined,
  ]);
});

test('a unit declared twice is told, and the unit that it hides once', async () => {
  const told = await remarks('id: xa-b, tier', 'id: xa-a, tier');

  expect(told.map((line) => /^[\d:]+ \[[a-z-]+\]/.exec(line)?.[0] ?? '')).toEqual([
    '12:11: [id-duplicate]',
    '16:13: [unit-undeclared]',
    '',
  ]);
});

test.each([
  ['a blank for the T', '"2026-11-05T08:00:00+07:00"', '2026-11-05 08:00', 'at: "2026-11-05T08:00:00+07:00"'],
  ['no offset', '"2026-11-05T08:00:00+07:00"', '"2026-11-05T08:00:00"', 'at: "2026-11-05T08:00:00+07:00"'],
  ['the day first', '"2026-11-05T08:00:00+07:00"', '"05/11/2026 8h00"', 'at: "2026-11-05T08:00:00+07:00"'],
  ['the hour first', '"2026-11-05T08:00:00+07:00"', '"08:00 ngày 5/11/2026"', 'at: "2026-11-05T08:00:00+07:00"'],
  ['a 15th month', 'date: 2026-10-15', 'date: 2026-15-10', 'date: 2026-10-15'],
  ['a count with a point', 'ho-so: 2044', 'ho-so: 2.044', 'ho-so: 2044'],
])('%s is mended', async (_, from, to, mended) => {
  const [, line] = await remarks(from, to);

  expect(line).toMatch(/^ {2}mended: /);
  expect(line).toContain(mended);
});

test.each([
  ['2026-11-05', 'only a day'],
  ['2026-11-31 08:00', 'a day that is none'],
])('%s, %s, is told without a guess', async (written) => {
  expect(await remarks('"2026-11-05T08:00:00+07:00"', `"${written}"`)).toHaveLength(1);
});

test('an option by its title is told with its id, and an attribute beside its group with where it belongs', async () => {
  expect((await remarks('{ loai: thuong } }\n  - { id: xa-b', '{ loai: Xã thường } }\n  - { id: xa-b'))[1]).toBe(
    '  did you mean the id: thuong (Xã thường)?',
  );
  const [line] = await remarks(', attributes: { loai: thuong } }\n  - { id: xa-b', ', loai: thuong }\n  - { id: xa-b');
  expect(line).toMatch(/^11:47: \[key-(?:misplaced|missing)\] .*attributes/);
});

test('a list of evidence that lacks a bracket is not put into quotation marks', async () => {
  const told = await remarks('evidence: [ {', 'evidence: {');

  expect(told[0]).toMatch(/^15:\d+: \[source-syntax\]/);
  expect(told.join('\n')).not.toContain(`'{`);
});

test('a unit whose name begins with what another tier lists is warned of', async () => {
  expect(await remarks('vi: Sở C', 'vi: Xã C')).toEqual([
    '13:23: [name-of-option] warning: the name "Xã C" begins with "xã", while attribute "tier" is "Cấp sở (sở, ban)"; check the attribute',
  ]);
});

test('entries that stand in the list above because the heading of theirs is lost are one issue, with that heading', async () => {
  const lost = (verification: string, others: string) =>
    folderOf({
      'pack.yaml': PACK,
      'year.yaml': `${ROUND.slice(0, ROUND.indexOf('submissions:'))}verifications:\n${verification}${others}`,
    });
  const told = async (cwd: string) => {
    const { err } = await call(['score', 'pack.yaml', 'year.yaml', '--lang', 'en'], { cwd });
    return err
      .trimEnd()
      .split('\n')
      .filter((line) => !line.includes('[key-missing]'));
  };
  const done = '  - { unit: xa-a, at: "2026-11-12T10:00:00+07:00", by: to, method: desk, done: true, note: Xong }\n';
  const mark = '  - { unit: xa-b, fact: can-bo, value: 4, by: to, at: "2026-11-20T08:00:00+07:00" }\n';

  expect(await told(lost(done, mark.repeat(5)))).toEqual([
    '  a line is missing just above this one: marks:',
    'errors: 1, warnings: 0',
  ]);
  // an entry that lacks a key of its own list is not one of another
  expect((await told(lost(done.replace(', note: Xong', ''), ''))).join()).not.toContain('a line is missing');
});
