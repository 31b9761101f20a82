import { bug } from '../../kit/bug.js';
import { equal, HUNDRED, multiply, ONE } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { fold } from '../../kit/unicode.js';
import type { Json } from '../../model/expression.js';
import { type Clause, clausesOf, type Product, type ZeroAnswer } from './clause.js';
import { isFault } from './faults.js';
import { hasWords, isNameOf } from './figure-title.js';
import { isPartOf } from './part-of.js';
import type { Ends, Range } from './range.js';
import type { Assumption, FactDraft, Scoring } from './reading.js';

/** A ratio of two facts that the row names; else the percent itself, as a fact from 0 to 100. */
interface ReadRatio {
  readonly facts: readonly FactDraft[];
  /** Whether the fact is the percent itself. */
  readonly isAsked: boolean;
  /** `part`, `whole`, `complement` and `whenZero` of a rule. */
  readonly of: (ids: readonly string[]) => { readonly [key: string]: Json };
  readonly used: readonly Clause[];
  readonly assumes: readonly Assumption[];
}

const IS_RATIO = /^tỷ lệ(?!\p{L})/iu;

/** Whether a name is that of a ratio: `tỷ lệ`, `tỷ lệ hoàn thành`. */
export function isRatioName(name: string): boolean {
  return IS_RATIO.test(name);
}

/**
 * The ratio of a cell: from `Tỷ lệ = a/b` or from the formula itself, where exactly its letters are explained; else the
 * percent. Undefined where a letter is not explained, or not used.
 */
export function ratioOf(
  { title, clauses }: Pick<Scoring, 'title' | 'clauses'>,
  formula?: Product,
): ReadRatio | undefined {
  const letters = clausesOf(clauses, 'letter');
  const named = clausesOf(clauses, 'ratio');
  if (named.length > 1 || new Set(letters.map(({ letter }) => letter)).size < letters.length) return undefined;
  const stated = named[0]?.product ?? (isOfTwo(formula) ? formula : undefined);
  const product = stated ?? defaultRatio(letters);
  if (named[0] && formula && !isOfRatio(formula, named[0], letters)) return undefined;
  if (!product) return letters.length > 0 ? undefined : askedOf({ title, clauses }, named, formula);
  if (!isOfTwo(product) || !isOne(product, named.length > 0)) return undefined;
  const names = [...product.over, ...product.under];
  const meanings = names.map((name) => letters.find(({ letter }) => letter === name.toLowerCase())?.meaning ?? name);
  const isIncomplete =
    letters.length > 0 && (letters.length !== 2 || names.some((name) => !isExplained(name, letters)));
  if (isIncomplete || meanings.some((meaning) => [...meaning].length < 2 || isRatioName(meaning))) return undefined;
  const [first = '', whole = ''] = meanings.map((meaning) => ofRow(meaning, title));
  const part = asNumber(first, whole);
  const zero = zeroOf(clauses, names[1] ?? bug('a ratio has two names'), whole);
  // a total divided by one of its parts is the wrong way round
  const isTurned = /^tổng/iu.test(part) && !/^tổng/iu.test(whole);
  if (fold(part) === fold(whole) || isTurned || !zero || isPlan(whole) || !isPartOf(part, whole)) return undefined;
  return {
    facts: [
      { title: part, type: typeOf(part), atMost: 1 },
      { title: whole, type: typeOf(whole) },
    ],
    isAsked: false,
    of: ([first = '', second = '']) => ({
      part: first,
      whole: second,
      ...(product.isRest ? { complement: true } : {}),
      whenZero: zero.answer,
    }),
    used: [...letters, ...named, ...zero.used],
    assumes: zero.used.length === 0 ? ['whole-zero'] : [],
  };
}

/** Words that make another ratio of the same figures: `Tỷ lệ trễ hạn`, `Tỷ lệ bình quân`. */
const MAKES_ANOTHER =
  /(?<!\p{L})(?:không|chưa|chậm|trễ|muộn|quá hạn|sai|thiếu|giảm|tăng|vượt|nửa|bình quân|trung bình|liên tục|lũy kế|luỹ kế|cùng kỳ|(?:so với )?năm trước|h[ằà]ng (?:tháng|quý|năm))(?!\p{L})/giu;

/**
 * Whether a formula multiplies the ratio that a cell names: `Tỷ lệ`, or `Tỷ lệ trễ hạn` in the same words; not `Tỷ lệ đúng hạn` of `Tỷ lệ
 * trễ hạn = a/b`, nor `Tỷ lệ trễ hạn` of a ratio of what is in time.
 */
function isOfRatio(
  { over, under }: Product,
  { name, product }: Extract<Clause, { readonly is: 'ratio' }>,
  letters: readonly { readonly text: string }[],
): boolean {
  const words = (ratio: string) => ratio.toLowerCase().replaceAll(OF_RATIO, '').replace('%', '').trim();
  const figures = [...product.over, ...product.under, ...letters.map(({ text }) => text)].join(' ').toLowerCase();
  const isSaid = [name, ...over].every((ratio) =>
    (words(ratio).match(MAKES_ANOTHER) ?? []).every((word) => figures.includes(word)),
  );
  const isSame = (ratio: string) => words(name) === '' || ['', words(name)].includes(words(ratio));
  return isSaid && under.length === 0 && over.every((ratio) => isRatioName(ratio) && isSame(ratio));
}

/** `a/b` where a row explains only these two letters, and the words of `b` make it the whole. */
function defaultRatio(letters: readonly { readonly letter: string; readonly meaning: string }[]): Product | undefined {
  const [part, whole] = ['a', 'b'].map((name) => letters.find(({ letter }) => letter === name)?.meaning);
  // of `a = số hồ sơ trễ` the ratio that earns points may be the rest
  if (letters.length !== 2 || part === undefined || whole === undefined || isFault(part)) return undefined;
  if (!/^tổng(?!\p{L})/iu.test(whole) && !hasWords(part, whole)) return undefined;
  return { factor: ONE, over: ['a'], under: ['b'], isRest: false, maxima: 0 };
}

function isOfTwo(product: Product | undefined): product is Product {
  return product?.over.length === 1 && product.under.length === 1;
}

/** Whether the factor is 1, or 100 as in `Tỷ lệ = a/b x 100`. */
function isOne({ factor }: Product, isNamed: boolean): boolean {
  return !isNamed || equal(factor, ONE) || equal(factor, HUNDRED);
}

function isExplained(name: string, letters: readonly { readonly letter: string }[]): boolean {
  return letters.some(({ letter }) => letter === name.toLowerCase());
}

/** Words that name no ratio in particular: `tỷ lệ đạt được`. */
const OF_RATIO = /(?<!\p{L})(?:t[ỷỉ] lệ|đạt được|đạt)(?!\p{L})/giu;
const TWO_RATIOS = /t[ỷỉ] lệ(?!\p{L}).*(?:,| và| hoặc) t[ỷỉ] lệ(?!\p{L})/iu;

function askedOf(
  { title, clauses }: Pick<Scoring, 'title' | 'clauses'>,
  named: readonly Clause[],
  formula: Product | undefined,
): ReadRatio | undefined {
  const [name = ''] = formula?.over ?? [];
  if (named.length > 0 || (formula && formula.over.length > 1)) return undefined;
  const figure = name.replaceAll(OF_RATIO, '').trim();
  // a title of two ratios does not say which one is meant
  if (figure === '' && TWO_RATIOS.test(title)) return undefined;
  const isSame = figure === '' || isNameOf(title, figure);
  const fact = { title: isSame ? title : `${title}: ${lowered(name)}`, type: 'number', measure: '%' } as const;
  const limits = limitsOf({ title: fact.title, clauses });
  // points in proportion to a percent above 100, or below 0, would leave the scale
  if (formula && limits.max === undefined) return undefined;
  return {
    facts: [{ ...fact, ...limits }],
    isAsked: true,
    of: ([fact = '']) => ({ part: fact, whole: 100, ...(formula?.isRest ? { complement: true } : {}) }),
    used: [],
    assumes: ['percent-asked'],
  };
}

/** The words in small letters, but for those that are short for others: `tỷ lệ VBQPPL`. */
function lowered(name: string): string {
  const isShouted = name === name.toUpperCase() && name.includes(' ');
  const words = name.split(' ').map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()));
  return isShouted ? name.toLowerCase() : words.join(' ');
}

/** A percent of another year, of a plan or of a mean, which may be above 100; a change may be below 0 too. */
const COMPARED =
  /(?<!\p{L})(?:so (?:với|cùng)|dự toán|vượt|công suất|(?:hoàn thành|thực hiện|đạt)(?: \p{L}+){0,3} chỉ tiêu|kế hoạch (?:thu|sản xuất|trồng|kết nạp|tuyển|huy động|vận động|sản lượng|doanh thu|xuất khẩu))(?!\p{L})/iu;
const CHANGED =
  /(?<!\p{L})(?:tốc độ|tăng trưởng|(?<!(?:gia|cắt|tinh|miễn|suy|thuyên|xóa|xoá|phí) )(?:tăng|giảm)(?! (?:cường|tải|nghèo|phát|thiểu)))(?!\p{L})/iu;

/** What is planned, or measured by a plan, of which more than all can be done. */
const PLANNED =
  /(?<!\p{L})(?:kế hoạch|chỉ tiêu|dự toán|được giao|thu|ngân sách|doanh thu|kết nạp|huy động|vận động|sản lượng|xuất khẩu)(?!\p{L})/iu;

/** Whether the percent of a row ends at 100. */
export function endsAt100(scoring: Pick<Scoring, 'title' | 'clauses'>): boolean {
  return limitsOf(scoring).max !== undefined;
}

function limitsOf({ title, clauses }: Pick<Scoring, 'title' | 'clauses'>): Pick<FactDraft, 'max' | 'isSigned'> {
  if (CHANGED.test(title)) return { isSigned: true };
  const options = clausesOf(clauses, 'option');
  const isBeyond = options.some(({ range }) => range?.is === 'range' && range.isPercent && passes100(range.ends));
  const isPlan = options.some(
    ({ range, text }) => range?.is === 'range' && isUpFrom100(range) && PLANNED.test(`${title} ${text}`),
  );
  return COMPARED.test(title) || isBeyond || isPlan ? {} : { max: '100' };
}

/** `từ 100% trở lên`, not `đạt 100%`. */
function isUpFrom100({ isPercent, isExact, ends }: Extract<Range, { readonly is: 'range' }>): boolean {
  return isPercent && !isExact && ends.atLeast === '100' && ends.atMost === undefined && ends.below === undefined;
}

function passes100({ above, atLeast, below, atMost }: Ends): boolean {
  return above === '100' || [above, atLeast, below, atMost].some((end) => end !== undefined && Number(end) > 100);
}

interface Zero {
  readonly answer: ZeroAnswer | 'unscorable';
  readonly used: readonly Clause[];
}

/** The answer of the cell for a whole of 0, if it has one; undefined where it has several, or about another figure. */
function zeroOf(clauses: readonly Clause[], letter: string, whole: string): Zero | undefined {
  const zeros = clausesOf(clauses, 'zero');
  const absent = clausesOf(clauses, 'absent').filter(({ thing }) => hasWords(whole, thing));
  if (zeros.length + absent.length > 1 || zeros.some((zero) => zero.letter !== letter.toLowerCase())) return undefined;
  const [clause] = [...zeros, ...absent];
  return { answer: clause?.answer ?? 'unscorable', used: clause ? [clause] : [] };
}

/** Whether the whole is a plan, which may be exceeded; a person must then decide about points above the maximum. */
function isPlan(whole: string): boolean {
  return (
    /(?<!\p{L})(?:kế hoạch|dự toán|chỉ tiêu)(?: (?:được )?(?:giao|duyệt|đề ra)| năm)?$/iu.test(whole) &&
    !/^tổng số|^số (?:kế hoạch|dự toán|chỉ tiêu)/iu.test(whole)
  );
}

/** Words that mean something else in each row, as `tổng số`. */
const GENERAL =
  /^(?:(?:tong|tong so|so|so luong)(?: (?:da |duoc |co )?(?:dung han|qua han|tre han|tre|cham|dat|thuc hien|hoan thanh|giai quyet|ket noi|trien khai))?)$/;

/** A name; a general one followed by the title of its row. */
function ofRow(name: string, title: string): string {
  return GENERAL.test(fold(name)) ? `${name} (${title})` : name;
}

/** `hồ sơ trực tuyến` of `tổng số hồ sơ`, which is a number of them: `Số hồ sơ trực tuyến`. */
function asNumber(part: string, whole: string): string {
  const thing = /^(?:tổng )?số (?<thing>\p{L}[\p{L} ]*)$/iu.exec(whole)?.groups?.thing?.toLowerCase() ?? '';
  const isThing = thing !== '' && COUNT.test(whole) && part.toLowerCase().startsWith(`${thing} `);
  return isThing ? `Số ${part.charAt(0).toLowerCase()}${part.slice(1)}` : part;
}

/** Titles of counts: `số thủ tục`, `số chi bộ`, but no amount of money. */
const COUNT =
  /^(?:tổng )?số (?!(?:tiền|kinh phí|vốn|thu|chi(?! (?:bộ|cục|nhánh|đoàn|hội))|dự toán|nợ|thuế)(?!\p{L}))/iu;

function typeOf(words: string): 'count' | 'number' {
  return COUNT.test(words) ? 'count' : 'number';
}

/** Whether a formula multiplies its ratio by the maximum, or by the maximum divided by `by`. */
export function isTimesMax({ factor, maxima }: Product, max: string, by = '1'): boolean {
  if (maxima > 1) return false;
  const times = maxima === 1 ? multiply(factor, fromDecimal(max)) : factor;
  return equal(multiply(times, fromDecimal(by)), fromDecimal(max));
}
