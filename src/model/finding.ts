import { deepFreeze } from '../kit/deep-freeze.js';
import type { Layer } from './layer.js';

/** How much a finding matters. `warning`: somebody should look at it. `info`: a reader may want to know it. */
export const FINDING_SEVERITIES = ['info', 'warning'] as const;
/** How much a finding matters. */
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** A remark made by rule; it never changes points by itself. `at` is a node, or `` for the unit as a whole. */
export interface Finding {
  /** What was remarked: one of `FINDINGS`. */
  readonly code: FindingCode;
  /** How much it matters. */
  readonly severity: FindingSeverity;
  /** The criterion or group, by its id in the tier; '' for the unit as a whole. */
  readonly at: string;
  /** Whose figures it is about; absent where it is about all of them. */
  readonly layer?: Layer;
  /** By name, what its sentence needs: ids and numbers as text. */
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Which points hang on a finding: those of the `row` that it is about, of the rows that read its `facts`, of the whole
 * `form`, or `nothing` that its params tell.
 */
export type FindingBearing = 'row' | 'facts' | 'form' | 'nothing';

const LIST = /* @__PURE__ */ deepFreeze({
  estimated: { severity: 'info', bearsOn: 'facts', params: ['fact'] },
  'estimate-refused': { severity: 'warning', bearsOn: 'facts', params: ['fact'] },
  'reason-missing': { severity: 'warning', bearsOn: 'row', params: ['node'] },
  'evidence-missing': { severity: 'warning', bearsOn: 'row', params: ['node'] },
  'evidence-incomplete': { severity: 'warning', bearsOn: 'row', params: ['node', 'needs'] },
  'narrative-missing': { severity: 'warning', bearsOn: 'nothing', params: [] },
  'late-accepted': { severity: 'warning', bearsOn: 'form', params: ['at'] },
  'late-refused': { severity: 'warning', bearsOn: 'form', params: ['at'] },
  'resent-late': { severity: 'warning', bearsOn: 'nothing', params: ['at'] },
  extended: { severity: 'info', bearsOn: 'nothing', params: ['by', 'on', 'before', 'through', 'reason'] },
  'signer-missing': { severity: 'warning', bearsOn: 'nothing', params: ['at'] },
  'handed-in-missing': { severity: 'warning', bearsOn: 'nothing', params: ['at', 'parent'] },
  'handed-in-after': { severity: 'warning', bearsOn: 'nothing', params: ['at', 'handedIn', 'parent'] },
  'units-missing': { severity: 'warning', bearsOn: 'nothing', params: ['at', 'units'] },
  'fact-outside-period': { severity: 'warning', bearsOn: 'facts', params: ['fact', 'asOf', 'from', 'to'] },
  'evidence-outside-period': { severity: 'warning', bearsOn: 'row', params: ['node', 'number', 'date', 'from', 'to'] },
  unverified: { severity: 'warning', bearsOn: 'form', params: [] },
  'verified-by-other': { severity: 'warning', bearsOn: 'nothing', params: ['by', 'at'] },
  'verification-refused': { severity: 'warning', bearsOn: 'nothing', params: ['by', 'at'] },
  'verified-early': { severity: 'warning', bearsOn: 'nothing', params: ['by', 'at', 'sent'] },
  'verified-incomplete': { severity: 'warning', bearsOn: 'facts', params: ['by', 'at', 'facts'] },
  'visit-missing': { severity: 'warning', bearsOn: 'nothing', params: ['by', 'at'] },
  'visit-later': { severity: 'warning', bearsOn: 'nothing', params: ['by', 'at', 'on'] },
  'visit-outside': { severity: 'warning', bearsOn: 'nothing', params: ['by', 'on', 'from', 'through'] },
  'out-of-bounds': { severity: 'warning', bearsOn: 'facts', params: ['fact', 'value', 'min', 'max'] },
  'off-step': { severity: 'warning', bearsOn: 'facts', params: ['fact', 'value', 'step'] },
  'relation-broken': { severity: 'warning', bearsOn: 'facts', params: ['relation', 'facts'] },
  'figure-missing': { severity: 'warning', bearsOn: 'row', params: ['node', 'facts', 'policy', 'max', 'role'] },
  'unscorable-as-zero': { severity: 'warning', bearsOn: 'row', params: ['node'] },
  'outside-range': { severity: 'warning', bearsOn: 'row', params: ['node', 'points', 'max'] },
  'claim-differs': { severity: 'info', bearsOn: 'row', params: ['node', 'claimed', 'computed'] },
} as const satisfies Record<
  string,
  { severity: Finding['severity']; bearsOn: FindingBearing; params: readonly string[] }
>);

type FindingList = typeof LIST;

/** A closed list: every code, its severity, which points hang on it, and the params that its sentence names. */
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
