import { total as sum } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import type { Json } from '../../model/expression.js';
import type { Issue } from '../../model/issue.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { AnnexRows } from '../annex/annex-rows.js';
import { annexTree, restartsIn } from '../annex/annex-tree.js';
import { plainDecimal } from '../decimal-comma.js';
import type { Assumed, ImportOptions } from '../import-report.js';
import { type Drafting, type DraftNode, draftNodes, leavesOf, sumOf, withDoubledCodes } from './draft-criteria.js';
import { factBook } from './draft-facts.js';
import { gapsOf } from './draft-gaps.js';
import { checkedNote, isLeftOutByRule, joinedNotes, type NoteReading, type ReadNote, readNote } from './notes.js';

/** A draft of a pack, and the parts that it was made of. */
export interface Draft {
  readonly document: { readonly [key: string]: Json };
  readonly nodes: readonly DraftNode[];
  readonly total: string;
  /** The total plus the maximums of bonus criteria. */
  readonly withBonus: string;
  readonly note: NoteReading;
  readonly notes: readonly ReadNote[];
  readonly left: Drafting['left'];
  readonly assumed: readonly Assumed[];
  readonly gaps: readonly Json[];
}

/** A pack from the rows of an annex, its keys in the order in which an author writes them. */
export function draftPack(rows: AnnexRows, options: ImportOptions, refused: ReadonlyMap<number, Issue>): Draft {
  const tree = annexTree(rows.nodes);
  const restarts = restartsIn(tree);
  const drafting: Drafting = { facts: factBook(), taken: new Set(['total']), refused, restarts, left: [] };
  const nodes = withDoubledCodes(draftNodes(tree, drafting));
  const notes = rows.notes.map(({ row, text }) => ({ row, text, ...checkedNote(readNote(text), nodes) }));
  const note = joinedNotes(notes);
  const total = sumOf(nodes);
  const { tier, text, title } = options;
  const assumed = assumptionsOf(nodes, options);
  const gaps = gapsOf(nodes, drafting.left, assumed, note, options);
  const document = {
    format: 'tieuchi/pack@1',
    id: options.id,
    version: '0.1.0',
    title: { vi: title },
    languages: ['vi'],
    standing: 'reconstructed',
    texts: text
      ? [{ key: text.key, number: text.number, title: { vi: text.title }, issued: text.issued, read: true }]
      : [],
    period: { ...(options.period ?? { from: '2000-01-01', to: '2000-12-31' }), zone: '+07:00' },
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    facts: drafting.facts.list(),
    tiers: [
      {
        id: tier.id,
        title: { vi: tier.title },
        cohorts: [{ id: 'all' }],
        criteria: [totalNode(rows, nodes, note, options)],
        rankings: [rankingOf(note, total)],
      },
    ],
    gaps,
  };
  const withBonus = toText(
    sum(
      [total, ...nodes.filter(({ role }) => ROLE_IS[role].besides && !ROLE_IS[role].lowers).map(({ max }) => max)].map(
        fromDecimal,
      ),
    ),
  );
  return { document, nodes, total, withBonus, note, notes, left: drafting.left, assumed, gaps };
}

/** The assumptions of the rules, then those of the pack. */
function assumptionsOf(nodes: readonly DraftNode[], { period, official }: ImportOptions): readonly Assumed[] {
  return [
    ...new Set(leavesOf(nodes).flatMap(({ assumes }) => assumes)),
    'policies',
    'procedure',
    'ranking',
    ...(period ? [] : (['period'] as const)),
    ...(hasPenalty(nodes) ? (['penalty-missing'] as const) : []),
    ...(official ? [] : (['not-official'] as const)),
  ];
}

function hasPenalty(nodes: readonly DraftNode[]): boolean {
  return nodes.some(({ role }) => ROLE_IS[role].lowers);
}

/** The title of the last total with points; of the last without, where none has. */
function totalTitle({ totals }: AnnexRows): string {
  const last = totals.findLast(({ max, title }) => max !== '' || /\d/.test(title)) ?? totals.at(-1);
  return last?.title.replace(/ (?:tối đa|chuẩn)$/iu, '') ?? 'Tổng điểm';
}

/** The group of all criteria. */
function totalNode(rows: AnnexRows, nodes: readonly DraftNode[], note: NoteReading, options: ImportOptions): Json {
  return {
    id: 'total',
    // the title of points that units earn, also where the row prints the total of the maximums
    title: { vi: totalTitle(rows) },
    ...(options.official ? { standing: 'official' } : {}),
    ...(rows.notes.length === 0 ? {} : { note: rows.notes.map(({ text }) => text).join('\n') }),
    max: plainDecimal(sumOf(nodes)),
    combine: 'sum',
    ...(hasPenalty(nodes) ? { notBelow: 0 } : {}),
    ...(note.places === undefined ? {} : { publish: publishTo(note.places) }),
    children: nodes.map((node) => nodeOf(node, options, note)),
  };
}

function rankingOf({ places, converted }: NoteReading, total: string): Json {
  return {
    id: 'total',
    of: 'total',
    by: converted === total ? 'converted' : 'points',
    basis: places === undefined ? 'exact' : 'published',
    cohort: 'all',
    ties: 'competition',
    tieBreak: [],
    notSubmitted: 'omit',
  };
}

function publishTo(places: number): Json {
  const printed = { places, mode: 'half-up' };
  return { points: printed, converted: printed };
}

function nodeOf(node: DraftNode, options: ImportOptions, note: NoteReading): Json {
  const { row, id, code, role, rule, children } = node;
  const mayClaim = node.mayClaimNotApplicable ?? (note.leftOut.includes(code) && !isLeftOutByRule(rule));
  const cited = options.text && /^[^\s#]{1,100}$/.test(code) ? [`${options.text.key}#${code}`] : [];
  return {
    id,
    ...(code === '' ? {} : { code }),
    title: { vi: row.title.replaceAll(/\s+/g, ' ') },
    ...(cited.length === 0 ? {} : { cite: cited }),
    ...(options.official && node.doubts.length > 0 ? { standing: 'reconstructed' } : {}),
    ...(row.evidence === '' || children.length > 0 ? {} : { note: `${EVIDENCE}: ${row.evidence}` }),
    ...(role === 'criterion' ? {} : { role }),
    max: plainDecimal(node.max),
    ...(mayClaim ? { mayClaimNotApplicable: true } : {}),
    ...(ROLE_IS[role].lowers ? { whenMissing: 'zero' } : {}),
    ...(rule === undefined
      ? { combine: 'sum', children: children.map((child) => nodeOf(child, options, note)) }
      : { rule }),
  };
}

/** The beginning of a criterion's note that names the evidence to send. */
export const EVIDENCE = 'Tài liệu kiểm chứng';
