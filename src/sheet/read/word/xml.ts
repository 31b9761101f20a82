import { DOMParser, type Element, type Node } from '../../../vendor/xmldom.js';

export type { Element } from '../../../vendor/xmldom.js';

const ELEMENT = 1;

/** Elements inside one another up to which a part is read; documents have some tens. */
const DEEPEST = 500;

/** The outermost element of a part of a Word document; undefined where its XML is broken, or nested as no document is. */
export function rootOf(xml: string | undefined): Element | undefined {
  if (xml === undefined || depthOf(xml) > DEEPEST) return undefined;
  const onError = () => {
    throw new Error('broken XML');
  };
  try {
    return new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement ?? undefined;
  } catch {
    return undefined;
  }
}

/** How many elements are open at most inside one another. */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name = '', empty] of xml.matchAll(/<(\/?)([\w:]*)[^>]*?(\/?)>/g)) {
    // comments and instructions have no name
    if (name === '' || empty === '/') continue;
    depth += closing === '/' ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The elements right inside an element, in their order. */
export function childrenOf(element: Element | undefined): readonly Element[] {
  const children: Element[] = [];
  for (let node: Node | null = element?.firstChild ?? null; node; node = node.nextSibling)
    if (node.nodeType === ELEMENT) children.push(node as Element);
  return children;
}

/** The name of an element without its prefix: `p` of `w:p`. */
export function nameOf(element: Element): string {
  return element.localName ?? element.nodeName;
}

/** The element at the end of this way of names, each right inside the one before; undefined where there is none. */
export function childAt(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  let at = element;
  for (const name of names) at = childrenOf(at).find((child) => nameOf(child) === name);
  return at;
}

/** An attribute, by its name without a prefix; `''` where there is none. */
export function attributeOf(element: Element | undefined, name: string): string {
  for (const attribute of element?.attributes ?? [])
    if ((attribute.localName ?? attribute.nodeName) === name) return attribute.value;
  return '';
}

/** The `val` of the element at the end of a way, as most properties have it; undefined where the element is not there. */
export function valueAt(element: Element | undefined, ...names: readonly string[]): string | undefined {
  const found = childAt(element, ...names);
  return found && attributeOf(found, 'val');
}

/** The whole number from 0 that such a property has; `otherwise` where it is not there, or is no such number. */
export function countAt(element: Element | undefined, otherwise: number, ...names: readonly string[]): number {
  const value = valueAt(element, ...names) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : otherwise;
}

/** Whether a property that is on or off is on: it is there, and does not say that it is off. */
export function isOn(element: Element | undefined, ...names: readonly string[]): boolean {
  const value = valueAt(element, ...names);
  return value !== undefined && !['0', 'false', 'off'].includes(value);
}
