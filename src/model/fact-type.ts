/** The types of a declared fact. */
export const FACT_TYPES = ['boolean', 'count', 'number', 'choice', 'date', 'text', 'list', 'mark'] as const;
/** The type of a declared fact. */
export type FactType = (typeof FACT_TYPES)[number];

/** The types of a list's items, and of the columns of its rows. */
export const COLUMN_TYPES = ['text', 'number', 'date', 'boolean'] as const;
/** The type of a list's items, or of a column of its rows. */
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** The types of an attribute of a unit. */
export const ATTRIBUTE_TYPES = ['boolean', 'choice', 'number'] as const;
/** The type of an attribute. */
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** Keys of a fact that only some types have. */
export const TYPED_KEYS = [
  'min',
  'max',
  'step',
  'places',
  'atMost',
  'measure',
  'better',
  'options',
  'of',
  'columns',
] as const;
type TypedKey = (typeof TYPED_KEYS)[number];

interface FactTypeIs {
  /** What its values are in the core language. */
  readonly values: ColumnType | 'choice' | 'list';
  /** Its values are whole numbers that are not below 0. */
  readonly isWhole: boolean;
  /** Others than the unit give it. */
  readonly isOfOthers: boolean;
}

const PLAIN = { isWhole: false, isOfOthers: false } as const;

/** What each type of fact is. */
export const FACT_TYPE_IS = {
  boolean: { ...PLAIN, values: 'boolean' },
  count: { ...PLAIN, values: 'number', isWhole: true },
  number: { ...PLAIN, values: 'number' },
  choice: { ...PLAIN, values: 'choice' },
  date: { ...PLAIN, values: 'date' },
  text: { ...PLAIN, values: 'text' },
  list: { ...PLAIN, values: 'list' },
  mark: { ...PLAIN, values: 'number', isOfOthers: true },
} as const satisfies Record<FactType, FactTypeIs> as Readonly<Record<FactType, FactTypeIs>>;

/** What a fact of a type is written with, which only the compiler asks. */
interface FactTypeTakes {
  /** The keys that it may have. */
  readonly keys: readonly TypedKey[];
  /** The key that it must have. */
  readonly needs?: TypedKey;
}

/** What a fact of each type is written with. */
export const FACT_TYPE_TAKES = {
  boolean: { keys: [] },
  count: { keys: ['min', 'max', 'atMost', 'measure', 'better'] },
  number: { keys: ['min', 'max', 'step', 'places', 'atMost', 'measure', 'better'] },
  choice: { keys: ['options'], needs: 'options' },
  date: { keys: [] },
  text: { keys: [] },
  list: { keys: ['of', 'columns'], needs: 'of' },
  mark: { keys: ['min', 'max', 'step', 'places', 'measure', 'better'] },
} as const satisfies Record<FactType, FactTypeTakes> as Readonly<Record<FactType, FactTypeTakes>>;
