import fc from 'fast-check';
import type { Json } from '../../src/model/expression.js';

/** Stands in every hostile text where it says what the program alone may say. */
export const FORGER = '⟦giả⟧';

/** Words with which the program begins a verdict, an error, a warning. */
export const OURS = [
  'ĐÚNG: tính lại ra đúng từng chữ số.',
  'VERIFIED: derived again, every digit is the same.',
  'KHÔNG NGUYÊN VẸN:',
  'lỗi:',
  'error:',
  'cảnh báo:',
  'Chữ ký hợp lệ',
];

const ESC = '\u001b';
/** One of each sort of what acts instead of being seen; by number, so that this file itself is seen. */
const ACTORS = [
  [`${ESC}[2J`, `${ESC}[8m`, `${ESC}[31m`, `${ESC}[1m`, `${ESC}[32m`, `${ESC}[0m`, `${ESC}]0;x\u0007`, `${ESC}c`],
  ['\0', '\b', '\u0007', '\v', '\f', '\u007f', '\u0085', '\u009b2J', '\u0090', '\u009d'],
  ['\r', '\t', '\r\n', '\n', '\n\n', '\u2028', '\u2029'],
  ['\u202a', '\u202e', '\u2066', '\u2069', '\u200e', '\u200f', '\u061c'],
  ['\u200b', '\u200c', '\u200d', '\u2060', '\u2064', '\ufeff', '\u00ad', '\u034f', '\u180e', '\u206f'],
  ['\ufe00', '\ufe0f', '\u{e0100}', '\u{e0001}', '\u{e0041}', '\u{e007f}', '\u115f', '\u3164', '\uffa0', '\u17b5'],
  ['\ue000', '\uf8ff', '\u{f0000}', '\u{10fffd}', '\ufdd0', '\ufff9', '\ufffb', '\u{1d173}', '\u{1bca0}'],
].flat();

const forged = fc.constantFrom(...OURS).map((said) => `${said} ${FORGER}`);
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ACTORS) },
  { weight: 2, arbitrary: forged },
  { weight: 2, arbitrary: forged.map((said) => `\n${said}`) },
  { weight: 1, arbitrary: fc.constantFrom('Xã A', 'a', '\u0336', '\u20dd', '北京', '👍🏽', '"', "'", '{', '%', '  ') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }).filter((text) => !/\p{Surrogate}/u.test(text)) },
);

/** A text with at least one letter, made to move a terminal or to speak for the program. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.constantFrom('x', ''), fc.constantFrom('x', FORGER))
  .map(([pieces, before, after]) => (before + pieces.join('') + after).normalize('NFC'));

/** The same for a name: without what a folder separates by, and short enough for a disk. */
export const hostileName: fc.Arbitrary<string> = hostileText.map(
  (text) => `x${[...text.replaceAll(/[\0/\n]/g, '')].slice(0, 40).join('')}`,
);

/** The keys whose values are texts for people, in every format. */
const FOR_PEOPLE = /^(title|name|note|background|reason|number|measure|choice|code|page|by|shape|source|vi|en)$/;

/** The document with each text for people drawn anew; what a machine reads stays. */
export function withTexts(value: Json, draw: () => string, key = ''): Json {
  if (typeof value === 'string') return FOR_PEOPLE.test(key) ? draw() : value;
  if (Array.isArray(value)) return value.map((item: Json) => withTexts(item, draw, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      // a number is a text here; `code` and `by` are words of the format elsewhere
      const isText = !(name === 'by' && key !== 'submissions') && !(name === 'number' && typeof inner !== 'string');
      return [name, isText ? withTexts(inner, draw, name) : inner];
    }),
  );
}

/** The document with one value, or one key, replaced, whatever it was for. */
export function withFault(value: Json, draw: () => string, pick: (below: number) => number): Json {
  if (typeof value !== 'object' || value === null) return draw();
  const keys = Object.keys(value);
  if (keys.length === 0) return draw();
  const key = keys[pick(keys.length)] ?? '';
  const inner = (value as Readonly<Record<string, Json>>)[key] ?? null;
  const sort = pick(12);
  if (sort === 0) return draw();
  if (Array.isArray(value)) {
    const index = Number(key);
    return value.map((item: Json, at) => (at === index ? withFault(item, draw, pick) : item));
  }
  if (sort === 1) return { ...value, [draw()]: inner };
  if (sort === 2) {
    const { [key]: _, ...others } = value as Readonly<Record<string, Json>>;
    return { ...others, [draw()]: inner };
  }
  return { ...value, [key]: withFault(inner, draw, pick) };
}
