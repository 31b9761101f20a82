import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import type { Gap } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { sheetAssumed, sheetWhy } from '../../words/index.js';
import type { Assumed, ImportOptions, ReportRow, RowWhy } from '../import-report.js';
import { wordsOf } from '../readings/figure-title.js';
import { takeId } from '../slug.js';
import { allNodes, type Drafting, type DraftNode } from './draft-criteria.js';
import { capital } from './draft-facts.js';
import type { NoteReading } from './notes.js';
import type { Doubt } from './row-maximum.js';

/** A gap for each doubtful row, quoting the row, then one for each assumption. */
export function gapsOf(
  nodes: readonly DraftNode[],
  left: Drafting['left'],
  assumed: readonly Assumed[],
  note: NoteReading,
  options: ImportOptions,
): readonly Json[] {
  const { tier } = options;
  const total = `${tier.id}/total`;
  const doubtful = allNodes(nodes).filter(({ doubts }) => doubts.length > 0);
  const rows = doubtful.map(({ row, id, rule, doubts, isStandIn }) => {
    const reasons = doubts.map(({ why, params }) => sheetWhy(why, 'vi', withoutAll(params, row.scoring))).join('; ');
    const choice = capital(row.scoring === '' ? reasons : `${reasons}. Nguyên văn: “${row.scoring}”`);
    return gap(`row-${row.row}`, [`${tier.id}/${id}${placeInNode(rule, isStandIn)}`], choice, options);
  });
  const unplaced = left.map(({ row, doubt }) => {
    const quoted = [row.code, row.title].filter((part) => part !== '').join(' ');
    return gap(`row-${row.row}`, [total], `“${quoted}”: ${sheetWhy(doubt.why, 'vi', doubt.params)}`, options);
  });
  const rounding = note.places === undefined ? [] : [sheetWhy('note-rounding', 'vi', { places: String(note.places) })];
  const general = assumed.flatMap((assumption) => {
    const at = placesOf(assumption, nodes, tier.id);
    return at.length === 0
      ? []
      : [gap(`assumed-${assumption}`, at, sheetAssumed(assumption, 'vi'), options, 'not-found')];
  });
  return [
    ...rows,
    ...unplaced,
    ...rounding.map((choice) => gap('rounding', [`${total}#publish`], capital(choice), options)),
    ...general,
  ];
}

/** A gap as a pack writes it, at these places, with what was chosen in Vietnamese. */
function gap(
  id: string,
  at: readonly string[],
  choice: string,
  { text }: ImportOptions,
  kind: Gap['kind'] = 'ambiguous',
): Json {
  return { id, at, ...(text ? { clause: text.key } : {}), kind, choice: { vi: choice } };
}

/** `#rule`; `#rule.mark` for a stand-in, so that `check` reports the gap as untrue once someone writes another rule. */
function placeInNode(rule: Json | undefined, isStandIn: boolean): string {
  if (rule === undefined) return '';
  const [kind] = isObject(rule) ? Object.keys(rule) : [];
  return isStandIn && kind !== undefined ? `#rule.${kind}` : '#rule';
}

/** Gaps for report rows about a cell, a total or a note, which are no nodes. */
export function gapsOfRows(rows: readonly ReportRow[], options: ImportOptions): readonly Json[] {
  const taken = new Set<string>();
  return rows
    .filter(({ why }) => BESIDE.includes(why))
    .map(({ row, cell, why, title, params }) => {
      const place = `Dòng ${row}${cell === '' ? '' : `, ô ${cell}`}`;
      const quotation = why === 'note' ? `. Nguyên văn: “${title}”` : '';
      const choice = `${place}: ${sheetWhy(why, 'vi', params)}${quotation}`;
      return gap(takeId(`row-${row}-${why}`, taken), [`${options.tier.id}/total`], choice, options);
    });
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
  'cell-damaged',
  'cell-disguised',
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
