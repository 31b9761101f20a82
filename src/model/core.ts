import { deepFreeze } from '../kit/deep-freeze.js';
import { unaltered } from './alteration.js';
import type { PackAttribute, PackConstant, PackFact, PackRelation, PackText } from './pack-facts.js';
import { scalar } from './scalar.js';

/** What packs of a common core share, in a file of its own: a pack names it under `extends`. */
export interface Core {
  /** The name and the version of the format. */
  readonly format: 'tieuchi/core@1';
  /** The cores that this one extends, by their files. */
  readonly extends?: readonly string[];
  /** Legal texts that packs may cite. */
  readonly texts?: readonly PackText[];
  /** Numbers that rules may share. */
  readonly constants?: readonly PackConstant[];
  /** What is known of each unit from the register. */
  readonly attributes?: readonly PackAttribute[];
  /** Facts that packs may ask. */
  readonly facts?: readonly PackFact[];
  /** What always holds between those facts. */
  readonly relations?: readonly PackRelation[];
}

/** The lists of a core and of the packs that extend it. */
export const CORE_LISTS = /* @__PURE__ */ deepFreeze([
  'texts',
  'constants',
  'attributes',
  'facts',
  'relations',
] as const);
/** One of the lists of a core. */
export type CoreList = (typeof CORE_LISTS)[number];

/**
 * What each list is. `name`: the key that names an entry. `isNeeded`: every pack has the list. Of the entries of a core a pack
 * has, where `onlyRead`, those that something in it reads, and where `onlyWithFacts`, those whose facts it has.
 */
export const CORE_LIST_IS = {
  texts: { name: 'key', isNeeded: true, onlyRead: true, onlyWithFacts: false },
  constants: { name: 'id', isNeeded: false, onlyRead: true, onlyWithFacts: false },
  attributes: { name: 'id', isNeeded: false, onlyRead: false, onlyWithFacts: false },
  facts: { name: 'id', isNeeded: true, onlyRead: true, onlyWithFacts: false },
  relations: { name: undefined, isNeeded: false, onlyRead: false, onlyWithFacts: true },
} as const satisfies Record<CoreList, CoreListIs>;
interface CoreListIs {
  readonly name: 'id' | 'key' | undefined;
  readonly isNeeded: boolean;
  readonly onlyRead: boolean;
  readonly onlyWithFacts: boolean;
}

/** What `isCoreFile` accepts. */
export const CORE_FILE = /^(?![/\\]|[A-Za-z]:)[^\0]*\.(?:ya?ml|json)$/;

/**
 * Whether a core may be named so: a path from the file that names it, to a YAML or JSON file.
 *
 * @param name The name, as it stands under `extends`.
 * @example
 * isCoreFile('./core.yaml'); // true
 */
export function isCoreFile(name: string): boolean {
  return CORE_FILE.test(name);
}

/** The key `extends` of a pack. A pack is scored once it is joined with what it extends; until then the key is an issue. */
export const extendsUnjoined = unaltered(
  scalar<never, readonly string[]>(
    { type: 'array', items: { type: 'string', pattern: CORE_FILE.source }, minItems: 1 },
    (_, refuse) => refuse('extends-unjoined'),
  ),
  'identity',
).describe('The files of the cores whose declarations it shares, as ./core.yaml');
