import type { DiffTelling, HeadChange, PackChange, RecordDiff, UnitDiff } from '../../audit/index.js';
import { tellPackChange, unitTitle } from '../../audit/index.js';
import { differences } from '../../author/compare/differences.js';
import type { PackDifference } from '../../author/index.js';
import { groupByKey } from '../../kit/group-by-key.js';
import { isList } from '../../kit/plain-data.js';
import type { Assessment } from '../../model/assessment.js';
import type { Json } from '../../model/expression.js';
import type { RecordPack } from '../../model/record.js';
import { STANDINGS } from '../../model/standing.js';
import {
  approvalSentence,
  citeSentence,
  diffReportSentence,
  type Language,
  markLine,
  shownNumber,
  type Titled,
  type Titles,
  word,
} from '../../words/index.js';
import type { ReliedOn } from '../rely-on.js';
import { type Apart, inputApart, inputOf, placeLines } from './apart.js';
import { statedLines } from './as-stated.js';
import { differenceLine } from './comparison.js';

/** Units that a line names, and changes of words that are listed; `--json` has all units, `tieuchi compare` all words. */
const NAMED = 20;

/** A record that is compared, or an excerpt of it. */
type Compared = Titled & ReliedOn['record'];

/** The two records of a comparison, and what their packs say otherwise without another score. */
export interface ComparedRecords {
  readonly before: Compared;
  readonly after: Compared;
  readonly packWords: readonly PackDifference[];
  /** What the packs say otherwise that may move a score, place by place. */
  readonly packRules: readonly PackDifference[];
}

/** What the heads of the two records say otherwise: of the assessment, a line for each key; on how many points the pack is official. */
export function headLines(
  { head }: RecordDiff,
  { before, after }: ComparedRecords,
  telling: DiffTelling,
): readonly string[] {
  const { language } = telling;
  const lines = head.flatMap(({ key, before: old, after: now }) => {
    const params = {
      before: headText({ key, value: old }, before, telling.before),
      after: headText({ key, value: now }, after, telling.after),
    };
    const places = isList(old ?? now) ? differences({ [key]: old ?? [] }, { [key]: now ?? [] }) : [];
    const named = places.map((place) => ({ ...place, at: textNamed(place, telling) }));
    return [diffReportSentence(`head-${key}`, language, params), ...placeLines(named, NAMED, language)];
  });
  const [old = '', now = ''] = [before, after].map(({ pack }) => standingText(pack, language));
  return [
    ...lines,
    ...(old === now ? [] : [diffReportSentence('head-standing', language, { before: old, after: now })]),
    ...editionLines(before.pack, after.pack, language),
  ];
}

/** A text that only one of the two assessments has, as it is cited: `Quyết định số 15/QĐ-UBND`; the address of anything else. */
function textNamed({ at, change }: Apart, { before, after, language }: DiffTelling): string {
  const [, text] = /^texts\/([^/]+)$/.exec(at) ?? [];
  const { texts } = change === 'removed' ? before : after;
  return text === undefined ? at : citeSentence(texts, text, language);
}

/** Lines which say that two packs have one id and one version, and are not the same. */
function editionLines(before: RecordPack, after: RecordPack, language: Language): readonly string[] {
  const { id, version, digest } = before;
  if (id !== after.id || version !== after.version || digest === after.digest) return [];
  return [diffReportSentence('one-version', language, { pack: id, version, before: digest, after: after.digest })];
}

/**
 * The changes of the pack as sentences. A change whose values are no single words or numbers, as that of a rule, is followed by
 * each place of it that differs.
 */
export function packLines(
  { pack }: RecordDiff,
  { packRules }: ComparedRecords,
  telling: DiffTelling,
): readonly string[] {
  const within = groupByKey(packRules.flatMap((place) => placesAround(place.at).map((at) => [at, place] as const)));
  return pack.flatMap((change) => {
    const isSingle = [change.before, change.after].every((value) => typeof value !== 'object');
    const places = isSingle ? [] : (within.get(addressOf(change)) ?? []);
    return [
      `  - ${tellPackChange(change, telling)}`,
      ...placeLines(places, NAMED, telling.language).map((line) => `  ${line}`),
    ];
  });
}

/** The address, and that of everything around it. */
function placesAround(at: string): readonly string[] {
  const steps = at.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** The list in which a part of a pack stands; '' for what has no address, as a relation, or is the pack itself. */
const LIST_OF: Readonly<Record<PackChange['part'], string>> = {
  pack: '',
  constant: 'constants',
  attribute: 'attributes',
  fact: 'facts',
  relation: '',
  tier: 'tiers',
  cohort: 'cohorts',
  criterion: 'criteria',
  group: 'criteria',
  ranking: 'rankings',
};

/** The address of what changed: `tiers/commune/criteria/total/publish`. */
function addressOf({ part, id, tier, key = '' }: PackChange): string {
  const steps = [...(tier === undefined ? [] : ['tiers', tier]), LIST_OF[part], id, key];
  return part === 'pack' ? key.replace('.', '/') : steps.join('/');
}

/** How many points are of each standing, as `official 12, reconstructed 88`. */
function standingText({ standing }: Pick<RecordPack, 'standing'>, language: Language): string {
  return STANDINGS.filter((key) => standing[key] !== '0')
    .map((key) => `${word(key, language)} ${shownNumber(standing[key], language)}`)
    .join(', ');
}

/** What the packs say in other words, which no list of changes above has: the first, and how many more. */
export function wordLines({ packWords }: ComparedRecords, { language }: DiffTelling): readonly string[] {
  if (packWords.length === 0) return [];
  const rest = packWords.length - NAMED;
  return [
    diffReportSentence('pack-words', language, { count: String(packWords.length) }),
    ...packWords.slice(0, NAMED).map((difference) => `  - ${differenceLine(difference, language)}`),
    ...(rest > 0 ? [`  - ${diffReportSentence('pack-words-more', language, { count: String(rest) })}`] : []),
  ];
}

interface HeadValue {
  readonly key: HeadChange['key'];
  readonly value: HeadChange['before'];
}

/** A value of the head as text; an approval as the sentence in which it is printed elsewhere, a list as nothing. */
function headText({ key, value }: HeadValue, { assessment }: Compared, { texts, language }: Titles): string {
  if (key === 'approval' && value !== undefined)
    return approvalSentence(
      { approval: value as unknown as Required<Assessment>['approval'], texts: assessment.texts ?? [] },
      texts,
      language,
    );
  return typeof value === 'string' ? value : '';
}

/** The results of a unit, or of all, that compare with hidden units, and so stand as the records state them. */
export function statedOnSides(
  { asStated }: RecordDiff,
  records: ComparedRecords,
  telling: DiffTelling,
  unit?: string,
): readonly string[] {
  const lines = SIDES.flatMap((side) => {
    const places = asStated[side].filter((place) => unit === undefined || place.unit === unit);
    return statedLines(records[side], places, telling[side]);
  });
  return lines.length === 0 ? [] : [diffReportSentence('as-stated', telling.language), ...new Set(lines)];
}

const SIDES = ['before', 'after'] as const;

/** The units that changed and stand in no table, by name. */
export function quietLines(
  { units, beside, rankings }: RecordDiff,
  records: ComparedRecords,
  telling: DiffTelling,
): readonly string[] {
  const shown = new Set(rankings.flatMap(({ rows }) => rows.map(({ unit }) => unit)));
  const quiet = units.flatMap((unit) => (shown.has(unit.unit) || isOfPack(unit) ? [] : [unit.unit]));
  const counted = units.filter(isOfPack).map(({ unit }) => unit);
  const line = (key: 'quiet' | 'by-pack' | 'beside', ids: readonly string[]) =>
    ids.length === 0 ? [] : [diffReportSentence(key, telling.language, { units: someOf(ids, telling) })];
  return [
    ...line('quiet', [...new Set(quiet)]),
    ...line('by-pack', counted),
    ...line('beside', beside),
    ...besideLines(beside.slice(0, NAMED), records, telling),
  ];
}

/** Whether of a unit the packs alone make what changed. */
export function isOfPack({ changes }: UnitDiff): boolean {
  return changes.every(({ byPack }) => byPack);
}

/** What is written otherwise of these units: their rows of the register, what was sent of them, and what was set beside it. */
export function besideLines(
  units: readonly string[],
  { before, after }: ComparedRecords,
  { after: titles, language }: DiffTelling,
): readonly string[] {
  if (units.length === 0) return [];
  const [old, now] = [before, after].map((record) => ({
    rows: new Map<string, object>(record.register.map((row) => [row.id, row])),
    inputs: new Map(('entry' in record ? [record.entry] : record.entries).map((entry) => [entry.unit, inputOf(entry)])),
  }));
  const places = units.flatMap((unit) => [
    ...inputApart(unit, (old?.rows.get(unit) ?? {}) as Json, (now?.rows.get(unit) ?? {}) as Json, titles),
    ...inputApart(unit, old?.inputs.get(unit) ?? {}, now?.inputs.get(unit) ?? {}, titles),
  ]);
  return placeLines(places, NAMED, language);
}

/** Names of units; of many the first, and how many more. */
export function someOf(ids: readonly string[], telling: DiffTelling): string {
  const rest = ids.length - NAMED;
  const names = ids.slice(0, NAMED).map((id) => unitTitle(id, telling));
  return [...names, ...(rest > 0 ? [markLine('more-units', telling.language, { count: String(rest) })] : [])].join(
    '; ',
  );
}
