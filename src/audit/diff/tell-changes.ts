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
 * @param telling What it is told with: `tellingOf(before, after, 'vi')`.
 * @example
 * unit.changes.map((change) => tellUnitChange(change, unit.tier, telling));
 */
export function tellUnitChange(change: UnitChange, tier: string, telling: DiffTelling): string {
  const { is, id = '', before, after } = partGiven('A change of a unit', change, 'is');
  const { language } = tellingGiven(telling);
  if (is === 'register') return diffSentence(after === undefined ? 'register-removed' : 'register-added', language);
  if (is === 'submission' || is === 'layer')
    return diffSentence(is, language, { before: String(before), after: String(after) });
  const names = namesOf(telling, tier);
  const uncounted = is === 'attribute' || (is === 'fact' && !names.isCounted?.(id));
  const shown = (value: UnitChange['before'], titles: Titles) => {
    if (is === 'evidence') return evidenceText(value, language);
    if (is === 'not-applicable') return shownValue(value ?? false, telling);
    const title = typeof value === 'string' ? valueTitle(is, id, value, titles) : undefined;
    return title ?? shownValue(value, { ...telling, uncounted });
  };
  const name =
    is === 'attribute' ? listTitle('attributes', id, telling) : (names[is === 'fact' ? 'fact' : 'node']?.(id) ?? id);
  return diffSentence(is, language, {
    name,
    before: shown(before, telling.before),
    after: shown(after, telling.after),
  });
}

/** Whether there is evidence and what all of it states; or that a verifier refused it. */
function evidenceText(value: UnitChange['before'], language: Language): string {
  if (value === undefined) return diffSentence('none', language);
  if (typeof value === 'string') return diffSentence('evidence-refused', language);
  return diffSentence('evidence-there', language, { keys: Array.isArray(value) ? value.join(', ') : '' });
}

/** The title of a value that is the id of a unit, or of an option; undefined for any other. */
function valueTitle(is: UnitChange['is'], id: string, value: string, titles: Titles): string | undefined {
  if (is === 'parent') return titles.unit(value);
  const { pack } = titles;
  const declared = is === 'fact' ? pack.facts : is === 'attribute' ? (pack.attributes ?? []) : [];
  const options = declared.find((known) => known.id === id)?.options ?? [];
  const option = options.find((known) => typeof known === 'object' && known.id === value);
  return typeof option === 'object' ? titles.title(option.title, value) : undefined;
}

/** The title of a constant or an attribute, by the later pack where it has it. */
function listTitle(list: 'attributes' | 'constants', id: string, { before, after }: DiffTelling): string {
  const [now, old] = [after, before].map(({ pack }) => pack[list]?.find((known) => known.id === id));
  return after.title((now ?? old)?.title, id);
}

/**
 * A change of the packs, as a sentence; with the values before and after where neither is a list or an object.
 *
 * @param change The change, of `diff`.
 * @param telling What it is told with: `tellingOf(before, after, 'vi')`.
 * @example
 * changed.pack.map((change) => tellPackChange(change, telling));
 */
export function tellPackChange(change: PackChange, telling: DiffTelling): string {
  const {
    part,
    change: kind,
    id,
    tier = '',
    key = '',
    before,
    after,
  } = partGiven('A change of a pack', change, 'part');
  const { language } = tellingGiven(telling);
  const name =
    (PART_TITLES[part] ?? notGiven('A change of a pack', change))(id, tier, telling, namesOf(telling, tier)) ?? id;
  const params = { part: packPart(part, language), name };
  if (kind !== 'changed') return diffSentence(`pack-${kind}`, language, params);
  const areSingle = [before, after].every((value) => value === undefined || typeof value !== 'object');
  const reading = { ...telling, uncounted: part === 'constant' || part === 'fact' };
  const shown = (value: Json | undefined) => packValue(value, language) ?? shownValue(value, reading);
  const values = areSingle ? { before: shown(before), after: shown(after) } : {};
  const sentence = part === 'pack' ? 'setting-changed' : 'pack-changed';
  return diffSentence(sentence, language, { ...params, key: packKey(key, language, part), ...values });
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
  pack: (cause, _, telling) => tellPackChange(cause, telling),
  node: ({ id }, tier, telling) => diffSentence('follows', telling.language, { node: id }, namesOf(telling, tier)),
  units: (_, _tier, { language }) => diffSentence('other-units', language),
} as const satisfies {
  readonly [Of in DiffCause['of']]: (
    cause: Extract<DiffCause, { readonly of: Of }>,
    tier: string,
    telling: DiffTelling,
  ) => string;
};
