/**
 * The names that parts of a pack refer to, as unions of text: `{ fact: 'staff' | 'files' }`. A pack that `definePack` is
 * given is held to its own; where nothing is known of a pack, any text is a name.
 */
export interface PackIds {
  /** Facts of the pack. */
  readonly fact: string;
  /** Criteria and groups of all tiers. */
  readonly node: string;
  /** Constants that rules share. */
  readonly constant: string;
  /** Attributes of units. */
  readonly attribute: string;
  /** The options of each fact of type choice. */
  readonly options: { readonly [fact: string]: string };
}

/** A decimal as written: `7.5` or `"7.5"`; a long one as text. */
export type DecimalInput = number | string;

/** A part of 1 as written: `0.5` or `"1/2"`. */
export type FractionInput = number | string;

/** Words by language, as `{ vi: 'Sở', en: 'Department' }`. */
export type WordsInput = { readonly [language: string]: string };

/** Text as it stands, or words by language. */
export type TextInput = string | WordsInput;

/** A list as written: a literal with `as const` fits. */
export type List<T> = readonly T[];
