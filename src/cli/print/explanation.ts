import type { ExplainedLine, Explanation } from '../../audit/index.js';
import { type Paint, PLAIN } from '../io.js';
import { wrapped } from '../wrap.js';

const STEP = 2;

/** An explanation as a page: headings, below each its sentences, below a sentence its parts, each level indented. */
export function printExplanation(explanation: Explanation, width: number, paint: Paint = PLAIN): string {
  return `${block(explanation, 0, width, paint).join('\n')}\n`;
}

function block(
  { heading, lines, children }: Explanation,
  indent: number,
  width: number,
  paint: Paint,
): readonly string[] {
  const below = children.flatMap((child) => ['', ...block(child, indent + STEP, width, paint)]);
  return [
    paint('bold', wrapped(' '.repeat(indent) + heading, width, indent)),
    ...lines.flatMap((line) => sentence(line, indent + STEP, width)),
    ...below,
  ];
}

function sentence({ text, below = [] }: ExplainedLine, indent: number, width: number): readonly string[] {
  const first = wrapped(`${' '.repeat(indent)}- ${text}`, width, indent + STEP);
  return [first, ...below.flatMap((line) => sentence(line, indent + STEP, width))];
}
