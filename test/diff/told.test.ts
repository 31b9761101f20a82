import { expect, test } from 'vitest';
import {
  type Attribution,
  type RankingDiff,
  type RecordDiff,
  tellAttribution,
  tellingOf,
  tellPackChange,
  tellRow,
  tellUnitChange,
} from '../../src/audit/index.js';
import { DIFF_WORDS, PACK_KEY_WORDS, PACK_PART_WORDS } from '../../src/words/index.js';
import { differenceOf, points, rowOf, side, total } from './two-sides.js';

const named = (id: string, vi: string, more = {}) => points(id, 10, { title: { vi }, ...more });
const tree = total(20, 'sum', [
  named('a', 'Máy vi tính', { rule: { logic: { '*': [{ var: 'a' }, { constant: 'rate' }] } } }),
  named('b', 'Trang tin'),
]);
const rules = (rate: string) => ({ constants: { rate } });

function told(before: ReturnType<typeof side>, after: ReturnType<typeof side>, language: 'vi' | 'en') {
  const diff: RecordDiff = differenceOf(before, after);
  const telling = tellingOf(before.record, after.record, language);
  const ranking = diff.rankings[0] as RankingDiff;
  return { diff, telling, row: (unit: string) => tellRow(rowOf(diff, unit), ranking, telling) };
}

test('a row tells its place, because of whom, its value and every share of it, in both languages', () => {
  const before = side(tree, { u: { facts: { a: 3, b: 2 } }, v: { facts: { a: 2, b: '2.5' } } }, rules('2'));
  const after = side(tree, { u: { facts: { a: 1, b: '2.5' } }, v: { facts: { a: 2, b: '2.5' } } }, rules('3'));

  expect(told(before, after, 'vi').row('u')).toEqual([
    'Từ hạng 1 xuống hạng 2',
    'Nay xếp sau: v',
    'điểm: 8 → 5,5 (-2,5)',
    '"Máy vi tính": +3, do hằng số "Tên": giá trị 2 → 3',
    '"Máy vi tính": -4, do số liệu "Tên": 3 → 1',
    '"Máy vi tính": -2, phần chỉ phát sinh khi cả số liệu và cách tính cùng thay đổi',
    '"Trang tin": +0,5, do số liệu "Tên": 2 → 2,5',
    'Phần do nhiều thay đổi cùng tác động: -2',
  ]);
  expect(told(before, after, 'en').row('u').slice(0, 4)).toEqual([
    'Fell from place 1 to place 2',
    'Overtaken by: v',
    'points: 8 → 5.5 (-2.5)',
    '"Máy vi tính": +3, because of constant "Tên": the value 2 → 3',
  ]);
});

test('the values of a difference are printed for people, or as the caller prints them', () => {
  const before = side(tree, { u: { facts: { a: 3, b: 2 } } }, rules('2'));
  const after = side(tree, { u: { facts: { a: 3, b: '2.5' } } }, rules('2'));
  const { diff, telling } = told(before, after, 'vi');
  const attribution = rowOf(diff, 'u').attribution as Attribution;

  expect(tellAttribution(attribution, 'Điểm', 'commune', telling)[0]).toBe('Điểm: 8 → 8,5 (+0,5)');
  expect(tellAttribution(attribution, 'Điểm', 'commune', telling, (value) => `<${value}>`)[0]).toBe(
    'Điểm: <8> → <8.5> (+0,5)',
  );
});

test('a unit that has no place any more tells why', () => {
  const before = side(tree, { u: { facts: { a: 3, b: 2 } } }, rules('2'));
  const after = side(tree, { u: { facts: { a: 3 } } }, rules('2'));

  expect(told(before, after, 'vi').row('u')).toEqual([
    'Nay không có hạng, trước xếp hạng 1',
    'Tình trạng: trước được xếp hạng; nay chưa đủ căn cứ xếp hạng (thiếu số liệu "Tên")',
    'Do các tiêu chí chưa có điểm: "Trang tin"',
  ]);
});

test('changes of a unit and of the packs are sentences', () => {
  const before = side(tree, { u: { facts: { a: 3, b: 2 }, urban: true } }, rules('2'));
  const other = total(20, 'mean', [tree.children[0], named('c', 'Thư điện tử')]);
  const after = side(other, { u: { facts: { a: 3, b: 2, c: 1 }, urban: false } }, rules('2'));
  const { diff, telling } = told(before, after, 'vi');

  expect(diff.units.flatMap(({ tier, changes }) => changes.map((one) => tellUnitChange(one, tier, telling)))).toEqual([
    'thuộc tính "Tên": có → không',
    'số liệu "Tên": không có → 1',
  ]);
  expect(diff.pack.map((one) => tellPackChange(one, telling))).toEqual([
    'nhóm tiêu chí "Tên": cách tổng hợp cộng điểm → bình quân',
    'tiêu chí "Trang tin": đã bỏ',
    'tiêu chí "Thư điện tử": mới thêm',
  ]);
});

test('evidence that came is told with what it states', () => {
  const units = (criteria: object) => ({ u: { facts: { a: 3, b: 2 }, criteria: { a: criteria } as never } });
  const evidence = [{ number: '12/BC', date: '2019-10-01' }];
  const { diff, telling } = told(side(tree, units({}), rules('2')), side(tree, units({ evidence }), rules('2')), 'vi');

  expect(diff.units.flatMap(({ tier, changes }) => changes.map((each) => tellUnitChange(each, tier, telling)))).toEqual(
    ['minh chứng "Máy vi tính": không có → có, ghi số hiệu, ngày'],
  );
});

test('roles, what a late form is and who hands in are told in words', () => {
  const one = side(tree, { u: { facts: { a: 3, b: 2 } } }, rules('2'));
  const { telling } = told(one, one, 'vi');
  const say = (part: 'criterion' | 'tier', key: string, before: string, after: string) =>
    tellPackChange(
      { part, change: 'changed', id: part === 'tier' ? 'commune' : 'a', tier: 'commune', key, before, after },
      telling,
    );

  expect([
    say('criterion', 'role', 'criterion', 'bonus'),
    say('criterion', 'role', 'penalty', 'informational'),
    say('tier', 'late', 'not-submitted', 'accept-with-finding'),
    say('tier', 'submits', 'self', 'parent'),
  ]).toEqual([
    'tiêu chí "Máy vi tính": vai trò tiêu chí → điểm thưởng',
    'tiêu chí "Máy vi tính": vai trò điểm trừ → tham khảo',
    'cấp "Tên": quy định khi gửi muộn không gửi theo quy định → nhận, ghi thành phát hiện',
    'cấp "Tên": bên gửi phiếu đơn vị tự gửi → đơn vị cấp trên gửi',
  ]);
});

test('what a policy of the pack says is told in words, before and after', () => {
  const units = { u: { facts: { a: 3, b: 2 } } };
  const say = (policies: object, other: object, language: 'vi' | 'en') => {
    const { diff, telling } = told(
      side(tree, units, { ...rules('2'), policies }),
      side(tree, units, { ...rules('2'), policies: other }),
      language,
    );
    return diff.pack.map((one) => tellPackChange(one, telling));
  };
  const before = { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' };
  const after = { whenMissing: 'withhold', whenNotApplicable: 'full', whenUnscorable: 'zero' };

  expect(say(before, after, 'en')).toEqual([
    'the policy for missing facts counted as 0 → its group is withheld',
    'the policy for what does not apply left out → counted as its maximum',
    'the policy for what is unscorable its group is withheld → counted as 0',
  ]);
  expect(say(before, after, 'vi')).toEqual([
    'quy định khi thiếu số liệu tính 0 điểm → chưa tính điểm của nhóm',
    'quy định khi không áp dụng không tính đến → tính điểm tối đa',
    'quy định khi không tính được điểm chưa tính điểm của nhóm → tính 0 điểm',
  ]);
});

test('a unit that came to the register, or left it, is told as that', () => {
  const sent = { facts: { a: 3, b: 2 } };
  const say = (language: 'vi' | 'en') => {
    const { diff, telling } = told(side(tree, { u: sent }, rules('2')), side(tree, { v: sent }, rules('2')), language);
    return diff.units.flatMap(({ unit, tier, changes }) =>
      changes.map((one) => `${unit}: ${tellUnitChange(one, tier, telling)}`),
    );
  };

  expect(say('en')).toEqual(['u: no longer in the register', 'v: new in the register']);
  expect(say('vi')).toEqual(['u: không còn trong danh sách đơn vị', 'v: mới có trong danh sách đơn vị']);
});

const ruling = (evidence: 'accepted' | 'refused') => ({ criterion: 'a', evidence, note: 'Xem lại' });
const documented = { criteria: { a: { evidence: [{ number: '12/QĐ', date: '2019-06-01' }] } } };

test('evidence that was refused is not told as evidence that is not there', () => {
  const facts = { a: 3, b: 2 };
  const before = side(tree, { u: { facts, ...documented } }, rules('2'), 'verified');
  const refused = { facts, ...documented, verifications: [ruling('refused')] };
  const after = side(tree, { u: refused }, rules('2'), 'verified');
  const say = (language: 'vi' | 'en') => {
    const { diff, telling } = told(before, after, language);
    return diff.units.flatMap(({ tier, changes }) => changes.map((one) => tellUnitChange(one, tier, telling)));
  };

  expect(say('vi')).toEqual(['minh chứng "Máy vi tính": có, ghi số hiệu, ngày → không được chấp nhận']);
  expect(say('en')).toEqual(['evidence for "Máy vi tính": there, stating its number, date → refused']);
});

test('every template names the same params in both languages', () => {
  const params = (template: string) => [...template.matchAll(/\{[a-zA-Z:]+\}/g)].map(([param]) => param).toSorted();
  const all = Object.entries({ ...DIFF_WORDS, ...PACK_KEY_WORDS, ...PACK_PART_WORDS });

  expect(all.filter(([, { vi, en }]) => params(vi).join() !== params(en).join())).toEqual([]);
  expect(all.length).toBeGreaterThan(100);
});
