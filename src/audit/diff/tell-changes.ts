import { valueAt } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { notGiven, partGiven } from '../../model/given-as.js';
import {
  diffSentence,
  type Language,
  type Names,
  packKey,
  packPart,
  packValue,
  type Titles,
} from '../../words/index.js';
import type { DiffCause, PackChange, PackPart, UnitChange } from './record-diff.js';
import { type DiffTelling, namesOf, shownValue, tellingGiven } from './telling.js';

/**
 * A change of what is known of a unit, as a sentence.
 *
 * @param change The change, of `diff`.
 * @param tier The tier of the unit, by its id.
 * @param telling The titles and the language of the sentence: `tellingOf(before, after, 'vi')`.
 * @example
 * unit.changes.map((change) => tellUnitChange(change, unit.tier, telling));
 */
export function tellUnitChange(change: UnitChange, tier: string, telling: DiffTelling): string {
  const { is, byPack } = partGiven('A change of a unit', change, 'is');
  tellingGiven(telling);
  const sentence = (UNIT_CHANGE_SENTENCES[is] ?? notGiven('A change of a unit', change))(change, tier, telling);
  return byPack ? diffSentence('by-pack', telling.language, { change: sentence }) : sentence;
}

/** What the sentence of a change of one part of a unit is written with. */
interface PartContext {
  readonly id: string;
  readonly names: Names;
  readonly telling: DiffTelling;
}

/** A part of what is known of a unit: its title, undefined where only its id names it, and its value on one side. */
interface UnitPart {
  readonly titleOf: (context: PartContext) => string | undefined;
  readonly shown: (value: UnitChange['before'], titles: Titles, context: PartContext) => string;
}

type ChangeSentence = (change: UnitChange, tier: string, telling: DiffTelling) => string;

/** The sentence of a part that changed: what it is called, and its values before and after. */
function partSentence(part: Exclude<UnitChange['is'], 'register'>, { titleOf, shown }: UnitPart): ChangeSentence {
  return ({ id = '', before, after }, tier, telling) => {
    const context = { id, names: namesOf(telling, tier), telling };
    return diffSentence(part, telling.language, {
      name: titleOf(context) ?? id,
      before: shown(before, telling.before, context),
      after: shown(after, telling.after, context),
    });
  };
}

const titleOfNode: UnitPart['titleOf'] = ({ id, names }) => names.node?.(id);
const OF_NODE: UnitPart = { titleOf: titleOfNode, shown: (value, _, { telling }) => shownValue(value, telling) };
/** A word of the program; its sentence has a form for it. */
const WORD: UnitPart = { titleOf: titleOfNode, shown: String };

/** A change of a unit as a sentence, by what changed. */
const UNIT_CHANGE_SENTENCES: Readonly<Record<UnitChange['is'], ChangeSentence>> = {
  register: ({ after }, _, { language }) =>
    diffSentence(after === undefined ? 'register-removed' : 'register-added', language),
  submission: partSentence('submission', WORD),
  layer: partSentence('layer', WORD),
  fact: partSentence('fact', {
    titleOf: ({ id, names }) => names.fact?.(id),
    shown: (value, titles, { id, names, telling }) =>
      optionTitle(titles, titles.pack.facts, id, value) ??
      shownValue(value, { ...telling, uncounted: !names.isCounted?.(id) }),
  }),
  attribute: partSentence('attribute', {
    titleOf: ({ id, telling }) => listTitle('attributes', id, telling),
    shown: (value, titles, { id, telling }) =>
      optionTitle(titles, titles.pack.attributes, id, value) ?? shownValue(value, { ...telling, uncounted: true }),
  }),
  parent: partSentence('parent', {
    ...OF_NODE,
    shown: (value, titles, { telling }) =>
      typeof value === 'string' ? titles.unit(value) : shownValue(value, telling),
  }),
  claimed: partSentence('claimed', OF_NODE),
  'not-applicable': partSentence('not-applicable', {
    ...OF_NODE,
    shown: (value = false, _, { telling }) => shownValue(value, telling),
  }),
  evidence: partSentence('evidence', {
    ...OF_NODE,
    shown: (value, _, { telling }) => evidenceText(value, telling.language),
  }),
  award: partSentence('award', OF_NODE),
  verified: partSentence('verified', OF_NODE),
};

/** Whether there is evidence and what all of it states; or that a verifier refused it. */
function evidenceText(value: UnitChange['before'], language: Language): string {
  if (value === undefined) return diffSentence('none', language);
  if (typeof value === 'string') return diffSentence('evidence-refused', language);
  return diffSentence('evidence-there', language, { keys: Array.isArray(value) ? value.join(', ') : '' });
}

/** The title of an option of a fact or an attribute; undefined for any other value. */
function optionTitle(
  titles: Titles,
  declared: Titles['pack']['facts'] | Titles['pack']['attributes'] = [],
  id: string,
  value: UnitChange['before'],
): string | undefined {
  const { options = [] } = declared.find((known) => known.id === id) ?? {};
  const option = options.find((known) => typeof known === 'object' && known.id === value);
  return typeof option === 'object' ? titles.title(option.title, option.id) : undefined;
}

/** The title of a constant or an attribute, by the later pack where it has it. */
function listTitle(list: 'attributes' | 'constants', id: string, { before, after }: DiffTelling): string {
  const [now, old] = [after, before].map(({ pack }) => pack[list]?.find((known) => known.id === id));
  return after.title((now ?? old)?.title, id);
}

/**
 * A change of the packs, as a sentence; with the values before and after where neither is a list or an object, and the tier
 * where the packs have several.
 *
 * @param change The change, of `diff`.
 * @param telling The titles and the language of the sentence: `tellingOf(before, after, 'vi')`.
 * @example
 * changed.pack.map((change) => tellPackChange(change, telling));
 */
export function tellPackChange(change: PackChange, telling: DiffTelling): string {
  partGiven('A change of a pack', change, 'part');
  return packChangeSentence(change, tellingGiven(telling));
}

/** The sentence on a change of the packs; without the tier where that is `ofUnit`, whose change it is a cause of. */
function packChangeSentence(change: PackChange, telling: DiffTelling, ofUnit?: string): string {
  const { part, change: kind, id, tier = '', key = '', before, after } = change;
  const { language } = telling;
  // a relation that went has no name in the other pack, where another one may stand in its position
  const names = kind === 'removed' ? telling.before.names(tier) : namesOf(telling, tier);
  const name = (PART_TITLES[part] ?? notGiven('A change of a pack', change))(id, tier, telling, names) ?? id;
  const isOneTier = [telling.before, telling.after].every(({ pack }) => pack.tiers.length < 2);
  const tierName = tier === ofUnit || isOneTier || tier === '' ? '' : PART_TITLES.tier(tier, tier, telling, names);
  const params = { part: part === 'pack' ? part : packPart(part, language), name, tier: tierName ?? tier };
  if (kind !== 'changed') return diffSentence(`pack-${kind}`, language, params);
  const areSingle = [before, after].every((value) => value === undefined || typeof value !== 'object');
  const reading = { ...telling, uncounted: part === 'constant' || part === 'fact' };
  const titleOf = valueAt(NAMED_BY, key);
  const named = (value: Json | undefined) =>
    typeof value === 'string' ? titleOf?.(value, tier, telling, names) : undefined;
  const shown = (value: Json | undefined) =>
    quoted(named(value)) ?? packValue(value, language) ?? shownValue(value, reading);
  const values = areSingle ? { before: shown(before), after: shown(after) } : {};
  const sentence = part === 'pack' ? 'setting-changed' : 'pack-changed';
  return diffSentence(sentence, language, { ...params, key: packKey(key, language, part), ...values });
}

function quoted(title: string | undefined): string | undefined {
  return title === undefined ? undefined : `"${title}"`;
}

type PartTitle = (id: string, tier: string, telling: DiffTelling, names: Names) => string | undefined;

const nodeTitle: PartTitle = (id, _, __, { node }) => node?.(id);
const noTitle: PartTitle = () => undefined;

/** The title of a part of the pack; undefined where only its id names it. */
const PART_TITLES: Readonly<Record<PackPart, PartTitle>> = {
  fact: (id, _, __, { fact }) => fact?.(id),
  criterion: nodeTitle,
  group: nodeTitle,
  constant: (id, _, telling) => listTitle('constants', id, telling),
  attribute: (id, _, telling) => listTitle('attributes', id, telling),
  relation: (id, _, __, { relation }) => relation?.(id),
  tier: (id, _, { before, after }) => after.title((after.tier(id) ?? before.tier(id))?.title, id),
  ranking: (id, tier, { before, after }) => {
    const [now, old] = [after, before].map((titles) => titles.tier(tier)?.rankings?.find((known) => known.id === id));
    return after.title((now ?? old)?.title, id);
  },
  cohort: noTitle,
  pack: noTitle,
};

/** Keys whose value is the id of another part: its title stands for it. */
const NAMED_BY: Readonly<Record<string, PartTitle>> = {
  parent: PART_TITLES.group,
  of: PART_TITLES.criterion,
  atMost: PART_TITLES.fact,
  collects: PART_TITLES.tier,
};

/** Causes in one clause; '' where there are none. */
export function tellCauses(causes: readonly DiffCause[], tier: string, telling: DiffTelling): string {
  const clauses = causes.map((cause) => {
    const tellCause = CAUSE_SENTENCES[cause.of] as (cause: DiffCause, tier: string, telling: DiffTelling) => string;
    return tellCause(cause, tier, telling);
  });
  return [...new Set(clauses)].join('; ');
}

/** The clause of a cause, by what it is a change of. */
const CAUSE_SENTENCES = {
  unit: tellUnitChange,
  pack: (cause, tier, telling) => packChangeSentence(cause, telling, tier),
  node: ({ id }, tier, telling) => diffSentence('follows', telling.language, { node: id }, namesOf(telling, tier)),
  units: (_, _tier, { language }) => diffSentence('other-units', language),
} as const satisfies {
  readonly [Of in DiffCause['of']]: (
    cause: Extract<DiffCause, { readonly of: Of }>,
    tier: string,
    telling: DiffTelling,
  ) => string;
};
