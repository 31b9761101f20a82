import { equationText, UNREADABLE } from './equation-text.js';
import { attributeOf, childAt, childrenOf, type Element, isOn, nameOf, valueAt } from './xml.js';

/** What of a paragraph is noted while its text is read. */
export interface ParagraphNotes {
  /** Fonts of its runs. */
  readonly fonts: (string | undefined)[];
  /** The texts of boxes that hang on it, `''` for a picture. */
  readonly drawn: string[];
  /** The notes that it refers to, as `footnote 2`. */
  readonly references: string[];
}

/** No notes yet. */
export function noNotes(): ParagraphNotes {
  return { fonts: [], drawn: [], references: [] };
}

/** By a font of signs, what its letters show, by their code. What is not here no text says. */
const SIGNS = {
  symbol: {
    ...Object.fromEntries([...' 0123456789%()+,./:;<=>'].map((letter) => [letter.charCodeAt(0), letter])),
    ...{ 45: '-', 163: '≤', 177: '±', 179: '≥', 180: '×', 183: '-', 184: '÷', 185: '≠' },
  },
  // the signs with which lists begin
  wingdings: { 32: ' ', 118: '-', 159: '-', 167: '-', 216: '-' },
} as const satisfies Readonly<Record<string, Readonly<Record<number, string>>>>;

type SignFont = keyof typeof SIGNS;

/** The font of signs among these; undefined where none is one. */
function signFontOf(fonts: readonly string[]): SignFont | undefined {
  const names = fonts.map((font) => font.toLowerCase());
  return (Object.keys(SIGNS) as SignFont[]).find((known) => names.some((name) => name.startsWith(known)));
}

const SUPERSCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [digit, sign]),
);

/** What wraps text that stands in the document. Text that was deleted, or moved away, is in none of them. */
const WRAPS: ReadonlySet<string> = new Set([
  ...['hyperlink', 'ins', 'moveTo', 'smartTag', 'sdt', 'sdtContent', 'customXml', 'fldSimple', 'dir', 'bdo'],
  ...['AlternateContent', 'Choice'],
]);

/** The text of a paragraph as a reader sees it: changes that are tracked are taken as made, hidden text is not read. */
export function paragraphText(paragraph: Element, notes: ParagraphNotes): string {
  return childrenOf(paragraph)
    .map((child) => {
      const name = nameOf(child);
      if (name === 'r') return runText(child, notes);
      if (name === 'oMath' || name === 'oMathPara') return equationText(child);
      return WRAPS.has(name) ? paragraphText(child, notes) : '';
    })
    .join('');
}

function runText(run: Element, notes: ParagraphNotes): string {
  const properties = childAt(run, 'rPr');
  if (isOn(properties, 'vanish')) return '';
  const font = childAt(properties, 'rFonts');
  const fonts = ['ascii', 'hAnsi'].map((name) => attributeOf(font, name)).filter((name) => name !== '');
  notes.fonts.push(...fonts);
  const signFont = signFontOf(fonts);
  const text = childrenOf(run)
    .map((child) => partText(child, signFont, notes))
    .join('');
  if (text.trim() === '') return text;
  // crossed out by hand: who reads the page does not count it, and nobody knows what stands instead
  if (isOn(properties, 'strike') || isOn(properties, 'dstrike')) return `${UNREADABLE}${text}${UNREADABLE}`;
  if (valueAt(properties, 'vertAlign') !== 'superscript') return text;
  return text.replaceAll(/\d/g, (digit) => SUPERSCRIPT[digit] ?? digit);
}

function partText(part: Element, signFont: SignFont | undefined, notes: ParagraphNotes): string {
  const write = PARTS[nameOf(part)];
  return write ? write(part, signFont, notes) : '';
}

type WritePart = (part: Element, signFont: SignFont | undefined, notes: ParagraphNotes) => string;

const PARTS: Readonly<Record<string, WritePart>> = {
  t: (part, signFont) => shownText(part.textContent ?? '', signFont),
  tab: () => ' ',
  br: () => '\n',
  cr: () => '\n',
  noBreakHyphen: () => '-',
  sym: (part) => signOf(Number.parseInt(attributeOf(part, 'char'), 16), signFontOf([attributeOf(part, 'font')])),
  // a note changes what the row says, and stands elsewhere
  footnoteReference: (part, _, notes) => referred('footnote', part, notes),
  endnoteReference: (part, _, notes) => referred('endnote', part, notes),
  drawing: drawnPart,
  pict: drawnPart,
  object: drawnPart,
  AlternateContent: (part, signFont, notes) =>
    childrenOf(childAt(part, 'Choice'))
      .map((child) => partText(child, signFont, notes))
      .join(''),
};

function referred(kind: string, part: Element, notes: ParagraphNotes): string {
  notes.references.push(`${kind} ${attributeOf(part, 'id')}`);
  return '(*)';
}

function drawnPart(part: Element, _: SignFont | undefined, notes: ParagraphNotes): string {
  notes.drawn.push(boxTexts(part).join(' ').trim());
  return '';
}

/** The texts in the boxes of a drawing, in their order. */
function boxTexts(element: Element): readonly string[] {
  return childrenOf(element).flatMap((child) =>
    nameOf(child) === 'p' ? [paragraphText(child, noNotes())] : boxTexts(child),
  );
}

/** Where Word puts the letters of fonts of signs. */
const PRIVATE_USE = 0xf000;
const CODES = 256;

function shownText(text: string, signFont: SignFont | undefined): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const isPrivate = code >= PRIVATE_USE && code < PRIVATE_USE + CODES;
      return isPrivate || signFont !== undefined ? signOf(code, signFont) : letter;
    })
    .join('');
}

/** What a letter of a font of signs shows; of an unknown font as of Symbol, which offices take most. */
function signOf(code: number, font: SignFont = 'symbol'): string {
  const signs: Readonly<Record<number, string>> = SIGNS[font];
  return signs[code % CODES] ?? UNREADABLE;
}
