import type { NodeIn, PackNames } from '../../model/pack-names.js';
import {
  type ExplainKey,
  type ExplainUnitKey,
  explainLine,
  explainUnitLine,
  type Language,
  type Names,
} from '../../words/index.js';

/** One sentence, the clause that it rests on as the pack cites it, and what stands below it. */
export interface ExplainedLine {
  /** The sentence. */
  readonly text: string;
  /** The clause that it rests on: `key#place` of the texts of the pack. */
  readonly cite?: string;
  /** What stands below it; absent where nothing does. */
  readonly below?: readonly ExplainedLine[];
}

/** A heading with its sentences, and what is explained under it: plain data, to be printed or rendered. */
export interface Explanation {
  /** What is explained: the title of the unit, the criterion or the group. */
  readonly heading: string;
  /** The sentences, in the order in which they are read. */
  readonly lines: readonly ExplainedLine[];
  /** What is explained under it; may be empty. */
  readonly children: readonly Explanation[];
}

/** What is to be explained; `criterion` is the id of a criterion or group, or the number that is printed before it. */
export interface Question<N extends PackNames = PackNames> {
  /** The unit, by its id. */
  readonly unit: string;
  /** A criterion or group; without it the unit as a whole is explained. */
  readonly criterion?: NodeIn<N> | undefined;
  /** `claimed`, `reported` or `verified`; without it the official one. */
  readonly layer?: string | undefined;
  /** Whether the exact number stands behind a rounded one: `17.333 (exactly 52/3)`. */
  readonly exact?: boolean | undefined;
}

/** Why there is nothing to explain. `suggestion` is '' where nothing is near what was asked. */
export interface ExplainFault {
  /** What stands in the way. */
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
  /** By name, what its sentence needs, as text. */
  readonly params: Readonly<Record<string, string>>;
}

type Params = Readonly<Record<string, string>>;

/** A sentence about a criterion or a figure, by its key. */
export function line(key: ExplainKey, language: Language, params?: Params, names?: Names): ExplainedLine {
  return { text: explainLine(key, language, params, names) };
}

/** A sentence about a unit, a group or a place, by its key. */
export function unitLine(key: ExplainUnitKey, language: Language, params?: Params): ExplainedLine {
  return { text: explainUnitLine(key, language, params) };
}

/** A heading with its sentences; nothing where there are none. */
export function section(heading: string, lines: readonly ExplainedLine[]): readonly Explanation[] {
  return lines.length === 0 ? [] : [{ heading, lines, children: [] }];
}

/** Lines without those that say the same again. */
export function withoutRepeats(lines: readonly ExplainedLine[]): readonly ExplainedLine[] {
  return lines.filter(({ text }, index) => lines.findIndex((other) => other.text === text) === index);
}
