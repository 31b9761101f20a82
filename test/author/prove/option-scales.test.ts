import { describe, expect, test } from 'vitest';
import { packOf, proofOf } from '../../support/proof-packs.js';

/** `option other` of the findings for a choice of options with these titles, which earn these points. */
function told(titles: readonly string[], points: readonly number[], more: object = {}): readonly string[] {
  const options = titles.map((vi, index) => ({ id: `o${index}`, title: { vi } }));
  const facts = [{ id: 'result', type: 'choice', options }];
  const table = Object.fromEntries(points.map((value, index) => [`o${index}`, value]));
  const max = Math.max(...points);
  const plain = { id: 'plain', max: 5, rule: { flag: { when: { '==': [{ var: 'result' }, 'o0'] } } } };
  const one = { id: 'one', max, rule: { choice: { fact: 'result', points: table } }, ...more };
  const all = { id: 'all', max: 'role' in more ? 5 : 5 + max, combine: 'sum', children: [plain, one] };
  return proofOf(packOf(facts, [all]))
    .findings.filter(({ code }) => code === 'option-earns-more')
    .map(({ params }) => `${params.option} ${params.other}`);
}

const QUALITY = ['Tốt', 'Khá', 'Trung bình', 'Yếu'];

describe('an option that is worse by its words', () => {
  test.each([
    ['two marks of quality exchanged', QUALITY, [2, 3, 1, 0], ['o1 o0']],
    ['all of them the other way round', QUALITY, [0, 1, 2, 3], ['o1 o0']],
    ['with a word before the mark', ['Loại khá', 'Loại tốt'], [3, 1], ['o0 o1']],
    ['how far a task is done', ['Hoàn thành tốt nhiệm vụ', 'Hoàn thành xuất sắc nhiệm vụ'], [3, 2], ['o0 o1']],
    ['late before in time', ['Ban hành đúng hạn', 'Ban hành chậm', 'Không ban hành'], [1, 2, 0], ['o1 o0']],
  ])('is told where it earns more: %s', (_, titles, points, expected) => {
    expect(told(titles, points)).toEqual(expected);
  });

  test.each([
    ['marks in their order', QUALITY, [3, 2, 1, 0]],
    ['marks of which two earn the same', QUALITY, [3, 3, 1, 0]],
    ['marks that are listed from the worst', ['Yếu', 'Trung bình', 'Khá', 'Tốt'], [0, 1, 2, 3]],
    ['a low risk, which is better', ['Thấp', 'Trung bình', 'Cao'], [3, 2, 0]],
    ['what is late of another thing', ['Gửi báo cáo đúng hạn', 'Ban hành chậm'], [1, 2]],
    ['one mark beside other words', ['Tốt', 'Chưa đánh giá'], [0, 2]],
    ['words that hold a mark', ['Chưa tốt', 'Tốt'], [2, 1]],
  ])('%s are left alone', (_, titles, points) => {
    expect(told(titles, points)).toEqual([]);
  });

  test('of a penalty the worse may lose more, and not less', () => {
    const penalty = { role: 'penalty', whenMissing: 'zero' };

    expect(told(QUALITY, [0, 1, 2, 3], penalty)).toEqual([]);
    expect(told(QUALITY, [3, 2, 1, 0], penalty)).toEqual(['o1 o0']);
  });

  test('parts of the maximum are compared as points are', () => {
    const options = QUALITY.map((vi, index) => ({ id: `o${index}`, title: { vi } }));
    const rule = { choice: { fact: 'result', fractions: { o0: '1/2', o1: '1', o2: '1/4', o3: '0' } } };
    const { findings } = proofOf(packOf([{ id: 'result', type: 'choice', options }], [{ id: 'one', max: 3, rule }]));

    expect(findings.map(({ code, path }) => `${code} ${path.slice(4).join('/')}`)).toEqual([
      'option-earns-more rule/choice/fractions/o1',
    ]);
  });
});
