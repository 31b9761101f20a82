import type { Measure } from '../../model/measure.js';
import type { SourceTexts } from './expression-context.js';
import type { FactPlace } from './fact-places.js';
import type { SlotName } from './layout.js';
import type { Lines } from './lines.js';
import type { EarnedTexts } from './measure-texts.js';
import type { MeasureText, NumberText } from './registers.js';

/** What the text of one node, or of a relation, reads: what is read twice stands in one variable. */
export interface NodeSources extends SourceTexts {
  /** The variable of a figure, `NaN` where it is absent; undefined where the text cannot hold it. */
  readonly figure: (of: FactPlace['of'], id: string, lines: Lines) => string | undefined;
  /** Says that a figure is there. */
  readonly know: (id: string) => void;
  /** The variable with the status of a node. */
  readonly status: (node: string, lines: Lines) => string;
  /** A measure of a node that has a value. */
  readonly scored: (node: string, measure: Measure, isPublished: boolean, lines: Lines) => MeasureText | undefined;
  readonly part: (node: string, part: SlotName, lines: Lines) => NumberText | undefined;
  /** What a node earned: a fraction whose variable is NaN where doubles hold none, and the double near it. */
  readonly summed: (node: string, lines: Lines) => Pick<EarnedTexts, 'earned' | 'near'> | undefined;
  /** Whether anything of another node was read. */
  readonly readsNodes: () => boolean;
  /** Says what the node itself earned, for its gates. */
  readonly earn: (parts: EarnedTexts) => void;
}
