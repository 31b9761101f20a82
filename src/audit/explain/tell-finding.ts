import { valueAt } from '../../kit/plain-data.js';
import { isRefused } from '../../model/assessment-words.js';
import type { Reason } from '../../model/expression.js';
import { codedGiven, notGiven, partGiven } from '../../model/given-as.js';
import { LAYER_IS, type Layer } from '../../model/layer.js';
import type { PackFact } from '../../model/pack.js';
import type { RecordEntry, RecordFinding, RecordValue } from '../../model/record.js';
import {
  explainLine,
  findingSentence,
  isCounted,
  type Names,
  reasonSentence,
  shownDay,
  shownFigure,
  type Titles,
  workedPhrase,
} from '../../words/index.js';
import { optionTitle } from '../../words/option-title.js';
import { entryRead } from '../entry-read.js';
import { rulingOn } from './submitted.js';

/** With what a finding or a reason is put into words: the titles, the tier and, where it is known, the layer. */
export interface TellingPlace {
  /** Titles of the pack and of the units, in one language. */
  readonly titles: Titles;
  /** The tier, by its id. */
  readonly tier: string;
  /** Whose figures; absent where it is about all of them. */
  readonly layer?: Layer | undefined;
}

/**
 * A finding in words, with more from the record than its params: the values of the figures that it names; and for evidence
 * that a verifier refused, by whom and why, in place of that there is none.
 *
 * @param finding The finding, of the entry.
 * @param entry The entry of the unit in the record.
 * @param place The titles, `tellingOf(record, record, 'vi').after`, the tier, and the layer where it is known.
 * @example
 * entry.findings.map((finding) => tellFinding(finding, entry, { titles, tier: entry.tier }));
 */
export function tellFinding(finding: RecordFinding, entry: RecordEntry, place: TellingPlace): string {
  const { titles, tier, layer } = placeGiven(place);
  codedGiven('A finding', finding);
  partGiven('An entry of a record', entry, 'unit', 'findings');
  const { language } = titles;
  const inLayer = finding.layer ?? layer;
  const names = figureNames(entry, inLayer, titles, tier);
  const { node: id = '' } = finding.params;
  const ruling =
    finding.code === 'evidence-missing' ? rulingOn(entryRead(entry, titles.pack), id, 'evidence') : undefined;
  if (!ruling || !isRefused(ruling.evidence) || (inLayer !== undefined && !LAYER_IS[inLayer].isVerified))
    return findingSentence(finding, language, names);
  return explainLine('finding-evidence-refused', language, { node: id, by: ruling.by, note: ruling.note }, names);
}

/**
 * A reason in words; in those of a finding of the unit that says the same, since it says more.
 *
 * @param reason The reason, of the entry.
 * @param entry The entry of the unit in the record.
 * @param place The titles, `tellingOf(record, record, 'vi').after`, the tier, and the layer where it is known.
 * @example
 * reasons.map((reason) => tellReason(reason, entry, { titles, tier: entry.tier }));
 */
export function tellReason(reason: Reason, entry: RecordEntry, place: TellingPlace): string {
  const { titles, tier, layer } = placeGiven(place);
  codedGiven('A reason', reason);
  partGiven('An entry of a record', entry, 'unit', 'findings');
  const { fact, relation } = reason.params ?? {};
  const isSame = ({ code, params, layer: of }: RecordFinding) =>
    code === reason.code &&
    (of ?? layer) === layer &&
    (fact === undefined ? relation !== undefined && params.relation === relation : params.fact === fact);
  const finding = entry.findings.find(isSame);
  if (finding) return tellFinding(finding, entry, place);
  return reasonSentence(reason, titles.language, { kinds: titles.kinds, names: titles.names(tier) });
}

/** The place that is given; for anything else a `TypeError` that says what was given. */
function placeGiven(place: TellingPlace): TellingPlace {
  const { titles } = partGiven('Where it is told, as `{ titles, tier }`,', place, 'titles');
  if (typeof Object(titles).names !== 'function') notGiven('The titles of a record, as `titles`,', titles);
  return place;
}

/** The names of a tier, and the value of each figure that a criterion read in the layer. */
function figureNames(entry: RecordEntry, layer: Layer | undefined, titles: Titles, tier: string): Names {
  const criteria = layer === undefined ? [] : (entry.layers[layer]?.criteria ?? []);
  const read: Readonly<Record<string, RecordValue>> = Object.assign(
    {},
    ...criteria.map((criterion) => criterion.read ?? {}),
  );
  const value = (id: string) => {
    const declared = titles.pack.facts.find((fact) => fact.id === id);
    const stated = valueAt(read, id);
    return declared && stated !== undefined ? valueText(stated, declared, titles) : undefined;
  };
  return { ...titles.names(tier), value };
}

function valueText(value: RecordValue, fact: PackFact, titles: Titles): string {
  const { type } = fact;
  const { language } = titles;
  if (typeof value === 'boolean') return workedPhrase(value ? 'yes' : 'no', language);
  if (typeof value !== 'string') return workedPhrase('item-count', language, { count: String(value.length) });
  if (type === 'date') return shownDay(value, language);
  if (type !== 'choice') return shownFigure(value, language, isCounted(fact));
  return optionTitle(titles.pack.facts, fact.id, value, titles);
}
