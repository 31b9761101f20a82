import { romanNumber } from '../../../kit/roman-number.js';
import { attributeOf, childAt, childrenOf, countAt, type Element, isOn, nameOf, valueAt } from './xml.js';

/** The number that Word writes before a paragraph, as `1.2.` or `a)`; `''` where it has none. Asked in the order of the document. */
export type Numbering = (paragraph: Element) => string;

/** A level of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** What is written, `%1` for the number of the first level. */
  readonly text: string;
  /** Whether the numbers of levels above are written in digits. */
  readonly isLegal: boolean;
}

/** By level, how a list counts; lists that share `counter` count on from one another. */
interface List {
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** By level, the number with which this list begins anew. */
  readonly starts: ReadonlyMap<number, number>;
}

const MOST_LEVELS = 9;

/** The numbers of the paragraphs of a document, from its parts `numbering.xml` and `styles.xml`. */
export function numberingOf(numbering: Element | undefined, styles: Element | undefined): Numbering {
  const lists = listsIn(numbering);
  const listOfStyle = stylesWithNumbers(styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const own = childAt(paragraph, 'pPr', 'numPr');
    const styled = listOfStyle(valueAt(paragraph, 'pPr', 'pStyle') ?? '');
    const id = valueAt(own, 'numId') ?? styled?.id ?? '';
    const at = Number(valueAt(own, 'ilvl') ?? styled?.level ?? 0);
    const list = lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const numbers = counts.get(list.counter) ?? [];
    counts.set(list.counter, numbers);
    for (const [restarted, start] of list.starts)
      if (!begun.has(`${id} ${restarted}`) && restarted <= at) {
        begun.add(`${id} ${restarted}`);
        numbers[restarted] = start - 1;
      }
    // a level above that did not come yet stands one before its first number, as Word writes it
    for (let above = 0; above < at; above += 1) numbers[above] ??= (list.levels.get(above)?.start ?? 1) - 1;
    numbers[at] = (numbers[at] ?? level.start - 1) + 1;
    // what stands below begins anew
    numbers.length = at + 1;
    return labelOf(level, numbers, list);
  };
}

function labelOf({ format, text, isLegal }: Level, numbers: readonly number[], { levels }: List): string {
  if (format === 'none') return '';
  if (format === 'bullet') return '-';
  return text.replaceAll(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1;
    return written(numbers[index] ?? 0, isLegal ? 'decimal' : (levels.get(index)?.format ?? 'decimal'));
  });
}

function listsIn(numbering: Element | undefined): ReadonlyMap<string, List> {
  const named = (name: string) => childrenOf(numbering).filter((element) => nameOf(element) === name);
  const abstract = new Map(named('abstractNum').map((list) => [attributeOf(list, 'abstractNumId'), levelsOf(list)]));
  return new Map(
    named('num').map((list): [string, List] => {
      const counter = valueAt(list, 'abstractNumId') ?? '';
      const overrides = childrenOf(list).filter((element) => nameOf(element) === 'lvlOverride');
      const starts = overrides.flatMap((override): [number, number][] => {
        const isThere = valueAt(override, 'startOverride') !== undefined;
        return isThere ? [[Number(attributeOf(override, 'ilvl')), countAt(override, 1, 'startOverride')]] : [];
      });
      const own = overrides.flatMap((override) => [...levelsOf(override)]);
      const levels = new Map([...(abstract.get(counter) ?? []), ...own]);
      return [attributeOf(list, 'numId'), { counter, levels, starts: new Map(starts) }];
    }),
  );
}

function levelsOf(list: Element): ReadonlyMap<number, Level> {
  const levels = childrenOf(list).filter((element) => nameOf(element) === 'lvl');
  return new Map(
    levels.slice(0, MOST_LEVELS).map((level): [number, Level] => [
      Number(attributeOf(level, 'ilvl')),
      {
        start: countAt(level, 1, 'start'),
        format: valueAt(level, 'numFmt') ?? 'decimal',
        text: valueAt(level, 'lvlText') ?? '',
        isLegal: isOn(level, 'isLgl'),
      },
    ]),
  );
}

/** By the id of a style, the list and the level of its paragraphs, its own or those of the style that it is based on. */
function stylesWithNumbers(styles: Element | undefined) {
  const byId = new Map(childrenOf(styles).map((style) => [attributeOf(style, 'styleId'), style]));
  return (named: string): { readonly id: string; readonly level: string } | undefined => {
    const seen = new Set<string>();
    for (let id = named; id !== '' && !seen.has(id); id = valueAt(byId.get(id), 'basedOn') ?? '') {
      seen.add(id);
      const numbers = childAt(byId.get(id), 'pPr', 'numPr');
      const list = valueAt(numbers, 'numId');
      if (list !== undefined) return { id: list, level: valueAt(numbers, 'ilvl') ?? '0' };
    }
    return undefined;
  };
}

const LETTERS = 26;
const LARGEST = 4000;

/** 1 -> a, 26 -> z, 27 -> aa, as Word counts. */
function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % LETTERS)).repeat(Math.ceil(number / LETTERS));
}

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  lowerLetter: letters,
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerRoman: (number) => romanNumber(number).toLowerCase(),
  upperRoman: romanNumber,
  decimalZero: (number) => String(number).padStart(2, '0'),
};

/** A number of a list; in digits where its form is none of these, or it is too large for letters. */
function written(number: number, format: string): string {
  const write = number >= 1 && number < LARGEST ? FORMATS[format] : undefined;
  return write ? write(number) : String(number);
}
