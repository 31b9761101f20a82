import type { AssessmentRecord, RecordCriterion, RecordGroup } from '../model/record.js';
import { restored } from '../stages/evaluate/stated-node.js';
import type { KnownResults } from '../stages/evaluate.js';
import { nodeKey, shownEntries } from './record-parts.js';

/** The results that the shown entries state, for a replay that goes by them where figures are hidden. */
export function knownResults(entries: AssessmentRecord['entries'], hidden: ReadonlySet<string>): KnownResults {
  const results = new Map<string, RecordCriterion | RecordGroup>();
  for (const { unit, layers } of shownEntries(entries))
    for (const [layer, { criteria, groups }] of Object.entries(layers))
      for (const result of [...criteria, ...groups]) results.set(nodeKey(unit, layer, result.node), result);
  return { hidden, restored, stated: (unit, layer, node) => results.get(nodeKey(unit, layer, node)) };
}
