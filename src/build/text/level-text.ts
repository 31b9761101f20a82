import { numberOf } from '../../logic/loops/index.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { PlanLevel, PlanLevels } from '../../model/plan.js';
import { type EarnedTexts, measureText } from './measure-texts.js';
import { compared } from './near-texts.js';
import { type NodeContext, truthOf } from './node-text.js';
import { constantText, type MeasureText } from './registers.js';

/** Writes which level a node reaches: the first whose ends hold the value and whose gate is true. Whether it can be written. */
export function writeLevels(of: NodeContext, levels: PlanLevels, parts: EarnedTexts): boolean {
  const { lines, node, layout, context } = of;
  const place = `l[z + ${layout.levelOf(node.id)}]`;
  const value = measureText(lines, node, parts, { measure: levels.by, isPublished: IS_AS_PUBLISHED[levels.basis] });
  if (!value) return false;
  const label = lines.name('w');
  lines.add(`${label}: {`);
  for (const [position, step] of levels.steps.entries()) {
    const reached = `{ ${place} = ${position}; break ${label}; }`;
    const { lines: more, result: holds } = lines.apart(() => within(of, step, value));
    if (holds === undefined) return false;
    for (const line of more) lines.add(line);
    if (!step.gate) {
      lines.add(`if (${holds}) ${reached}`);
      continue;
    }
    lines.add(`if (${holds}) {`);
    const isMet = truthOf(step.gate, context);
    if (isMet === undefined) return false;
    if (isMet !== '') lines.add(`if (${isMet}) ${reached}`);
    lines.add('}');
  }
  lines.add(`${place} = ${levels.steps.length};`);
  lines.add('}');
  return true;
}

/** Whether a value lies between the ends of a level; undefined where an end is beyond what doubles hold. */
function within({ lines }: NodeContext, { low, high }: PlanLevel, value: MeasureText): string | undefined {
  const ends = [{ ...low, sign: '>' }, ...(high ? [{ ...high, sign: '<' }] : [])];
  const asked = ends.map(({ value: end, included, sign }) => {
    const number = numberOf(end);
    if (!number) return undefined;
    const both = compared(lines, value, constantText(number.n, number.d));
    return both && `${both[0]} ${sign}${included ? '=' : ''} ${both[1]}`;
  });
  return asked.includes(undefined) ? undefined : `(${asked.join(' && ')})`;
}
