import { METHODS } from '../../model/assessment-words.js';
import { formSentence, type VerifyingKey, verifyingSentence } from '../../words/index.js';
import type { Asks, FormCell, FormRow, FormSheet } from '../form-sheet.js';
import { FOR_UNIT } from '../sheets/cover-sheet.js';
import { standingNotes, textCell, wideRow } from '../sheets/parts.js';
import type { VerifyingContent } from './verifying-content.js';

/** The keys of the answers on the cover. */
const HEAD_KEYS = [
  'by',
  'verified-at',
  'method',
  'visit-place',
  'visit-on',
  'visit-by',
  'done',
  'common-note',
] as const satisfies readonly VerifyingKey[];
/** The key of an answer on the cover. */
export type HeadKey = (typeof HEAD_KEYS)[number];

/** The first sheet: of which submission it is, how it is filled in, who verifies, when and how. */
export function verifyingCover(content: VerifyingContent): FormSheet {
  const { language, description, unit, submission } = content;
  const say = (key: VerifyingKey, params = {}) => verifyingSentence(key, language, params);
  const names = { figures: say('figures'), criteria: say('criteria'), lists: say('lists') };
  const ofLists = content.lists.length > 0 ? ` ${say('how-lists', names)}` : '';
  const how = [say('how-head'), `${say('how-figures', names)}${ofLists}`, say('how-criteria', names), say('how-notes')];
  const wide = (look: FormCell['look'], value: string) => wideRow('label', { look, value });
  return {
    id: 'verifying-cover',
    name: say('cover'),
    columns: [
      { key: 'label', width: 46 },
      { key: 'value', width: 60 },
    ],
    rows: [
      wide('title', say('form')),
      wide('subtitle', description.title),
      { key: FOR_UNIT, ...wide('subtitle', unit.title) },
      ...standingNotes(content, language),
      wide('text', formSentence('period', language, description.period)),
      wide('text', say('sent', { at: submission.at })),
      ...how.map((text) => wide('text', text)),
      wide('text', formSentence('how-rows', language)),
      wide('group', say('for-verifier')),
      ...HEAD_KEYS.map((key) => headRow(key, content)),
    ],
    headRows: 0,
  };
}

function headRow(key: HeadKey, content: VerifyingContent): FormRow {
  const { language } = content;
  return {
    key,
    cells: { label: textCell(verifyingSentence(key, language)), value: { look: 'blank', ...HEAD[key](content) } },
  };
}

type Answer = Pick<FormCell, 'value' | 'hint'> & { readonly asks: Asks };

const text = (): Answer => ({ asks: { is: 'text' } });

/** What may be answered in each cell of the cover. The only body that may verify stands there already. */
const HEAD: Readonly<Record<HeadKey, (content: VerifyingContent) => Answer>> = {
  by: ({ bodies, language }) => {
    const [only, ...others] = bodies;
    if (!only) return { asks: { is: 'text' }, hint: verifyingSentence('by-hint', language) };
    return {
      asks: { is: 'choice', options: bodies.map(({ name }) => name) },
      hint: formSentence('pick-one', language),
      ...(others.length === 0 ? { value: only.name } : {}),
    };
  },
  'verified-at': ({ language }) => ({ asks: { is: 'text' }, hint: verifyingSentence('verified-hint', language) }),
  method: ({ language }) => ({
    asks: { is: 'choice', options: METHODS.map((method) => verifyingSentence(method, language)) },
    hint: formSentence('pick-one', language),
  }),
  'visit-place': text,
  'visit-on': ({ language }) => ({ asks: { is: 'day' }, hint: formSentence('a-day', language) }),
  'visit-by': text,
  done: () => ({ asks: { is: 'choice', options: ['x'] } }),
  'common-note': text,
};
