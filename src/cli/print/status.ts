import { dayBefore } from '../../kit/instant.js';
import { ARE_SYNTHETIC } from '../../model/assessment-words.js';
import type { Late } from '../../model/pack-words.js';
import { UNIT_REMARKS, UNIT_STATUSES, type UnitRemark, type UnitStatusCode } from '../../model/status.js';
import type { ParentStatus, Status, StatusCounts, TierStatus, UnitStatus } from '../../views/status-types.js';
import {
  type Language,
  markLine,
  provisionalSentence,
  reportLine,
  shownNumber,
  statusHeading,
  statusLine,
  statusWord,
} from '../../words/index.js';
import type { Paint } from '../io.js';
import { wrapped } from '../wrap.js';
import { type Gathered, gathered } from './gathered.js';
import { type Column, NAME, printTable, type TablePage } from './table.js';

/** The page that a status is printed on. */
interface StatusPage extends Required<TablePage> {
  readonly paint: Paint;
  /** Whether all units to look after are listed, however many are alike. */
  readonly isFull?: boolean;
  /** What each tier makes of a late submission, by the id of the tier. */
  readonly late?: ReadonlyMap<string, Late>;
}

/** The page of one tier, with its words for statuses and remarks. */
interface TierPage extends StatusPage {
  readonly word: (code: UnitStatusCode | UnitRemark) => string;
}

/**
 * The status of a round as a page: for each tier the totals, the units above with their counts, and the units to be
 * looked after.
 */
export function printStatus(status: Status, page: StatusPage): string {
  const { language, width, paint } = page;
  const { assessment, asOf, figures, tiers } = status;
  const head = [
    paint('bold', wrapped(statusLine('title', language, { assessment, asOf }), width, 2)),
    ...(ARE_SYNTHETIC[figures] ? [statusLine('synthetic', language)] : []),
  ];
  return `${head.join('\n')}\n${tiers.map((tier) => `\n${printTier(tier, tierPage(tier, page))}`).join('')}`;
}

function tierPage({ tier }: TierStatus, page: StatusPage): TierPage {
  return { ...page, word: (code) => statusWord(code, page.language, page.late?.get(tier.id)) };
}

function printTier(tier: TierStatus, page: TierPage): string {
  const { language, width, paint } = page;
  const { counts, deadline = {}, provisionalBecause, parents, units } = tier;
  const line = (text: string) => `${wrapped(text, width, 2)}\n`;
  const say = (key: 'counts' | 'remarks', text: string) =>
    line(statusLine(key, language, { units: String(counts.units), counts: text }));
  const remarks = countsIn(counts, UNIT_REMARKS, page);
  const followed = units.filter(isFollowed).toSorted((a, b) => urgency(a) - urgency(b));
  return [
    `${paint('bold', wrapped(statusLine('tier', language, { tier: tier.tier.title, ...deadline }), width, 2))}\n`,
    say('counts', countsIn(counts, UNIT_STATUSES, page)),
    ...(remarks === statusLine('none', language) ? [] : [say('remarks', remarks)]),
    ...provisionalBecause.map((cause) => line(provisionalSentence(cause, language))),
    ...(parents.length > 0 ? [`${statusLine('parents', language)}:\n`, parentTable(parents, page)] : []),
    ...(followed.length > 0
      ? [`${statusLine('open', language)}:\n`, printOpenUnits(followed, page)]
      : counts.units > 0
        ? [line(statusLine('all-well', language))]
        : []),
  ].join('');
}

/** The counts that are not 0, in words. */
function countsIn(
  counts: StatusCounts,
  codes: typeof UNIT_STATUSES | typeof UNIT_REMARKS,
  { language, word }: TierPage,
): string {
  const texts = codes
    .filter((code) => counts[code] > 0)
    .map((code) => statusLine('count', language, { count: String(counts[code]), what: word(code) }));
  return texts.length > 0 ? texts.join('; ') : statusLine('none', language);
}

/** Columns of counts; one in which every number is 0 is left out. */
const COUNTED = [...UNIT_STATUSES, 'verified', 'past-parent'] as const;

function parentTable(parents: readonly ParentStatus[], { language, width, isScreen }: StatusPage): string {
  const codes = COUNTED.filter((code) => parents.some(({ counts }) => counts[code] > 0));
  const columns: readonly Column[] = [
    { heading: statusLine('parent', language), align: 'left', narrowest: NAME, rest: true },
    { heading: statusLine('below', language), align: 'right', dropped: 1 },
    ...codes.map((code): Column => ({ heading: statusHeading(code, language), align: 'right' })),
  ];
  const rows = parents.map(({ unit, counts }) => [
    unit.title,
    shownNumber(String(counts.units), language),
    ...codes.map((code) => shownNumber(String(counts[code]), language)),
  ]);
  return printTable(columns, rows, { width, language, isScreen });
}

/** Units that are listed whatever they lack; a province has fewer communes. Of more, those that are alike are counted. */
const LISTED = 200;

/** The table of units to look after; of very many, the first few of each kind, and how many others there are. */
function printOpenUnits(units: readonly UnitStatus[], page: TierPage): string {
  const { language, isFull } = page;
  const groups = gathered(units, (unit) => openCodes(unit).join(), isFull ? units.length : LISTED);
  const isCut = groups.some(({ others }) => others.length > 0);
  return `${unitTable(groups, page)}${isCut ? `${reportLine('see-all', language)}\n` : ''}`;
}

/** Why somebody must look after a unit: its status, unless it sent all, and its remarks. */
function openCodes({ status, remarks }: UnitStatus): readonly (UnitStatusCode | UnitRemark)[] {
  const open = remarks.filter((remark) => REMARK_SHOWN[remark].isOpen);
  return STATUS_SHOWN[status].isOpen ? [status, ...open] : open;
}

function unitTable(groups: readonly Gathered<UnitStatus>[], page: TierPage): string {
  const { language, width, isScreen } = page;
  const columns: readonly Column[] = [
    { heading: statusLine('unit', language), align: 'left', narrowest: NAME },
    { heading: statusLine('status', language), align: 'left', narrowest: NAME, rest: true },
  ];
  const rows = groups.flatMap(({ shown, others: [other, ...rest] }) => [
    ...shown.map((unit) => [unit.unit.title, textOf(unit, page)]),
    ...(other === undefined ? [] : [countedRow(other, rest.length + 1, page)]),
  ]);
  return printTable(columns, rows, { width, language, isScreen });
}

/** The row of units that are not listed each: how many, and what they have in common with `unit`. */
function countedRow(unit: UnitStatus, count: number, { language, word }: TierPage): readonly string[] {
  const words = openCodes(unit).map(word);
  return [markLine('more-units', language, { count: String(count) }), words.join('; ')];
}

interface ShownAs {
  /** Where its units stand in the list, from 0. */
  readonly listed: number;
  /** Somebody must look after its units. */
  readonly isOpen: boolean;
  /** What its line begins with: the day it came, its word alone, or nothing, where what is lacking says it. */
  readonly wording: 'came' | 'word' | 'nothing';
}

/** How each status is shown. */
const STATUS_SHOWN = {
  absent: { listed: 0, isOpen: true, wording: 'word' },
  awaited: { listed: 1, isOpen: true, wording: 'word' },
  late: { listed: 2, isOpen: true, wording: 'came' },
  incomplete: { listed: 3, isOpen: true, wording: 'nothing' },
  hidden: { listed: 4, isOpen: true, wording: 'word' },
  sent: { listed: 5, isOpen: false, wording: 'word' },
} as const satisfies Record<UnitStatusCode, ShownAs>;

/** How each remark is shown: whether somebody must look after its units, and whether the line has a word for it. */
const REMARK_SHOWN = {
  verified: { isOpen: false, hasWord: false },
  'part-verified': { isOpen: true, hasWord: true },
  'verified-before': { isOpen: true, hasWord: true },
  disputed: { isOpen: true, hasWord: true },
  'past-parent': { isOpen: true, hasWord: true },
  extended: { isOpen: true, hasWord: false },
  resent: { isOpen: true, hasWord: true },
  // `unscorableText` names the figures in place of the word
  unscorable: { isOpen: true, hasWord: false },
} as const satisfies Record<UnitRemark, { readonly isOpen: boolean; readonly hasWord: boolean }>;

/** Whether somebody must look after a unit. */
function isFollowed({ status, remarks }: UnitStatus): boolean {
  return STATUS_SHOWN[status].isOpen || remarks.some((remark) => REMARK_SHOWN[remark].isOpen);
}

function urgency({ status }: UnitStatus): number {
  return STATUS_SHOWN[status].listed;
}

/** Facts that are named before the rest is counted. */
const NAMED = 2;

function textOf(unit: UnitStatus, { language, word }: TierPage): string {
  const { status, remarks, at = '', lacking, stake, extension } = unit;
  const facts = lacking.slice(0, NAMED).map(({ title }) => `"${title}"`);
  const more = lacking.length - facts.length;
  const params = {
    status: word('incomplete'),
    facts: facts.join(', '),
    more: String(more),
    stake: stake?.sentence ?? '',
  };
  const wording = {
    came: () => [statusLine('came', language, { status: word(status), at })],
    word: () => [word(status)],
    nothing: () => [],
  } satisfies Record<ShownAs['wording'], () => readonly string[]>;
  return [
    ...wording[STATUS_SHOWN[status].wording](),
    // a form that came late and counts may lack facts as well
    ...(lacking.length > 0 ? [statusLine(more > 0 ? 'lacking-more' : 'lacking', language, params)] : []),
    ...remarks.filter((remark) => REMARK_SHOWN[remark].hasWord).map(word),
    ...unscorableText(unit, language),
    ...(extension ? [statusLine('extension', language, extensionIn(extension))] : []),
  ].join('; ');
}

/** An extension by the last day that it leaves, as people say it. */
function extensionIn({ by, on = '', before }: NonNullable<UnitStatus['extension']>) {
  return { by, on, through: dayBefore(before) };
}

/** Which figures cannot be scored, all of them, with the points that hang on them. */
function unscorableText({ unscorable }: UnitStatus, language: Language): readonly string[] {
  if (!unscorable) return [];
  const facts = unscorable.facts.map(({ title }) => `"${title}"`).join(', ');
  const params = { status: statusWord('unscorable', language), facts, stake: unscorable.stake?.sentence ?? '' };
  return [statusLine('unscorable', language, params)];
}
