import { expect, test } from 'vitest';
import { verify } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import { documentOf } from '../support/documents.js';

const PACK = compilePack(documentOf('examples/01-score/pack.yaml'));
const RECORD = assess(PACK, documentOf('examples/01-score/assessment.yaml'));

/** As `observable` of MobX makes of an object: each property an accessor, and a hidden symbol for what observes it. */
function observable<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(observable) as T;
  const observed = Object.defineProperty({}, Symbol('mobx'), { value: true });
  for (const [key, value] of Object.entries(data)) {
    const inside = observable(value);
    Object.defineProperty(observed, key, { get: () => inside, enumerable: true, configurable: true });
  }
  return observed as T;
}

test('a record that is an observable of MobX verifies as its data do, and is not called one of another pack', () => {
  const record = observable(JSON.parse(JSON.stringify(RECORD)) as typeof RECORD);

  expect(verify(record).verdict).toBe('verified');
  expect(verify(record, { compiled: PACK }).verdict).toBe('verified');
});

test('what was changed in an observable record is found as in its data', () => {
  const changed = JSON.parse(JSON.stringify(RECORD).replaceAll('"points":"70/3"', '"points":"24"'));
  expect(changed).not.toEqual(RECORD);

  expect(verify(observable(changed)).verdict).toBe('not-intact');
});

test.each([
  ['its pack', ['pack', 'document', 'facts', 0], 'min'],
  ['its assessment', ['assessment'], 'texts'],
  ['an entry', ['entries', 0], 'note'],
])('a key without a value in %s of a record is none, as in the text of the record', (_, path, key) => {
  const record = structuredClone(RECORD);
  const inside = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], record);
  Object.assign(inside as object, { [key]: undefined });

  expect(verify(record).verdict).toBe('verified');
});

test('a record with a hole in one of its lists is refused in words', () => {
  const record = structuredClone(RECORD) as { entries: unknown[] } & typeof RECORD;
  delete record.entries[1];

  expect(() => verify(record)).toThrow('A list of objects as `entries` of a record is needed here, not a list.');
});
