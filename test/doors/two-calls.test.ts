import { expect, test } from 'vitest';
import { reached, shared } from '../sharing/shared.js';
import { FUNCTIONS } from './functions.js';

/** All that comes of a call: a promise is awaited, and what is given one by one is read to its end. */
async function allOf(answer: unknown): Promise<unknown> {
  const given = (await answer) as { readonly value?: unknown } | undefined;
  const stream = [given, given?.value].find((value) => Symbol.asyncIterator in Object(value));
  if (!stream) return given;
  const all: unknown[] = [];
  for await (const item of stream as AsyncIterable<unknown>) all.push(item);
  return all;
}

test.each(FUNCTIONS)(
  '%s gives with two calls nothing in common that could be changed, but what it was given',
  async (_, called, args = []) => {
    const [one, other] = [await allOf(called(...args)), await allOf(called(...args))];
    const given = reached(args);
    const parts = reached(one);
    const common = new Set(shared(one, other));

    expect([...parts].filter(([part, path]) => common.has(path) && !given.has(part)).map(([, path]) => path)).toEqual(
      [],
    );
  },
);
