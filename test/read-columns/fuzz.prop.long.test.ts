import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import { mutated, mutations } from '../bad-input/mutate.js';
import { chance } from '../jsonlogic/chance.js';
import { documentOf } from '../support/documents.js';
import { type Road, sameOnBothRoads } from '../support/read-roads.js';
import { SEED } from '../support/seed.js';

const PACK = compilePack(documentOf('test/bad-input/rich.pack.yaml'));
const ASSESSMENT = documentOf('test/bad-input/rich.assessment.yaml');

/** How often each road was taken. */
function tally(roads: readonly Road[]): Readonly<Record<Road, number>> {
  const count = (road: Road) => roads.filter((taken) => taken === road).length;
  return { columns: count('columns'), full: count('full'), refused: count('refused') };
}

test('whatever is done to an assessment, the columns say what the objects say, or the full reader is asked', () => {
  const roads: Road[] = [];
  fc.assert(
    fc.property(mutations, (changes) => {
      roads.push(sameOnBothRoads(PACK, mutated(ASSESSMENT, changes)));
    }),
    { seed: SEED, numRuns: 200 },
  );
  const { columns, refused } = tally(roads);

  expect(columns).toBeGreaterThan(10);
  expect(refused).toBeGreaterThan(100);
});

/** How often a getter was called: never may one be. */
let calls = 0;

class Figure {
  readonly value = 1;
}

/** Figures near every bound of the two readers, and what is no figure. Made anew each time, since some are objects. */
const VALUES: readonly (() => unknown)[] = [
  ...[0, -0, 1, 7.5, 0.1, 0.12, 0.125, 1e-7, 1e9, 1e9 + 0.1, 99_999_999_999.9999, -3.25, 123456.789],
  ...[999_999_999_999_999, 9_999_999_999_999_998, 2 ** 53 + 2, 1e21, 0.1 + 0.2, 1e15, 5e-324, Number.NaN, -1 / 0],
  ...['7.50', '07', '0', '-0', '-0.0', '1.', '.5', '+1', '1e3', '0x1f', '1,5', ' 1', '1.000000', '9'.repeat(15)],
  ...['9'.repeat(60), '9'.repeat(61), '0.00001', '123456789012.345', '-7.25', '', ' ', '\u00a0', 'x'.repeat(1000)],
  ...['dung-han', 'muon', 'Muon', '2019-02-28', '2019-02-29', '1899-12-31', '2019-2-3', '\ud800', 'e\u0301', 'điểm'],
  ...[true, false, null, undefined],
].map((value) => () => value);

const OBJECTS: readonly (() => unknown)[] = [
  () => [],
  () => ['x', 'y'],
  () => ['x', 1],
  () => [{ ten: 'a', 'tu-ngay': '2019-01-01', 'so-may': 2 }],
  () => [{ ten: 'a', 'tu-ngay': '2019-01-01' }],
  () => Object.assign(['x'], { 2: 'y' }),
  () => ({ value: 3, estimated: true }),
  () => ({ value: '3.50', asOf: '2019-10-01' }),
  () => ({ value: 3, estimated: 'yes' }),
  () => ({}),
  () => new Figure(),
  () => new Map(),
  () => Object('x'),
  () => Symbol('x'),
  () => 1n,
  () => () => 1,
  () => new Proxy([], {}),
  () => new Proxy({ value: 4 }, {}),
];

const KEYS = ['__proto__', 'constructor', 'can-bo', 'khao-sat', 'ty-le', 'khong-co', 'CAN-BO', 'e\u0301', 'é', 'facts'];

/** An accessor in place of a field. */
function withGetter(object: object, key: string): void {
  const get = () => {
    calls += 1;
    return 1;
  };
  Object.defineProperty(object, key, { enumerable: true, configurable: true, get });
}

/** A field even under a name that every object has. */
function setField(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { enumerable: true, configurable: true, writable: true, value });
}

type Fields = Record<string, unknown>;
interface Drawn {
  units: Fields[];
  submissions: (Fields & { facts: Fields })[];
}

const DECLARED = ['can-bo', 'co-may', 'bang-thong', 'so-loi', 'co-trang', 'co-ban-tin', 'ke-hoach', 'ngay', 'ghi-chu'];

/** One edit of a document; most leave it plain. */
const EDITS: readonly ((draw: ReturnType<typeof chance>, document: Drawn) => void)[] = [
  ...Array.from({ length: 12 }, (): (typeof EDITS)[number] => (draw, { submissions }) => {
    draw.pick(submissions).facts[draw.pick(DECLARED)] = draw.pick(VALUES)();
  }),
  (draw, { submissions }) => {
    draw.pick(submissions).facts[draw.pick(['ung-dung', 'phan-mem', ...DECLARED])] = draw.pick(OBJECTS)();
  },
  (draw, { submissions }) => {
    const { facts } = draw.pick(submissions);
    delete facts[draw.pick(Object.keys(facts))];
  },
  (draw, { submissions }) => setField(draw.pick(submissions).facts, draw.pick(KEYS), 1),
  (draw, { submissions }) => withGetter(draw.pick(submissions).facts, draw.pick(DECLARED)),
  (draw, document) => withGetter(draw.pick([draw.pick(document.submissions), draw.pick(document.units)]), 'id'),
  (draw, { submissions }) => Object.assign(draw.pick(submissions).facts, { [Symbol('x')]: 1 }),
  (draw, { submissions }) => Object.setPrototypeOf(draw.pick(submissions).facts, draw.pick([null, new Figure()])),
  (draw, { submissions }) => {
    const { facts } = draw.pick(submissions);
    const [first = 'can-bo'] = Object.keys(facts);
    Object.defineProperty(facts, first, { enumerable: draw.percent(50), value: facts[first] });
  },
  (draw, { submissions }) => {
    const sent = draw.pick(submissions);
    const at = draw.pick(['2019-10-24T16:00:00+07:00', '2019-10-26T09:00:00+07:00', '2019-10-25T00:00:00Z']);
    submissions.push({ ...sent, at, facts: { ...sent.facts } });
  },
  (draw, document) => {
    document.units = document.units.filter((unit) => unit !== document.units[draw.below(40)]);
  },
  (draw, document) => document.units.push({ ...draw.pick(document.units) }),
  (_, document) => void document.units.reverse(),
  (draw, { units }) =>
    Object.assign(draw.pick(units), { name: { vi: draw.pick(['Xã A', 'Xã B', 'Xa\u0303 A', ' ']) } }),
  (draw, { units }) => {
    draw.pick(units)[draw.pick(['id', 'tier', 'parent', 'attributes', 'name'])] = draw.pick(VALUES)();
  },
  (draw, { submissions }) => {
    draw.pick(submissions)[draw.pick(['by', 'handedIn', 'at', 'unit', 'narrative', 'facts'])] = draw.pick(VALUES)();
  },
  (draw, { submissions }) => Object.assign(draw.pick(submissions), { criteria: { may: { claimed: draw.below(25) } } }),
  (draw, { submissions }) =>
    Object.assign(draw.pick(submissions), { criteria: { may: { notApplicable: { reason: 'x' } } } }),
  (draw, { submissions }) => Object.setPrototypeOf(submissions, draw.pick([Array.prototype, null])),
  (draw, { submissions }) => void Object.assign(submissions, draw.percent(20) ? { more: 1 } : {}),
];

test('at every bound of a figure, and for whatever is no plain data, both roads say the same', () => {
  const roads: Road[] = [];
  const draw = chance(SEED);
  let touched = 0;
  for (let run = 0; run < 600; run += 1) {
    const document = structuredClone(ASSESSMENT) as unknown as Drawn;
    for (let edit = 1 + draw.below(3); edit > 0; edit -= 1) {
      try {
        draw.pick(EDITS)(draw, document);
      } catch {
        // a later edit may find nothing where an earlier one took it away
      }
    }
    const before = calls;
    roads.push(sameOnBothRoads(PACK, document));
    touched += calls - before;
  }
  const { columns, refused } = tally(roads);

  expect(touched).toBe(0);
  expect(columns).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(200);
});
