import type { Json } from '../../model/expression.js';
import { diffSentence, type Language, packKey, packPart, packValue, type Titles } from '../../words/index.js';
import type { DiffCause, PackChange, UnitChange } from './record-diff.js';
import { namesOf, shownValue, type Telling } from './telling.js';

/** What is known of a unit differently, as a sentence. */
export function tellUnitChange({ is, id = '', before, after }: UnitChange, tier: string, telling: Telling): string {
  const { language } = telling;
  if (is === 'register') return diffSentence(after === undefined ? 'register-removed' : 'register-added', language);
  if (is === 'submission' || is === 'layer')
    return diffSentence(is, language, { before: String(before), after: String(after) });
  const uncounted = is === 'attribute' || (is === 'fact' && !namesOf(telling, tier).isCounted?.(id));
  const reading = { ...telling, uncounted };
  const shown = (value: UnitChange['before'], titles: Titles) => {
    if (is === 'evidence') return evidenceText(value, language);
    const option = typeof value === 'string' ? optionTitle(is, id, value, titles) : undefined;
    return option ?? (is === 'parent' && typeof value === 'string' ? titles.unit(value) : shownValue(value, reading));
  };
  return diffSentence(is, language, {
    name: nameOf(is, id, tier, telling),
    before: shown(is === 'not-applicable' ? (before ?? false) : before, telling.before),
    after: shown(is === 'not-applicable' ? (after ?? false) : after, telling.after),
  });
}

/** Whether there is evidence and what all of it states; or that a verifier refused it. */
function evidenceText(value: UnitChange['before'], language: Language): string {
  if (value === undefined) return diffSentence('none', language);
  if (typeof value === 'string') return diffSentence('evidence-refused', language);
  return diffSentence('evidence-there', language, { keys: Array.isArray(value) ? value.join(', ') : '' });
}

function nameOf(is: UnitChange['is'], id: string, tier: string, telling: Telling): string {
  const names = namesOf(telling, tier);
  if (is === 'fact') return names.fact?.(id) ?? id;
  if (is === 'attribute') return listedTitle('attributes', id, telling);
  return names.node?.(id) ?? id;
}

/** The title of a constant or an attribute, by the later pack where it has it. */
function listedTitle(list: 'attributes' | 'constants', id: string, { before, after }: Telling): string {
  const found = [after, before].map(({ pack }) => pack[list]?.find((one) => one.id === id));
  return after.title((found[0] ?? found[1])?.title, id);
}

function optionTitle(is: UnitChange['is'], id: string, value: string, { pack, title }: Titles): string | undefined {
  const declared = is === 'fact' ? pack.facts : is === 'attribute' ? (pack.attributes ?? []) : [];
  const options = declared.find((one) => one.id === id)?.options ?? [];
  const option = options.find((one) => typeof one === 'object' && one.id === value);
  return typeof option === 'object' ? title(option.title, value) : undefined;
}

/** What the packs do differently, as a sentence: before and after where they are single values. */
export function tellPackChange(
  { part, change, id, tier = '', key = '', before, after }: PackChange,
  telling: Telling,
): string {
  const { language } = telling;
  const params = { part: packPart(part, language), name: partTitle(part, id, tier, telling) };
  if (change !== 'changed') return diffSentence(`pack-${change}`, language, params);
  const isSingle = [before, after].every((value) => value === undefined || typeof value !== 'object');
  const reading = { ...telling, uncounted: part === 'constant' || part === 'fact' };
  const values = isSingle ? { before: said(before, reading), after: said(after, reading) } : {};
  const sentence = part === 'pack' ? 'setting-changed' : 'pack-changed';
  return diffSentence(sentence, language, { ...params, key: packKey(key, language, part), ...values });
}

function said(value: Json | undefined, telling: Telling): string {
  return packValue(value, telling.language) ?? shownValue(value, telling);
}

function partTitle(part: PackChange['part'], id: string, tier: string, telling: Telling): string {
  const names = namesOf(telling, tier);
  const { before, after } = telling;
  switch (part) {
    case 'fact':
      return names.fact?.(id) ?? id;
    case 'criterion':
    case 'group':
      return names.node?.(id) ?? id;
    case 'constant':
      return listedTitle('constants', id, telling);
    case 'attribute':
      return listedTitle('attributes', id, telling);
    case 'relation':
      return names.relation?.(id) ?? id;
    case 'tier':
      return after.title((after.tier(id) ?? before.tier(id))?.title, id);
    case 'ranking': {
      const found = [after, before].map((titles) => titles.tier(tier)?.rankings?.find((one) => one.id === id));
      return after.title((found[0] ?? found[1])?.title, id);
    }
    default:
      return id;
  }
}

/** Causes in one clause; '' where none has a name. */
export function tellCauses(causes: readonly DiffCause[], tier: string, telling: Telling): string {
  const told = causes.map((cause) => {
    if (cause.of === 'unit') return tellUnitChange(cause, tier, telling);
    if (cause.of === 'pack') return tellPackChange(cause, telling);
    if (cause.of === 'units') return diffSentence('other-units', telling.language);
    return diffSentence('follows', telling.language, { node: cause.id }, namesOf(telling, tier));
  });
  return [...new Set(told)].join('; ');
}
