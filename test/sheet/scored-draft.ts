import { assess, compilePack } from '../../src/index.js';
import type { AssessmentRecord, RecordGroup } from '../../src/model/record.js';
import type { SheetImport } from '../../src/sheet/index.js';

/** The instant at which the departments are scored. */
export const AS_OF = '2001-01-10T00:00:00+07:00';

type Facts = Readonly<Record<string, unknown>>;

/** The record of departments `so-0`, `so-1`, … by the draft of an annex; each sent the facts at its place. */
export function scoredDraft(
  document: SheetImport['document'],
  facts: readonly Facts[],
  marks: readonly Facts[] = [],
): AssessmentRecord {
  return assess(compilePack(document), {
    format: 'tieuchi/assessment@1',
    id: 'thu',
    pack: { id: 'vi-du-40', version: '0.1.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: AS_OF,
    units: facts.map((_, index) => ({ id: `so-${index}`, tier: 'department' })),
    submissions: facts.map((sent, index) => ({ unit: `so-${index}`, at: '2001-01-02T00:00:00+07:00', facts: sent })),
    marks,
  });
}

type Total = Extract<RecordGroup, { readonly status: 'scored' }>;

/** The total of each department by the draft of an annex; undefined where it has no value. */
export function totalsBy(document: SheetImport['document'], facts: readonly Facts[]): readonly (Total | undefined)[] {
  const { entries } = scoredDraft(document, facts);
  return facts.map((_, index) => {
    const entry = entries.find(({ unit }) => unit === `so-${index}`);
    const layer = entry?.state === 'redacted' ? undefined : entry?.layers.reported;
    const total = layer?.groups.find(({ node }) => node === 'total');
    return total?.status === 'scored' ? total : undefined;
  });
}
