import { gcd } from '../../kit/integer.js';

/** How the outermost operator of a text binds, the tightest first: a looser one stands in brackets inside a tighter one. */
const BINDS = ['atom', 'product', 'sum'] as const;
type Binds = (typeof BINDS)[number];

/** `k` times the text `t`; the number `k` alone where the text is empty. */
export interface Term {
  readonly k: number;
  readonly t: string;
  readonly binds: Binds;
}

/** A number that is the same for every unit. */
export function constantTerm(k: number): Term {
  return { k, t: '', binds: 'atom' };
}

/** The term of a cell or of a call, which never needs brackets: `B4`, `ABS(B4)`. */
export function term(t: string): Term {
  return { k: 1, t, binds: 'atom' };
}

/** Whether the term is this number for every unit. */
export function isConstant({ k, t }: Term, value: number): boolean {
  return t === '' && k === value;
}

interface Shown {
  readonly text: string;
  readonly binds: Binds;
}

function shown({ k, t, binds }: Term): Shown {
  if (t === '') return { text: numeral(k), binds: k < 0 ? 'sum' : 'atom' };
  if (k === 1) return { text: t, binds };
  const factor = bracketed({ text: t, binds }, 'product');
  if (k === -1) return { text: `-${factor}`, binds: 'sum' };
  return { text: `${numeral(k)}*${factor}`, binds: k < 0 ? 'sum' : 'product' };
}

function numeral(k: number): string {
  return String(k).toUpperCase();
}

function bracketed({ text, binds }: Shown, most: Binds): string {
  return BINDS.indexOf(binds) <= BINDS.indexOf(most) ? text : `(${text})`;
}

/** The text of a term where a whole expression may stand. */
export function termText(of: Term): string {
  return shown(of).text;
}

/** a × b. */
export function timesTerms(a: Term, b: Term): Term {
  const k = a.k * b.k;
  if (k === 0) return constantTerm(0);
  if (a.t === '' || b.t === '') return a.t === '' ? { ...b, k } : { ...a, k };
  return { k, t: `${bracketed({ text: a.t, binds: a.binds }, 'product')}*${factorText(b)}`, binds: 'product' };
}

function factorText({ t, binds }: Term): string {
  // a product that ends in a division reads from left to right
  return bracketed({ text: t, binds }, t.includes('/') ? 'atom' : 'product');
}

/** a + b, or a − b. */
export function addTerms(a: Term, b: Term, toward: 1 | -1): Term {
  if (isConstant(b, 0)) return a;
  if (isConstant(a, 0)) return { ...b, k: toward * b.k };
  if (a.t === b.t) {
    const k = a.k + toward * b.k;
    return k === 0 ? constantTerm(0) : { ...a, k };
  }
  const signed = { ...b, k: toward * b.k };
  const isLess = signed.k < 0;
  const right = bracketed(shown(isLess ? { ...signed, k: -signed.k } : signed), 'product');
  return { k: 1, t: `${termText(a)}${isLess ? '-' : '+'}${right}`, binds: 'sum' };
}

/** n / d, with the common factors of their numbers cancelled. */
export function quotientTerm(n: Term, d: Term): Term {
  const common = gcd(n.k, d.k) || 1;
  const [top, bottom] = [
    { ...n, k: n.k / common },
    { ...d, k: d.k / common },
  ];
  if (isConstant(bottom, 1) || isConstant(top, 0)) return top;
  if (top.t === '' && bottom.t === '' && isDecimal(bottom.k)) return { ...top, k: top.k / bottom.k };
  return {
    k: 1,
    t: `${bracketed(shown(top), 'product')}/${bracketed(shown(bottom), 'atom')}`,
    binds: 'product',
  };
}

/** Whether 1 / d is a finite decimal. */
export function isDecimal(d: number): boolean {
  let rest = d;
  while (rest % 10 === 0) rest /= 10;
  while (rest % 5 === 0) rest /= 5;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}
