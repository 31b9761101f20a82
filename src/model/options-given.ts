import { isList, isObject } from '../kit/plain-data.js';
import type { Hash } from '../kit/sha256.js';
import { closest } from '../kit/unicode.js';
import { LIMITS } from './document.js';
import { givenAs, noneOfThem, notGiven } from './given-as.js';
import { LAYERS } from './layer.js';

const DIGEST_BYTES = 32;

const isWhole = (value: unknown): value is number => Number.isInteger(value);
const isText = (value: unknown) => typeof value === 'string';

/** What an option may be, as far as it is looked at here; the others are looked at where they are used. */
const IS = {
  any: { needed: '', holds: () => true },
  function: { needed: 'A function', holds: (value: unknown) => typeof value === 'function' },
  number: { needed: 'A number from 0', holds: (value: unknown) => typeof value === 'number' && value >= 0 },
  whole: { needed: 'A whole number from 0', holds: (value: unknown) => isWhole(value) && value >= 0 },
  count: { needed: 'A whole number from 1', holds: (value: unknown) => isWhole(value) && value > 0 },
  objects: { needed: 'A list of objects', holds: (value: unknown) => isList(value) && value.every(isObject) },
  texts: { needed: 'A list of texts', holds: (value: unknown) => isList(value) && value.every(isText) },
  object: { needed: 'An object', holds: isObject },
  set: { needed: 'A `Set`', holds: (value: unknown) => isObject(value) && typeof value.has === 'function' },
  signal: {
    needed: 'The `signal` of an `AbortController`',
    holds: (value: unknown) => isObject(value) && typeof value.aborted === 'boolean',
  },
  layer: { needed: `One of ${LAYERS.join(', ')}`, holds: (value: unknown) => LAYERS.some((layer) => layer === value) },
} as const;

/**
 * Every option that some function takes, and what it is. The list is one for all functions, so that settings which several of
 * them share may be given to each.
 */
export const OPTIONS = {
  among: 'any',
  around: 'object',
  assessment: 'any',
  attributes: 'object',
  authority: 'any',
  binding: 'texts',
  block: 'count',
  compiled: 'object',
  corrects: 'any',
  decision: 'object',
  envelope: 'any',
  file: 'any',
  hash: 'function',
  id: 'any',
  known: 'object',
  lang: 'any',
  layer: 'layer',
  limits: 'object',
  official: 'any',
  onProgress: 'function',
  option: 'any',
  optionsAs: 'any',
  pack: 'any',
  part: 'function',
  period: 'object',
  places: 'any',
  plugins: 'object',
  received: 'any',
  round: 'whole',
  senders: 'set',
  sheet: 'any',
  signal: 'signal',
  statistics: 'objects',
  steps: 'number',
  submission: 'object',
  text: 'any',
  tier: 'any',
  tiers: 'texts',
  title: 'any',
  unit: 'any',
  units: 'objects',
  verification: 'object',
  whole: 'any',
  without: 'texts',
  year: 'any',
  zeros: 'any',
} as const satisfies Record<string, keyof typeof IS>;

/**
 * The options that are given, without limits that are `undefined`; a `TypeError` where they are no plain object, or one of
 * them is not known, as in `{ language: 'vi' }`, which would else be left out of account. `optionsGiven(options).lang`
 */
export function optionsGiven<O extends object>(options: O): O {
  if (!isPlain(options)) notGiven('An object of options, as `{}`,', options);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(OPTIONS, name)) throw new TypeError(`There is no option '${name}'${suggested(OPTIONS, name)}.`);
    const { needed, holds } = IS[OPTIONS[name as keyof typeof OPTIONS]];
    if (value !== undefined && !holds(value)) noneOfThem(`${needed}, as \`${name}\`,`, value);
  }
  const { limits, hash } = options as { readonly limits?: object; readonly hash?: Hash };
  if (hash && Object(hash(new Uint8Array())).length !== DIGEST_BYTES)
    throw new TypeError('`hash` gives 32 bytes at once, and no promise.');
  return limits === undefined ? options : { ...options, limits: limitsGiven(limits) };
}

/** The limits that are given, without those that are `undefined`; a `TypeError` where one is not known, or is no number. */
export function limitsGiven<L extends object>(limits: L): L {
  if (!isPlain(limits)) notGiven('An object of limits, as `{}`,', limits);
  const given = Object.entries(limits).filter(([, limit]) => limit !== undefined);
  for (const [name, limit] of given) {
    if (!Object.hasOwn(LIMITS, name)) throw new TypeError(`There is no limit '${name}'${suggested(LIMITS, name)}.`);
    if (!IS.number.holds(limit)) throw new TypeError(`The limit '${name}' is a number from 0, not ${givenAs(limit)}.`);
  }
  return Object.fromEntries(given) as L;
}

/** Whether the value is an object that only holds values by name: no list, `Map`, `Date` or promise. */
function isPlain(value: unknown): boolean {
  return isObject(value) && Object.prototype.toString.call(value) === '[object Object]';
}

/** What is meant, perhaps, by a name that is not known: one that is near, else one that begins as it does. `, but there is 'lang'` */
function suggested(table: object, unknown: string): string {
  const names = Object.keys(table);
  const start = unknown.toLowerCase().slice(0, 3);
  const near = closest(unknown, names) ?? names.find((name) => name.toLowerCase().startsWith(start));
  return near === undefined ? '' : `, but there is '${near}'`;
}
