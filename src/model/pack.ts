import { keptWhole, unaltered } from './alteration.js';
import { extendsUnjoined } from './core.js';
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
import * as z from './schemas.js';
import { type Grounds, grounds, type Standing, standing } from './standing.js';

export type { AttributeType, ColumnType, FactType } from './fact-type.js';
export type { Measure } from './measure.js';
export type { PackColumn } from './pack-column.js';
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
export type { PackField, PackVerification, PackVerifier } from './pack-verification.js';
export type { EvidenceKey, Preference } from './pack-words.js';
export type { RoundingDocument, RoundingMode, WordsDocument } from './scalars.js';
export type { Standing } from './standing.js';

/** A pack as written, its decimals as text; absent keys stay absent. */
export interface Pack {
  /** The name and the version of the format. */
  readonly format: 'tieuchi/pack@1';
  /** The id of the pack, as "gia-lai-2019". */
  readonly id: string;
  /** Its version, as "1.0.0". The numbers of a published version never change. */
  readonly version: string;
  /** Its name, by language. */
  readonly title: WordsDocument;
  /** The languages of its words, as `['vi', 'en']`. A text may lack any but the first. */
  readonly languages: readonly string[];
  /** Where its rules come from; its parts may say otherwise. */
  readonly standing: Standing;
  /** Whose criteria they are, by language: the place or body that its texts bind, as tỉnh Gia Lai. */
  readonly authority?: WordsDocument;
  /** The files of the cores that it extends. It is joined with them before it is scored; until then the key is an issue. */
  readonly extends?: readonly string[];
  /** The legal documents that it cites. */
  readonly texts: readonly PackText[];
  /** The window of the data. */
  readonly period: Period;
  /** The plugins that it needs; absent where the built-in rules are enough. */
  readonly requires?: Requires;
  /** What becomes of a node that has no value; a node may say otherwise. */
  readonly policies: Policies;
  /** How the assessment is run. */
  readonly procedure: PackProcedure;
  /** Numbers that rules share. */
  readonly constants?: readonly PackConstant[];
  /** What is known of each unit from the register. */
  readonly attributes?: readonly PackAttribute[];
  /** What is asked. A tier is asked the facts that its criteria read. */
  readonly facts: readonly PackFact[];
  /** What always holds between facts. */
  readonly relations?: readonly PackRelation[];
  /** The tiers, each with its own tree of criteria; at least one. */
  readonly tiers: readonly PackTier[];
  /** What could not be found or expressed; may be empty. */
  readonly gaps: readonly Gap[];
}

/** The window of the data, both days in, in the zone of every date in the pack. */
export interface Period extends Grounds<'from' | 'to' | 'zone'> {
  /** The first day: "2019-01-01". */
  readonly from: string;
  /** The last day: "2019-12-31". */
  readonly to: string;
  /** The offset of every date in the pack: "+07:00". */
  readonly zone: string;
}

/** Plugins that the pack cannot do without; versions match exactly. */
export interface Requires {
  /** Rule kinds. */
  readonly kinds?: readonly RequiredPlugin[];
  /** Ways to combine the children of a group. */
  readonly combiners?: readonly RequiredPlugin[];
  /** Operators of expressions. */
  readonly operators?: readonly RequiredPlugin[];
}

/** One plugin by its id and whole version. */
export interface RequiredPlugin {
  /** The name of the plugin. */
  readonly id: string;
  /** Its version, a whole number. */
  readonly version: number;
}

/** What is wrong with the clause of a gap. */
export const GAP_KINDS = ['not-found', 'ambiguous', 'not-expressible'] as const;

/** What the author could not find or express, where it matters, and the choice made instead. */
export interface Gap {
  /** Its id in the pack. */
  readonly id: string;
  /** The places in this pack: `tier/node`, or `tier/node#key`. */
  readonly at: readonly string[];
  /** The clause that is silent or unclear: `key#place`. */
  readonly clause?: string;
  /** What is wrong with it. */
  readonly kind: (typeof GAP_KINDS)[number];
  /** What the pack does instead, by language. */
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
  kind: z.enum(GAP_KINDS).describe('What is wrong with it'),
  choice: words.describe('What the pack does instead, by language'),
});

/** The schema of tieuchi/pack@1 with these rule kinds and combiners. */
export function packSchema(kinds: readonly Kind[], combiners: readonly Combiner[]): z.Schema<Pack> {
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
    extends: extendsUnjoined.exactOptional(),
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
