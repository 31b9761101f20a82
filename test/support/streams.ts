import type { Json } from '../../src/model/expression.js';

type Document = Readonly<Record<string, Json>>;

/** An assessment without its submissions, and these; of each unit one after another, as a stream must have them. */
export function inStream(assessment: unknown): { readonly head: Document; readonly submissions: readonly Json[] } {
  const { submissions = [], ...head } = assessment as Document;
  const byUnit = new Map<string, Json[]>();
  for (const submission of submissions as readonly Json[]) {
    const { unit } = submission as { readonly unit: string };
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), submission]);
  }
  return { head, submissions: [...byUnit.values()].flat() };
}

/** The values, each when it is asked for. */
export async function* later<T>(values: Iterable<T>): AsyncGenerator<T, void, undefined> {
  for (const value of values) yield value;
}

/** All that a stream gives. */
export async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const given: T[] = [];
  for await (const value of values) given.push(value);
  return given;
}
