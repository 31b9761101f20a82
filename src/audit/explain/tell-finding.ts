import type { Reason } from '../../model/expression.js';
import type { Layer } from '../../model/layer.js';
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
import { evidenceRuling } from './submitted.js';

/** Where a finding or a reason is told: in whose words, in which tier and, where it is known, in which layer. */
export interface TellingPlace {
  readonly titles: Titles;
  readonly tier: string;
  readonly layer?: Layer;
}

/**
 * A finding in words, with what the record knows beside its params: the figures that do not agree, with what they are;
 * and of evidence that a verifier refused that, by whom and why, and not that there is none.
 */
export function tellFinding(finding: RecordFinding, entry: RecordEntry, { titles, tier, layer }: TellingPlace): string {
  const { language } = titles;
  const names = figureNames(entry, finding.layer ?? layer, titles, tier);
  const of = finding.layer ?? layer;
  const ruling = finding.code === 'evidence-missing' ? evidenceRuling(entry, finding.params.node ?? '') : undefined;
  if (ruling?.evidence !== 'refused' || (of !== undefined && of !== 'verified'))
    return findingSentence(finding, language, names);
  const node = names.node?.(finding.params.node ?? '') ?? finding.params.node ?? '';
  return explainLine('finding-evidence-refused', language, { node, by: ruling.by, note: ruling.note });
}

/** A reason in words; where a finding of the unit says the same with more in it, by that. */
export function tellReason(reason: Reason, entry: RecordEntry, place: TellingPlace): string {
  const { titles, tier, layer } = place;
  const { fact, relation } = reason.params ?? {};
  const isSame = ({ code, params, layer: of }: RecordFinding) =>
    code === reason.code &&
    (of ?? layer) === layer &&
    (fact === undefined ? relation !== undefined && params.relation === relation : params.fact === fact);
  const found = entry.findings.find(isSame);
  if (found) return tellFinding(found, entry, place);
  return reasonSentence(reason, titles.language, { kinds: titles.kinds, names: titles.names(tier) });
}

/** Names of a tier, and what each figure is by what was read of it in the layer. */
function figureNames(entry: RecordEntry, layer: Layer | undefined, titles: Titles, tier: string): Names {
  const criteria = layer === undefined ? [] : (entry.layers[layer]?.criteria ?? []);
  const read: Readonly<Record<string, RecordValue>> = Object.assign({}, ...criteria.map(({ read: one = {} }) => one));
  const value = (id: string) => {
    const known = titles.pack.facts.find((fact) => fact.id === id);
    return known && Object.hasOwn(read, id) ? valueText(read[id] ?? '', known, titles) : undefined;
  };
  return { ...titles.names(tier), value };
}

function valueText(value: RecordValue, fact: PackFact, { language, title }: Titles): string {
  const { type, options = [] } = fact;
  if (typeof value === 'boolean') return workedPhrase(value ? 'yes' : 'no', language);
  if (typeof value !== 'string') return workedPhrase('item-count', language, { count: String(value.length) });
  if (type === 'date') return shownDay(value, language);
  if (type !== 'choice') return shownFigure(value, language, isCounted(fact));
  const option = options.find((one) => typeof one === 'object' && one.id === value);
  return title(typeof option === 'object' ? option.title : undefined, value);
}
