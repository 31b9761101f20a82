import fc from 'fast-check';
import type { Json } from '../../src/model/expression.js';
import type { Path } from '../../src/model/issue.js';

/** One change of a document; `where` and `which` choose among what there is. */
export interface Mutation {
  readonly how: 'delete' | 'replace' | 'rename' | 'insert' | 'copy' | 'swap';
  readonly where: number;
  readonly which: number;
  readonly value: Json;
  readonly key: string;
}

/** What people, spreadsheets and attackers write. */
const VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1e21,
  0.1,
  2 ** 53 + 2,
  '',
  ' ',
  '0,5',
  '1.000',
  '1e3',
  '01',
  '.5',
  '+1',
  '0x1f',
  'NaN',
  '9'.repeat(61),
  'x',
  'điểm',
  'e\u0301',
  'xa',
  'tong',
  'may',
  'can-bo',
  'co-trang',
  'khao-sat',
  'toString',
  'constructor',
  '2019-02-29',
  '2019-10-20T08:00:00+07:00',
  '1/2',
  '1/0',
  'a'.repeat(200),
  [],
  {},
  [[]],
  [0, 5],
  ['x', 1],
  { vi: 'chữ' },
  { var: 'can-bo' },
  { var: 'khong-co' },
  { points: 'tong' },
  { '+': [1, { var: 'so-loi' }] },
  { if: [true, 1] },
  { number: '1,5' },
  { id: 'x', title: { vi: 'x' }, max: 1, rule: { flag: { when: 'co-trang' } } },
  { flag: { when: 'co-trang' } },
  { value: 1, estimated: 'yes' },
];

const KEYS: readonly string[] = [
  'id',
  'max',
  'rule',
  'children',
  'title',
  'vi',
  'facts',
  'unit',
  'at',
  'value',
  'var',
  'number',
  'combine',
  'weight',
  'levels',
  'tong',
  'valueOf',
  '0',
  'khóa lạ',
];

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    how: fc.constantFrom('delete', 'replace', 'rename', 'insert', 'copy', 'swap'),
    where: fc.nat(),
    which: fc.nat(),
    value: fc.constantFrom(...VALUES),
    key: fc.constantFrom(...KEYS),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The document with every change made, one after another; the original stays as it is. */
export function mutated(document: Json, changes: readonly Mutation[]): Json {
  return changes.reduce<Json>(changed, structuredClone(document) as Json);
}

function changed(document: Json, { how, where, which, value, key }: Mutation): Json {
  const places = placesIn(document);
  const path = places[where % places.length] ?? [];
  const other = at(document, places[which % places.length] ?? []);
  if (path.length === 0) return how === 'replace' ? value : document;
  const parent = at(document, path.slice(0, -1)) as Container;
  const last = path.at(-1) ?? '';
  const old = parent[last as number] ?? null;
  if (how === 'delete') remove(parent, last);
  else if (how === 'replace') parent[last as number] = structuredClone(value) as Json;
  else if (how === 'copy') parent[last as number] = structuredClone(other) as Json;
  else if (how === 'rename' && !Array.isArray(parent)) {
    remove(parent, last);
    parent[key] = old;
  } else if (how === 'insert') {
    if (Array.isArray(parent)) parent.splice(Number(last), 0, structuredClone(which % 2 ? value : old) as Json);
    else parent[key] = structuredClone(value) as Json;
  } else if (how === 'swap' && Array.isArray(parent)) parent.reverse();
  return document;
}

type Container = Json[] | Record<string | number, Json>;

function remove(parent: Container, step: string | number): void {
  if (Array.isArray(parent)) parent.splice(Number(step), 1);
  else delete parent[step];
}

function at(document: Json, path: Path): Json {
  return path.reduce<Json>((value, step) => (value as Record<string | number, Json>)[step] ?? null, document);
}

function placesIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
  return [path, ...inside.flatMap(([step, one]) => placesIn(one as Json, [...path, step]))];
}
