import type { Json } from '../model/expression.js';
import { sheetAssumed, sheetWhy } from '../words/index.js';
import type { NoteReading } from './annex-notes.js';
import type { Doubt, Drafting, DraftNode } from './draft-criteria.js';
import type { ImportOptions } from './import-options.js';
import type { Assumed, ReportRow, RowWhy } from './import-report.js';
import { wordsOf } from './readings/figure-title.js';
import { unused } from './slug.js';

/** A gap for each row that was not read for certain, with the row's own words, then one for each thing taken for granted. */
export function gapsOf(
  nodes: readonly DraftNode[],
  left: Drafting['left'],
  assumed: readonly Assumed[],
  note: NoteReading,
  { tier, text }: ImportOptions,
): readonly Json[] {
  const clause = text ? { clause: text.key } : {};
  const doubtful = nodes.flatMap(allOf).filter(({ doubts }) => doubts.length > 0);
  const rows = doubtful.map(({ row, id, rule, doubts, isStandIn }): Json => {
    const said = doubts.map(({ why, params }) => sheetWhy(why, 'vi', withoutAll(params, row.scoring))).join('; ');
    return {
      id: `row-${row.row}`,
      at: [`${tier.id}/${id}${placeInNode(rule, isStandIn)}`],
      ...clause,
      kind: 'ambiguous',
      choice: { vi: capital(row.scoring === '' ? said : `${said}. Nguyên văn: “${row.scoring}”`) },
    };
  });
  const lost = left.map(
    ({ row, doubt }): Json => ({
      id: `row-${row.row}`,
      at: [`${tier.id}/total`],
      ...clause,
      kind: 'ambiguous',
      choice: {
        vi: `“${[row.code, row.title].filter((one) => one !== '').join(' ')}”: ${sheetWhy(doubt.why, 'vi', doubt.params)}`,
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
  const general = assumed.flatMap((what): Json[] => {
    const at = placesOf(what, nodes, tier.id);
    return at.length === 0
      ? []
      : [{ id: `assumed-${what}`, at, ...clause, kind: 'not-found', choice: { vi: sheetAssumed(what, 'vi') } }];
  });
  return [...rows, ...lost, ...rounding, ...general];
}

/** Of a rule that only stands in, its kind too: once someone writes another, `check` tells that the gap is untrue. */
function placeInNode(rule: Json | undefined, isStandIn: boolean): string {
  if (rule === undefined) return '';
  const [kind] = typeof rule === 'object' && rule !== null && !Array.isArray(rule) ? Object.keys(rule) : [];
  return isStandIn && kind !== undefined ? `#rule.${kind}` : '#rule';
}

/** Gaps for what the report says of a cell, a total or a note, none of which is a node. */
export function gapsOfRows(rows: readonly ReportRow[], { tier, text }: ImportOptions): readonly Json[] {
  const taken = new Set<string>();
  const idOf = (name: string) => {
    const id = unused(name, taken);
    taken.add(id);
    return id;
  };
  return rows
    .filter(({ why }) => BESIDE.includes(why))
    .map(({ row, cell, why, title, params }) => ({
      id: idOf(`row-${row}-${why}`),
      at: [`${tier.id}/total`],
      ...(text ? { clause: text.key } : {}),
      kind: 'ambiguous',
      choice: {
        vi: `Dòng ${row}${cell === '' ? '' : `, ô ${cell}`}: ${sheetWhy(why, 'vi', params)}${why === 'note' ? `. Nguyên văn: “${title}”` : ''}`,
      },
    }));
}

const BESIDE: readonly RowWhy[] = [
  'total-differs',
  'note',
  'cell-unread',
  'column-unread',
  'row-unread',
  'cell-date',
  'cell-formula',
  'cell-error',
  'second-table',
];

/** The words that were not read, unless they are all of the cell, which the gap quotes anyway. */
function withoutAll({ text, ...params }: Doubt['params'], scoring: string): Doubt['params'] {
  const isAll = text !== undefined && wordsOf(text).join(' ') === wordsOf(scoring).join(' ');
  return text === undefined || isAll ? params : { ...params, text };
}

function placesOf(what: Assumed, nodes: readonly DraftNode[], tier: string): readonly string[] {
  const own = nodes.flatMap(allOf).filter(({ assumes }) => assumes.some((one) => one === what));
  if (own.length > 0) return own.map(({ id }) => `${tier}/${id}#rule`);
  if (what === 'ranking') return [`${tier}#rankings`];
  const penalties = nodes.filter(({ role }) => role === 'penalty').map(({ id }) => `${tier}/${id}#whenMissing`);
  return what === 'penalty-missing' ? penalties : [`${tier}/total`];
}

function allOf(node: DraftNode): readonly DraftNode[] {
  return [node, ...node.children.flatMap(allOf)];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
