import { canonicalWriter } from '../../kit/canonical-text.js';
import type { TierColumns } from '../../model/columns.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Plan } from '../../model/plan.js';
import type { LayerColumns } from '../../model/results.js';
import type { WrittenRow } from './cell-text.js';
import { type CriteriaWriter, criteriaText, type PrintedLines } from './criteria-text.js';
import { criteriaIn } from './criterion-texts.js';
import { type FactTexts, loadFacts, loadRow } from './fact-text.js';
import { type GroupsWriter, groupsIn, groupsText } from './groups-text.js';
import type { leafMeasures } from './leaf-measures.js';
import { type RemarksWriter, remarksText, remarksWriter } from './remarks-text.js';

/** One unit in one layer: texts of lists, and of items of lists. */
export interface LayerText {
  readonly criteria: string;
  readonly groups: string;
  /** The criteria without the facts that they read and the claims of the unit. */
  readonly results: string;
  /** For each criterion, the facts that it read, and the points that the unit claimed. */
  readonly given: string;
  readonly findings: readonly string[];
  readonly ledger: readonly string[];
}

/** What the writers of the layers of a tier share. */
export interface SharedTexts {
  readonly facts: FactTexts;
  readonly measures: ReturnType<typeof leafMeasures>;
}

/** Writes one layer of the units of a tier. */
export interface LayerWriter {
  readonly columns: LayerColumns;
  /** The figures of the layer, if they stand in columns. */
  readonly figures: TierColumns | undefined;
  readonly facts: FactTexts;
  readonly criteria: CriteriaWriter;
  readonly groups: GroupsWriter;
  readonly remarks: RemarksWriter;
}

/** The writer of one layer of a tier. */
export function layerWriter(
  plan: Plan,
  columns: LayerColumns,
  { facts, measures }: SharedTexts,
  figures: TierColumns | undefined,
): LayerWriter {
  const printed: PrintedLines = columns.tier.order.map(() => []);
  const single = canonicalWriter();
  return {
    columns,
    figures,
    facts,
    criteria: { criteria: criteriaIn(columns, measures), facts, single, printed },
    groups: { groups: groupsIn(columns), single, printed },
    remarks: remarksWriter(plan, columns, printed),
  };
}

/** One unit, in the row that it has in the layer. */
export function layerText(writer: LayerWriter, row: number, unit: UnitInput): LayerText {
  const { columns, figures, facts } = writer;
  const on: WrittenRow = { columns, row, facts: columns.factsAt(row), unit, claims: claimsOf(unit), texts: facts };
  if (figures) loadRow(facts, figures, row);
  else loadFacts(facts, on.facts);
  const { criteria, results, given } = criteriaText(writer.criteria, on);
  const groups = groupsText(writer.groups, on);
  const { findings, ledger } = remarksText(writer.remarks, on);
  return {
    criteria: closed(criteria),
    groups: closed(groups),
    results: closed(results),
    given: closed(given),
    findings,
    ledger,
  };
}

/** A list, from a text of its items that lacks the bracket at its end; an empty text has no items. */
function closed(list: string): string {
  return list === '' ? '[]' : `${list}]`;
}

function claimsOf({ claims }: UnitInput): WrittenRow['claims'] {
  for (const _ in claims) return claims;
  return undefined;
}
