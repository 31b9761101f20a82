import { expect, test } from 'vitest';
import { explained } from './house.js';
import { KIND_CASES } from './kind-cases.js';
import {
  calculate,
  calculations,
  type Fraction,
  fraction,
  isAbove,
  least,
  minus,
  most,
  NOTHING,
  over,
  plus,
  read,
  times,
  written,
} from './recompute.js';

/** The sentences of how the points come, as a Vietnamese reads them, indented as they are. */
function calculation(page: string): readonly string[] {
  const [, after = ''] = page.split('Cách tính điểm\n');
  return (after.split('\n\n')[0] ?? '').split('\n').filter((line) => line.trim() !== '');
}

function found(pattern: RegExp, lines: readonly string[]): readonly string[] {
  const match = lines.map((line) => pattern.exec(line)).find((one) => one !== null);
  if (!match) throw new Error(`${pattern} is nowhere in:\n${lines.join('\n')}`);
  return match.slice(1).map((text) => text ?? '');
}

const HUNDRED = fraction(100n);
const N = String.raw`(-?[\d.,]+)`;
const FACT = String.raw`"[^"]*" \(${N}[^)]*\)`;
const NOTHING_COUNTED = /Không phát sinh .* bằng 0\), (?:tính (?:điểm tối đa )?([\d.,]+)|(không áp dụng))/;

/** Where nothing is counted the sentence says what that means. */
function whenNothing(lines: readonly string[]): string | undefined {
  const match = lines.map((line) => NOTHING_COUNTED.exec(line)).find((one) => one !== null);
  return match ? (match[2] === undefined ? written(read(match[1] ?? '')) : 'not-applicable') : undefined;
}

function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, NOTHING);
}

/** For each kind: the points, from the figures and parameters of its sentences alone, by what the kind is said to mean. */
const FROM_WORDS: Readonly<Record<string, (lines: readonly string[]) => Fraction>> = {
  flag: (lines) => {
    const [max = ''] = found(/: [\d.,]+\/([\d.,]+) điểm/, lines);
    const statements = lines.filter((line) => line.includes('Điều kiện: ')).map((line) => holds(line));
    const isEnough = lines.some((line) => line.includes('Chỉ cần một'))
      ? statements.includes(true)
      : !statements.includes(false);
    return isEnough ? read(max) : NOTHING;
  },
  choice: (lines) => {
    const [formula = ''] = found(/\): (.*?)(?: [=≈].*)? điểm \(tối đa/, lines);
    return calculate(formula);
  },
  share: (lines) => {
    const below = new RegExp(`- (100 × .*) [=≈] .*%, dưới ${N}% nên tính 0 điểm`).exec(lines.join('\n'));
    if (below) {
      const percent = calculate((below[1] ?? '').replaceAll(/"[^"]*" \(([\d.,]+)[^)]*\)/g, '$1'));
      if (!isAbove(read(below[2] ?? ''), percent)) throw new Error(`not below the floor: ${below[0]}`);
      return NOTHING;
    }
    const isRest = lines.some((line) => line.includes('phần còn lại'));
    const pattern = isRest
      ? new RegExp(`phần còn lại của ${FACT} sau khi trừ ${FACT}`)
      : new RegExp(`${FACT} trên ${FACT}`);
    const [a = '', b = ''] = found(pattern, lines).map(String);
    const [part, whole] = isRest ? [minus(read(a), read(b)), read(a)] : [read(a), read(b)];
    const target = /mục tiêu ([\d.,]+)%/.exec(lines.join('\n'))?.[1];
    const [max = ''] = found(/tối đa ([\d.,]+) điểm/, lines);
    const floor = /, từ ([\d.,]+)% trở lên mới tính điểm/.exec(lines.join('\n'))?.[1];
    if (floor !== undefined && isAbove(read(floor), times(over(part, whole), HUNDRED)))
      throw new Error(`below the floor: ${lines.join('\n')}`);
    return least(read(max), over(times(times(read(max), over(part, whole)), HUNDRED), target ? read(target) : HUNDRED));
  },
  bands: (lines) => {
    const [line = ''] = lines;
    const value =
      /đúng bằng ([\d/]+)/.exec(line)?.[1] ?? /= ([\d.,]+)/.exec(line)?.[1] ?? found(new RegExp(FACT), lines)[0] ?? '';
    const all = lines.filter((one) => /[Mm]ức (?:trên|từ|dưới|không quá)/.test(one));
    const band = all.find((one) => isBetween(read(value), one));
    const [points = ''] = found(/: ([\d.,]+) điểm/, [all.length > 0 && band ? band : line]);
    if (line.includes('thuộc mức ') && !line.includes('không thuộc') && !band)
      throw new Error(`${value} is not in: ${line}`);
    return read(points);
  },
  'per-item': (lines) => {
    const [count = '', each = '', cap = ''] = found(
      new RegExp(`${FACT}, mỗi [^\\d]*${N} điểm, không quá ${N} điểm`),
      lines,
    );
    return least(times(read(count), read(each)), read(cap));
  },
  checklist: (lines) => {
    const [line = ''] = lines;
    const needed = /cần ([\d.,]+) mục: .*\/([\d.,]+) điểm/.exec(line);
    if (!needed) return sumOf(lines.flatMap((one) => (/: có: được ([\d.,]+) điểm/.exec(one) ?? []).slice(1).map(read)));
    const met = lines.filter((one) => /Mục "[^"]*": có$/.test(one)).length;
    return isAbove(read(needed[1] ?? ''), fraction(BigInt(met))) ? NOTHING : read(needed[2] ?? '');
  },
  deduct: (lines) => {
    const [from = ''] = found(/Trừ dần từ ([\d.,]+) điểm/, lines);
    const floor = /mức thấp nhất nên tính ([\d.,]+)/.exec(lines.join('\n'))?.[1];
    const lost = lines.slice(1).flatMap((line) => {
      const each = new RegExp(`${FACT}, mỗi [^\\d]*trừ ${N} điểm`).exec(line);
      if (each) return [times(read(each[1] ?? ''), read(each[2] ?? ''))];
      return (/: có: trừ ([\d.,]+) điểm/.exec(line) ?? []).slice(1).map(read);
    });
    const left = minus(read(from), sumOf(lost));
    return floor === undefined ? left : most(left, read(floor));
  },
  'sum-of': (lines) => {
    const parts = lines.filter((line) => line.includes('- Phần '));
    return sumOf(parts.map((line) => calculate(found(/Phần \d+: (.*?)(?: [=≈].*)? điểm \(tối đa/, [line])[0] ?? '')));
  },
  'best-of': (lines) => {
    const cases = lines.filter((line) => line.includes('- Trường hợp '));
    const points = cases.map((line) =>
      line.includes('thiếu số liệu')
        ? NOTHING
        : calculate(found(/Trường hợp \d+: (.*?)(?: [=≈].*)? điểm \(tối đa/, [line])[0] ?? ''),
    );
    return points.reduce(most, NOTHING);
  },
  mark: (lines) => {
    const [mark = ''] = found(new RegExp(`Điểm chấm ${FACT}`), lines);
    const scale = /trên thang ([\d.,]+)/.exec(lines.join('\n'))?.[1];
    const [max = ''] = found(/tối đa ([\d.,]+) điểm/, lines);
    return scale === undefined ? read(mark) : over(times(read(max), read(mark)), read(scale));
  },
  goalposts: (lines) => {
    const [value = '', low = '', high = '', way = '', max = ''] = found(
      new RegExp(`${FACT} trong thang từ ${N} đến ${N}, càng (cao|thấp) .*tối đa ${N} điểm`),
      lines,
    );
    const held = least(most(read(value), read(low)), read(high));
    const gone = way === 'cao' ? minus(held, read(low)) : minus(read(high), held);
    const from = read(/, thấp nhất ([\d.,]+) điểm/.exec(lines.join('\n'))?.[1] ?? '0');
    return plus(from, times(minus(read(max), from), over(gone, minus(read(high), read(low)))));
  },
  relative: (lines) => {
    const equal = /bằng nhau nên tính (?:điểm tối đa )?([\d.,]+)/.exec(lines.join('\n'))?.[1];
    const [formula = ''] = equal === undefined ? found(/(?<!\s): (\d[^"=≈]*) [=≈] .* điểm \(tối đa/, lines) : [equal];
    return calculate(formula);
  },
  logic: (lines) => {
    const [formula = ''] = found(/Tính: (.*?) (?:[=≈].* )?điểm \(tối đa/, lines);
    const rounded = /^\((.*)\) làm tròn đến (\d+)/.exec(formula);
    if (rounded) return halfUp(calculate(rounded[1] ?? ''), Number(rounded[2]));
    return calculate(formula.replace(/số ngày từ .*? đến "[^"]*" \([^)]*\) \((\d+)\)/, '$1'));
  },
};

function halfUp([top, bottom]: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  return fraction((2n * top * scale + bottom) / (2n * bottom), scale);
}

/** "…: có", or a comparison that is true of the number beside it and says the opposite of what was asked. */
function holds(line: string): boolean {
  return line.endsWith(': có');
}

/** Whether a value is in the range that a line names: `trên 10% đến 30%`, `từ 70 trở lên`, `không quá 1`. */
function isBetween(value: Fraction, line: string): boolean {
  const [, from, low] = /(trên|từ) ([\d.,]+)/.exec(line) ?? [];
  const [, isBelow, high] = /(dưới |không quá |đến (?!dưới))([\d.,]+)/.exec(line) ?? [];
  const isOver = low === undefined || isAbove(value, read(low)) || (from === 'từ' && !isAbove(read(low), value));
  const isUnder =
    high === undefined || isAbove(read(high), value) || (isBelow !== 'dưới ' && !isAbove(value, read(high)));
  return isOver && isUnder;
}

test.each(Object.entries(KIND_CASES).flatMap(([kind, cases]) => cases.map((one) => [kind, one.is, one] as const)))(
  '%s, %s: the points come from the figures in its sentences alone',
  (kind, _, one) => {
    const lines = calculation(explained(one, 'vi', true));
    const again = whenNothing(lines) ?? written(FROM_WORDS[kind]?.(lines) ?? NOTHING);

    expect(again).toBe(one.points);
  },
);

test.each(Object.entries(KIND_CASES))(
  '%s: each calculation on its pages comes to what stands beside it',
  (kind, cases) => {
    const checked = cases.flatMap((one) => calculations(explained(one, 'vi', true)));

    expect(checked.filter(({ comesTo, said }) => comesTo !== said)).toEqual([]);
    expect(checked.length > 0).toBe(!['flag', 'bands'].includes(kind));
  },
);

test('a calculation on a page is read as it is written', () => {
  expect(written(calculate('20 × 52 : 60'))).toBe('52/3');
  expect(written(calculate('6 − (3 × 0,5 + 1)'))).toBe('3.5');
  expect(written(calculate('số nhỏ nhất trong (4; 4 × 100 × 13 : 60 : 50) + 0'))).toBe('26/15');
});
