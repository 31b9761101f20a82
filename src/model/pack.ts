import * as z from 'zod';
import { keptWhole, unaltered } from './alteration.js';
import type { Kind } from './kind.js';
import type { Combiner } from './lowering.js';
import { strictObject } from './objects.js';
import {
  type PackAttribute,
  type PackConstant,
  type PackFact,
  type PackRelation,
  type PackText,
  packAttribute,
  packConstant,
  packFact,
  packRelation,
  packText,
} from './pack-facts.js';
import { nodeSchema } from './pack-node.js';
import type { Policies } from './pack-policies.js';
import { type PackProcedure, packProcedure } from './pack-procedure.js';
import { combineSchema, ruleSchema } from './pack-rule.js';
import { type PackTier, tierSchema } from './pack-tier.js';
import { policies } from './policy-schema.js';
import {
  cite,
  date,
  format,
  id,
  language,
  nonBlank,
  version,
  type WordsDocument,
  wholeNumber,
  words,
  zone,
} from './scalars.js';
import { type Grounds, grounds, type Standing, standing } from './standing.js';

export type { AttributeType, ColumnType, FactType } from './fact-type.js';
export type { Measure } from './measure.js';
export type {
  PackAttribute,
  PackConstant,
  PackFact,
  PackOption,
  PackRelation,
  PackText,
} from './pack-facts.js';
export type { PackLevelStep, PackLevels } from './pack-levels.js';
export type { PackNode, Publish, Published, Role, Zeros } from './pack-node.js';
export type { Policies } from './pack-policies.js';
export type { PackProcedure } from './pack-procedure.js';
export type { CombineDocument } from './pack-rule.js';
export type { Deadline, PackCohort, PackRanking, PackTier, TieBreak } from './pack-tier.js';
export type { EvidenceKey, Preference } from './pack-words.js';
export type { RoundingDocument, RoundingMode, WordsDocument } from './scalars.js';
export type { Standing } from './standing.js';

/** A pack as written, its decimals as text; absent keys stay absent. */
export interface Pack {
  readonly format: 'tieuchi/pack@1';
  readonly id: string;
  readonly version: string;
  readonly title: WordsDocument;
  readonly languages: readonly string[];
  readonly standing: Standing;
  readonly authority?: WordsDocument;
  readonly texts: readonly PackText[];
  readonly period: Period;
  readonly requires?: Requires;
  readonly policies: Policies;
  readonly procedure: PackProcedure;
  readonly constants?: readonly PackConstant[];
  readonly attributes?: readonly PackAttribute[];
  readonly facts: readonly PackFact[];
  readonly relations?: readonly PackRelation[];
  readonly tiers: readonly PackTier[];
  readonly gaps: readonly Gap[];
}

/** The window of the data, both days in, in the zone of every date in the pack. */
export interface Period extends Grounds<'from' | 'to' | 'zone'> {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

/** Plugins that the pack cannot do without; versions match exactly. */
export interface Requires {
  readonly kinds?: readonly RequiredPlugin[];
  readonly combiners?: readonly RequiredPlugin[];
  readonly operators?: readonly RequiredPlugin[];
}

/** One plugin by its id and whole version. */
export interface RequiredPlugin {
  readonly id: string;
  readonly version: number;
}

/** What the author could not find or express, where it matters, and the choice made instead. */
export interface Gap {
  readonly id: string;
  readonly at: readonly string[];
  readonly clause?: string;
  readonly kind: 'not-found' | 'ambiguous' | 'not-expressible';
  readonly choice: WordsDocument;
}

const plugins = z
  .array(
    strictObject({
      id: id.describe('The name of the plugin'),
      version: wholeNumber(0, 1_000_000).describe('Its version, a whole number, matched exactly'),
    }),
  )
  .exactOptional();

const requires = unaltered(
  strictObject({
    kinds: plugins.describe('Rule kinds'),
    combiners: plugins.describe('Combiners'),
    operators: plugins.describe('Operators'),
  }),
  'identity',
).describe('Plugins that the pack needs');

export const packGap = strictObject({
  id: id.describe('Its id'),
  at: z.array(nonBlank).describe('The places in this pack: tier/node, or tier/node#key'),
  clause: cite.describe('The clause that is silent or unclear').exactOptional(),
  kind: z.enum(['not-found', 'ambiguous', 'not-expressible']).describe('What is wrong with it'),
  choice: words.describe('What the pack does instead, by language'),
});

/** The schema of tieuchi/pack@1 with these rule kinds and combiners. */
export function packSchema(kinds: readonly Kind[], combiners: readonly Combiner[]): z.ZodType<Pack> {
  const node = nodeSchema(ruleSchema(kinds), combineSchema(combiners));
  return strictObject({
    format: format('tieuchi/pack@1'),
    id: id.describe('The id of the pack'),
    version: version.describe('Its version; the numbers of a published version never change'),
    title: words.describe('Its name, by language'),
    languages: unaltered(z.array(language).min(1), 'for-readers').describe(
      'The languages of its words; the first may never be absent',
    ),
    standing: standing.describe(
      'Where its rows come from, unless a node says otherwise: official, derived, reconstructed',
    ),
    authority: words
      .describe('Whose criteria they are, by language: the place or body that its texts bind, as tỉnh Gia Lai')
      .exactOptional(),
    texts: unaltered(z.array(packText), 'for-readers').describe('The legal documents that it cites'),
    period: unaltered(
      strictObject({
        ...grounds(['from', 'to', 'zone']),
        from: date.describe('The first day'),
        to: date.describe('The last day'),
        zone: zone.describe('The zone of every date in the pack, as +07:00'),
      }),
      'not-in-cases',
    ).describe('The window of the data, both days in'),
    requires: requires.exactOptional(),
    policies,
    procedure: packProcedure,
    constants: keptWhole(z.array(packConstant), 'in-use').describe('Numbers that rules share').exactOptional(),
    attributes: unaltered(z.array(packAttribute), 'given')
      .describe('What is known of each unit from the register')
      .exactOptional(),
    facts: keptWhole(z.array(packFact), 'in-use').describe('What is asked; a tier is asked what its criteria read'),
    relations: unaltered(z.array(packRelation), 'given').describe('What always holds between facts').exactOptional(),
    tiers: keptWhole(z.array(tierSchema(node)).min(1), 'in-use').describe('Units that share one tree of criteria'),
    gaps: unaltered(z.array(packGap), 'for-readers').describe('What could not be found or expressed; may be empty'),
  }).describe('A criteria pack');
}
