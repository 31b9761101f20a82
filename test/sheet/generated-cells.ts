import fc from 'fast-check';

/** A cell as an office writes it, and what it is worth, worked out beside it and not by what is tested. */
export interface Cell {
  readonly text: string;
  readonly max: string;
  /** What a unit has for these figures, in the order in which the cell names them. */
  readonly points: (figures: readonly Figure[]) => number;
  readonly figures: readonly (readonly Figure[])[];
}

export type Figure = number | boolean | string;

const written = (value: number) => {
  const text = String(value);
  return fc.constantFrom(text, text.replace('.', ','), ...(Number.isInteger(value) && value < 10 ? [`0${text}`] : []));
};
const unit = fc.constantFrom(' điểm', 'đ', ' đ', ' Điểm', 'điểm');
const points = (value: number) => fc.tuple(written(value), unit).map((parts) => parts.join(''));
const between = fc.constantFrom('; ', '\n', '. ', ';\n', ' ; ');
/** What earns points; `mỗi văn bản chậm 0,5 điểm`, and `mỗi vụ việc 0,5 điểm`, may mean that they are taken away. */
const merit = fc.constantFrom(
  'mô hình',
  'giải thưởng',
  'văn bản đúng hạn',
  'vụ việc được giải quyết',
  'lần họp',
  'sáng kiến cấp tỉnh',
);
const thing = fc.constantFrom('mô hình', 'giải thưởng', 'văn bản chậm', 'vụ việc', 'lần vi phạm', 'sáng kiến cấp tỉnh');
const each = fc.constantFrom(0.1, 0.25, 0.5, 1, 1.5, 2);
const most = fc.constantFrom(1, 2, 3, 5, 10);
const counts = [[0], [1], [3], [40]] as const;

/** So many points each, at most all of them; in any order. */
const perItem = fc.record({ each, most, merit }).chain(({ each: one, most: all, merit: what }) =>
  fc
    .tuple(
      points(one),
      points(all),
      fc.constantFrom('cộng ', 'được ', 'được cộng ', ''),
      fc.constantFrom(
        ', tối đa ',
        ', không quá ',
        ' nhưng không quá ',
        ', nhưng không vượt quá ',
        '; điểm tối đa ',
        '. Tối đa ',
      ),
      fc.constantFrom('each', 'reversed', 'over'),
    )
    .map(([p, cap, verb, join, order]): Cell => {
      const head =
        order === 'over' ? `${p}/${what}` : order === 'reversed' ? `${p} cho mỗi ${what}` : `Mỗi ${what} ${verb}${p}`;
      return {
        text: `${head}${join}${cap}`,
        max: String(all),
        points: ([count = 0]) => Math.min(all, Number(count) * one),
        figures: counts,
      };
    }),
);

/** From all of the points down. */
const deduct = fc.record({ each, most, thing }).chain(({ each: one, most: all, thing: what }) =>
  fc
    .tuple(points(one), points(all), fc.constantFrom('trừ ', 'bị trừ ', 'thì trừ '), fc.integer({ min: 0, max: 3 }))
    .map(([p, full, verb, form]): Cell => {
      const loss = `mỗi ${what} ${verb}${p}`;
      const forms = [
        loss,
        `Tối đa ${full}, ${loss}`,
        `Không có ${what}: ${full}; ${loss}`,
        `${loss} cho đến hết số điểm`,
      ];
      return {
        text: forms[form] ?? loss,
        max: String(all),
        points: ([count = 0]) => Math.max(0, all - Number(count) * one),
        figures: counts,
      };
    }),
);

/** Bands of a percent between cuts, either end in. */
const bands = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 }),
    isLowerIn: fc.boolean(),
    most: fc.constantFrom(3, 5, 8),
    form: fc.integer({ min: 0, max: 2 }),
    between,
  })
  .chain(({ cuts, isLowerIn, most: all, form, between: join }) => {
    const sorted = cuts.toSorted((a, b) => b - a);
    const values = sorted.map((_, index) => all - index);
    return fc.tuple(...[...values, 0].map(points)).map((shown): Cell => {
      const [low, high] = isLowerIn
        ? ((
            [
              ['từ', 'dưới'],
              ['>=', '<'],
              ['đạt từ', 'dưới'],
            ] as const
          )[form] ?? [])
        : ((
            [
              ['trên', ''],
              ['>', '<= '],
              ['từ trên', ''],
            ] as const
          )[form] ?? []);
      const labels = sorted.map((cut, index) => {
        const above = sorted[index - 1];
        if (above === undefined) return isLowerIn && form === 0 ? `từ ${cut}% trở lên` : `${low} ${cut}%`;
        return `${low} ${cut}% đến ${high} ${above}%`.replaceAll(/ +/g, ' ');
      });
      const last = sorted.at(-1);
      const rest = isLowerIn ? `dưới ${last}%` : form === 1 ? `<= ${last}%` : `từ ${last}% trở xuống`;
      const value = (percent: number) => {
        const index = sorted.findIndex((cut) => (isLowerIn ? percent >= cut : percent > cut));
        return index < 0 ? 0 : (values[index] ?? 0);
      };
      return {
        text: [...labels, rest].map((label, index) => `${label}: ${shown[index]}`).join(join),
        max: String(all),
        points: ([percent = 0]) => value(Number(percent)),
        figures: [0, 50, 100, ...sorted.flatMap((cut) => [cut - 0.5, cut, cut + 0.5])].map((percent) => [percent]),
      };
    });
  });

/** One of several cases. */
const choice = fc
  .record({
    labels: fc.constantFrom(['Tốt', 'trung bình', 'yếu'], ['Đúng hạn', 'chậm', 'không gửi']),
    most,
    between,
    mark: fc.constantFrom(': ', ' được ', ' = '),
  })
  .chain(({ labels, most: all, between: join, mark }) =>
    fc.tuple(points(all), points(all / 2), points(0)).map((shown): Cell => {
      const values = [all, all / 2, 0];
      return {
        text: labels.map((label, index) => `${label}${mark}${shown[index]}`).join(join),
        max: String(all),
        points: ([place = 0]) => values[Number(place)] ?? 0,
        figures: [[0], [1], [2]],
      };
    }),
  );

/** Part of a whole. */
const share = fc.record({ most, form: fc.integer({ min: 0, max: 4 }) }).chain(({ most: all, form }) =>
  written(all).map((shown): Cell => {
    // what is left of 1 is earned by files that are not late: of files in time it would be told
    const [a, b] = [form === 4 ? 'số hồ sơ trễ hạn' : 'số hồ sơ đúng hạn', 'tổng số hồ sơ'];
    const forms = [
      `Điểm = (${a} / ${b}) x ${shown}`,
      `Điểm = ${shown} * (${a}/${b})`,
      `Điểm = a/b*${shown}; a = ${a}; b = ${b}`,
      `Tỷ lệ x ${shown}. Trong đó: Tỷ lệ = a/b; a là ${a}, b là ${b}`,
      `Điểm = (1 - a/b) x ${shown}; a: ${a}; b: ${b}`,
    ];
    return {
      text: forms[form] ?? '',
      max: String(all),
      points: ([part = 0, whole = 1]) => {
        const ratio = Number(part) / Number(whole);
        return (form === 4 ? 1 - ratio : ratio) * all;
      },
      figures: [
        [0, 4],
        [1, 4],
        [3, 4],
        [4, 4],
      ],
    };
  }),
);

/** Cells that office Vietnamese has only one meaning for. */
export const knownCell: fc.Arbitrary<Cell> = fc.oneof(perItem, deduct, bands, choice, share);

/** Clauses that change a method in a way that no rule of the draft says. */
export const unknownClause = fc.constantFrom(
  'riêng xã vùng III được cộng thêm 1 điểm',
  'không tính hồ sơ rút',
  'trừ các xã đảo',
  'ngoại trừ đơn vị mới thành lập',
  'nếu chậm thì trừ 0,5 điểm',
  'có xác nhận của Sở Tài chính',
  'áp dụng từ năm 2021',
  'chỉ áp dụng cho cấp huyện',
  'điểm nhân hệ số 2',
  'căn cứ Quyết định số 12',
  'mỗi quý tính một lần',
  'chưa hoàn thành không được xét',
  'xã đảo: 7 điểm',
  'từ 4 lỗi trở lên: 0 điểm',
  'tối đa 0,75 điểm',
  'cứ 3 hồ sơ được 0,3 điểm',
);
