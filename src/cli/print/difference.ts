import type { AnyRecord, Difference, RecordVerification } from '../../audit/index.js';
import { KINDS } from '../../kinds/index.js';
import { isList } from '../../kit/plain-data.js';
import { readJson } from '../../model/read-json.js';
import {
  type Language,
  type RecordedKey,
  rankingOf,
  recordedPhrase,
  recordPathWords,
  rowNamed,
  type Titles,
  titlesOf,
  verifySentence,
} from '../../words/index.js';
import { named } from './named.js';
import { recordedValue, type ValuePlace } from './recorded-value.js';
import { toldApart } from './told-apart.js';

/** How a difference is told. */
interface DifferencePrinting {
  readonly language: Language;
  /** Rule kinds of plugins, which have words for their own reasons. */
  readonly kinds?: Titles['kinds'] | undefined;
}

/** A difference as a sentence, with titles, and ids behind them, which an auditor looks up in the record. */
export function differenceIn(
  record: AnyRecord,
  replay: RecordVerification['replay'],
  { language, kinds = [] }: DifferencePrinting,
): (difference: Difference) => string {
  const { pack, register, assessment } = record;
  const { document = replay?.compiled.pack.document } = { document: undefined, ...pack };
  const titled = { pack: document === undefined ? {} : { document }, register, assessment };
  const titles = titlesOf(titled, language, [...KINDS, ...kinds]);
  const tiers = new Map(register.map(({ id, tier }) => [id, tier]));
  return (difference) => {
    const tier = tiers.get(difference.unit ?? '') ?? difference.tier ?? '';
    const place = placeOf(difference, tier, titles);
    return differing(difference, place, { titles, tier, node: levelled(difference, tier, titles) });
  };
}

/** What differs there: a value with both sides in words; or a part that only one side has. */
function differing({ what, recorded, rederived }: Difference, place: string, at: ValuePlace): string {
  const { language } = at.titles;
  const say = (key: RecordedKey, params: Readonly<Record<string, string>>) =>
    recordedPhrase(key, language, { place, what: whatOf(what, at.titles), ...params });
  if (recorded === null && rederived === null) return say('unlike', {});
  if (PARTS.includes(what) && recorded === null) return say('rederived-only', {});
  if (PARTS.includes(what) && rederived === null) return say('in-record-only', {});
  if (what.endsWith('.order')) return say('differs-at', firstApart(recorded ?? '', rederived ?? '', at));
  const [stated = '', derived = ''] = [recorded, rederived].map((text) =>
    text === null ? '' : recordedValue(what, text, at),
  );
  if (LINES.includes(what) && recorded === null) return say('rederived-only', { value: derived });
  if (LINES.includes(what) && rederived === null) return say('in-record-only', { value: stated });
  // two values that are told in the same words are told as the record has them
  const texts = stated === derived ? toldApart(recorded ?? '', rederived ?? '') : toldApart(stated, derived);
  return say('differs', { recorded: texts[0], rederived: texts[1] });
}

/** The first place, counted from 1, at which two lists of names, as JSON, differ, and what stands there in each. */
function firstApart(recorded: string, rederived: string, { titles, tier }: ValuePlace) {
  const [stated = [], derived = []] = [recorded, rederived].map((text) => {
    const list = readJson(text).document;
    return isList(list) ? list.map(String) : [];
  });
  const longer = stated.length > derived.length ? stated : derived;
  const index = longer.findIndex((_, position) => stated[position] !== derived[position]);
  const nameOf = (id: string | undefined) => {
    if (id === undefined) return '';
    const unit = titles.unit(id);
    return unit === id ? rowIn(tier, id, titles) : named(unit, id);
  };
  return { at: String(index + 1), recorded: nameOf(stated[index]), rederived: nameOf(derived[index]) };
}

/** Parts of a record that their place names, and lines of which only one side may have one. */
const PARTS: readonly string[] = [
  'statistics',
  'rankings',
  'entries',
  'rows',
  'criteria',
  'groups',
  'layer',
  'register',
];
const LINES: readonly string[] = ['finding', 'ledger'];

function placeOf(
  { stage, unit, layer, node, ranking, option, cohort, parent, tier: of }: Difference,
  tier: string,
  titles: Titles,
): string {
  const { language } = titles;
  const unitNamed = (id: string) => named(titles.unit(id), id);
  const group =
    parent !== undefined
      ? recordedPhrase('group-below', language, { parent: unitNamed(parent) })
      : cohort !== undefined
        ? recordedPhrase('group-cohort', language, { cohort, option: option ?? '' })
        : option === undefined
          ? ''
          : recordedPhrase('group-option', language, { option });
  return recordedPhrase('place', language, {
    stage: verifySentence(`stage-${stage}`, language),
    ranking: ranking === undefined ? '' : rankingNamed(ranking, tier, titles),
    tier: of === undefined ? '' : named(titles.title(titles.tier(of)?.title, of), of),
    group,
    layer: layer ?? '',
    unit: unit === undefined ? '' : unitNamed(unit),
    node: node === undefined ? '' : rowIn(tier, node, titles),
  });
}

function rankingNamed(id: string, tier: string, titles: Titles): string {
  const title = rankingOf(titles, { tier, id })?.title ?? id;
  return title === id ? `"${id}"` : `"${title}" (${id})`;
}

/** A criterion or group with its id behind it, by which an auditor finds it in the record. */
export function rowIn(tier: string, id: string, titles: Titles): string {
  const row = rowNamed(id, titles.names(tier));
  return titles.node(tier, id)?.title === undefined ? row : `${row} (${id})`;
}

/** The node whose levels are meant: of a row, the one that its ranking goes by. */
function levelled({ node, ranking = '' }: Difference, tier: string, titles: Titles): string {
  return node ?? rankingOf(titles, { tier, id: ranking })?.document.of ?? '';
}

function whatOf(what: string, titles: Titles): string {
  const [, fact] = /^read\.(.+)$/.exec(what) ?? [];
  if (fact === undefined) return recordPathWords(what, titles.language);
  const title = titles.names('').fact?.(fact) ?? fact;
  return recordedPhrase('figure-read', titles.language, {
    fact: title === fact ? `"${fact}"` : `"${title}" (${fact})`,
  });
}
