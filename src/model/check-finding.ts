import { deepFreeze } from '../kit/deep-freeze.js';
import type { FindingSeverity } from './finding.js';
import type { Path } from './issue.js';

/** A value as an assessment writes it; a number is decimal text. */
export type CheckValue = boolean | string | readonly (boolean | string | Readonly<Record<string, boolean | string>>)[];

/**
 * The figures of a unit that demonstrate a finding: facts and attributes by id, criteria claimed not to apply, evidence
 * or none.
 */
export interface CheckInput {
  /** Values by fact. */
  readonly facts: Readonly<Record<string, CheckValue>>;
  /** Values by attribute. */
  readonly attributes: Readonly<Record<string, CheckValue>>;
  /** The criteria that the unit claims not to apply to it, by id. */
  readonly notApplicable: readonly string[];
  /** Whether every claim has evidence. */
  readonly evidence: boolean;
  /** Other units of the tier that send something too, where the points depend on them. */
  readonly beside?: readonly CheckInput[];
  /** Units below it, where the points depend on them. */
  readonly below?: readonly CheckInput[];
  /** Of a unit below: that it is in the register and sent nothing. */
  readonly silent?: true;
}

/** A remark on a pack that can be used: what its rules can, or cannot, come to. It changes nothing. */
export interface CheckFinding {
  /** What was found: one of `CHECKS`. */
  readonly code: CheckCode;
  /** `warning`: the pack likely does not say what its author means. `info`: what a reader may want to know. */
  readonly severity: FindingSeverity;
  /** The place in the document. */
  readonly path: Path;
  /** By name, what its sentence needs: ids and numbers as text. */
  readonly params: Readonly<Record<string, string>>;
  /** Figures that demonstrate it when the engine runs on them; absent where none are needed. */
  readonly input?: CheckInput;
}

const LIST = /* @__PURE__ */ deepFreeze({
  'max-exceeded': { severity: 'warning', params: ['node', 'max', 'points'] },
  'max-out-of-reach': { severity: 'warning', params: ['node', 'max', 'points'] },
  'plugin-fails': { severity: 'warning', params: ['plugin', 'message'] },
  'plugin-unsteady': { severity: 'warning', params: ['plugin'] },
  'plugin-bounds': { severity: 'warning', params: ['node', 'plugin'] },
  'max-not-decided': { severity: 'info', params: ['node', 'max', 'because'] },
  'never-scored': { severity: 'warning', params: ['node'] },
  'never-earned': { severity: 'warning', params: ['node', 'max'] },
  'condition-never': { severity: 'warning', params: ['node'] },
  'never-lost': { severity: 'warning', params: ['node', 'max'] },
  'better-earns-less': { severity: 'warning', params: ['node', 'fact', 'from', 'to', 'points', 'less'] },
  'better-deducted-more': { severity: 'warning', params: ['node', 'fact', 'from', 'to', 'points', 'less'] },
  'division-by-zero': { severity: 'info', params: ['node'] },
  'part-may-exceed': { severity: 'info', params: ['node', 'part', 'whole'] },
  'part-above-number': { severity: 'warning', params: ['node', 'part', 'number', 'points'] },
  'points-of-smaller-base': { severity: 'warning', params: ['node', 'group', 'child', 'key'] },
  'silence-gains': { severity: 'info', params: ['node'] },
  'irrational-compared': { severity: 'info', params: ['node'] },
  'percent-as-fraction': { severity: 'warning', params: ['node', 'found', 'suggestion'] },
  'ratio-not-percent': { severity: 'warning', params: ['node', 'found', 'percent'] },
  'percent-twice': { severity: 'warning', params: ['node'] },
  'ratio-exchanged': { severity: 'warning', params: ['node', 'part', 'whole'] },
  'entry-repeated': { severity: 'warning', params: ['node'] },
  'points-unused': { severity: 'warning', params: ['node', 'need'] },
  'points-fall-and-rise': { severity: 'info', params: ['node'] },
  'bands-alike': { severity: 'info', params: ['node'] },
  'option-earns-more': { severity: 'warning', params: ['node', 'option', 'other'] },
  'each-above-cap': { severity: 'warning', params: ['node', 'each', 'cap'] },
  'deduct-above-whole': { severity: 'warning', params: ['node', 'lost', 'whole'] },
  'condition-idle': { severity: 'warning', params: ['node'] },
  'bound-left-out': { severity: 'warning', params: ['node', 'bound'] },
  'case-idle': { severity: 'warning', params: ['node'] },
  'fault-earns': { severity: 'warning', params: ['node', 'fact'] },
  'later-earns-more': { severity: 'warning', params: ['node', 'fact'] },
  'late-earns-more': { severity: 'warning', params: ['node', 'fact'] },
  'gate-against': { severity: 'warning', params: ['node', 'level', 'other'] },
  'gate-of-worse': { severity: 'warning', params: ['node', 'level', 'fact'] },
  'date-against-title': { severity: 'warning', params: ['node', 'day', 'meant'] },
  'date-early': { severity: 'info', params: ['node', 'day', 'from'] },
  'date-late': { severity: 'warning', params: ['node', 'day', 'last'] },
  'gate-of-itself': { severity: 'warning', params: ['node', 'level'] },
  'tie-break-against': { severity: 'warning', params: ['node', 'prefer'] },
  'tie-break-idle': { severity: 'warning', params: ['node'] },
  'decision-first': { severity: 'warning', params: [] },
  'ranking-repeated': { severity: 'warning', params: ['ranking', 'other'] },
  'cut-beyond-bounds': { severity: 'warning', params: ['node', 'fact', 'found', 'bound'] },
  'constant-far': { severity: 'warning', params: ['constant', 'day', 'to'] },
  'prefer-against-better': { severity: 'warning', params: ['fact', 'prefer', 'better'] },
  'role-against-title': { severity: 'warning', params: ['node', 'role', 'meant'] },
  'text-number-cut': { severity: 'warning', params: ['text'] },
  'text-number-sign': { severity: 'warning', params: ['text', 'suggestion'] },
  'text-repeated': { severity: 'warning', params: ['text', 'id', 'other'] },
  'text-odd-letter': { severity: 'warning', params: ['text', 'letter'] },
  'title-unwritten': { severity: 'warning', params: ['text'] },
  'title-untranslated': { severity: 'warning', params: ['text'] },
  'id-alike': { severity: 'warning', params: ['id', 'other'] },
  'fact-one-value': { severity: 'warning', params: ['fact', 'max'] },
  'percent-up-to-one': { severity: 'warning', params: ['fact', 'max', 'suggestion'] },
  'percent-unbounded': { severity: 'info', params: ['fact'] },
  'count-as-number': { severity: 'info', params: ['fact', 'measure'] },
  'step-misses-max': { severity: 'warning', params: ['fact', 'max', 'step', 'most'] },
  'weight-zero': { severity: 'warning', params: ['node'] },
  'weight-apart': { severity: 'warning', params: ['node', 'weight', 'suggestion'] },
  'combine-not-sum': { severity: 'warning', params: ['node', 'combine', 'max'] },
  'condition-always': { severity: 'warning', params: ['node'] },
  'claim-unfit': { severity: 'warning', params: ['node'] },
  'ranking-against': { severity: 'warning', params: ['ranking', 'node'] },
  'weights-sum': { severity: 'warning', params: ['node', 'sum', 'whole'] },
  'deadline-early': { severity: 'warning', params: ['tier', 'day', 'from'] },
  'deadline-inside': { severity: 'warning', params: ['tier', 'day', 'from', 'to'] },
  'deadline-late': { severity: 'warning', params: ['tier', 'day', 'to'] },
  'field-unlikely': { severity: 'warning', params: ['day', 'through', 'from', 'to'] },
  'period-off': { severity: 'info', params: ['found', 'suggestion'] },
  'zone-other': { severity: 'warning', params: ['found'] },
  'period-long': { severity: 'warning', params: ['from', 'to'] },
  'text-issued-late': { severity: 'warning', params: ['text', 'day', 'last'] },
  'text-year-other': { severity: 'warning', params: ['text', 'day', 'year'] },
  'verifier-not-held': { severity: 'warning', params: ['fact', 'verifier', 'others'] },
  'measure-against-title': { severity: 'warning', params: ['fact', 'found', 'written'] },
  'measures-differ': { severity: 'warning', params: ['node', 'fact', 'other', 'measure', 'others'] },
  'provider-alike': { severity: 'warning', params: ['fact', 'provider', 'other'] },
  'floor-above-max': { severity: 'warning', params: ['node', 'floor', 'max'] },
  'level-titles-exchanged': { severity: 'warning', params: ['node', 'level', 'other'] },
  'level-shut': { severity: 'warning', params: ['node', 'level'] },
  'level-out-of-reach': { severity: 'warning', params: ['node', 'level', 'from', 'most'] },
  'code-repeated': { severity: 'info', params: ['node', 'other', 'code'] },
  'code-elsewhere': { severity: 'info', params: ['node', 'group', 'code'] },
  'code-as-date': { severity: 'warning', params: ['node', 'code'] },
  'code-comma': { severity: 'warning', params: ['node', 'code', 'suggestion'] },
  'code-out-of-order': { severity: 'info', params: ['node', 'before', 'expected'] },
  'title-repeated': { severity: 'info', params: ['node', 'other'] },
  'title-exchanged': { severity: 'warning', params: ['vi', 'en'] },
  'title-year-other': { severity: 'info', params: ['found', 'from', 'to'] },
  'title-points-other': { severity: 'warning', params: ['node', 'found', 'max'] },
  'title-percent-other': { severity: 'info', params: ['node', 'found', 'written'] },
  'label-repeated': { severity: 'warning', params: ['label', 'id', 'other'] },
  'cite-copied': { severity: 'info', params: ['node', 'cite', 'suggestion'] },
  'rule-repeated': { severity: 'info', params: ['node', 'other'] },
  'fact-title-repeated': { severity: 'info', params: ['fact', 'other'] },
  'fact-with-itself': { severity: 'warning', params: ['node', 'fact'] },
  'bounds-circle': { severity: 'warning', params: ['facts'] },
  'name-repeated': { severity: 'warning', params: ['name'] },
  'handing-in-uncollected': { severity: 'info', params: ['tier'] },
  'handing-in-unasked': { severity: 'warning', params: [] },
  'ranked-order': { severity: 'warning', params: [] },
  'gap-untrue': { severity: 'warning', params: ['gap', 'place'] },
  'gap-key': { severity: 'warning', params: ['gap', 'place', 'key', 'suggestion'] },
  'constant-unread': { severity: 'warning', params: ['constant'] },
  'fact-unread': { severity: 'warning', params: ['fact'] },
} as const satisfies Record<string, { severity: FindingSeverity; params: readonly string[] }>);

type CheckList = typeof LIST;

/** A closed list: every code, its severity, and the params that its sentence names. */
export const CHECKS: CheckList = LIST;

/** The code of a finding of `check`. */
export type CheckCode = keyof CheckList;

/** A finding with the severity that the list gives it. */
export function checkFinding(
  code: CheckCode,
  path: Path,
  params: Readonly<Record<string, string>>,
  input?: CheckInput,
): CheckFinding {
  return { code, severity: CHECKS[code].severity, path, params, ...(input ? { input } : {}) };
}
