import { canonicalWriter, stringText } from '../../kit/canonical-text.js';
import type { TierColumns } from '../../model/columns.js';
import type { PlainSubmission } from '../read-columns/column-reading.js';
import { inputsByUnit } from '../record/head.js';
import type { FactTexts } from './fact-text.js';
import type { RecordSource } from './source.js';

/** Where the reported figures of a unit stand: the columns of its tier, and its row there. */
export interface Reported {
  readonly columns: TierColumns | undefined;
  readonly row: number;
}

/** Writes what was sent by a unit and said of it. A plain submission is written from its columns, and from nothing else. */
export function inputWriter(
  source: RecordSource,
): (position: number, unit: string, reported: Reported, facts: FactTexts) => string {
  const inputOf = inputsByUnit(source.assessment);
  const write = canonicalWriter();
  return (position, unit, { columns, row }, facts) => {
    const input = inputOf(unit);
    const plain = source.plainAt(position);
    if (!plain || !columns || row < 0 || !facts.loadRow(columns, row))
      return write({ ...input, submissions: source.submissionsAt(position) });
    const parts = ['{"extensions":', write(input.extensions), ',"marks":', write(input.marks), ',"submissions":[{'];
    addSubmission(parts, unit, plain, facts);
    parts.push('}],"verifications":', write(input.verifications), '}');
    return parts.join('');
  };
}

function addSubmission(
  parts: string[],
  unit: string,
  { at, by, handedIn, hasFacts }: PlainSubmission,
  facts: FactTexts,
): void {
  parts.push('"at":', stringText(at));
  if (by !== undefined) parts.push(',"by":', stringText(by));
  if (hasFacts) {
    parts.push(',"facts":{');
    facts.addGiven(parts);
    parts.push('}');
  }
  if (handedIn !== undefined) parts.push(',"handedIn":', stringText(handedIn));
  parts.push(',"unit":', stringText(unit));
}
