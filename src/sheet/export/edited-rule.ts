import { isObject, valueAt } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { FACT_TYPE_IS, type FactType } from '../../model/fact-type.js';
import { plainDecimal } from '../decimal-comma.js';
import { firstLanguage, type JsonObject, list, objects, text, words } from '../json-parts.js';
import { hasWords } from '../readings/figure-title.js';
import { readScoring } from '../readings/read-scoring.js';
import type { Assumption, FactDraft, Reading } from '../readings/reading.js';
import { slug, takeId } from '../slug.js';
import { namesFor } from '../wording/names.js';
import { normalSentence } from '../wording/normal-sentence.js';
import { readRule, writeRule } from '../wording/rule-sentence.js';
import { keepSpelling } from '../wording/same-rule.js';
import { nodeAt, withNode } from './pack-nodes.js';
import { factsIn } from './pack-rows.js';

/** A pack with an edit, and what the edit takes for granted. */
export interface Edited {
  readonly pack: JsonObject;
  readonly assumes: readonly Assumption[];
  /** The titles of figures that are asked since. */
  readonly asked: readonly string[];
}

/**
 * The pack with the rule of an edited scoring; undefined where the cell cannot be read for certain. A sentence as an export
 * writes it is read by the names of the exported pack; other words of an annex are read as those of an import.
 */
export function withScoring(pack: JsonObject, exported: JsonObject, key: string, cell: string): Edited | undefined {
  const [tier = '', id = ''] = key.split('/');
  const node = nodeAt(pack, tier, id);
  if (!node || node.children !== undefined) return undefined;
  const rule = sentenceRule(exported, tier, nodeAt(exported, tier, id) ?? node, cell);
  if (rule) return { pack: withNode(pack, tier, id, (was) => ({ ...was, rule })), assumes: [], asked: [] };
  return withReading(pack, tier, node, cell);
}

/** The rule of a sentence as an export writes it, in the spelling of the old rule where that says the same. */
function sentenceRule(exported: JsonObject, tier: string, node: JsonObject, cell: string): JsonObject | undefined {
  const language = firstLanguage(exported);
  const declared = objects(exported.tiers).find((each) => each.id === tier) ?? {};
  const names = namesFor(exported, declared, words(node.title, language));
  const rule = readRule(cell, names) ?? readRule(cell.replaceAll(/"([^"]*)"/gu, '“$1”'), names);
  if (!rule) return undefined;
  const respelled = keepSpelling(node.rule, rule);
  const sentenceOf = (candidate: JsonObject) => normalSentence(writeRule(candidate, names), names.language);
  return isObject(respelled) && sentenceOf(respelled as JsonObject) === sentenceOf(rule)
    ? (respelled as JsonObject)
    : rule;
}

/** The pack with the rule of words of an annex: for the facts of the old rule where they are meant, else for new ones. */
function withReading(pack: JsonObject, tier: string, node: JsonObject, cell: string): Edited | undefined {
  const language = firstLanguage(pack);
  const row = { title: words(node.title, language), max: text(node.max), role: 'criterion' } as const;
  const reading = readScoring(row, cell);
  if ('why' in reading || (reading.doubts ?? []).length > 0) return undefined;
  const facts = objects(pack.facts);
  if (node.rule !== undefined && namesUnknown(cell, facts, language)) return undefined;
  const taken = new Set(facts.map(({ id }) => text(id)));
  const added: JsonObject[] = [];
  const ids = reading.facts.map((draft) => {
    const known = meantFact(draft, reading, facts, node, language);
    if (known !== undefined) return known;
    const id = takeId(slug(draft.title, 'so-lieu'), taken);
    added.push(factOf(id, draft, language));
    return id;
  });
  // beside several names, a name that is not declared may be a slip
  if (node.rule !== undefined && ids.length > 1 && added.length > 0) return undefined;
  // two figures of one title would be one question, asked twice
  const titled = (fact: JsonObject) => normalSentence(words(fact.title, language), language === 'en' ? 'en' : 'vi');
  if (added.some((fact) => facts.some((other) => titled(other) === titled(fact)))) return undefined;
  const asked = added.map((fact) => words(fact.title, language));
  const rule = reading.rule(ids);
  const newRule = withUnsaid(node.rule, rule);
  const changed = withNode({ ...pack, facts: [...facts, ...added] }, tier, text(node.id), (criterion) => ({
    ...criterion,
    rule: newRule,
  }));
  return { pack: changed, assumes: reading.assumes ?? [], asked };
}

/** Whether a cell quotes a name, as an export does of figures, that no figure and no option of the pack has. */
function namesUnknown(cell: string, facts: readonly JsonObject[], language: string): boolean {
  const spelled = (name: string) => normalSentence(name, language === 'en' ? 'en' : 'vi');
  const options = facts.flatMap((fact) => objects(fact.options));
  const known = new Set([...facts, ...options].map(({ title }) => spelled(words(title, language))));
  const quoted = [...cell.matchAll(/“([^”]+)”|"([^"]+)"/gu)].map(([, curly, straight]) => curly ?? straight ?? '');
  return quoted.some((name) => !known.has(spelled(name)));
}

/** The declared fact that a draft means: the one of its title, or the only one of the old rule. */
function meantFact(
  draft: FactDraft,
  { facts: drafts }: Reading,
  facts: readonly JsonObject[],
  node: JsonObject,
  language: string,
): string | undefined {
  const named = facts.filter(
    (fact) => isSame(fact, draft) && isOfUnit(fact, draft, language) && words(fact.title, language) === draft.title,
  );
  const old = factsIn(node.rule ?? null, facts);
  const isMeant = (fact: JsonObject) =>
    isSame(fact, draft) && isOfUnit(fact, draft, language) && countsTheSame(fact, draft, node, language);
  const only = drafts.length === 1 && old.length === 1 ? old.filter(isMeant) : [];
  const [match] = named.length === 1 ? named : only;
  return match && text(match.id);
}

/** What an annex never says stays as the old rule of the same kind has it. */
function withUnsaid(old: Json | undefined, rule: Json): Json {
  if (!isObject(old) || !isObject(rule)) return rule;
  const [kind = ''] = Object.keys(rule);
  const [before, now] = [old[kind] as Json | undefined, rule[kind] as Json];
  if (!isObject(before) || !isObject(now)) return rule;
  const unsaidParts = UNSAID.flatMap((key) =>
    now[key] !== undefined && before[key] !== undefined ? [[key, before[key] as Json]] : [],
  );
  return { [kind]: { ...(now as JsonObject), ...Object.fromEntries(unsaidParts) } };
}

/** Parameters that no reading finds in words. */
const UNSAID = ['unanswered', 'cohort'];

/** Whether a declared fact asks for the same as a draft of one. */
function isSame(declared: JsonObject, { type, options = [] }: FactDraft): boolean {
  const ids = list(declared.options).map((option) => (isObject(option) ? text(option.id as Json) : text(option)));
  const isOfType = declared.type === type || [text(declared.type), type].every(isNumberOfUnit);
  return isOfType && ids.length === options.length && options.every(({ id }) => ids.includes(id));
}

/** Whether a type is that of a number which the unit itself gives: a count or another. */
function isNumberOfUnit(type: string): boolean {
  const is = valueAt<(typeof FACT_TYPE_IS)[FactType]>(FACT_TYPE_IS, type);
  return is?.values === 'number' && !is.isOfOthers;
}

/** Whether a declared figure is asked in the unit of a draft, as `ha`: an edit from `ha` to `km` is about another figure. */
function isOfUnit(declared: JsonObject, { measure = '%' }: FactDraft, language: string): boolean {
  const unit = text(declared.measure);
  if (measure === '%') return true;
  if (unit === '') return hasWords(words(declared.title, language), measure);
  return [unit, measure].some((word) => `${unit} `.startsWith(`${word} `) && `${measure} `.startsWith(`${word} `));
}

/** Whether what a draft counts is named by the figure or the criterion: `mỗi mô hình` is no edit of `mỗi sáng kiến`. */
function countsTheSame(declared: JsonObject, draft: FactDraft, node: JsonObject, language: string): boolean {
  if (!FACT_TYPE_IS[draft.type].isWhole) return true;
  return hasWords(`số ${words(declared.title, language)} ${words(node.title, language)}`, draft.title);
}

function factOf(id: string, { type, title, max, measure, options }: FactDraft, language: string): JsonObject {
  const { values, isWhole, isOfOthers } = FACT_TYPE_IS[type];
  return {
    id,
    type,
    title: { [language]: title },
    ...(values === 'number' && !isWhole && !isOfOthers ? { min: 0 } : {}),
    ...(max === undefined ? {} : { max: plainDecimal(max) }),
    ...(measure === undefined ? {} : { measure }),
    ...(options ? { options: options.map((option) => ({ id: option.id, title: { [language]: option.title } })) } : {}),
  };
}
