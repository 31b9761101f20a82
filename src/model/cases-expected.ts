import { fromText, toText } from '../kit/exact-text.js';
import { decimalText } from './decimal-given.js';
import type { Layer } from './layer.js';
import { strictObject } from './objects.js';
import type { RowState } from './ranking.js';
import { layer } from './record-values.js';
import { ROW_STATES } from './row-state.js';
import { objectCheck, scalar } from './scalar.js';
import { filledId, id } from './scalars.js';
import * as z from './schemas.js';

/** The expected result of a node. Each key that is there is compared exactly; a measure is exact text. */
export interface CaseExpected {
  /** Its points, with bonus and penalty. */
  readonly points?: string;
  /** What its rule or combiner gives, before bonus and penalty. */
  readonly earned?: string;
  /** The maximum of what counts. */
  readonly base?: string;
  /** Its bonus points. */
  readonly bonus?: string;
  /** What is taken off. */
  readonly penalty?: string;
  /** Its points on the printed maximum. */
  readonly converted?: string;
  /** Its percent: "87.5". */
  readonly percent?: string;
  /** Its measures as printed. */
  readonly published?: {
    /** Points as printed. */
    readonly points?: string;
    /** Percent as printed. */
    readonly percent?: string;
    /** Converted points as printed. */
    readonly converted?: string;
  };
  /** The level that it earns, by its id, or the floor. */
  readonly level?: string;
  /** Whether it has a value, or why it has none. */
  readonly status?: 'scored' | 'missing' | 'not-applicable' | 'unscorable' | 'not-submitted';
}

/** One row of a ranking. `none` is the place of a unit that has no place. */
export interface ExpectedPlace {
  /** The unit, by its id in the case. */
  readonly unit: string;
  /** Its place: "1", or `none`. */
  readonly place?: string;
  /** How it stands in the ranking. */
  readonly state?: RowState;
}

/** A ranking of one layer, by default the official one, and rows of it. */
export interface ExpectedRanking {
  /** The ranking, by its id in the pack. */
  readonly id: string;
  /** Which part of the cohort, where an attribute divides it. */
  readonly option?: string;
  /** Whose figures are ranked; by default those of the official layer. */
  readonly layer?: Layer;
  /** Rows of it; units that it does not name may stand anywhere. */
  readonly rows: readonly ExpectedPlace[];
}

/** `not-submitted` of a unit that sent nothing that counts. */
const STATUSES = ['scored', 'missing', 'not-applicable', 'unscorable', 'not-submitted'] as const;

/** A decimal, a ratio, or an approximate value after `~`; its value is exact text in normal form. */
const exactNumber = scalar<string, string | number>(
  { type: ['number', 'string'], description: 'A decimal, a ratio as "2/3", or 40 digits after "~"; never "?"' },
  (input, refuse) => {
    if (input === '?') return refuse('expected-unfilled');
    if (typeof input === 'string' && /^~-?\d+(\.\d+)?$/.test(input)) return input;
    const value = typeof input === 'string' ? fromText(input) : undefined;
    return value ? toText(value) : decimalText(input, refuse);
  },
);

const measures = {
  points: exactNumber.describe('Its points').exactOptional(),
  earned: exactNumber.describe('What its rule or combiner gave, before bonus and penalty').exactOptional(),
  base: exactNumber.describe('The maximum of what counts').exactOptional(),
  bonus: exactNumber.describe('Its bonus').exactOptional(),
  penalty: exactNumber.describe('Its penalty').exactOptional(),
  converted: exactNumber.describe('Its points on the printed maximum').exactOptional(),
  percent: exactNumber.describe('Its percent').exactOptional(),
};

const object: z.Schema<CaseExpected> = strictObject({
  ...measures,
  published: strictObject({
    points: exactNumber.describe('Its points as printed').exactOptional(),
    percent: exactNumber.describe('Its percent as printed').exactOptional(),
    converted: exactNumber.describe('Its converted points as printed').exactOptional(),
  })
    .describe('Its measures as printed')
    .exactOptional(),
  level: filledId.describe('The level that it earns; or the floor').exactOptional(),
  status: z.enum(STATUSES).describe('Whether it has a value, or why it has none').exactOptional(),
}).check(objectCheck((value, refuse) => void (Object.keys(value).length === 0 && refuse('expect-empty'))));

/** Points alone, or a status alone, stands for an object with that key. */
const short = scalar<CaseExpected, string | number>(
  {
    type: ['number', 'string'],
    description: 'Points, or a status: missing, not-applicable, unscorable, not-submitted',
  },
  (input, refuse) => {
    const status = STATUSES.find((known) => known === input);
    if (status) return { status };
    if (input === '?') return refuse('expected-unfilled');
    const value = typeof input === 'string' ? fromText(input) : undefined;
    const points = value ? toText(value) : decimalText(input, refuse);
    return points === undefined ? undefined : { points };
  },
);

export const caseExpected: z.Schema<CaseExpected> = z
  .union([short, object])
  .describe('Points, or a status, or an object of what it must come to');

const place = scalar<string, string | number>(
  { type: ['number', 'string'], description: 'A place, or "none"; half a place where ties take the average' },
  (input, refuse) => {
    if (input === '?') return refuse('expected-unfilled');
    return input === 'none' ? 'none' : decimalText(input, refuse);
  },
);

export const caseRanking: z.Schema<ExpectedRanking> = strictObject({
  id: id.describe('The ranking'),
  option: id.describe('Which of its cohorts, where an attribute divides it').exactOptional(),
  layer: layer.exactOptional(),
  rows: z
    .array(
      strictObject({
        unit: id.describe('The unit'),
        place: place.describe('Its place, or none').exactOptional(),
        state: z.enum(ROW_STATES).describe('How it stands').exactOptional(),
      }).check(
        objectCheck((value, refuse) => {
          if (!Object.hasOwn(value, 'place') && !Object.hasOwn(value, 'state')) refuse('expect-empty');
        }),
      ),
    )
    .min(1)
    .describe('Rows of it; those of other units may be anything'),
});
