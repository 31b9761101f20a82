import type { Amendment } from '../../model/amendment.js';
import type { Json } from '../../model/expression.js';
import { type Issue, issue, type Path } from '../../model/issue.js';
import { addressOf, placesAt } from './address.js';
import { isSame } from './same.js';

/** Two packs, and what was found in each. */
export interface Blamed {
  readonly base: Json;
  readonly known: readonly Issue[];
  readonly result: Json;
  readonly found: readonly Issue[];
  readonly amendment: Amendment;
}

/**
 * What is wrong with the pack that results, at its place in the amendment: inside what a change sets, there; anywhere
 * else, as a fault of the changes together, which names the place in the pack. What was told of the base is not told again.
 */
export function blame({ base, known, result, found, amendment }: Blamed): readonly Issue[] {
  const old = new Set(known.map((one) => keyOf(base, one)));
  const set = placesSet(result, amendment);
  return found
    .filter((one) => !old.has(keyOf(result, one)))
    .map((one) => {
      const own = set.find(({ path }) => path.every((step, index) => one.path[index] === step));
      if (own) return { ...one, path: [...own.at, ...one.path.slice(own.path.length)] };
      const code = one.severity === 'error' ? 'amend-broken' : 'amend-doubtful';
      return issue(code, ['changes'], { place: addressOf(result, one.path), code: one.code });
    });
}

interface PlaceSet {
  readonly path: Path;
  readonly at: Path;
}

/** What of the pack that results stands in the amendment, and where in it. */
function placesSet(result: Json, { changes, texts, title }: Amendment): readonly PlaceSet[] {
  const all = (result as unknown as Pick<Amendment, 'texts'>).texts.length;
  return [
    ...changes.flatMap((change, index): readonly PlaceSet[] => {
      if (change.remove === true) return [];
      const key = change.insert === undefined ? 'replace' : 'insert';
      const value = change.insert ?? change.replace;
      const found = placesAt(result, change.at).paths.flatMap((path) => [path, ...itemsOf(result, path)]);
      const path = found.find((one) => isSame(at(result, one), value));
      return path === undefined ? [] : [{ path, at: ['changes', index, key] }];
    }),
    ...texts.map((_, index) => ({ path: ['texts', all - texts.length + index], at: ['texts', index] })),
    { path: ['id'], at: ['id'] },
    { path: ['version'], at: ['version'] },
    ...(title === undefined ? [] : [{ path: ['title'], at: ['title'] }]),
  ];
}

function itemsOf(document: Json, path: Path): readonly Path[] {
  const list = at(document, path);
  return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
}

function at(document: Json, path: Path): Json {
  return path.reduce<Json>((value, step) => (value as Readonly<Record<string | number, Json>>)[step] ?? null, document);
}

function keyOf(document: Json, { code, path, params }: Issue): string {
  return JSON.stringify([code, addressOf(document, path), params]);
}
