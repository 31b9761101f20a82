import { bug } from '../../kit/bug.js';
import { divide, type Exact, HUNDRED, multiply, ONE } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { decimalComma } from '../decimal-comma.js';
import type { Product } from './clause.js';
import { isName } from './pattern.js';

type Token = { readonly is: 'number'; readonly value: Exact } | { readonly is: 'name' | 'sign'; readonly text: string };

const TOKEN =
  /\s*(?:(?<number>\d+(?:[.,]\d+)*)(?<percent>\s*%)?(?:\s*(?:điểm|đ)(?=\s*(?:$|[)*×/]|(?:x|nhân)(?!\p{L}))))?|(?<sign>[()*×/+-]|x(?!\p{L})|(?:nhân|chia)(?: với| cho)?(?=\s*(?:[\d(]|(?:(?:tổng |số )?điểm|tỷ lệ|(?:tổng )?số)(?!\p{L}))))|(?<word>\p{L}+(?:-\p{L}{2,})*,?))/iuy;
const IS_RATIO = /^tỷ lệ(?!\p{L})/iu;
const MAXIMUM = /^(?:số )?điểm (?:tối đa|chuẩn)$/iu;
/** The product that is the number 1. */
const NUMBER_ONE: Product = { factor: ONE, over: [], under: [], isRest: false, maxima: 0 };

/** Reads a text as a product or a quotient with names; undefined for any other formula. */
export function productOf(text: string): Product | undefined {
  const tokens = tokensOf(text);
  if (!tokens?.some(({ is }) => is === 'name')) return undefined;
  const read = readProduct(tokens, 0);
  return read && read.next === tokens.length ? read.product : undefined;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const formula = text.trim().replaceAll(/(?<=tỷ lệ) ?%|(?<=\p{L}) ?\(%\)/giu, '');
  for (let at = 0; at < formula.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const groups = pattern.exec(formula)?.groups;
    if (!groups) return undefined;
    const last = tokens.at(-1);
    if (groups.number !== undefined) {
      const decimal = decimalComma(groups.number);
      if (decimal === undefined) return undefined;
      const value = fromDecimal(decimal);
      tokens.push({ is: 'number', value: groups.percent === undefined ? value : (divide(value, HUNDRED) ?? value) });
    } else if (groups.sign?.toLowerCase() === 'x' && isOperandNext(last))
      tokens.push({ is: 'name', text: groups.sign });
    else if (groups.sign !== undefined) tokens.push({ is: 'sign', text: groups.sign.toLowerCase() });
    else if (last?.is === 'name') tokens[tokens.length - 1] = { is: 'name', text: `${last.text} ${groups.word}` };
    else tokens.push({ is: 'name', text: groups.word ?? bug('a token is a number, a sign or a word') });
  }
  return tokens;
}

/** Whether an `x` behind a token is a letter, as in `2*(x/y)`, and no sign. */
function isOperandNext(last: Token | undefined): boolean {
  return last === undefined || (last.is === 'sign' && last.text !== ')');
}

/** A product, and the token after it. */
interface Read {
  readonly product: Product;
  readonly next: number;
}

function readProduct(tokens: readonly Token[], from: number): Read | undefined {
  let read = readFactor(tokens, from);
  while (read) {
    const sign = tokens[read.next];
    if (sign?.is !== 'sign' || !/^(?:[*×/x]|(?:nhân|chia).*)$/.test(sign.text)) return read;
    const right = readFactor(tokens, read.next + 1);
    if (!right) return undefined;
    const isOver = sign.text === '/' || sign.text.startsWith('chia');
    const product = isOver ? quotient(read.product, right.product) : times(read.product, right.product);
    if (!product) return undefined;
    read = { product, next: right.next };
  }
  return undefined;
}

function readFactor(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.is === 'number') return { product: { ...NUMBER_ONE, factor: token.value }, next: at + 1 };
  if (token.is === 'name') return readName(token.text, at + 1);
  if (token.text !== '(') return undefined;
  const inside = readProduct(tokens, at + 1);
  if (!inside) return undefined;
  const after = tokens[inside.next];
  if (after?.is !== 'sign') return undefined;
  if (after.text === ')') return { product: inside.product, next: inside.next + 1 };
  return after.text === '-' ? readRest(tokens, inside) : undefined;
}

function readName(text: string, next: number): Read | undefined {
  if (MAXIMUM.test(text)) return { product: { ...NUMBER_ONE, maxima: 1 }, next };
  const isRatio = IS_RATIO.test(text) && isName(text.slice(5).trim() || 'a');
  if (text.endsWith(',') || !(isRatio || isName(text) || /^x$/iu.test(text))) return undefined;
  return { product: { ...NUMBER_ONE, over: [text] }, next };
}

/** `(1 - a/b)`, `(100% - tỷ lệ)`, or `(b - a)` followed by `/ b`. */
function readRest(tokens: readonly Token[], left: Read): Read | undefined {
  const right = readProduct(tokens, left.next + 1);
  const end = right && tokens[right.next];
  if (!right || end?.is !== 'sign' || end.text !== ')') return undefined;
  const { product } = right;
  const isPlain = product.factor.n === product.factor.d && !product.isRest && product.maxima === 0;
  if (!isPlain || left.product.isRest || left.product.maxima > 0 || left.product.under.length > 0) return undefined;
  if (left.product.factor.n !== left.product.factor.d) return undefined;
  const rest = { ...NUMBER_ONE, over: product.over, isRest: true };
  const isRatio = product.under.length === 0 && product.over.every((name) => IS_RATIO.test(name));
  if (left.product.over.length === 0 && product.over.length === 1 && (product.under.length === 1 || isRatio)) {
    return { product: { ...rest, under: product.under }, next: right.next + 1 };
  }
  const [whole] = left.product.over;
  if (left.product.over.length !== 1 || product.over.length !== 1 || product.under.length > 0) return undefined;
  // `(b - a)` must be divided by the same `b`
  const over = tokens[right.next + 1];
  const divisor = tokens[right.next + 2];
  if (over?.is !== 'sign' || over.text !== '/' || divisor?.is !== 'name' || divisor.text !== whole) return undefined;
  return { product: { ...rest, under: [divisor.text] }, next: right.next + 3 };
}

function times(a: Product, b: Product): Product | undefined {
  if (
    (a.isRest && (b.over.length > 0 || b.under.length > 0)) ||
    (b.isRest && (a.over.length > 0 || a.under.length > 0))
  )
    return undefined;
  return {
    factor: multiply(a.factor, b.factor),
    over: [...a.over, ...b.over],
    under: [...a.under, ...b.under],
    isRest: a.isRest || b.isRest,
    maxima: a.maxima + b.maxima,
  };
}

function quotient(a: Product, b: Product): Product | undefined {
  const factor = divide(a.factor, b.factor);
  if (!factor || b.isRest || b.maxima > 0 || (a.isRest && (b.over.length > 0 || b.under.length > 0))) return undefined;
  return { ...a, factor, over: [...a.over, ...b.under], under: [...a.under, ...b.over] };
}
