import { attributeOf, childAt, childrenOf, type Element, nameOf } from './xml.js';

/** Stands for what no text says: whoever reads rules does not know it, so that the row stays for a person. */
export const UNREADABLE = '\ufffd';

type Write = (element: Element) => string;

/** How the parts of an equation are written on a line: a fraction as (a)/(b). */
const PARTS: Readonly<Record<string, Write>> = {
  t: (element) => element.textContent ?? '',
  f: (element) => `(${partOf(element, 'num')})/(${partOf(element, 'den')})`,
  d: (element) => {
    const properties = childAt(element, 'dPr');
    const [opening, closing] = [childAt(properties, 'begChr'), childAt(properties, 'endChr')];
    const inside = childrenOf(element).filter((child) => nameOf(child) === 'e');
    return `${opening ? attributeOf(opening, 'val') : '('}${inside.map(insideOf).join('; ')}${closing ? attributeOf(closing, 'val') : ')'}`;
  },
  sSup: (element) => `(${partOf(element, 'e')})^(${partOf(element, 'sup')})`,
  sSub: (element) => `${partOf(element, 'e')}${partOf(element, 'sub')}`,
  rad: () => UNREADABLE,
  nary: () => UNREADABLE,
  m: () => UNREADABLE,
  eqArr: () => UNREADABLE,
  limLow: () => UNREADABLE,
  limUpp: () => UNREADABLE,
};

const PROPERTIES = /Pr$/;

/** The text of an equation, on one line. */
export function equationText(equation: Element): string {
  return insideOf(equation);
}

function insideOf(element: Element): string {
  return childrenOf(element)
    .filter((child) => !PROPERTIES.test(nameOf(child)))
    .map((child) => (PARTS[nameOf(child)] ?? insideOf)(child))
    .join('');
}

function partOf(element: Element, name: string): string {
  const part = childAt(element, name);
  return part ? insideOf(part) : '';
}
