/** One sentence, the clause that it rests on as the pack cites it, and what stands below it. */
export interface ExplainedLine {
  readonly text: string;
  readonly cite?: string;
  readonly below?: readonly ExplainedLine[];
}

/** A heading with its sentences, and what is explained under it: plain data, to be printed or rendered. */
export interface Explanation {
  readonly heading: string;
  readonly lines: readonly ExplainedLine[];
  readonly children: readonly Explanation[];
}

/** What is to be explained; `criterion` is the id of a criterion or group, or the number that is printed before it. */
export interface Question {
  readonly unit: string;
  readonly criterion?: string;
  readonly layer?: string;
  /** Whether what a number is exactly stands behind what it comes to: `17.333 (exactly 52/3)`. */
  readonly exact?: boolean;
}

/** Why there is nothing to explain. `suggestion` is '' where nothing is near what was asked. */
export interface ExplainFault {
  readonly code:
    | 'explain-detached'
    | 'explain-pack-differs'
    | 'explain-plugin-missing'
    | 'explain-unverified'
    | 'explain-plugin-failed'
    | 'explain-unit-unknown'
    | 'explain-entry-redacted'
    | 'explain-not-submitted'
    | 'explain-layer-absent'
    | 'explain-criterion-unknown';
  readonly params: Readonly<Record<string, string>>;
}
