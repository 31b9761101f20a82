import { isList, isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';

/** How an expression names what a pack declares: by its id, or its title in any language; longest name first. */
export function namesIn(document: { readonly [key: string]: unknown }): ReadonlyMap<string, Json> {
  const named = (list: string, operator: string) =>
    entriesOf(document[list]).flatMap(({ id, title }) =>
      [id, ...Object.values(isObject(title) ? title : {})].flatMap((name) =>
        typeof name === 'string' && name !== '' && typeof id === 'string' ? [[name, { [operator]: id }] as const] : [],
      ),
    );
  const options = [...entriesOf(document.facts), ...entriesOf(document.attributes)]
    .flatMap(({ options: some }) => (isList(some) ? some : []))
    .flatMap((option) => (typeof option === 'string' ? [[option, option] as const] : []));
  const all = [
    ...options,
    ...named('constants', 'constant'),
    ...named('attributes', 'attribute'),
    ...named('facts', 'var'),
  ];
  // where two things have one name, the later one in this order is taken; longer names come first
  return new Map([...new Map<string, Json>(all)].toSorted(([a], [b]) => b.length - a.length));
}

/** The key of a pack below which the name is declared that an operator reads, by operator. */
export const HEADINGS = { var: 'facts', attribute: 'attributes', constant: 'constants' } as const;

type Entry = { readonly [key: string]: unknown };

/** The entry of a document for the one name that an expression reads. */
export function declaredAs(document: Json | undefined, expression: Entry): Entry | undefined {
  const operator = Object.entries(HEADINGS).find(([each]) => Object.hasOwn(expression, each));
  if (operator === undefined || !isObject(document)) return undefined;
  return entriesOf(document[operator[1]]).find(({ id }) => id === expression[operator[0]]);
}

function entriesOf(list: unknown): readonly { readonly [key: string]: unknown }[] {
  return (isList(list) ? list : []).filter(isObject);
}
