import { expect, test } from 'vitest';
import * as z from 'zod';
import { defineKind, type Kind, type PackError, packJsonSchema, type Schema } from '../../src/index.js';

const kindNamed = (kind: string, params: Kind['params']) =>
  defineKind({ kind, version: 1, params, reads: () => [], lower: () => 0, words: {} } as never);
const kindWith = (params: z.ZodType) => kindNamed('mine', params);

function issuesOf(params: z.ZodType): readonly object[] {
  try {
    packJsonSchema({ kinds: [kindWith(params)] });
    return [];
  } catch (error) {
    return (error as PackError).issues.map(({ code, params: told }) => ({ code, ...told }));
  }
}

const circle: Record<string, unknown> = {};
circle.again = circle;

test.each<[string, z.ZodType]>([
  ['that throws where it refers to another', z.lazy(() => bad('no schema'))],
  ['that throws inside an object', z.object({ inner: z.lazy(() => bad('no schema')) })],
  ['with a description that is no JSON', z.string().meta({ examples: [1n] })],
  ['with a description that never ends', z.string().meta(circle)],
])('a schema of a plugin %s is told as the fault of the plugin', (_, params) => {
  expect(issuesOf(params)).toMatchObject([{ code: 'plugin-threw', plugin: 'mine', part: 'params' }]);
});

test('of two plugins, the one whose schema throws is told, although the other has rules inside, where any may stand', () => {
  const outer = kindNamed('outer', (rule: Schema) => z.strictObject({ parts: z.array(rule).min(1) }));
  const inner = kindNamed('inner', z.strictObject({ at: z.lazy(() => bad('no schema')) }));
  const told = (kinds: readonly Kind[]) => {
    try {
      return packJsonSchema({ kinds }) && [];
    } catch (error) {
      return (error as PackError).issues.map(({ code, params }) => ({ code, ...params }));
    }
  };

  expect(told([outer])).toEqual([]);
  expect(told([outer, inner])).toMatchObject([{ code: 'plugin-threw', plugin: 'inner', part: 'params' }]);
});

test.each<[string, z.ZodType]>([
  ['big integers', z.bigint()],
  ['values of its own', z.custom(() => true)],
  ['what it transforms', z.string().transform(Number)],
  ['itself', nested()],
])('what JSON Schema cannot say of %s is left open', (_, params) => {
  expect(issuesOf(params)).toEqual([]);
});

function bad(message: string): never {
  throw new Error(message);
}

function nested(): z.ZodType {
  const list: z.ZodType = z.lazy(() => z.array(list));
  return list;
}
