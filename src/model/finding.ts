import { deepFreeze } from '../kit/deep-freeze.js';
import type { Layer } from './layer.js';

/** A remark made by rule; it never changes points by itself. `at` is a node, or `` for the unit as a whole. */
export interface Finding {
  /** What was remarked: one of `FINDINGS`. */
  readonly code: FindingCode;
  /** `warning`: somebody should look at it. `info`: a reader may want to know it. */
  readonly severity: 'info' | 'warning';
  /** The criterion or group, by its id in the tier; '' for the unit as a whole. */
  readonly at: string;
  /** Whose figures it is about; absent where it is about all of them. */
  readonly layer?: Layer;
  /** By name, what its sentence needs: ids and numbers as text. */
  readonly params: Readonly<Record<string, string>>;
}

const LIST = /* @__PURE__ */ deepFreeze({
  estimated: { severity: 'info', params: ['fact'] },
  'estimate-refused': { severity: 'warning', params: ['fact'] },
  'reason-missing': { severity: 'warning', params: ['node'] },
  'evidence-missing': { severity: 'warning', params: ['node'] },
  'evidence-incomplete': { severity: 'warning', params: ['node', 'needs'] },
  'narrative-missing': { severity: 'warning', params: [] },
  'late-accepted': { severity: 'warning', params: ['at'] },
  'late-refused': { severity: 'warning', params: ['at'] },
  'resent-late': { severity: 'warning', params: ['at'] },
  extended: { severity: 'info', params: ['by', 'on', 'before', 'through', 'reason'] },
  'signer-missing': { severity: 'warning', params: ['at'] },
  'handed-in-missing': { severity: 'warning', params: ['at', 'parent'] },
  'handed-in-after': { severity: 'warning', params: ['at', 'handedIn', 'parent'] },
  'units-missing': { severity: 'warning', params: ['at', 'units'] },
  'fact-outside-period': { severity: 'warning', params: ['fact', 'asOf', 'from', 'to'] },
  'evidence-outside-period': { severity: 'warning', params: ['node', 'number', 'date', 'from', 'to'] },
  unverified: { severity: 'warning', params: [] },
  'verified-by-other': { severity: 'warning', params: ['by', 'at'] },
  'verification-refused': { severity: 'warning', params: ['by', 'at'] },
  'verified-early': { severity: 'warning', params: ['by', 'at', 'sent'] },
  'verified-incomplete': { severity: 'warning', params: ['by', 'at', 'facts'] },
  'visit-missing': { severity: 'warning', params: ['by', 'at'] },
  'visit-outside': { severity: 'warning', params: ['by', 'on', 'from', 'through'] },
  'out-of-bounds': { severity: 'warning', params: ['fact', 'value', 'min', 'max'] },
  'off-step': { severity: 'warning', params: ['fact', 'value', 'step'] },
  'relation-broken': { severity: 'warning', params: ['relation', 'facts'] },
  'figure-missing': { severity: 'warning', params: ['node', 'facts', 'policy', 'max', 'role'] },
  'unscorable-as-zero': { severity: 'warning', params: ['node'] },
  'outside-range': { severity: 'warning', params: ['node', 'points', 'max'] },
  'claim-differs': { severity: 'info', params: ['node', 'claimed', 'computed'] },
} as const satisfies Record<string, { severity: Finding['severity']; params: readonly string[] }>);

type FindingList = typeof LIST;

/** A closed list: every code, its severity, and the params that its sentence names. */
export const FINDINGS: FindingList = LIST;

/** The code of a finding. */
export type FindingCode = keyof FindingList;

/** A finding with the severity that the list gives it. */
export function finding(
  code: FindingCode,
  at: string,
  params: Readonly<Record<string, string>> = {},
  layer?: Layer,
): Finding {
  return { code, severity: severityOf(code), at, params, ...(layer === undefined ? {} : { layer }) };
}

/** The codes that are no warnings; apart from the list, so that a page which scores does not load all of it. */
const INFOS = { estimated: true, extended: true, 'claim-differs': true } as const satisfies Readonly<
  Record<{ [C in FindingCode]: FindingList[C]['severity'] extends 'info' ? C : never }[FindingCode], true>
>;

function severityOf(code: FindingCode): Finding['severity'] {
  return Object.hasOwn(INFOS, code) ? 'info' : 'warning';
}
