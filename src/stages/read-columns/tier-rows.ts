import { tableOf } from '../../kit/table.js';
import type { FactColumn, TierColumns } from '../../model/columns.js';
import type { Limits } from '../../model/document.js';
import type { Value } from '../../model/expression.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { attributeType } from '../attribute-type.js';
import type { Verified } from '../read-assessment/verifications.js';
import { listReader } from './fact-lists.js';
import { type FactRows, factRows } from './fact-rows.js';
import { type FactSlot, type FactSlots, factSlots, setValue, slotOf } from './fact-slots.js';
import type { Size } from './size.js';

/** The columns of one tier while its units are read. */
export interface TierRows {
  readonly tier: PlanTier;
  readonly slots: FactSlots;
  readonly rows: FactRows;
  /** By row, the position of its unit. */
  readonly positions: number[];
}

/** No rows yet; `most`: units of the tier. The values of facts are counted in `size`. */
export function tierRows(
  plan: Plan,
  tier: PlanTier,
  { most, limits, size }: { readonly most: number; readonly limits: Limits; readonly size: Size },
): TierRows {
  const slots = factSlots(plan, tier, most, listReader(limits, size));
  return { tier, slots, rows: factRows(slots, { rows: most, mostValues: limits.nodes, size }), positions: [] };
}

/** A layer of a tier whose units were all read. `verified`: by position, the values that replace the unit's. */
export function columnsOf(
  plan: Plan,
  { tier, slots, positions }: TierRows,
  attributesAt: (position: number) => Readonly<Record<string, Value>>,
  verifiedAt: ((position: number) => Verified | undefined) | undefined,
): Omit<TierColumns, 'oneByOne'> {
  const count = positions.length;
  const facts = new Map([...slots.all].map(([id, slot]) => [id, { ...slot, ...trimmed(slot, count) }]));
  const copied = new Set<string>();
  if (verifiedAt) {
    for (const [row, position] of positions.entries()) {
      for (const [id, value] of Object.entries(verifiedAt(position)?.facts ?? {})) {
        const slot = facts.get(id);
        if (!slot) continue;
        const writable = copied.has(id) ? slot : { ...slot, ...copyOf(slot) };
        copied.add(id);
        facts.set(id, writable);
        setValue(writable, row, value);
      }
    }
  }
  return {
    tier,
    units: Int32Array.from(positions),
    facts: tableOf([...facts].map(([id, slot]) => [id, columnOf(slot)])),
    attributes: attributeColumns(plan, tier, positions, attributesAt),
  };
}

function trimmed({ values, states }: FactColumn, count: number): Pick<FactColumn, 'values' | 'states'> {
  return { values: values.subarray(0, count), states: states.subarray(0, count) };
}

function copyOf({ values, states, beyond }: FactSlot): Pick<FactSlot, 'values' | 'states' | 'beyond'> {
  return { values: values.slice(), states: states.slice(), beyond: new Map(beyond) };
}

function columnOf({ values, states, scale, options, beyond }: FactSlot): FactColumn {
  return { values, states, scale, options, beyond };
}

function attributeColumns(
  { pack: { attributes: declared = [] } }: Plan,
  tier: PlanTier,
  positions: readonly number[],
  attributesAt: (position: number) => Readonly<Record<string, Value>>,
): Readonly<Record<string, FactColumn>> {
  const columns = tableOf<FactColumn>([]);
  for (const attribute of declared) {
    const { id } = attribute;
    if (!tier.attributes.includes(id)) continue;
    const slot = slotOf({ id, type: attributeType(attribute), isGiven: true, isAsked: true }, positions.length);
    for (const [row, position] of positions.entries()) {
      const value = attributesAt(position)[id];
      if (value !== undefined) setValue(slot, row, value);
    }
    columns[id] = columnOf(slot);
  }
  return columns;
}
