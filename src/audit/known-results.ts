import type { AssessmentRecord, RecordCriterion, RecordGroup } from '../model/record.js';
import type { KnownResults } from '../stages/evaluate.js';

/** What the entries that are shown state of their nodes, for a replay beside hidden units. */
export function knownResults(entries: AssessmentRecord['entries'], hidden: ReadonlySet<string>): KnownResults {
  const rows = new Map<string, RecordCriterion | RecordGroup>();
  for (const entry of entries) {
    if (entry.state === 'redacted') continue;
    for (const [layer, { criteria, groups }] of Object.entries(entry.layers))
      for (const row of [...criteria, ...groups]) rows.set(keyOf(entry.unit, layer, row.node), row);
  }
  return { hidden, stated: (unit, layer, node) => rows.get(keyOf(unit, layer, node)) };
}

function keyOf(unit: string, layer: string, node: string): string {
  return JSON.stringify([unit, layer, node]);
}
