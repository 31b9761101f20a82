import type { RecordRow } from '../../../model/record.js';
import { ROW_STATE_IS } from '../../../model/row-state.js';
import { type Law, unlike } from './law.js';

type State = RecordRow['state'];
type Key = 'value' | 'level' | 'brokenBy' | 'because' | 'commitment';

/** `shown`: where the row hides nothing; `hidden`: where it does; `any`: whether or not. */
type When = 'always' | 'never' | 'any' | 'shown' | 'hidden';

const NOTHING = { value: 'never', level: 'never', brokenBy: 'never', commitment: 'never' } as const;

/** Which keys a row of each state has. */
const KEYS: Readonly<Record<State, Readonly<Record<Key, When>>>> = {
  ranked: { value: 'any', level: 'any', brokenBy: 'any', because: 'never', commitment: 'hidden' },
  withheld: { ...NOTHING, because: 'shown', commitment: 'hidden' },
  'not-applicable': { ...NOTHING, because: 'shown', commitment: 'hidden' },
  'not-submitted': { ...NOTHING, brokenBy: 'any', because: 'always' },
  awaited: { ...NOTHING, because: 'never' },
  excluded: { ...NOTHING, because: 'always' },
};

/** Whether a row of each state may have a place. */
const MAY_HAVE_PLACE: Readonly<Record<State, boolean>> = {
  ranked: true,
  withheld: false,
  'not-applicable': false,
  'not-submitted': true,
  awaited: false,
  excluded: false,
};

/** A row has the keys of its state and no others; the row of a hidden unit shows neither an exact value nor a reason from figures. */
export const rowShape: Law = ({ ranking, document, node, hidden }) =>
  ranking.rows.flatMap((row) => {
    const isHidden = row.commitment !== undefined || (hidden.has(row.unit) && KEYS[row.state]?.commitment === 'hidden');
    const presence = { always: true, never: false, shown: !isHidden, hidden: isHidden };
    const keys = Object.entries(KEYS[row.state] ?? {}) as [Key, When][];
    const misplaced = keys.flatMap(([key, when]) => {
      if (when === 'any' || (row[key] !== undefined) === presence[when]) return [];
      return unlike(row, key, presence[when] ? null : key, presence[when] ? key : null);
    });
    const { exact, published } = row.value ?? {};
    const isPrinted = node.publish[document.by] !== undefined;
    const ofValue = [
      ...(isHidden === (exact !== undefined) ? unlike(row, 'value.exact', exact, isHidden ? null : '') : []),
      ...(isPrinted !== (published !== undefined)
        ? unlike(row, 'value.published', published, isPrinted ? '' : null)
        : []),
    ];
    const isEmptyValue = row.value !== undefined && Object.keys(row.value).length === 0;
    const ofPlace = [
      ...unlike(row, 'place', row.place, null),
      ...(row.tied === undefined ? [] : unlike(row, 'tied', String(row.tied), null)),
    ];
    return [
      ...misplaced,
      ...(row.state === 'ranked' ? ofValue : []),
      ...(row.brokenBy?.length === 0 ? unlike(row, 'brokenBy', '[]', null) : []),
      ...(row.state === 'ranked' && isEmptyValue ? unlike(row, 'value', '{}', null) : []),
      ...(MAY_HAVE_PLACE[row.state] ? [] : ofPlace),
    ];
  });

/** Reasons that need no figures: that a unit is outside the cohort, and the policy for units that sent nothing. */
export const publicReasons: Law = ({ ranking, document }) =>
  ranking.rows.flatMap((row) => {
    const codes: Readonly<Record<State, string | undefined>> = {
      excluded: 'outside-cohort',
      'not-submitted': document.notSubmitted,
      ranked: undefined,
      withheld: undefined,
      'not-applicable': undefined,
      awaited: undefined,
    };
    const code = codes[row.state];
    if (code === undefined || row.because === undefined) return [];
    const stated = row.because.map((reason) => (reason.params ? `${reason.code} …` : reason.code)).join(', ');
    return unlike(row, 'because', stated, code);
  });

/** The state of a hidden unit is one that the register, the deadline and the time of the data allow. */
export const possibleState: Law = ({ ranking, tier, hidden, publicStates }) =>
  ranking.rows.flatMap((row) => {
    const publicState = publicStates.get(row.unit);
    if (!hidden.has(row.unit) || publicState === undefined) return [];
    const isOutside = (state: State) => ROW_STATE_IS[state]?.isOutside;
    const isImpossible =
      isOutside(row.state) !== isOutside(publicState) ||
      // no extension is shorter than the deadline of all
      (publicState === 'awaited' && row.state === 'not-submitted') ||
      // without a deadline nobody is waited for
      (row.state === 'awaited' && tier.document.deadline === undefined);
    return isImpossible ? unlike(row, 'state', row.state, publicState) : [];
  });
