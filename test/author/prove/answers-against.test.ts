import { describe, expect, test } from 'vitest';
import type { Doc } from '../../support/naive-expressions.js';
import { packOf, proofOf } from '../../support/proof-packs.js';

/** What is told of a pack of these criteria, as `code place`. */
function told(facts: readonly Doc[], criteria: readonly Doc[], more: Doc = {}): readonly string[] {
  return proofOf(packOf(facts, criteria, more)).findings.map(({ code, path }) => `${code} ${path.join('/')}`);
}

const RULE = 'tiers/0/criteria/0/rule';
const one = (rule: unknown, more: Doc = {}): Doc => ({ id: 'one', max: 4, title: { vi: 'Một' }, rule, ...more });
const FILES: Doc = { id: 'files', type: 'count', title: { vi: 'Số hồ sơ' } };
const PER_FILE = one({ 'per-item': { count: 'files', each: 1, atMost: 4 } });

describe('an answer that nobody wants', () => {
  const asked = (vi: string, when: unknown) =>
    told([{ id: 'it', type: 'boolean', title: { vi } }], [one({ flag: { when } })]);
  const not = { '!': { var: 'it' } };

  test.each<[string, unknown]>([
    ['Có cán bộ bị kỷ luật', 'it'],
    ['Kỷ luật: lãnh đạo đơn vị bị khiển trách', 'it'],
    ['Xảy ra mất an toàn thông tin', 'it'],
    ['Không để xảy ra mất an toàn thông tin', not],
    ['An toàn thông tin: không xảy ra mất an toàn', not],
  ])('is told where it earns: %s', (vi, when) => {
    expect(asked(vi, when)).toEqual([`fault-earns ${RULE}`]);
  });

  test.each<[string, unknown]>([
    ['Có cán bộ bị kỷ luật', not],
    ['Không để xảy ra mất an toàn thông tin', 'it'],
    ['Có quy chế xử lý vi phạm', 'it'],
    ['Có phương án khi xảy ra sự cố', 'it'],
    ['Cán bộ vi phạm được xử lý kịp thời', 'it'],
    ['Không ban hành kế hoạch', not],
    ['Có trang thông tin', not],
  ])('is left alone the right way round, and where the title does not say it: %s', (vi, when) => {
    expect(asked(vi, when)).toEqual([]);
  });

  test('of a penalty is told the other way round', () => {
    const facts = ['Có trang', 'Có cán bộ bị kỷ luật'].map((vi, index) => ({
      id: `f${index}`,
      type: 'boolean',
      title: { vi },
    }));
    const of = (when: unknown) => [
      {
        ...{ id: 'all', max: 4, combine: 'sum', title: { vi: 'Tổng' } },
        children: [
          one({ flag: { when: 'f0' } }),
          { id: 'minus', role: 'penalty', max: 2, whenMissing: 'zero', title: { vi: 'Hai' }, rule: { flag: { when } } },
        ],
      },
    ];

    expect(told(facts, of('f1'))).toEqual([]);
    expect(told(facts, of({ '!': { var: 'f1' } }))).toEqual(['fault-earns tiers/0/criteria/0/children/1/rule']);
  });
});

describe('a day of a deed', () => {
  const until = (day: string) => ({ '<': [{ var: 'sent' }, day] });
  const days = (args: readonly unknown[], vi = 'Ngày ban hành kế hoạch') =>
    told([{ id: 'sent', type: 'date', title: { vi } }], [one({ logic: { if: args } })]);

  test('that earns more when it is later is told', () => {
    expect(days([until('2019-01-15'), 2, until('2019-02-01'), 4, 0])).toEqual([`later-earns-more ${RULE}`]);
    expect(days([{ '>': [{ var: 'sent' }, '2019-01-15'] }, 4, 0])).toEqual([`later-earns-more ${RULE}`]);
  });

  test('of a window, before which nothing is earned and after which less is, is left alone', () => {
    expect(days([until('2019-01-15'), 0, until('2019-02-01'), 4, 0])).toEqual([]);
    expect(days([until('2019-01-15'), 1, until('2019-02-01'), 4, 0])).toEqual([`later-earns-more ${RULE}`]);
  });

  test('that earns less when it is later, and a day of something else, are left alone', () => {
    expect(days([until('2019-01-15'), 4, until('2019-02-01'), 2, 0])).toEqual([]);
    expect(days([{ '>': [{ var: 'sent' }, '2019-01-15'] }, 4, 0], 'Ngày hết hạn bảo hành')).toEqual([]);
  });

  test('of half a year to a year before the figures is told, of other times is left alone', () => {
    expect(days([until('2018-03-31'), 4, 0])).toEqual([`date-early ${RULE}/logic/if/0/</1`]);
    expect(days([until('2018-12-15'), 4, 0])).toEqual([]);
    expect(days([until('2015-03-31'), 4, 0])).toEqual([]);
  });

  test('with the points of the next one is told, and so is the last before what holds otherwise', () => {
    const [first, second] = [until('2019-01-15'), until('2019-02-01')];
    expect(days([first, 4, second, 4, 0])).toEqual([`bands-alike ${RULE}/logic/if/3`]);
    expect(days([first, 4, second, 0, 0])).toEqual([`bands-alike ${RULE}/logic/if/3`]);
    expect(days([first, 4, second, 2, 0])).toEqual([]);
  });

  test('and a number of another figure are no neighbours', () => {
    const facts = [FILES, { id: 'sent', type: 'date', title: { vi: 'Ngày gửi' } }];
    const chain = [until('2019-01-15'), 4, { '>': [{ var: 'files' }, 9] }, 4, 0];

    expect(told(facts, [one({ logic: { if: chain } })])).toEqual([]);
  });
});

describe('levels', () => {
  const levels = (titles: readonly string[], floor: string, gate?: unknown) => {
    const steps = titles.map((vi, index) => ({ id: `l${index}`, title: { vi }, atLeast: 4 - index }));
    const [top, ...others] = steps;
    const node = {
      ...{ id: 'all', max: 4, combine: 'sum', title: { vi: 'Tổng' }, children: [PER_FILE] },
      levels: {
        ...{ by: 'points', basis: 'exact', floor: { id: 'f', title: { vi: floor } } },
        steps: [gate === undefined ? top : { ...top, gate }, ...others],
      },
    };
    return told([FILES], [node]);
  };
  const AT = 'tiers/0/criteria/0/levels';

  test.each<[readonly string[], string, string]>([
    [['Khá', 'Tốt', 'Trung bình'], 'Yếu', 'steps/0'],
    [['Tốt', 'Trung bình', 'Khá'], 'Yếu', 'steps/1'],
    [['Khá', 'Trung bình'], 'Tốt', 'steps/1'],
    [['Mức II', 'Mức I', 'Mức III'], 'Không xếp', 'steps/0'],
    [['Loại 3', 'Loại 1', 'Loại 2'], 'Không xếp', 'steps/1'],
  ])('with titles the wrong way round are told: %j', (titles, floor, at) => {
    expect(levels(titles, floor)).toEqual([`level-titles-exchanged ${AT}/${at}/title`]);
  });

  test.each<[readonly string[], string]>([
    [['Xuất sắc', 'Tốt', 'Khá'], 'Trung bình'],
    [['Mức III', 'Mức II', 'Mức I'], 'Không xếp'],
    [['Mức I', 'Mức II', 'Mức III'], 'Không xếp'],
    [['Xanh', 'Vàng', 'Đỏ'], 'Không xếp'],
  ])('in order, upwards or down, are left alone: %j', (titles, floor) => {
    expect(levels(titles, floor)).toEqual([]);
  });

  test('of which that below all has the title of another are told there', () => {
    expect(levels(['Xanh', 'Vàng'], 'Vàng')).toEqual([`label-repeated ${AT}/floor/title`]);
  });

  test('whose gate asks of the row itself what they ask anyway are told; of more, of another row, or by another measure, they are not', () => {
    const asks = (measure: unknown) => ({ '>=': [measure, 2] });
    expect(levels(['Tốt'], 'Khá', asks({ points: 'all' }))).toEqual([`gate-of-itself ${AT}/steps/0/gate`]);
    expect(levels(['Tốt'], 'Khá', { '>': [{ points: 'all' }, 4] })).not.toContain(`gate-of-itself ${AT}/steps/0/gate`);
    expect(levels(['Tốt'], 'Khá', asks({ points: 'one' }))).toEqual([]);
    expect(levels(['Tốt'], 'Khá', asks({ percent: 'all' }))).toEqual([]);
  });
});

describe('the period', () => {
  const period = (from: string, to: string, zone = '+07:00') =>
    told([FILES], [PER_FILE], { period: { from, to, zone } });

  test.each([
    ['2019-01-01', '2019-12-30', 'to'],
    ['2019-01-01', '2020-01-01', 'to'],
    ['2018-11-02', '2019-10-31', 'from'],
    ['2019-01-01', '2019-02-27', 'to'],
  ])('that is a day off from whole months is told: %s to %s', (from, to, key) => {
    expect(period(from, to)).toEqual([`period-off period/${key}`]);
  });

  test.each([
    ['2018-11-01', '2019-10-31'],
    ['2018-12-15', '2019-12-14'],
    ['2019-01-01', '2019-12-15'],
    ['2020-01-01', '2020-02-29'],
  ])('of whole months, or from the middle of one, is left alone: %s to %s', (from, to) => {
    expect(period(from, to)).toEqual([]);
  });

  test('in another zone than that of Viet Nam is told of a pack in Vietnamese', () => {
    expect(period('2019-01-01', '2019-12-31', '-07:00')).toEqual(['zone-other period/zone']);
    expect(period('2019-01-01', '2019-12-31')).toEqual([]);
  });
});

describe('options of which one is done in part', () => {
  const plan = (titles: readonly string[], points: readonly number[]) => {
    const options = titles.map((vi, index) => ({ id: `o${index}`, title: { vi } }));
    const table = Object.fromEntries(points.map((value, index) => [`o${index}`, value]));
    const facts = [{ id: 'plan', type: 'choice', title: { vi: 'Kế hoạch' }, options }];
    return told(facts, [one({ choice: { fact: 'plan', points: table } })]);
  };
  const at = `option-earns-more ${RULE}/choice/points`;

  test('or late, beside one that is not, are told where they earn more', () => {
    expect(plan(['Công khai đầy đủ, đúng quy định', 'Công khai chưa đầy đủ', 'Không'], [2, 4, 0])).toEqual([
      `${at}/o1`,
    ]);
    expect(plan(['Ban hành đúng hạn', 'Chậm', 'Không'], [2, 4, 0])).toEqual([`${at}/o1`]);
  });

  test('are left alone where they earn less, and of two deeds', () => {
    expect(plan(['Công khai đầy đủ', 'Công khai chưa đầy đủ', 'Không'], [4, 2, 0])).toEqual([]);
    expect(plan(['Báo cáo đầy đủ', 'Công khai chưa đầy đủ', 'Không'], [2, 4, 0])).toEqual([]);
  });
});

describe('what was written by hand', () => {
  const text = (number: string) =>
    told([FILES], [PER_FILE], { texts: [{ key: 'a', number, title: { vi: 'Văn bản' }, issued: '2019-01-05' }] });

  test('a number without its stroke is told, a number of another form is not', () => {
    expect(text('45QĐ-UBND')).toEqual(['text-number-sign texts/0/number']);
    expect(text('45/QĐ-UBND')).toEqual([]);
    expect(text('45A/QĐ-UBND')).toEqual([]);
  });

  test('two rows that cite each the place of the other are told, both', () => {
    const texts = [{ key: 'qd', number: '1/QĐ-UBND', title: { vi: 'Bộ' }, issued: '2019-01-05' }];
    const rows = (cited: readonly number[]) => {
      const facts = cited.map((_, index) => ({ id: `f${index}`, type: 'boolean', title: { vi: `Có việc ${index}` } }));
      const criteria = cited.map((place, index) => ({
        ...{ id: `r${index}`, code: String(index + 1), max: 1, title: { vi: `Việc ${index}` } },
        ...{ cite: [`qd#2.${place}`], rule: { flag: { when: `f${index}` } } },
      }));
      return told(facts, criteria, { texts });
    };

    expect(rows([1, 3, 2, 4, 5])).toEqual([1, 2].map((row) => `cite-copied tiers/0/criteria/${row}/cite/0`));
    expect(rows([1, 2, 3, 4, 5])).toEqual([]);
    expect(rows([1, 3, 2, 4])).toEqual([]);
    expect(rows([2, 3, 1, 4, 5, 6])).toEqual([]);
  });

  test('a gap that quotes a setting of its place is told once another stands there', () => {
    const facts = [FILES, { id: 'done', type: 'count', atMost: 'files', title: { vi: 'Hồ sơ xong' } }];
    const of = (whenZero: string, said: string) =>
      told(facts, [one({ share: { part: 'done', whole: 'files', whenZero } })], {
        gaps: [{ id: 'g', at: ['commune/one#rule'], kind: 'not-found', choice: { vi: `Tạm chọn (${said})` } }],
      });

    expect(of('zero', 'whenZero: unscorable')).toEqual(['gap-untrue gaps/0/at/0']);
    expect(of('unscorable', 'whenZero: unscorable')).toEqual([]);
    expect(of('zero', 'target: 90')).toEqual([]);
  });
});
