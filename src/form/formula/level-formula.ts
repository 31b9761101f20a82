import { allThere } from '../../kit/all-there.js';
import type { LevelEnd, PlanLevel, PlanNode } from '../../model/plan.js';
import { compared } from './compare.js';
import { all, always, any, type Condition, either, quoted } from './conditions.js';
import { numberOfExact } from './node-texts.js';
import type { NumberText } from './numbers.js';
import { readsUnusable } from './reads-unusable.js';
import type { FormulaContext } from './values.js';

/** The name of the level that a number earns; undefined where no formula says a gate. */
export function writeLevel(node: PlanNode, value: NumberText, context: FormulaContext): string | undefined {
  const { levels } = node;
  if (!levels) return undefined;
  const { cells } = context;
  const steps = allThere(
    levels.steps.map((step) => {
      const reached = reaches(step, value, context);
      return reached && { id: step.id, reached };
    }),
  );
  return steps?.reduceRight(
    (rest, { id, reached }) => {
      const text = quoted(cells.levelText(node.id, id));
      if (reached.always !== undefined) return reached.always ? text : rest;
      return `IF(${reached.t},${text},${rest})`;
    },
    quoted(cells.levelText(node.id, levels.floor)),
  );
}

function reaches({ low, high, gate }: PlanLevel, value: NumberText, context: FormulaContext): Condition | undefined {
  const ends = [within(value, low, 'low'), high && within(value, high, 'high')];
  const isHeld = all(ends.flatMap((end) => end ?? []));
  if (!gate) return isHeld;
  const [bad, gateText] = [readsUnusable(gate.references, context), context.make(gate.typed, context)];
  if (!bad || !gateText) return undefined;
  const holds = gateText.value.is === 'truth' ? gateText.value : always(false);
  const isSilent = any(gateText.guards.map(({ when }) => when));
  // a gate without an answer is not met, and is asked only where the number is within the ends
  const isMet = either(bad, always(false), either(isSilent, always(false), holds));
  return either(isHeld, isMet.always === undefined ? { ...isMet, isRisky: true } : isMet, always(false));
}

/** The signs of a number on the right side of an end, where the end itself counts and where it does not. */
const SIGNS = {
  low: { included: '>=', excluded: '>' },
  high: { included: '<=', excluded: '<' },
} as const;

function within(
  value: NumberText,
  { value: end, included }: LevelEnd,
  side: keyof typeof SIGNS,
): Condition | undefined {
  const bound = numberOfExact(end);
  if (!bound) return undefined;
  const { included: at, excluded: past } = SIGNS[side];
  return compared(value, included ? at : past, bound);
}
