import type { Inputs, UnitInput } from '../../model/inputs.js';
import type { RecordInput } from '../../model/record.js';
import { inputsByUnit } from '../record/head.js';

/** What an entry states that no column holds: the unit, all that the assessment says of it, and its salt. */
export interface EntrySource {
  readonly unit: UnitInput;
  readonly input: RecordInput;
  readonly salt: string | null;
}

/** The sources of the entries, by position in `inputs.units`. */
export function sourcesOf({ assessment, units }: Inputs): (position: number) => EntrySource | undefined {
  const inputOf = inputsByUnit(assessment);
  return (position) => {
    const unit = units[position];
    return unit && { unit, input: inputOf(unit.id), salt: assessment.salts?.[unit.id] ?? null };
  };
}
