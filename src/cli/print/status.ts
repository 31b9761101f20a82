import { UNIT_REMARKS, UNIT_STATUSES } from '../../model/status.js';
import type { ParentStatus, Status, StatusCounts, TierStatus, UnitStatus } from '../../views/status-types.js';
import { type Language, provisionalSentence, statusHeading, statusLine, statusWord } from '../../words/index.js';
import type { Paint } from '../io.js';
import { wrapped } from '../wrap.js';
import { type Column, NAME, printTable } from './table.js';

/** The page that a status is printed on. */
export interface StatusPage {
  readonly language: Language;
  readonly width: number;
  readonly isScreen: boolean;
  readonly paint: Paint;
}

/** Of each tier the totals, the units above with their counts, and the units that somebody must look after. */
export function printStatus(status: Status, page: StatusPage): string {
  const { language, width, paint } = page;
  const { assessment, asOf, figures, tiers } = status;
  const head = [
    paint('bold', wrapped(statusLine('title', language, { assessment, asOf }), width, 2)),
    ...(figures === 'synthetic' ? [statusLine('synthetic', language)] : []),
  ];
  return `${head.join('\n')}\n${tiers.map((tier) => `\n${printTier(tier, page)}`).join('')}`;
}

function printTier(tier: TierStatus, page: StatusPage): string {
  const { language, width, paint } = page;
  const { counts, deadline = {}, provisionalBecause, parents, units } = tier;
  const line = (text: string) => `${wrapped(text, width, 2)}\n`;
  const say = (key: 'counts' | 'remarks', text: string) =>
    line(statusLine(key, language, { units: String(counts.units), counts: text }));
  const remarks = countsIn(counts, UNIT_REMARKS, language);
  const followed = units.filter(isFollowed).toSorted((a, b) => urgency(a) - urgency(b));
  return [
    `${paint('bold', wrapped(statusLine('tier', language, { tier: tier.tier.title, ...deadline }), width, 2))}\n`,
    say('counts', countsIn(counts, UNIT_STATUSES, language)),
    ...(remarks === statusLine('none', language) ? [] : [say('remarks', remarks)]),
    ...provisionalBecause.map((cause) => line(provisionalSentence(cause, language))),
    ...(parents.length > 0 ? [`${statusLine('parents', language)}:\n`, parentTable(parents, page)] : []),
    ...(followed.length > 0
      ? [`${statusLine('open', language)}:\n`, unitTable(followed, page)]
      : counts.units > 0
        ? [line(statusLine('all-well', language))]
        : []),
  ].join('');
}

/** The counts that are not 0, in words. */
function countsIn(counts: StatusCounts, codes: typeof UNIT_STATUSES | typeof UNIT_REMARKS, language: Language): string {
  const texts = codes
    .filter((code) => counts[code] > 0)
    .map((code) => statusLine('count', language, { count: String(counts[code]), what: statusWord(code, language) }));
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
    String(counts.units),
    ...codes.map((code) => String(counts[code])),
  ]);
  return printTable(columns, rows, { width, language, isScreen });
}

function unitTable(units: readonly UnitStatus[], { language, width, isScreen }: StatusPage): string {
  const columns: readonly Column[] = [
    { heading: statusLine('unit', language), align: 'left', narrowest: NAME },
    { heading: statusLine('status', language), align: 'left', narrowest: NAME, rest: true },
  ];
  const rows = units.map((unit) => [unit.unit.title, textOf(unit, language)]);
  return printTable(columns, rows, { width, language, isScreen });
}

/** Whether somebody must look after a unit. */
function isFollowed({ status, remarks }: UnitStatus): boolean {
  return status !== 'sent' || remarks.some((remark) => remark !== 'verified');
}

const URGENT = ['absent', 'awaited', 'late', 'incomplete', 'hidden', 'sent'] as const;

function urgency({ status }: UnitStatus): number {
  return URGENT.indexOf(status);
}

/** Facts that are named before the rest is counted. */
const NAMED = 2;

function textOf({ status, remarks, at = '', lacking, stake, extension }: UnitStatus, language: Language): string {
  const word = statusWord(status, language);
  const facts = lacking.slice(0, NAMED).map(({ title }) => `"${title}"`);
  const more = lacking.length - facts.length;
  const incomplete = statusWord('incomplete', language);
  const params = { status: incomplete, facts: facts.join(', '), more: String(more), stake: stake?.sentence ?? '' };
  return [
    ...(status === 'late' ? [statusLine('came', language, { status: word, at })] : []),
    // a form that came late and counts may lack facts as well
    ...(lacking.length > 0 ? [statusLine(more > 0 ? 'lacking-more' : 'lacking', language, params)] : []),
    ...(status === 'late' || status === 'incomplete' ? [] : [word]),
    ...remarks
      .filter((remark) => remark !== 'verified' && remark !== 'extended')
      .map((remark) => statusWord(remark, language)),
    ...(extension ? [statusLine('extension', language, { ...extension, on: extension.on ?? '' })] : []),
  ].join('; ');
}
