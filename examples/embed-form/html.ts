/** The element of the page with this id. */
export const at = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** Gives an element this text, unless it has it. */
export function say(element: Element, text = ''): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Writes data where elements ask for it: `data-set="text={unit.title}; id=row-{unit.id}"` is a text and an attribute. */
export function fill<T extends ParentNode>(part: T, data: object | undefined): T {
  const valueAt = (_: string, path: string) =>
    String(path.split('.').reduce((inner: unknown, key) => Object(inner)[key], data) ?? '');
  for (const element of part.querySelectorAll<HTMLElement>('[data-set]'))
    for (const [, name = '', pattern = ''] of element.dataset.set?.matchAll(/([\w-]+)=([^;]+)/g) ?? []) {
      const value = pattern.replaceAll(/\{([\w.]+)\}/g, valueAt);
      if (name === 'text') say(element, value);
      else element.setAttribute(name, value);
    }
  return part;
}

/** A copy of the template for something, filled. */
export function made(what: string, data: object): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-for~="${what}"]`);
  return fill(template?.content.cloneNode(true) as DocumentFragment, data);
}
