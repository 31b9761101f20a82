import type { Finding } from '../model/finding.js';
import type { NodeIn, PackNames, TierIn } from '../model/pack-names.js';
import type { RecordFinding } from '../model/record.js';
import { findingSentence, type Titles } from '../words/index.js';
import type { Named } from './view-options.js';

/** A remark on a unit, made by rule; it never changes points by itself. */
export interface FindingResult<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> {
  /** Its code: one of `FINDINGS`. */
  readonly code: string;
  /** Whether it is a remark or a warning. */
  readonly severity: Finding['severity'];
  /** The criterion or group that it is about; absent where it is about the unit as a whole. */
  readonly node?: Named<NodeIn<N, T>>;
  /** The same in words. */
  readonly sentence: string;
}

/** A finding of a record, in words. */
export function findingResult(finding: RecordFinding, tier: string, titles: Titles): FindingResult {
  const { code, severity, at } = finding;
  const names = titles.names(tier);
  return {
    code,
    severity,
    ...(at === '' ? {} : { node: { id: at, title: names.node?.(at) ?? at } }),
    sentence: findingSentence(finding, titles.language, names),
  };
}
