import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Json } from '../../src/model/expression.js';
import { type Issue, issue, type Path } from '../../src/model/issue.js';
import { decimal, id, nonBlank, wholeNumber, words } from '../../src/model/scalars.js';
import { documentOrder, readShape } from '../../src/stages/shape.js';
import { fixture, PACK_SCHEMA } from '../model/stubs.js';

const ITEM = z.strictObject({
  id,
  title: words,
  size: decimal.exactOptional(),
  colour: z.enum(['red', 'green', 'blue']).exactOptional(),
});

const SCHEMA = z.strictObject({
  name: nonBlank,
  items: z.array(ITEM).min(1),
  notes: z.record(z.string(), nonBlank).exactOptional(),
  window: z.strictObject({ from: nonBlank, to: nonBlank }).exactOptional(),
});

const item = (key: string, more: object = {}) => ({ id: key, title: { vi: key }, ...more });

function told(document: unknown, schema: z.core.$ZodType = SCHEMA): string[] {
  return readShape(schema, document as Json).issues.map(({ path, code, params }) =>
    [path.join('.'), code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' '),
  );
}

test('a document without a fault is its value, and its own partial', () => {
  const { value, partial, issues } = readShape(SCHEMA, { name: 'x', items: [item('a', { size: 1.5 })] });

  expect(issues).toEqual([]);
  expect(value).toEqual({ name: 'x', items: [item('a', { size: '1.5' })] });
  expect(partial).toBe(value);
});

describe('each fault has its code, at the exact place', () => {
  test.each([
    ['a key that is not there', { items: [item('a')] }, 'name key-missing key=name'],
    ['a key that is not there, deeper', { name: 'x', items: [{ id: 'a' }] }, 'items.0.title key-missing key=title'],
    ['null', { name: null, items: [item('a')] }, 'name null-value'],
    ['null in a list', { name: 'x', items: [item('a'), null] }, 'items.1 null-value'],
    ['another type', { name: ['x'], items: [item('a')] }, 'name wrong-type expected=text found=list'],
    ['an object for a list', { name: 'x', items: {} }, 'items wrong-type expected=list found=object'],
    ['text for a map', { name: 'x', items: [item('a')], notes: 'y' }, 'notes wrong-type expected=object found=text'],
    ['an empty list', { name: 'x', items: [] }, 'items list-empty'],
    ['blank text in a map', { name: 'x', items: [item('a')], notes: { n: ' ' } }, 'notes.n text-blank'],
    [
      'a word that is none of those allowed',
      { name: 'x', items: [item('a', { colour: 'gren' })] },
      'items.0.colour not-one-of found=gren expected=red, green, blue suggestion=green',
    ],
    [
      'a number where a word is meant',
      { name: 'x', items: [item('a', { colour: 5 })] },
      'items.0.colour not-one-of found=5 expected=red, green, blue suggestion=',
    ],
    [
      'a key that is nearly one of those allowed',
      { name: 'x', items: [item('a', { sise: 1 })] },
      'items.0.sise key-unknown key=sise suggestion=size',
    ],
    [
      'a key that is like none',
      { name: 'x', items: [item('a', { zzzzzz: 1 })] },
      'items.0.zzzzzz key-unknown key=zzzzzz suggestion=',
    ],
    [
      'a key of the list that stands outside',
      { name: 'x', items: [item('a')], colour: 'red' },
      'colour key-misplaced key=colour belongs=items[]',
    ],
    [
      'a key of the top that stands inside',
      { name: 'x', items: [item('a', { window: {} })] },
      'items.0.window key-misplaced key=window belongs=top level',
    ],
    [
      'a wrong number',
      { name: 'x', items: [item('a', { size: '2,5' })] },
      'items.0.size decimal-comma found=2,5 suggestion=2.5',
    ],
    ['another type of document', [1], ' wrong-type expected=object found=list'],
    ['null for a document', null, ' null-value'],
  ])('%s', (_, document, expected) => {
    expect(told(document)).toEqual([expected]);
  });

  test('codes of schemas that do not use ours have the nearest of ours', () => {
    const schema = z.strictObject({
      few: z.array(z.string()).max(1),
      low: z.number().min(2),
      high: z.number().max(2),
      whole: z.number().int(),
      word: z.string().min(1),
    });

    expect(told({ few: ['a', 'b'], low: 1, high: 3, whole: 1.5, word: '' }, schema)).toEqual([
      'few list-too-long limit=1',
      'low number-range found=1 atLeast=2 atMost=',
      'high number-range found=3 atLeast= atMost=2',
      'whole whole-number-needed found=1.5',
      'word text-blank',
    ]);
  });

  test('what a schema refuses in words of its own is told in these words', () => {
    const schema = z.strictObject({
      even: z.number().refine((number) => number % 2 === 0, 'must be even'),
      quiet: z.number().refine(() => false),
      pattern: z.string().regex(/^a/, 'begins with a'),
      long: z.string().min(3, 'three letters'),
      short: z.string().max(1, 'one letter'),
      span: z
        .strictObject({ from: z.number(), to: z.number() })
        .refine(({ from, to }) => from <= to, 'ends before it begins'),
      day: z.iso.date('a day'),
    });
    const document = { even: 3, quiet: 3, pattern: 'zz', long: 'zz', short: 'zz', span: { from: 2, to: 1 }, day: 'zz' };

    expect(told(document, schema)).toEqual([
      'even value-refused found=3 message=must be even',
      'quiet value-refused found=3 message=',
      'pattern value-refused found=zz message=begins with a',
      'long value-refused found=zz message=three letters',
      'short value-refused found=zz message=one letter',
      'span value-refused found= message=ends before it begins',
      'day value-refused found=zz message=a day',
    ]);
  });

  test('a list that has too few, a number between steps, a key that no name of a map allows', () => {
    const schema = z.strictObject({
      three: z.array(z.number()).min(3),
      step: z.number().multipleOf(0.5),
      by: z.partialRecord(z.enum(['purple', 'orange']), z.number()),
      lower: z.record(z.string().regex(/^[a-z]+$/), z.number()),
    });

    expect(told({ three: [1], step: 1.3, by: { purple: 1, purpel: 2 }, lower: { Z: 1 } }, schema)).toEqual([
      'three list-too-short limit=3',
      'step whole-number-needed found=1.3',
      'by.purpel key-unknown key=purpel suggestion=',
      'lower.Z key-unknown key=Z suggestion=',
    ]);
  });
});

describe('a union that one word decides', () => {
  const OPEN = z.strictObject({ state: z.literal('open'), number: z.number() });
  const SHUT = z.strictObject({ state: z.literal('shut'), reason: nonBlank });
  const schema = z.strictObject({ entry: z.discriminatedUnion('state', [OPEN, SHUT]) });

  test.each([
    [{ state: 'opem', number: 1 }, 'entry.state not-one-of found=opem expected=open, shut suggestion=open'],
    [{ state: 5 }, 'entry.state not-one-of found=5 expected=open, shut suggestion='],
    [{ state: ['open'] }, 'entry.state wrong-type expected=text found=list'],
    [{ state: null }, 'entry.state null-value'],
    [{}, 'entry.state key-missing key=state'],
    [5, 'entry wrong-type expected=object found=number'],
    [{ state: 'open', numbr: 2 }, 'entry.numbr key-unknown key=numbr suggestion=number'],
  ])('%j', (entry, expected) => {
    expect(told({ entry }, schema)).toEqual([expected]);
  });
});

describe('of a union the branch that fits tells the fault', () => {
  const BALL = z.strictObject({ ball: z.literal(true), radius: decimal });
  const BOX = z.strictObject({ width: decimal, height: decimal });
  const schema = z.strictObject({ shape: z.union([nonBlank, BALL, BOX, z.array(decimal)]) });

  test.each([
    [' ', 'shape text-blank'],
    [{ ball: true, radius: '1,5' }, 'shape.radius decimal-comma found=1,5 suggestion=1.5'],
    [{ width: 1, heigt: 2 }, 'shape.heigt key-unknown key=heigt suggestion=height'],
    [{ ball: true, radius: 1, width: 2 }, 'shape.width key-unknown key=width suggestion='],
    [[1, 'x'], 'shape.1 decimal-invalid found=x'],
    [5, 'shape wrong-type expected=text found=number'],
    [null, 'shape null-value'],
  ])('%j', (shape, expected) => {
    expect(told({ shape }, schema)).toEqual([expected].flat());
  });
});

describe('every fault is told at once, in document order', () => {
  test('faults of shape in several places', () => {
    expect(
      told({
        items: [item('a', { size: 'x', colour: 'gold' }), { title: {} }, 7],
        notes: { n: 5 },
        window: { from: '' },
        name: '',
      }),
    ).toEqual([
      'items.0.size decimal-invalid found=x',
      'items.0.colour not-one-of found=gold expected=red, green, blue suggestion=',
      'items.1.id key-missing key=id',
      'items.2 wrong-type expected=object found=number',
      'notes.n wrong-type expected=text found=number',
      'window.to key-missing key=to',
      'window.from text-blank',
      'name text-blank',
    ]);
  });

  test('a fault that only shows when another is mended', () => {
    const schema = z
      .strictObject({
        names: z.array(nonBlank),
        range: z.strictObject({ low: wholeNumber(0, 9), high: wholeNumber(0, 9) }),
      })
      .refine(({ range: { low, high } }) => low <= high, { message: 'period-order', path: ['range', 'high'] });

    expect(told({ names: ['x', 5], range: { low: 3, high: 2 } }, schema)).toEqual([
      'names.1 wrong-type expected=text found=number',
      'range.high period-order',
    ]);
  });

  test('what only follows from a fault is not told beside it', () => {
    const pack = structuredClone(fixture('small.pack.yaml')) as { tiers: { deadline: unknown }[] };
    if (pack.tiers[0]) pack.tiers[0].deadline = { before: '25/10/2019' };

    expect(told(pack, PACK_SCHEMA)).toEqual(['tiers.0.deadline.before date-invalid found=25/10/2019']);
  });
});

describe('what can be read is read, so that later stages can look on', () => {
  const partialOf = (document: unknown) => readShape(SCHEMA, document as Json).partial;

  test('an unknown key and an optional key with a fault are left out', () => {
    expect(partialOf({ name: 'x', items: [item('a', { size: '2,5', sise: 1 })] })).toEqual({
      name: 'x',
      items: [item('a')],
    });
  });

  test('a list element that cannot be read is left out', () => {
    expect(partialOf({ name: 'x', items: [7, item('a')] })).toEqual({ name: 'x', items: [item('a')] });
  });

  test('a map entry that cannot be read is left out', () => {
    expect(partialOf({ name: 'x', items: [item('a')], notes: { m: 5, n: 'y' } })).toMatchObject({ notes: { n: 'y' } });
  });

  test('a required key that is faulty or not there has a stand-in, so that its owner stays', () => {
    expect(partialOf({ items: [{ id: 'a', title: 5 }, item('b')] })).toMatchObject({
      items: [{ id: 'a' }, { id: 'b' }],
    });
  });

  test('a faulty value inside an object leaves the object', () => {
    expect(partialOf({ name: 'x', items: [item('a')], window: { from: 'y' } })).toMatchObject({
      window: { from: 'y' },
    });
  });

  test('a document of another type has no partial', () => {
    expect(partialOf([1])).toBeUndefined();
  });

  test('the original is not changed', () => {
    const document = { name: 5, items: [7, item('a', { sise: 1 })] };
    const before = structuredClone(document);
    partialOf(document);

    expect(document).toEqual(before);
  });

  // biome-ignore lint/suspicious/noExplicitAny: an edit may write anything
  test.each<[string, (pack: any) => void]>([
    ['no tiers', (pack) => delete pack.tiers],
    ['no period', (pack) => delete pack.period],
    ['no policies', (pack) => delete pack.policies],
    [
      'one key alone',
      (pack) =>
        Object.keys(pack)
          .slice(1)
          .map((key) => delete pack[key]),
    ],
    ['a criterion that is a number', (pack) => pack.tiers[0].criteria.unshift(5)],
    ['a criterion without a maximum', (pack) => delete pack.tiers[0].criteria[0].max],
    ['a faulty rule', (pack) => Object.assign(pack.tiers[0].criteria[0].children[0], { rule: 5 })],
  ])('a pack with %s can be read on', (_, edit) => {
    const pack = structuredClone(fixture('small.pack.yaml'));
    edit(pack);
    const { partial, value } = readShape(PACK_SCHEMA, pack);

    expect(value).toBeUndefined();
    expect(partial?.format).toBe('tieuchi/pack@1');
  });
});

describe('paths of the partial', () => {
  const document = { name: 'x', items: [7, item('a'), 8, item('b', { sise: 1 }), item('c')] };
  const { original, partial } = readShape(SCHEMA, document);

  test.each<[Path, Path]>([
    [
      ['items', 0, 'title', 'vi'],
      ['items', 1, 'title', 'vi'],
    ],
    [
      ['items', 1],
      ['items', 3],
    ],
    [
      ['items', 2, 'id'],
      ['items', 4, 'id'],
    ],
    [['name'], ['name']],
    [[], []],
  ])('%j is %j in the whole document', (path, whole) => {
    expect(original(path)).toEqual(whole);
  });

  test('are those of the elements that stayed', () => {
    expect((partial as { items: { id: string }[] }).items.map((one) => one.id)).toEqual(['a', 'b', 'c']);
  });
});

describe('what a later stage finds in the partial', () => {
  const carried = (document: unknown, later: readonly Issue[]) =>
    readShape(SCHEMA, document as Json)
      .carry(later)
      .map(({ path, code }) => `${path.join('.')} ${code}`);

  test('is carried to its place in the whole document', () => {
    const document = { name: 'x', items: [7, item('a'), item('b')] };

    expect(carried(document, [issue('id-duplicate', ['items', 1, 'id'], { id: 'b' })])).toEqual([
      'items.2.id id-duplicate',
    ]);
  });

  test('is dropped where it stands in the thing that has a fault, and kept beside it', () => {
    const document = { name: 'x', items: [item('a', { size: 'x' }), item('b')] };
    const later = [
      issue('fact-bounds', ['items', 0, 'colour'], { fact: 'z' }),
      issue('fact-bounds', ['items', 1, 'colour'], { fact: 'z' }),
    ];

    expect(carried(document, later)).toEqual(['items.1.colour fact-bounds']);
  });

  test('is dropped where it names the thing that has a fault', () => {
    const document = { name: 'x', items: [item('a', { size: 'x' }), item('b')] };
    const later = [
      issue('fact-type', ['items', 1, 'colour'], { fact: 'a', found: 'number', expected: 'boolean' }),
      issue('fact-type', ['items', 1, 'size'], { fact: 'b', found: 'number', expected: 'boolean' }),
    ];

    expect(carried(document, later)).toEqual(['items.1.size fact-type']);
  });

  test('is dropped where it names an id that could not be read', () => {
    const document = { name: 'x', items: [{ id: 'số 1', title: {} }, item('b')] };

    expect(
      carried(document, [issue('fact-undeclared', ['items', 1, 'size'], { fact: 'số 1', suggestion: '' })]),
    ).toEqual([]);
  });

  test('is dropped where something was left out just below it', () => {
    const document = { name: 'x', items: [item('a')], window: { from: 'y' } };

    expect(carried(document, [issue('period-order', ['window'], { from: '2', to: '1' })])).toEqual([]);
  });
});

describe('document order', () => {
  const document = { b: [{ y: 1, x: 2 }, {}], a: { z: 1 } };
  const order = (...issues: Issue[]) =>
    documentOrder(document, issues).map(({ path, code }) => `${path.join('.')} ${code}`);

  test('keys as they stand, lists by position, an object before what is in it', () => {
    expect(
      order(
        issue('null-value', ['a', 'z']),
        issue('null-value', ['b', 1]),
        issue('null-value', ['b', 0, 'x']),
        issue('null-value', ['a']),
        issue('null-value', ['b', 0, 'y']),
        issue('null-value', ['b', 0]),
        issue('null-value', []),
      ),
    ).toEqual([
      ' null-value',
      'b.0 null-value',
      'b.0.y null-value',
      'b.0.x null-value',
      'b.1 null-value',
      'a null-value',
      'a.z null-value',
    ]);
  });

  test('the tenth element stands after the second', () => {
    const long = { list: Array.from({ length: 11 }, () => 0) };
    const found = documentOrder(long, [issue('null-value', ['list', 10]), issue('null-value', ['list', 2])]);

    expect(found.map(({ path }) => path[1])).toEqual([2, 10]);
  });

  test('a key that is not there stands where its parent does', () => {
    expect(order(issue('null-value', ['b', 0, 'y']), issue('key-missing', ['b', 0, 'w'], { key: 'w' }))).toEqual([
      'b.0.w key-missing',
      'b.0.y null-value',
    ]);
  });

  test('the same place keeps the order in which faults were found, and each is told once', () => {
    expect(order(issue('text-blank', ['a']), issue('null-value', ['a']), issue('text-blank', ['a']))).toEqual([
      'a text-blank',
      'a null-value',
    ]);
  });
});

describe('a document with very many faults', () => {
  const wide = (count: number, of: (index: number) => Json) => Array.from({ length: count }, (_, index) => of(index));

  test('has each of them told up to a thousand', () => {
    const { issues, partial } = readShape(SCHEMA, { name: 'x', items: wide(1000, () => 7).concat(item('a')) });

    expect(issues).toHaveLength(1000);
    expect(partial).toEqual({ name: 'x', items: [item('a')] });
  });

  test('of more than a thousand, how many are not listed is said last, and no more is looked into', () => {
    const { issues, partial } = readShape(SCHEMA, { name: 'x', items: wide(5000, () => 7).concat(item('a')) });

    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ code: 'issues-not-listed', params: { count: '4000' } });
    expect(partial).toBeUndefined();
  });

  test('of keys has the first thousand told', () => {
    const document = Object.fromEntries(
      wide(1500, (index) => [`nam${index % 10}${'é'.repeat(index / 10)}`, 1] as Json) as [string, Json][],
    );

    // 1,501 unknown keys, and two keys of the schema that are not there
    expect(readShape(SCHEMA, { ...document, nama: 1 }).issues.at(-1)?.params).toEqual({ count: '503' });
  });

  test('more than can be told is one fault, and nothing is thrown', () => {
    const schema = z.strictObject({ list: z.array(z.array(z.string())) });
    const { issues, partial } = readShape(schema, { list: [wide(190_000, () => 7)] });

    expect(issues.map(({ code }) => code)).toEqual(['source-too-many-nodes']);
    expect(partial).toBeUndefined();
  });
});
