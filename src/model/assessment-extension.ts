import { EXTENDED } from './assessment-words.js';
import { strictObject } from './objects.js';
import { type Deadline, deadline } from './pack-tier.js';
import { exactlyOneOf } from './scalar.js';
import { cite, date, id, nonBlank } from './scalars.js';
import type * as z from './schemas.js';

/** To whom a later deadline is granted: a unit, a tier, or a unit with all units below it. */
export type ExtensionOf =
  | {
      /** The unit, by its id in the register. */
      readonly unit: string;
    }
  | {
      /** Every unit of the tier, by its id in the pack. */
      readonly tier: string;
    }
  | {
      /** The unit and every unit below it, by its id in the register. */
      readonly parent: string;
    };

/** A later deadline. */
export type Extension = ExtensionOf & Granted;

/** The later deadline of one unit. */
export interface UnitExtension extends Granted {
  /** The unit, by its id in the register. */
  readonly unit: string;
}

/** What is granted, by whom, when and why. */
export interface Granted {
  /** The deadline, instead of that of the tier. */
  readonly deadline: Deadline;
  /** Who granted it. */
  readonly by: string;
  /** On which day it was granted: "2019-10-17". */
  readonly on?: string;
  /** Why it was granted, in words. */
  readonly reason: string;
  /** The text that grants it: `key#place`. */
  readonly text?: string;
}

const grantedKeys = {
  deadline: deadline.describe('The later deadline'),
  by: nonBlank.describe('Who granted it'),
  on: date.describe('The day on which it was granted').exactOptional(),
  reason: nonBlank.describe('Why'),
  text: cite.describe('The text that grants it').exactOptional(),
};

/** The later deadline of one unit, as a record states it. */
export const unitExtension = strictObject({ unit: id.describe('The unit'), ...grantedKeys });

export const extension: z.Schema<Extension> = exactlyOneOf(
  strictObject({
    unit: id.describe('The unit').exactOptional(),
    tier: id.describe('Every unit of this tier').exactOptional(),
    parent: id.describe('This unit and every unit below it').exactOptional(),
    ...grantedKeys,
  }),
  EXTENDED,
);
