import type { RecordRow } from '../../../model/record.js';
import { type Law, unlike } from './law.js';

type State = RecordRow['state'];
type Key = 'value' | 'level' | 'brokenBy' | 'because' | 'commitment';

/** `shown`: where the row hides nothing; `hidden`: where it does; `any`: whether or not. */
type When = 'always' | 'never' | 'any' | 'shown' | 'hidden';

const NOTHING = { value: 'never', level: 'never', brokenBy: 'never', commitment: 'never' } as const;

/** What a row of each state has, and what it cannot have. */
const KEYS: Readonly<Record<State, Readonly<Record<Key, When>>>> = {
  ranked: { value: 'any', level: 'any', brokenBy: 'any', because: 'never', commitment: 'hidden' },
  withheld: { ...NOTHING, because: 'shown', commitment: 'hidden' },
  'not-applicable': { ...NOTHING, because: 'shown', commitment: 'hidden' },
  'not-submitted': { ...NOTHING, brokenBy: 'any', because: 'always' },
  awaited: { ...NOTHING, because: 'never' },
  excluded: { ...NOTHING, because: 'always' },
};

/** States in which a row may have a place. */
const PLACED: readonly State[] = ['ranked', 'not-submitted'];

/** A row has what its state gives it and nothing else; that of a hidden unit shows neither an exact value nor a reason from figures. */
export const rowShape: Law = ({ ranking, document, node, hidden }) =>
  ranking.rows.flatMap((row) => {
    const isHidden = row.commitment !== undefined || (hidden.has(row.unit) && KEYS[row.state].commitment === 'hidden');
    const keys = Object.entries(KEYS[row.state]) as [Key, When][];
    const misplaced = keys.flatMap(([key, when]) => {
      const isThere = row[key] !== undefined;
      const isDue = when === 'always' || (when === 'shown' && !isHidden) || (when === 'hidden' && isHidden);
      return when === 'any' || isThere === isDue ? [] : unlike(row, key, isThere ? key : null, isDue ? key : null);
    });
    const { exact, published } = row.value ?? {};
    const isRanked = row.state === 'ranked';
    const printed = isRanked && node.publish[document.by] !== undefined;
    return [
      ...misplaced,
      ...(isRanked && isHidden === (exact !== undefined)
        ? unlike(row, 'value.exact', exact, isHidden ? null : '')
        : []),
      ...(isRanked && printed !== (published !== undefined)
        ? unlike(row, 'value.published', published, printed ? '' : null)
        : []),
      ...(row.brokenBy?.length === 0 ? unlike(row, 'brokenBy', '[]', null) : []),
      ...(isRanked && row.value !== undefined && Object.keys(row.value).length === 0
        ? unlike(row, 'value', '{}', null)
        : []),
      ...(PLACED.includes(row.state) ? [] : unlike(row, 'place', row.place, null)),
      ...(PLACED.includes(row.state) || row.tied === undefined ? [] : unlike(row, 'tied', String(row.tied), null)),
    ];
  });

/** Reasons that no figure gives: a unit outside the cohort, and the policy for those that sent nothing. */
export const publicReasons: Law = ({ ranking, document }) =>
  ranking.rows.flatMap((row) => {
    const codes: Readonly<Partial<Record<State, string>>> = {
      excluded: 'outside-cohort',
      'not-submitted': document.notSubmitted,
    };
    const code = codes[row.state];
    const stated = (row.because ?? []).map((reason) => (reason.params ? `${reason.code} …` : reason.code)).join(', ');
    return code === undefined || row.because === undefined ? [] : unlike(row, 'because', stated, code);
  });

/** A state that the register, the deadline or the instant of the data excludes. */
export const possibleState: Law = ({ ranking, tier, hidden, unasked }) =>
  ranking.rows.flatMap((row) => {
    const state = unasked.get(row.unit);
    if (!hidden.has(row.unit) || state === undefined) return [];
    const isOut = (one: State) => one === 'excluded';
    if (isOut(row.state) !== isOut(state)) return unlike(row, 'state', row.state, state);
    // no extension is shorter than the deadline of all, and where there is no deadline nobody is waited for
    if (state === 'awaited' && row.state === 'not-submitted') return unlike(row, 'state', row.state, state);
    return row.state === 'awaited' && tier.document.deadline === undefined
      ? unlike(row, 'state', row.state, state)
      : [];
  });
