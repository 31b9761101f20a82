import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { sheetAssumed, sheetWhy } from '../../words/index.js';
import type { Assumed, ImportOptions, ReportRow, RowWhy } from '../import-report.js';
import { wordsOf } from '../readings/figure-title.js';
import { takeId } from '../slug.js';
import { allNodes, type Doubt, type Drafting, type DraftNode } from './draft-criteria.js';
import { capital } from './draft-facts.js';
import type { NoteReading } from './notes.js';

/** A gap for each doubtful row, quoting the row, then one for each assumption. */
export function gapsOf(
  nodes: readonly DraftNode[],
  left: Drafting['left'],
  assumed: readonly Assumed[],
  note: NoteReading,
  { tier, text }: ImportOptions,
): readonly Json[] {
  const clause = text ? { clause: text.key } : {};
  const doubtful = allNodes(nodes).filter(({ doubts }) => doubts.length > 0);
  const rows = doubtful.map(({ row, id, rule, doubts, isStandIn }): Json => {
    const reasons = doubts.map(({ why, params }) => sheetWhy(why, 'vi', withoutAll(params, row.scoring))).join('; ');
    return {
      id: `row-${row.row}`,
      at: [`${tier.id}/${id}${placeInNode(rule, isStandIn)}`],
      ...clause,
      kind: 'ambiguous',
      choice: { vi: capital(row.scoring === '' ? reasons : `${reasons}. Nguyên văn: “${row.scoring}”`) },
    };
  });
  const unplaced = left.map(
    ({ row, doubt }): Json => ({
      id: `row-${row.row}`,
      at: [`${tier.id}/total`],
      ...clause,
      kind: 'ambiguous',
      choice: {
        vi: `“${[row.code, row.title].filter((part) => part !== '').join(' ')}”: ${sheetWhy(doubt.why, 'vi', doubt.params)}`,
      },
    }),
  );
  const rounding: Json[] =
    note.places === undefined
      ? []
      : [
          {
            id: 'rounding',
            at: [`${tier.id}/total#publish`],
            ...clause,
            kind: 'ambiguous',
            choice: { vi: capital(sheetWhy('note-rounding', 'vi', { places: String(note.places) })) },
          },
        ];
  const general = assumed.flatMap((assumption): Json[] => {
    const at = placesOf(assumption, nodes, tier.id);
    return at.length === 0
      ? []
      : [
          {
            id: `assumed-${assumption}`,
            at,
            ...clause,
            kind: 'not-found',
            choice: { vi: sheetAssumed(assumption, 'vi') },
          },
        ];
  });
  return [...rows, ...unplaced, ...rounding, ...general];
}

/** `#rule`; `#rule.mark` for a stand-in, so that `check` reports the gap as untrue once someone writes another rule. */
function placeInNode(rule: Json | undefined, isStandIn: boolean): string {
  if (rule === undefined) return '';
  const [kind] = isObject(rule) ? Object.keys(rule) : [];
  return isStandIn && kind !== undefined ? `#rule.${kind}` : '#rule';
}

/** Gaps for report rows about a cell, a total or a note, which are no nodes. */
export function gapsOfRows(rows: readonly ReportRow[], { tier, text }: ImportOptions): readonly Json[] {
  const taken = new Set<string>();
  return rows
    .filter(({ why }) => BESIDE.includes(why))
    .map(({ row, cell, why, title, params }) => ({
      id: takeId(`row-${row}-${why}`, taken),
      at: [`${tier.id}/total`],
      ...(text ? { clause: text.key } : {}),
      kind: 'ambiguous',
      choice: {
        vi: `Dòng ${row}${cell === '' ? '' : `, ô ${cell}`}: ${sheetWhy(why, 'vi', params)}${why === 'note' ? `. Nguyên văn: “${title}”` : ''}`,
      },
    }));
}

/** Reasons that concern no node. */
const BESIDE: readonly RowWhy[] = [
  'total-differs',
  'note',
  'cell-unread',
  'column-unread',
  'row-unread',
  'cell-date',
  'cell-formula',
  'cell-error',
  'old-font',
  'drawing-unread',
  'second-table',
];

/** The params without the unread words where those are the whole cell, which the gap quotes anyway. */
function withoutAll({ text, ...params }: Doubt['params'], scoring: string): Doubt['params'] {
  const isAll = text !== undefined && wordsOf(text).join(' ') === wordsOf(scoring).join(' ');
  return text === undefined || isAll ? params : { ...params, text };
}

/** The places of a pack that an assumption concerns. */
function placesOf(assumption: Assumed, nodes: readonly DraftNode[], tier: string): readonly string[] {
  const assuming = allNodes(nodes).filter(({ assumes }) => assumes.some((candidate) => candidate === assumption));
  if (assuming.length > 0) return assuming.map(({ id }) => `${tier}/${id}#rule`);
  if (assumption === 'ranking') return [`${tier}#rankings`];
  const penalties = nodes.filter(({ role }) => ROLE_IS[role].lowers).map(({ id }) => `${tier}/${id}#whenMissing`);
  return assumption === 'penalty-missing' ? penalties : [`${tier}/total`];
}
