import type { Json } from '../../../model/expression.js';
import type { Path } from '../../../model/issue.js';
import type { Pack } from '../../../model/pack.js';
import { type Alteration, type AlterationKind, altered } from './alteration.js';
import { alteredEnds, hasEnds } from './ends.js';
import { alteredOperation, withoutEach } from './expressions.js';
import { another, isDecimal, nearby } from './nearby.js';
import { CONDITIONS, LISTS, NUMBERS, OTHER_WORDS, otherFraction, SILENT } from './table.js';

type JsonObject = Readonly<Record<string, Json>>;

/** Every alteration of a pack in canonical form, in the order of the document; bounds of facts and relations are left alone. */
export function alterationsOf(pack: Pack): readonly Alteration[] {
  const document = pack as unknown as JsonObject;
  const part = (key: string) => (document[key] === undefined ? [] : inside(document[key], [key]));
  const derived = pack.facts.flatMap(({ derive }, index) =>
    derive === undefined ? [] : inside(derive as Json, ['facts', index, 'derive']),
  );
  return [...part('policies'), ...part('procedure'), ...part('constants'), ...derived, ...part('tiers')];
}

function inside(value: Json, path: Path): readonly Alteration[] {
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const ends = hasEnds(list) ? alteredEnds(list, path) : [];
    return [...ends, ...list.flatMap((entry, index) => inside(entry, [...path, index]))];
  }
  if (typeof value !== 'object' || value === null) return [];
  const object = value as JsonObject;
  return [
    ...alteredOperation(object, path),
    ...deadlineOf(object, path),
    ...Object.entries(object).flatMap(([key, one]) => (SILENT.includes(key) ? [] : atKey(object, key, one, path))),
  ];
}

/** `before` and `through` are one word apart, and decide who is last. */
function deadlineOf({ before, through }: JsonObject, path: Path): readonly Alteration[] {
  const day = before ?? through;
  if (path.at(-1) !== 'deadline' || day === undefined) return [];
  const [from, to] = before === undefined ? ['through', 'before'] : ['before', 'through'];
  return [{ kind: 'deadline', path, change: `${from} → ${to}`, edits: [{ path, value: { [to]: day } }] }];
}

function atKey(owner: JsonObject, key: string, value: Json, above: Path): readonly Alteration[] {
  const path = [...above, key];
  const [kind, words] = OTHER_WORDS[key] ?? [];
  const said =
    kind && typeof value === 'string' ? (words?.[value] ?? []).map((word) => altered(kind, path, value, word)) : [];
  const dropped = CONDITIONS.includes(key) ? [altered('conjunct', path, value, undefined)] : [];
  const shorter = LISTS.includes(key) && Array.isArray(value) ? withoutEach(value, path) : [];
  return [...said, ...dropped, ...shorter, ...numbersAt(owner, key, value, path), ...inside(value, path)];
}

function numbersAt(owner: JsonObject, key: string, value: Json, path: Path): readonly Alteration[] {
  if (key === 'places' && typeof value === 'number') {
    const near = value > 0 ? [value - 1, value + 1] : [value + 1];
    return near.map((places) => altered('places', path, value, places));
  }
  if (key === 'need' && typeof value === 'number')
    return [value - 1, value + 1].map((need) => altered('cut', path, value, need));
  const kind = NUMBERS[key];
  if (kind === undefined || isEnd(owner, key, path)) return [];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value as JsonObject).flatMap(([option, points]) =>
      key === 'fractions'
        ? [altered(kind, [...path, option], points, otherFraction(points))]
        : isDecimal(points)
          ? [altered(kind, [...path, option], points, another(points))]
          : [],
    );
  }
  return isDecimal(value) ? numberAt(kind, value, path) : [];
}

function numberAt(kind: AlterationKind, value: string, path: Path): readonly Alteration[] {
  const { lower, higher } = nearby(value);
  if (kind === 'cut' || kind === 'cap') return [lower, higher].map((near) => altered(kind, path, value, near));
  return [altered(kind, path, value, kind === 'points' ? another(value) : higher)];
}

/** `atMost` of a range is one of its ends; of a rule it is a cap. */
function isEnd(owner: JsonObject, key: string, path: Path): boolean {
  return key === 'atMost' && typeof path.at(-2) === 'number' && !Object.hasOwn(owner, 'each');
}
