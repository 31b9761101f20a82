import type { Submission } from '../../src/model/assessment.js';
import type { FactDescription } from '../../src/views/fact-description.js';
import { formSentence, verifyingSentence, viewSentence } from '../../src/words/index.js';
import type { SentForm } from './submissions.js';
import { isNumber } from './trial.js';
import type { Typed } from './type-into.js';

/** What the office of a unit, and the office that collects, type into its form. */
export function answersOf({ submission, unreadable }: SentForm, facts: readonly FactDescription[]): readonly Typed[] {
  const { at, handedIn, by, contact, narrative, criteria = {}, facts: given = {} } = submission;
  const cover = {
    by,
    contact,
    narrative: narrative?.title,
    received: typedAt(at),
    'handed-in': handedIn && typedAt(handedIn),
  };
  return [
    ...Object.entries(cover).flatMap(([row, text]): Typed[] => (text ? [['cover', row, 'value', text]] : [])),
    ...Object.entries(given).flatMap(([id, entry]) => figureAnswers(id, entry, facts, unreadable)),
    ...Object.entries(criteria).flatMap(([id, claim]) => claimAnswers(id, claim)),
  ];
}

/** `17/10/2019 16:00`, in the zone of the pack. */
export function typedAt(at: string): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(at) ?? [];
  return `${day}/${month}/${year} ${time}`;
}

function figureAnswers(
  id: string,
  entry: unknown,
  facts: readonly FactDescription[],
  unreadable: string | undefined,
): readonly Typed[] {
  const fact = facts.find((known) => known.id === id);
  const isDetailed = typeof entry === 'object' && entry !== null && 'value' in entry;
  const about = (isDetailed ? entry : { value: entry }) as { value: unknown; estimated?: boolean; asOf?: string };
  if (!fact) return [];
  const value = id === unreadable ? `khoảng ${String(about.value)}` : typedValue(fact, about.value);
  return [
    ['figures', id, 'value', value],
    ...(about.estimated ? ([['figures', id, 'estimated', 'x']] as const) : []),
    ...(about.asOf ? ([['figures', id, 'as-of', about.asOf]] as const) : []),
    ...(Array.isArray(about.value) ? about.value.flatMap((item, index) => itemAnswers(id, item, index + 1)) : []),
  ];
}

/** As it is typed, or picked from a list. */
export function typedValue(fact: FactDescription, value: unknown): string | number {
  if (Array.isArray(value)) {
    const lists = formSentence('lists', 'vi');
    return formSentence(value.length > 0 ? 'has-items' : 'no-items', 'vi', { lists });
  }
  if (isNumber(fact)) return Number(value);
  return fact.options?.find(({ id }) => id === String(value))?.title ?? String(value);
}

function itemAnswers(fact: string, item: unknown, place: number): readonly Typed[] {
  const cells = typeof item === 'object' && item !== null ? Object.values(item) : [item];
  return cells.map((cell, index): Typed => {
    const value = typeof cell === 'boolean' ? viewSentence(cell ? 'yes' : 'no', 'vi') : String(cell);
    return ['lists', `${fact}#${place}`, `c${index + 1}`, value];
  });
}

function claimAnswers(id: string, claim: NonNullable<Submission['criteria']>[string]): readonly Typed[] {
  const { claimed, reason, evidence: [piece] = [], notApplicable } = claim;
  const beside = {
    reason,
    number: piece?.number,
    date: piece?.date,
    page: piece?.page,
    'not-applicable': notApplicable?.reason,
  };
  return [
    ...(claimed === undefined ? [] : ([['criteria', id, 'claimed', Number(claimed)]] as const)),
    ...Object.entries(beside).flatMap(([column, text]): Typed[] => (text ? [['criteria', id, column, text]] : [])),
  ];
}

/** What verifiers type into their form of a unit. */
export interface Verified {
  readonly by: string;
  readonly at: string;
  /** Where they went, and on which day. */
  readonly visit?: { readonly place: string; readonly on: string; readonly by: string };
  /** A figure that they set to another value. */
  readonly corrected?: { readonly fact: FactDescription; readonly value: string };
  /** Their ruling on the claim that this criterion does not apply. */
  readonly ruling?: { readonly criterion: string; readonly ruled: 'accepted' | 'refused' };
}

export function verifyingAnswers({ by, at, visit, corrected, ruling }: Verified): readonly Typed[] {
  const cover = {
    by,
    'verified-at': typedAt(at),
    method: verifyingSentence(visit ? 'field' : 'desk', 'vi'),
    ...(visit ? { 'visit-place': visit.place, 'visit-on': visit.on, 'visit-by': visit.by } : {}),
    done: 'x',
    'common-note': 'Đã đối chiếu hồ sơ (giả lập)',
  };
  return [
    ...Object.entries(cover).map(([row, text]): Typed => ['verifying-cover', row, 'value', text]),
    ...(corrected
      ? ([
          ['verifying-figures', corrected.fact.id, 'verified', typedValue(corrected.fact, corrected.value)],
          ['verifying-figures', corrected.fact.id, 'note', 'Đếm lại khi thẩm định (giả lập)'],
        ] as const)
      : []),
    ...(ruling
      ? ([['verifying-criteria', ruling.criterion, 'claim-ruling', verifyingSentence(ruling.ruled, 'vi')]] as const)
      : []),
  ];
}
