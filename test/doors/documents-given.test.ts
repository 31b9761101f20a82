import { describe, expect, test } from 'vitest';
import { asOf, isInForce, joinPack, mutants, readSource, writeSource } from '../../src/author/index.js';
import { formatNumber, parseNumber } from '../../src/format.js';
import { compilePack, safeCompilePack } from '../../src/index.js';
import type { Pack } from '../../src/model/pack.js';
import { score } from '../../src/score.js';
import { exportPack } from '../../src/sheet/index.js';
import { documentOf } from '../support/documents.js';
import { SCENE } from './functions.js';

const DOCUMENT = documentOf('examples/01-score/pack.yaml');

describe.each<[name: string, called: (document: never) => unknown]>([
  ['exportPack', exportPack],
  ['mutants', mutants],
])('%s takes the document of a pack, and nothing else', (_, called) => {
  test.each([
    ['a compiled pack', compilePack(DOCUMENT)],
    ['an assessment', SCENE.assessment],
    ['a record', SCENE.record],
    ['results of `score`', SCENE.results],
    ['an answer: take its `value`', { ok: true, value: DOCUMENT }],
    ['another object', {}],
    ['another object', readSource(writeSource(DOCUMENT))],
    ['a text', 'format: tieuchi/pack@1'],
  ])('%s is refused', (said, given) => {
    expect(() => called(given as never)).toThrow(new TypeError(`The document of a pack is needed here, not ${said}.`));
  });

  test('the document is taken', () => {
    expect((called(DOCUMENT as never) as readonly unknown[]).length).toBeGreaterThan(0);
  });
});

test('what `readSource` gave is joined as its `document` alone, of a pack and of a core', () => {
  const read = readSource(writeSource(DOCUMENT)) as never;
  const said = 'is needed here, not what `readSource` gave: take its `document`.';

  expect(() => joinPack(read, [])).toThrow(new TypeError(`The document of a pack ${said}`));
  expect(() => joinPack(DOCUMENT, [read])).toThrow(new TypeError(`The document of a core ${said}`));
  // what is wrong with a document is left to the check of the pack
  expect(joinPack({ id: 'x' }, []).clashes).toEqual([]);
});

describe('a day is one of the calendar', () => {
  const [text] = (DOCUMENT as unknown as Pack).texts;

  test.each([
    ["'today'", 'today'],
    ["''", ''],
    ["'30/06/2024'", '30/06/2024'],
    ["'2024-02-30'", '2024-02-30'],
    ["'2024-06-30T00:00:00Z'", '2024-06-30T00:00:00Z'],
    ['another object', new Date(0)],
    ['undefined', undefined],
  ])('%s is refused', (said, day) => {
    const refused = new TypeError(`A day, as "2024-06-30", is needed here, not ${said}.`);

    expect(() => asOf({ document: DOCUMENT } as never, day as string)).toThrow(refused);
    expect(() => isInForce(text as never, day as string)).toThrow(refused);
  });

  // issued on 1 October 2018
  test('a text is in force from the day on which it was issued', () => {
    expect(isInForce(text as never, '2018-09-30')).toBe(false);
    expect(isInForce(text as never, '2018-10-01')).toBe(true);
  });
});

test('a pack that is compiled already is no document, and neither is it an assessment', () => {
  const pack = compilePack(DOCUMENT as never);

  expect(() => compilePack(pack as never)).toThrow(
    new TypeError('The document of a pack is needed here, not a compiled pack.'),
  );
  expect(() => score(pack, pack as never)).toThrow(new TypeError('An assessment is needed here, not a compiled pack.'));
  // a document that has a key `plan` is a document with a fault, however it is kept
  const faulty = safeCompilePack(Object.freeze({ plan: Object.freeze(['a']) }));
  expect(faulty.ok ? [] : faulty.errors.map(({ code }) => code)).toContain('key-missing');
});

test('the language of a number stands in its options', () => {
  const said = "An object of options, as `{ lang: 'vi' }`, is needed here, not 'vi'.";

  expect(() => formatNumber('7.5', 'vi' as never)).toThrow(new TypeError(said));
  expect(() => parseNumber('7,5', 'vi' as never)).toThrow(new TypeError(said));
});
