import { expect, test } from 'vitest';
import { compilePack, safeAssess, safeCompilePack } from '../../src/index.js';
import { assessmentOf, done, FACTS, foundIn, IN_TIME, packOf } from './office.js';

const verification = (keys: object) => packOf({ verification: keys });
const every = {
  ...{ handedIn: 'finding', signed: 'finding', resent: 'finding', extended: 'finding' },
  window: { facts: 'finding', evidence: 'finding' },
  verification: { byOthers: 'finding', starts: 'complete', early: 'finding', visit: 'finding' },
};
const BOTH = { huyen: { by: 'Chủ tịch' }, 'xa-1': { by: 'Chủ tịch' }, 'xa-2': { by: 'Chủ tịch' } };

/** The findings in Vietnamese, which every road gives alike. */
async function vi(pack: object, assessment: ReturnType<typeof assessmentOf>) {
  const { vi: sentences, roads, expected } = await foundIn(pack, assessment);
  for (const found of Object.values(roads)) expect(found).toEqual(expected);
  return sentences;
}

test('a key that is absent finds nothing, and neither does a round that keeps every rule', async () => {
  expect(await vi(packOf({}), assessmentOf({ huyen: {}, 'xa-1': { handedIn: null } }))).toEqual([]);
  expect(await vi(packOf(every), assessmentOf(BOTH))).toEqual([]);
});

test('a commune that sends without its district, and a district that sends without its communes', async () => {
  const assessment = assessmentOf({ huyen: {}, 'xa-1': { handedIn: null } });

  expect(await vi(packOf({ handedIn: 'finding' }), assessment)).toEqual([
    'huyen: gửi phiếu lúc 08:00 ngày 20/10/2019 (+07:00) mà chưa có phiếu của đơn vị trực thuộc: Xã Hai',
    'xa-1: phiếu gửi thẳng lúc 08:00 ngày 20/10/2019 (+07:00), không qua Huyện A tổng hợp',
  ]);
});

test('a commune whose form came too late is one that its district sent without', async () => {
  const assessment = assessmentOf({ huyen: {}, 'xa-1': {}, 'xa-2': { at: '2019-10-25T00:00:00+07:00' } });

  expect(await vi(packOf({ handedIn: 'finding' }), assessment)).toEqual([
    'huyen: gửi phiếu lúc 08:00 ngày 20/10/2019 (+07:00) mà chưa có phiếu của đơn vị trực thuộc: Xã Hai',
    'xa-2: gửi phiếu lúc 00:00 ngày 25/10/2019 (+07:00), sau thời hạn, không được nhận',
  ]);
});

test.each([
  ['2019-10-20T08:00:00+07:00', []],
  ['2019-10-20T01:00:00Z', []],
  [
    '2019-10-20T08:01:00+07:00',
    [
      'xa-1: Huyện A nhận phiếu lúc 08:01 ngày 20/10/2019 (+07:00), sau khi phiếu đã được gửi đi lúc 08:00 ngày 20/10/2019 (+07:00)',
    ],
  ],
])('the district received it at %s, no later than it was sent on', async (handedIn, found) => {
  expect(await vi(packOf({ handedIn: 'finding' }), assessmentOf({ ...BOTH, 'xa-1': { handedIn } }))).toEqual(found);
});

test('a form that says nobody answers for it', async () => {
  const assessment = assessmentOf({ ...BOTH, 'xa-2': {} });

  expect(await vi(packOf({ signed: 'finding' }), assessment)).toEqual([
    'xa-2: phiếu gửi lúc 08:00 ngày 20/10/2019 (+07:00) không ghi chức danh người ký chịu trách nhiệm',
  ]);
});

test('of a form that is sent again too late it is said which one counts', async () => {
  const again = [{}, { at: '2019-10-26T08:00:00+07:00' }];

  expect(await vi(packOf({ resent: 'finding' }), assessmentOf({ ...BOTH, 'xa-1': again }))).toEqual([
    'xa-1: gửi phiếu lúc 08:00 ngày 26/10/2019 (+07:00), sau thời hạn, không được nhận',
    'xa-1: đơn vị gửi lại phiếu sau thời hạn; phiếu được tính là phiếu gửi lúc 08:00 ngày 20/10/2019 (+07:00)',
  ]);
});

test.each([
  ['2018-10-31', 1],
  ['2018-11-01', 0],
  ['2019-10-31', 0],
  ['2019-11-01', 1],
])('a figure and evidence of %s, in a period of 2018-11-01 to 2019-10-31', async (day, outside) => {
  const facts = { ...FACTS, staff: { value: 10, asOf: day } };
  const criteria = { people: { evidence: [{ number: '12/BC', date: day }] } };
  const found = await vi(packOf({ window: every.window }), assessmentOf({ ...BOTH, 'xa-1': { facts, criteria } }));

  expect(found).toHaveLength(2 * outside);
  if (day === '2019-11-01')
    expect(found).toEqual([
      'xa-1: số liệu "Số người" tính đến ngày 01/11/2019, ngoài kỳ số liệu từ 01/11/2018 đến 31/10/2019',
      'xa-1: minh chứng số 12/BC của tiêu chí "Nhân lực" ký ngày 01/11/2019, ngoài kỳ số liệu từ 01/11/2018 đến 31/10/2019',
    ]);
});

test.each([
  ['facts', 'xa-1: số liệu "Số người" tính đến ngày 01/11/2019, ngoài kỳ số liệu từ 01/11/2018 đến 31/10/2019'],
  [
    'evidence',
    'xa-1: minh chứng số 12/BC của tiêu chí "Nhân lực" ký ngày 01/11/2019, ngoài kỳ số liệu từ 01/11/2018 đến 31/10/2019',
  ],
])(
  'of a figure and evidence outside the period, %s alone are told where the pack asks it of them alone',
  async (asked, told) => {
    const facts = { ...FACTS, staff: { value: 10, asOf: '2019-11-01' } };
    const criteria = { people: { evidence: [{ number: '12/BC', date: '2019-11-01' }] } };
    const assessment = assessmentOf({ ...BOTH, 'xa-1': { facts, criteria } });

    expect(await vi(packOf({ window: { [asked]: 'finding' } }), assessment)).toEqual([told]);
  },
);

const verifiers = [
  { id: 'so-tttt', title: { vi: 'Sở Thông tin và Truyền thông' } },
  { id: 'so-noi-vu', title: { vi: 'Sở Nội vụ' }, tiers: ['commune'], facts: ['staff'] },
];
const staff = (by: string, more: object = {}) => {
  const { done: _, ...head } = done({ by, ...more });
  return { ...head, fact: 'staff', value: 3 };
};

test.each([
  ['so-tttt, all of it', done(), true],
  ['so-noi-vu, a fact of its own', staff('so-noi-vu'), true],
  ['so-noi-vu, all of it', done({ by: 'so-noi-vu' }), false],
  ['so-noi-vu, a fact of a district', staff('so-noi-vu', { unit: 'huyen' }), false],
  ['ubnd-huyen, a fact', staff('ubnd-huyen'), false],
])('who may verify: %s', async (_, said, may) => {
  const assessment = assessmentOf(BOTH, { verifications: [said] });
  const { codes } = await foundIn(verification({ verifiers, byOthers: 'finding' }), assessment);

  expect(codes).toEqual(may ? [] : [`${said.unit}: verified-by-other`]);
});

test('a verification by another body counts with a finding, or is refused and changes nothing', async () => {
  const assessment = assessmentOf(BOTH, { verifications: [staff('ubnd-huyen')] });
  const pointsBy = async (byOthers: string) => {
    const { record, vi: found } = await foundIn(verification({ verifiers, byOthers }), assessment);
    const entry = record.entries.find(({ unit }) => unit === 'xa-1');
    const total = entry?.state === 'submitted' ? entry.layers.verified?.groups[0] : undefined;
    return [...found, total && 'points' in total ? total.points : undefined];
  };

  expect(await pointsBy('off')).toEqual(['8']);
  expect(await pointsBy('finding')).toEqual([
    'xa-1: ubnd-huyen thẩm định lúc 09:00 ngày 12/11/2019 (+07:00) nhưng không được bộ tiêu chí giao thẩm định nội dung này',
    '8',
  ]);
  expect(await pointsBy('refused')).toEqual([
    'xa-1: ubnd-huyen thẩm định lúc 09:00 ngày 12/11/2019 (+07:00) nhưng không được bộ tiêu chí giao thẩm định nội dung này nên kết quả không được nhận',
    '15',
  ]);
});

test.each([
  [
    '2019-10-20T07:59:59+07:00',
    'so-tttt thẩm định lúc 07:59 ngày 20/10/2019 (+07:00), trước khi nhận phiếu lúc 08:00 ngày 20/10/2019 (+07:00)',
  ],
  [IN_TIME, undefined],
])('the clock starts when the form is received; verified at %s', async (at, sentence) => {
  const assessment = assessmentOf(BOTH, { verifications: [done({ at })] });
  const found = await vi(verification({ starts: 'received', early: 'finding' }), assessment);

  expect(found).toEqual(sentence === undefined ? [] : [`xa-1: ${sentence}`]);
});

test('the clock starts when the form has all its figures, of those that the unit is asked', async () => {
  const sent = { ...BOTH, 'xa-1': { facts: { staff: 10 } }, 'xa-2': { facts: { staff: 10 } } };
  const verifications = [done(), done({ unit: 'xa-2' })];
  const pack = (starts: string) => verification({ starts, early: 'finding', verifiers });

  // xa-2 is not urban, so that nobody asks it for files
  expect(await vi(pack('complete'), assessmentOf(sent, { verifications }))).toEqual([
    'xa-1: Sở Thông tin và Truyền thông thẩm định lúc 09:00 ngày 12/11/2019 (+07:00) khi phiếu chưa đủ số liệu: thiếu "Số hồ sơ"',
  ]);
  expect(await vi(pack('received'), assessmentOf(sent, { verifications }))).toEqual([]);
});

test('who sent nothing was verified before its form came', async () => {
  const assessment = assessmentOf({ huyen: {} }, { verifications: [done()] });

  expect(await vi(verification({ early: 'finding' }), assessment)).toEqual([
    'xa-1: so-tttt thẩm định lúc 09:00 ngày 12/11/2019 (+07:00), trước khi nhận phiếu',
  ]);
});

const visit = { place: 'Trụ sở UBND xã', on: '2019-11-11', by: 'Tổ công tác' };
const field = { from: '2019-11-01', through: '2019-11-30' };

test('a check on the spot says where, on which day and by whom', async () => {
  const assessment = assessmentOf(BOTH, {
    verifications: [done({ method: 'field' }), done({ unit: 'xa-2', method: 'field', visit }), done({ unit: 'huyen' })],
  });

  expect(await vi(verification({ visit: 'finding' }), assessment)).toEqual([
    'xa-1: so-tttt kiểm tra thực tế, ghi nhận lúc 09:00 ngày 12/11/2019 (+07:00), nhưng chưa ghi đủ nơi, ngày và người kiểm tra',
  ]);
});

test.each([
  ['2019-10-31', 1],
  ['2019-11-01', 0],
  ['2019-11-30', 0],
  ['2019-12-01', 1],
])('a check on the spot on %s, in the month of November', async (on, outside) => {
  const said = done({ method: 'field', visit: { ...visit, on } });
  const found = await vi(verification({ field }), assessmentOf(BOTH, { verifications: [said] }));

  expect(found).toHaveLength(outside);
  if (on === '2019-12-01')
    expect(found).toEqual([
      'xa-1: so-tttt kiểm tra thực tế ngày 01/12/2019, ngoài thời gian quy định từ 01/11/2019 đến 30/11/2019',
    ]);
});

test('what was found on the spot is not noted before the day of the check, in the zone of the pack', async () => {
  const noted = (at: string, on: string) =>
    vi(
      verification({ visit: 'finding' }),
      assessmentOf(BOTH, { verifications: [done({ method: 'field', at, visit: { ...visit, on } })] }),
    );

  expect(await noted('2019-11-12T23:59:59+07:00', '2019-11-12')).toEqual([]);
  expect(await noted('2019-11-12T17:00:00Z', '2019-11-13')).toEqual([]);
  expect(await noted('2019-11-12T16:59:59Z', '2019-11-13')).toEqual([
    'xa-1: so-tttt ghi nhận kết quả lúc 16:59 ngày 12/11/2019 (+00:00), trước ngày kiểm tra thực tế 13/11/2019',
  ]);
});

test('two checks on days outside the month, written down on one day, are both told', async () => {
  const { done: _, ...second } = done({ method: 'field', visit: { ...visit, on: '2019-12-01' } });
  const verifications = [
    done({ method: 'field', visit: { ...visit, on: '2019-10-31' } }),
    { ...second, fact: 'staff', value: 3 },
  ];

  expect(await vi(verification({ field }), assessmentOf(BOTH, { verifications }))).toEqual([
    'xa-1: so-tttt kiểm tra thực tế ngày 31/10/2019, ngoài thời gian quy định từ 01/11/2019 đến 30/11/2019',
    'xa-1: so-tttt kiểm tra thực tế ngày 01/12/2019, ngoài thời gian quy định từ 01/11/2019 đến 30/11/2019',
  ]);
});

test('without a visit the day is that of the verification, in the zone of the pack', async () => {
  const at = (instant: string) => assessmentOf(BOTH, { verifications: [done({ method: 'field', at: instant })] });

  expect(await vi(verification({ field }), at('2019-10-31T17:00:00Z'))).toEqual([]);
  expect(await vi(verification({ field }), at('2019-10-31T16:59:59Z'))).toHaveLength(1);
});

test('a visit belongs to a check on the spot', () => {
  const given = safeAssess(compilePack(packOf({})), assessmentOf(BOTH, { verifications: [done({ visit })] }));

  expect(given.ok ? [] : given.errors.map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual([
    'verifications.0.visit: visit-not-field',
  ]);
});

const late = { at: '2019-10-26T08:00:00+07:00' };
const grant = { deadline: { through: '2019-10-30' }, by: 'Ban Chỉ đạo', on: '2019-10-23', reason: 'mưa lũ' };
const all = ['huyen', 'xa-1', 'xa-2'];

test.each([
  [{ unit: 'xa-1' }, ['xa-1']],
  [{ tier: 'commune' }, ['xa-1', 'xa-2']],
  [{ tier: 'district' }, ['huyen']],
  [{ parent: 'huyen' }, all],
  [{ parent: 'xa-2' }, ['xa-2']],
])('a later deadline of %j', async (of, extended) => {
  const assessment = assessmentOf({ huyen: late, 'xa-1': late, 'xa-2': late }, { extensions: [{ ...of, ...grant }] });
  const { record, roads, expected, vi: found } = await foundIn(packOf({ extended: 'finding' }), assessment);
  for (const road of Object.values(roads)) expect(road).toEqual(expected);

  expect(record.entries.flatMap(({ unit, state }) => (state === 'submitted' ? [unit] : []))).toEqual(extended);
  expect(found.filter((line) => line.includes('gia hạn'))).toEqual(
    extended.map(
      (unit) =>
        `${unit}: Ban Chỉ đạo gia hạn cho đơn vị đến hết ngày 30/10/2019, cho phép ngày 23/10/2019; lý do: mưa lũ`,
    ),
  );
});

test('a later deadline is of one unit, tier or parent, which is known and has a deadline', () => {
  const codes = (extension: object) => {
    const assessment = assessmentOf(BOTH, { extensions: [{ ...grant, ...extension }] });
    const given = safeAssess(compilePack(packOf({})), assessment);
    return given.ok ? [] : given.errors.map(({ code, path }) => `${path.join('.')}: ${code}`);
  };

  expect(codes({})).toEqual(['extensions.0: one-of-keys']);
  expect(codes({ unit: 'xa-1', tier: 'commune' })).toEqual(['extensions.0: one-of-keys']);
  expect(codes({ tier: 'comune' })).toEqual(['extensions.0.tier: tier-undeclared']);
  expect(codes({ parent: 'huyn' })).toEqual(['extensions.0.parent: unit-undeclared']);
});

test('a pack names each verifier once, for tiers and facts that it declares, and days in order', () => {
  const codes = (keys: object) => {
    const compiled = safeCompilePack(verification(keys));
    const errors = compiled.ok ? [] : compiled.errors.filter(({ severity }) => severity === 'error');
    return errors.map(({ code, path }) => `${path.join('.')}: ${code}`);
  };
  const named = (more: object) => ({ verifiers: [...verifiers, { id: 'x', title: { vi: 'X' }, ...more }] });

  expect(codes(named({ id: 'so-tttt' }))).toEqual(['procedure.verification.verifiers.2.id: id-duplicate']);
  expect(codes(named({ tiers: ['communes'] }))).toEqual([
    'procedure.verification.verifiers.2.tiers.0: tier-undeclared',
  ]);
  expect(codes(named({ facts: ['staf'] }))).toEqual(['procedure.verification.verifiers.2.facts.0: fact-undeclared']);
  expect(codes({ field: { from: '2019-12-01', through: '2019-11-30' } })).toEqual([
    'procedure.verification.field.through: period-order',
  ]);
});
