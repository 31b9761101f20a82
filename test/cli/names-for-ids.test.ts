import { expect, test } from 'vitest';
import { call, changed, folderOf } from './calling.js';

const PACK = `format: tieuchi/pack@1
id: vi-du-ten
version: 1.0.0
title: { vi: Bộ tiêu chí ví dụ, en: Example criteria }
languages: [vi, en]
standing: reconstructed
texts:
  - { key: vi-du, number: 01/VD, title: { vi: Văn bản ví dụ, en: Example text }, issued: 2018-10-01 }
period: { from: 2018-11-01, to: 2019-10-31, zone: "+07:00" }
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }
procedure:
  ranked: reported
  verification: { verifiers: [ { id: to-cong-tac, title: { vi: Tổ công tác thẩm định, en: Task force } } ] }
facts:
  - { id: has-website, type: boolean, title: { vi: Có trang thông tin điện tử, en: Has a website } }
  - { id: handling, type: choice, options: [ { id: paper, title: { vi: Trên giấy, en: On paper } }, { id: online, title: { vi: Hoàn toàn điện tử, en: All online } } ], title: { vi: Cách xử lý văn bản, en: How it is done } }
  - { id: survey, type: mark, max: 5, provider: so-noi-vu, title: { vi: Điểm khảo sát hài lòng, en: Survey } }
tiers:
${['district', 'commune']
  .map(
    (tier) => `  - id: ${tier}
    title: { vi: ${tier === 'district' ? 'Cấp huyện' : 'Cấp xã'}, en: ${tier} }
    cohorts: [ { id: all } ]
    criteria:
      - id: total
        title: { vi: Tổng điểm, en: Total }
        max: 14
        combine: sum
        children:
          - { id: ${tier}-website, code: "1.1", max: 5, title: { vi: Trang thông tin, en: Website }, cite: [ "vi-du#1" ], rule: { flag: { when: has-website } } }
          - { id: ${tier}-handling, code: "1.2", max: 4, title: { vi: Xử lý văn bản, en: Handling }, cite: [ "vi-du#2" ], rule: { choice: { fact: handling, points: { paper: 0, online: 4 } } } }
          - { id: ${tier}-survey, code: "2", max: 5, title: { vi: Hài lòng, en: Survey }, cite: [ "vi-du#3" ], rule: { mark: { fact: survey } } }
    rankings:
      - { id: overall, of: total, by: points, basis: exact, cohort: all, ties: competition, tieBreak: [], notSubmitted: last-shared }
`,
  )
  .join('')}gaps: []
`;

const HEAD = `format: tieuchi/assessment@1
id: vi-du-ten-2019
pack: { id: vi-du-ten, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2019-12-01T00:00:00+07:00"
`;

const UNITS = `units:
  - { id: h1, tier: district, name: { vi: Huyện Chư Prông } }
  - { id: x1, tier: commune, name: { vi: Xã An Lộc } }
  - { id: x2, tier: commune, name: { vi: Xã An Lạc } }
`;

/** What is printed below the issues of an assessment with this end. */
async function told(rest: string, units = UNITS): Promise<readonly string[]> {
  const cwd = folderOf({ 'pack.yaml': PACK, 'year.yaml': `${HEAD}${units}${rest}` });
  const { code, err } = await call(['score', 'pack.yaml', 'year.yaml'], { cwd });
  expect(code).toBe(1);
  return err.split('\n').filter((line) => line.startsWith('  '));
}

const sent = (unit: string, what = '') =>
  `submissions:\n  - { unit: ${unit}, at: "2019-10-20T08:00:00+07:00"${what && `, ${what}`} }\n`;
const of = (list: string, rest: string) => `${list}:\n  - { ${rest} }\n`;
const AT = 'at: "2019-11-20T08:00:00+07:00"';

test.each([
  [sent('Huyện Chư Prông'), 'h1 (Huyện Chư Prông)'],
  [sent('UBND xã An Lộc'), 'x1 (Xã An Lộc)'],
  [sent('xa an lac'), 'x2 (Xã An Lạc)'],
  [sent('An Lộc'), 'x1 (Xã An Lộc)'],
  [sent('h1', 'facts: { Có trang thông tin điện tử: true }'), 'has-website (Có trang thông tin điện tử)'],
  [sent('h1', 'facts: { co-trang-thong-tin-dien-tu: true }'), 'has-website (Có trang thông tin điện tử)'],
  [sent('h1', 'facts: { handling: Hoàn toàn điện tử }'), 'online (Hoàn toàn điện tử)'],
  [sent('h1', 'facts: { handling: { value: tren giay, estimated: true } }'), 'paper (Trên giấy)'],
  [sent('h1', 'criteria: { Trang thông tin: { claimed: 5 } }'), 'district-website (Trang thông tin)'],
  [sent('x1', 'criteria: { "1.2": { claimed: 4 } }'), 'commune-handling (Xử lý văn bản)'],
  [sent('x1', 'criteria: { 1.2 Xử lý văn bản: { claimed: 4 } }'), 'commune-handling (Xử lý văn bản)'],
  [
    of('marks', `unit: h1, fact: Điểm khảo sát hài lòng, value: 4, by: so-noi-vu, ${AT}`),
    'survey (Điểm khảo sát hài lòng)',
  ],
  [of('marks', `unit: h1, fact: survey, value: 4, by: Sở Nội vụ, ${AT}`), 'so-noi-vu'],
  [
    of('verifications', `unit: h1, ${AT}, by: Tổ công tác thẩm định, method: desk, done: true, note: Đủ`),
    'to-cong-tac (Tổ công tác thẩm định)',
  ],
  [
    of(
      'verifications',
      `unit: x1, ${AT}, by: to-cong-tac, method: desk, criterion: Hài lòng, evidence: accepted, note: Đủ`,
    ),
    'commune-survey (Hài lòng)',
  ],
  [
    of('verifications', `unit: x1, ${AT}, by: to-cong-tac, method: desk, fact: handling, value: Trên giấy, note: Đủ`),
    'paper (Trên giấy)',
  ],
  [of('decisions', `ranking: Tổng điểm, order: [ x1, x2 ], by: A, ${AT}, note: A`), 'overall (Tổng điểm)'],
  [of('decisions', `ranking: overall, order: [ X. An Lộc, x2 ], by: A, ${AT}, note: A`), 'x1 (Xã An Lộc)'],
  [of('extensions', 'unit: Xã An Lạc, deadline: { before: 2019-11-01 }, by: A, reason: A'), 'x2 (Xã An Lạc)'],
  ['salts: { Xã An Lạc: "8f1d0c5b7a3e49d2b6c1f0e8a7d45c93" }\n', 'x2 (Xã An Lạc)'],
])('of a name in place of an id, the id is named: %s', async (rest, ids) => {
  expect(await told(rest)).toEqual([`  có phải ý bạn là mã: ${ids}?`]);
});

test('of the title of a tier, the id is named', async () => {
  expect(await told('', changed(UNITS, 'tier: district', 'tier: Cấp huyện'))).toEqual([
    '  có phải ý bạn là mã: district (Cấp huyện)?',
  ]);
});

test('of a unit that has its name for an id, the line is shown with an id, if that is free', async () => {
  expect(await told('', changed(UNITS, 'id: x2', 'id: Xã An Lạc'))).toEqual([
    '  sửa thành:   - { id: xa-an-lac, tier: commune, name: { vi: Xã An Lạc } }',
  ]);
  expect(await told('', changed(changed(UNITS, 'id: x2', 'id: Xã An Lạc'), 'id: x1', 'id: xa-an-lac'))).toEqual([]);
});

test('of two units the one that has the name is named, not the one whose id is spelled like it', async () => {
  const units = changed(UNITS, 'id: x2', 'id: xa-an-loc');

  expect(await told(sent('Xã An Lộc'), units)).toEqual(['  có phải ý bạn là mã: x1 (Xã An Lộc)?']);
  expect(await told(sent('Xa An Loc'), changed(units, 'Xã An Lộc', 'Xã Ia Pa'))).toEqual([
    '  sửa thành:   - { unit: xa-an-loc, at: "2019-10-20T08:00:00+07:00" }',
  ]);
});

test.each([
  ['a name like no other', sent('Bộ Ngoại giao')],
  ['a wrong figure of a fact', sent('h1', 'facts: { has-website: 3 }')],
  ['a mistake in a title of no id', sent('h1', 'narrative: { titel: Báo cáo }')],
])('of %s nothing is named', async (_, rest) => {
  expect((await told(rest)).filter((line) => line.includes('có phải ý bạn là mã'))).toEqual([]);
});

test('in a table the id is named too, below its cell', async () => {
  const table = 'unit;tier;parent\nx1;commune;Huyện Chư Prông\nHuyện Chư Prông;district;\n';
  const cwd = folderOf({ 'pack.yaml': PACK, 'year.csv': table, 'year.head.yaml': HEAD });
  const { err } = await call(['score', 'pack.yaml', 'year.csv', '--lang', 'en'], { cwd });

  expect(err.split('\n').filter((line) => /^ {2}/.test(line))).toContain('  an id could be: huyen-chu-prong');
});

/** The pack as a file, a year in which one unit sent its form, and the record of it. */
async function ranked(): Promise<string> {
  const cwd = folderOf({
    'pack.yaml': PACK,
    'year.yaml': `${HEAD}${UNITS}${sent('h1', 'facts: { has-website: true }')}`,
  });
  expect((await call(['score', 'pack.yaml', 'year.yaml', '--out', 'record.json'], { cwd })).code).toBe(0);
  return cwd;
}

test.each([
  [['report', 'record.json', '--tier', 'Cấp xã', '--out', 'a.docx'], 'có phải ý bạn là commune?'],
  [['report', 'record.json', '--tier', 'cap huyen', '--out', 'a.docx'], 'có phải ý bạn là district?'],
  [['report', 'record.json', '--tier', 'comune', '--out', 'a.docx'], 'có phải ý bạn là commune?'],
  [['status', 'pack.yaml', 'year.yaml', '--tier', 'Cấp xã'], 'có phải ý bạn là commune?'],
  [['form', 'pack.yaml', '--tier', 'Cấp xã', '--out', 'forms'], 'có phải ý bạn là commune?'],
  [['derive', 'pack.yaml', '--for', 'A', '--year', '2027', '--tiers', 'Cấp xã'], 'có phải ý bạn là commune?'],
  [
    ['derive', 'pack.yaml', '--for', 'A', '--year', '2027', '--without', 'Xử lý văn bản'],
    'có phải ý bạn là district-handling, commune-handling?',
  ],
  [
    ['explain', 'record.json', '--unit', 'h1', '--criterion', 'Trang thông tin'],
    'có phải ý bạn là "district-website"?',
  ],
  [['redact', 'record.json', '--units', 'An Lạc', '--out', 'b.json'], '  có phải ý bạn là mã: x2 (Xã An Lạc)?\n'],
  [['redact', 'record.json', '--units', 'Xã An Lộc,h1', '--out', 'b.json'], '  có phải ý bạn là mã: x1 (Xã An Lộc)?\n'],
])('an option that takes an id and was given a name is refused with the id that is meant: %j', async (argv, meant) => {
  const { code, err } = await call(argv, { cwd: await ranked() });

  expect({ code, err: err.includes(meant) ? meant : err }).toEqual({ code: 2, err: meant });
});

test('in cases too, a title in place of an id has the id that is meant: of a level, an option, a node, a tier, a status', async () => {
  const levels = `levels: { by: percent, basis: exact, steps: [ { id: good, atLeast: 80, title: { vi: Tốt, en: Good } } ], floor: { id: low, title: { vi: Chưa đạt, en: Low } } }`;
  const head = 'format: tieuchi/cases@1\npack: { id: vi-du-ten, version: 1.0.0 }\nfigures: synthetic\ncases:\n';
  const hints = async (cases: string) => {
    const pack = PACK.replaceAll('combine: sum', `combine: sum\n        ${levels}`);
    const cwd = folderOf({ 'pack.yaml': pack, 'cases.yaml': `${head}${cases}` });
    const { code, err } = await call(['test', 'pack.yaml'], { cwd });
    expect(code).toBe(1);
    return err.split('\n').flatMap((line) => /^ {2}(.*)$/.exec(line)?.[1] ?? []);
  };

  expect(
    await hints('  - { id: a, tier: commune, facts: { has-website: true }, expect: { total: { level: Tốt } } }\n'),
  ).toEqual(['có phải ý bạn là mã: good (Tốt)?']);
  expect(await hints('  - { id: a, tier: Cấp xã, facts: { has-website: true }, expect: { total: 5 } }\n')).toEqual([
    'có phải ý bạn là mã: commune (Cấp xã)?',
  ]);
  expect(
    await hints('  - { id: a, tier: commune, facts: { handling: Hoàn toàn điện tử }, expect: { total: 4 } }\n'),
  ).toEqual(['có phải ý bạn là mã: online (Hoàn toàn điện tử)?']);
  expect(await hints('  - { id: a, tier: commune, facts: { handling: online }, expect: { Tổng điểm: 4 } }\n')).toEqual([
    'có phải ý bạn là mã: total (Tổng điểm)?',
  ]);
  expect(
    await hints(
      '  - { id: a, tier: commune, expect: { commune-website: thiếu số liệu, commune-survey: khong-ap-dung } }\n',
    ),
  ).toEqual(['có phải ý bạn là mã: missing (thiếu số liệu)?', 'có phải ý bạn là mã: not-applicable (không áp dụng)?']);
  const ranked = `  - id: a
    tier: commune
    units: [ { id: x, facts: { has-website: true }, expect: { total: { level: Chưa đạt } } } ]
    rankings: [ { id: Tổng điểm, rows: [ { unit: x, place: 1 } ] } ]
`;
  expect(await hints(ranked)).toEqual([
    'có phải ý bạn là mã: low (Chưa đạt)?',
    'có phải ý bạn là mã: overall (Tổng điểm)?',
  ]);
});
