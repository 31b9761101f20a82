import { instantIn, sameWords } from '../../author/text/tables/figure-cell.js';
import { readInstant } from '../../kit/instant.js';
import type { Verification, Visit } from '../../model/assessment.js';
import { METHODS } from '../../model/assessment-words.js';
import { id as bodyId } from '../../model/scalars.js';
import { verifyingSentence } from '../../words/index.js';
import { checkInstant } from '../read/doubtful-instant.js';
import type { FormPlace } from '../read/form-fault.js';
import type { Answer } from '../read/marked-sheet.js';
import { readDay, readMoment, readText } from '../read/read-answers.js';
import { placeOf, valueOrReport } from '../read/read-figures.js';
import type { HeadKey } from './cover.js';
import type { VerifyingReading } from './verifying-reading.js';

/** Who verified, when and how: what all verifications of a form share. */
export type VerifyingHead = Pick<Verification, 'unit' | 'at' | 'by' | 'method' | 'visit'>;

/** The head of a form for verifiers; undefined where a part is missing or cannot be read, which stops the file. */
export function readHead(reading: VerifyingReading): VerifyingHead | undefined {
  const [by, at, method] = [bodyIn(reading), instantOf(reading), methodIn(reading)];
  const visit = visitIn(reading, method);
  if (by === undefined || at === undefined || method === undefined || visit === 'refused') return undefined;
  return { unit: reading.content.unit.id, at, by, method, ...(visit ? { visit } : {}) };
}

/** An answer of the cover, with its place. */
export function headAnswer({ sheets, content }: VerifyingReading, key: HeadKey): { answer: Answer; place: FormPlace } {
  const sheet = sheets['verifying-cover'];
  const answer = sheet?.answer(key, 'value') ?? { text: '', isNumber: false };
  const question = verifyingSentence(key, content.language);
  return { answer, place: sheet ? placeOf(sheet, answer, question) : { question } };
}

/** What of the cover is no text. */
const READ: Readonly<Partial<Record<HeadKey, typeof readText>>> = { 'visit-on': readDay, 'verified-at': readMoment };

/** A text of the cover; undefined where it is blank. */
export function headText(reading: VerifyingReading, key: HeadKey): string | undefined {
  const { answer, place } = headAnswer(reading, key);
  const value = valueOrReport(READ[key]?.(answer) ?? readText(answer), place, reading);
  return typeof value === 'string' ? value : undefined;
}

/** A text without which nothing of the form is read. */
function needed(reading: VerifyingReading, key: HeadKey): string | undefined {
  const text = headText(reading, key);
  const { answer, place } = headAnswer(reading, key);
  if (text === undefined) reading.faults.report(answer.text === '' ? 'needed-blank' : 'head-unread', place);
  return text;
}

function bodyIn(reading: VerifyingReading): string | undefined {
  const { content, faults } = reading;
  const answer = needed(reading, 'by');
  if (answer === undefined) return undefined;
  const { bodies } = content;
  const named = pickedIn(
    bodies.map(({ id, name }) => [id, name]),
    answer,
  );
  if (named !== undefined) return named;
  if (bodies.length === 0 && bodyId.safeParse(answer).success) return answer;
  const { place } = headAnswer(reading, 'by');
  if (bodies.length === 0) faults.report('body-unreadable', place, { found: answer });
  else faults.report('needed-unreadable', place, { found: answer, options: bodies.map(({ name }) => name).join('; ') });
  return undefined;
}

/** The id by which one is named, or whose name it is; case does not matter where only one has that name, as in any list. */
function pickedIn<T extends string>(named: readonly (readonly [id: T, name: string])[], text: string): T | undefined {
  const exact = named.find(([id, name]) => name === text || id === text);
  const alike = named.filter(([id, name]) => sameWords(name, text) || sameWords(id, text));
  const [picked] = exact ?? (alike.length === 1 ? alike : [])[0] ?? [];
  return picked;
}

function instantOf(reading: VerifyingReading): string | undefined {
  const answer = needed(reading, 'verified-at');
  if (answer === undefined) return undefined;
  const instant = instantIn(answer, reading.content.plan.pack.period.zone);
  const { place } = headAnswer(reading, 'verified-at');
  if (readInstant(instant) !== undefined) {
    checkInstant(instant, place, { plan: reading.content.plan, faults: reading.faults });
    return instant;
  }
  reading.faults.report('received-unreadable', place, { found: answer });
  return undefined;
}

function methodIn(reading: VerifyingReading): Verification['method'] | undefined {
  const { language } = reading.content;
  const answer = needed(reading, 'method');
  const nameOf = (method: Verification['method']) => verifyingSentence(method, language);
  const named = METHODS.map((known) => [known, nameOf(known)] as const);
  const method = answer === undefined ? undefined : pickedIn(named, answer);
  if (answer !== undefined && !method) {
    const params = { found: answer, options: METHODS.map(nameOf).join('; ') };
    reading.faults.report('needed-unreadable', headAnswer(reading, 'method').place, params);
  }
  return method;
}

const VISIT = ['visit-place', 'visit-on', 'visit-by'] as const;

/** Whether a check of each method is on the spot. */
const IS_VISIT = { desk: false, field: true } as const satisfies Record<Verification['method'], boolean>;

/** The check on the spot: whole, or not there; a part of one is refused, and so is one of a check on paper. */
function visitIn(reading: VerifyingReading, method: Verification['method'] | undefined): Visit | 'refused' | undefined {
  const [place, on, by] = VISIT.map((key) => headText(reading, key));
  const given = VISIT.find((_, index) => [place, on, by][index] !== undefined);
  const [blank] = VISIT.filter((key) => headAnswer(reading, key).answer.text === '');
  if (given === undefined) return undefined;
  if (method && !IS_VISIT[method]) {
    reading.faults.report('visit-on-paper', headAnswer(reading, given).place);
    return 'refused';
  }
  if (place !== undefined && on !== undefined && by !== undefined) return { place, on, by };
  const unread = VISIT.find((_, index) => [place, on, by][index] === undefined) ?? given;
  if (blank) reading.faults.report('needed-blank', headAnswer(reading, blank).place);
  else reading.faults.report('head-unread', headAnswer(reading, unread).place);
  return 'refused';
}
