import type { UnitAt } from '../../model/columns.js';
import { type Finding, finding } from '../../model/finding.js';
import { LAYER_IS, type Layer } from '../../model/layer.js';
import { UNVERIFIED_IS } from '../../model/pack-words.js';
import type { Plan } from '../../model/plan.js';
import { type Bounded, checkBounds } from '../evaluate/bounds.js';
import { factsIn } from '../evaluate/layers.js';
import type { Frame } from './frame.js';
import { suspectRows } from './relations.js';
import type { TierProgram } from './tier-program.js';

/** What is known of the rows of a frame before any node is scored. */
export interface Opening {
  /** The facts of each row that break a bound or a relation, with the findings. */
  readonly bounded: Map<number, Bounded>;
  /** The findings of each row, in order. */
  readonly findings: Map<number, readonly Finding[]>;
}

/** Asks the units that may break a bound or a relation, and remarks on units that nobody verified. */
export function openFrame({ plan, relations }: TierProgram, frame: Frame, layer: Layer, unitAt: UnitAt): Opening {
  const { units } = frame.columns;
  const bounded = new Map<number, Bounded>();
  const findings = new Map<number, readonly Finding[]>();
  for (const row of [...suspectRows(plan, relations, frame)].toSorted((a, b) => a - b)) {
    const unit = unitAt(units[row] as number);
    const broken = checkBounds(plan, factsIn(plan, unit, layer), unit.attributes, layer);
    if (broken.findings.length === 0) continue;
    bounded.set(row, broken);
    if (LAYER_IS[layer].byRules) findings.set(row, broken.findings);
  }
  if (LAYER_IS[layer].isVerified && isRemarked(plan))
    for (let row = 0; row < units.length; row += 1)
      if (!unitAt(units[row] as number).rulings.done)
        findings.set(row, [...(findings.get(row) ?? []), finding('unverified', '', {}, layer)]);
  return { bounded, findings };
}

function isRemarked({ pack: { procedure } }: Plan): boolean {
  return UNVERIFIED_IS[procedure.whenUnverified ?? 'off'].hasFinding;
}
