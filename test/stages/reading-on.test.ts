import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Json } from '../../src/model/expression.js';
import { type Issue, issue, type Path } from '../../src/model/issue.js';
import { decimal, id, nonBlank } from '../../src/model/scalars.js';
import { documentOrder, readShape } from '../../src/stages/shape.js';

const STEP = z.strictObject({ id, range: z.strictObject({ low: z.strictObject({ at: decimal }) }).exactOptional() });
const SCHEMA = z.strictObject({
  name: nonBlank,
  steps: z.array(STEP),
  secret: z.strictObject({ word: z.string().refine((text) => text === 'nobody guesses this') }).exactOptional(),
  size: z.union([z.number(), z.strictObject({ number: z.string() })]).exactOptional(),
});
const read = (document: unknown) => readShape(SCHEMA, document as Json);
const told = (document: unknown) => read(document).issues.map(({ path, code }) => `${path.join('.')} ${code}`);
const carried = (document: unknown, ...later: readonly Issue[]) =>
  read(document)
    .carry(later)
    .map(({ path, code }) => `${path.join('.')} ${code}`);

test('a thing is faulty where something up to two steps inside it could not be read, and not further up', () => {
  const { isFaulty } = read({ name: 'x', steps: [7, { id: 'a', range: { low: { at: 'x' } } }, { id: 'b' }] });
  const at: Path = ['steps', 0, 'range', 'low', 'at'];

  expect([0, 1, 2, 3, 4].map((up) => isFaulty(at.slice(0, at.length - up)))).toEqual([true, true, true, false, true]);
  expect([isFaulty(['steps', 1]), isFaulty(['name'])]).toEqual([false, false]);
});

test('what is told of a number that is read as an object is told at the number, and of an object at its key', () => {
  const later = issue('fact-bounds', ['size', 'number'], { fact: 'x' });

  expect(carried({ name: 'x', steps: [], size: 5 }, later)).toEqual(['size fact-bounds']);
  expect(carried({ name: 'x', steps: [], size: { number: '5' } }, later)).toEqual(['size.number fact-bounds']);
  expect(carried({ name: 'x', steps: [], size: 5 }, issue('fact-bounds', ['size', 'other'], { fact: 'x' }))).toEqual([
    'size.other fact-bounds',
  ]);
});

test('a key that is misspelt is not told as missing too, and one that is missing beside another is', () => {
  expect(told({ nmae: 'x', steps: [] })).toEqual(['nmae key-unknown']);
  expect(told({ nmae: 'x' })).toEqual(['steps key-missing', 'nmae key-unknown']);
  expect(told({ zzzzzz: 1, name: 'x' })).toEqual(['steps key-missing', 'zzzzzz key-unknown']);
});

test('where a missing key can have no stand-in, the thing that lacks it is left out, and the rest is read', () => {
  const { partial, issues } = read({ name: 'x', steps: [{ id: 'a' }], secret: {} });

  expect(issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(['secret.word key-missing']);
  expect(partial).toEqual({ name: 'x', steps: [{ id: 'a' }] });
});

test('a document that lacks a key which can have no stand-in is told, and nothing of it is read', () => {
  const schema = z.strictObject({ word: z.string().refine((text) => text === 'nobody guesses this'), name: nonBlank });
  const { partial, issues, value } = readShape(schema, { name: 'x' });

  expect(issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(['word key-missing']);
  expect([value, partial]).toEqual([undefined, undefined]);
});

/** A format that tells the first of its first parts that still has a value. */
const oneAtATime = (parts: number) =>
  z.record(z.string(), z.record(z.string(), z.string())).superRefine((document, context) => {
    const found = Object.entries(document)
      .slice(0, parts)
      .find(([, part]) => 'value' in part);
    if (found) context.addIssue({ code: 'custom', message: 'text-blank', path: [found[0], 'value'] });
  });

test('of faults that only show when others are mended twelve are told, and nothing is read if there are more', () => {
  const document = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`part${index}`, { value: 'x' }]));
  const [eleven, fourteen] = [11, 14].map((parts) => readShape(oneAtATime(parts), document));

  expect(eleven?.issues.map(({ path }) => path[0])).toEqual(Object.keys(document).slice(0, 11));
  expect(Object.keys(eleven?.partial?.part10 ?? { none: '' })).toEqual([]);
  expect(eleven?.partial?.part11).toEqual({ value: 'x' });
  expect([fourteen?.issues.length, fourteen?.partial]).toEqual([12, undefined]);
});

test('of a part deep in a document that lacks a key without a stand-in the part alone is left out', () => {
  const word = z.string().refine((text) => text === 'nobody guesses this');
  const part = z.strictObject({ id, inner: z.strictObject({ word, note: nonBlank.exactOptional() }).exactOptional() });
  const { partial, issues, original } = readShape(z.strictObject({ parts: z.array(part) }), {
    parts: [{ id: 'a', inner: {} }, { id: 'b', inner: { note: 'x' } }, { id: 'c' }],
  });

  expect(issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
    'parts.0.inner.word key-missing',
    'parts.1.inner.word key-missing',
  ]);
  expect(partial).toEqual({ parts: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
  expect(original(['parts', 2, 'id'])).toEqual(['parts', 2, 'id']);
});

test('what a later stage misses that a misspelt key was meant to list is not told', () => {
  const schema = z.strictObject({ facts: z.array(STEP), text: nonBlank });
  const undeclared = issue('fact-undeclared', ['text'], { fact: 'a', suggestion: '' });
  const carriedOf = (document: Json) =>
    readShape(schema, document)
      .carry([undeclared])
      .map(({ code }) => code);

  expect(carriedOf({ fatcs: [], text: 'x' })).toEqual([]);
  expect(carriedOf({ facts: [], text: 'x', zzzzzz: 1 })).toEqual([]);
  expect(carriedOf({ facts: [], text: 'x' })).toEqual(['fact-undeclared']);
});

test('a number deep in a document is told where it was written', () => {
  const schema = z.strictObject({
    rule: z.strictObject({ sum: z.array(z.union([z.number(), z.strictObject({ number: z.string() })])) }),
  });
  const later = [0, 1].map((index) => issue('fact-bounds', ['rule', 'sum', index, 'number'], { fact: 'x' }));
  const { carry } = readShape(schema, { rule: { sum: [5, { number: '5' }] } });

  expect(carry(later).map(({ path }) => path.join('.'))).toEqual(['rule.sum.0', 'rule.sum.1.number']);
});

test('of 2,500 faults a thousand are told, and what is left is not read', () => {
  const { issues, partial } = read({ name: 'x', steps: Array.from({ length: 2500 }, () => 7) });

  expect([issues.length, issues.at(-1)?.params, partial]).toEqual([1001, { count: '1500' }, undefined]);
});

test('of more than a thousand issues the errors are listed before the warnings, and the others counted', () => {
  const warnings = Array.from({ length: 600 }, (_, index) =>
    issue('unit-alike', ['w', index], { unit: 'a', other: 'b' }),
  );
  const errors = Array.from({ length: 600 }, (_, index) => issue('null-value', ['e', index]));
  const listed = documentOrder({ w: warnings.map(() => 0), e: errors.map(() => 0) }, [...warnings, ...errors]);

  expect(listed.filter(({ code }) => code === 'null-value')).toHaveLength(600);
  expect(listed.filter(({ code }) => code === 'unit-alike')).toHaveLength(400);
  expect(listed.at(-1)).toMatchObject({ code: 'issues-not-listed', path: [], params: { count: '200' } });
});

test('a place below what is no object, or null, stands where that does', () => {
  const document = { a: null, b: 'x', c: 1 };
  const places = (...paths: readonly Path[]) =>
    documentOrder(
      document,
      paths.map((path) => issue('null-value', path)),
    ).map(({ path }) => path.join('.'));

  expect(places(['c'], ['b', 'length'], ['a', 'x'])).toEqual(['a.x', 'b.length', 'c']);
});
