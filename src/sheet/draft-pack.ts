import { total as sum } from '../kit/exact.js';
import { fromDecimal, toText } from '../kit/exact-text.js';
import type { Json } from '../model/expression.js';
import type { Issue } from '../model/issue.js';
import { restartsIn } from './annex-code.js';
import { type NoteReading, readNote } from './annex-notes.js';
import type { AnnexRows } from './annex-rows.js';
import { annexTree } from './annex-tree.js';
import { plainDecimal } from './decimal-comma.js';
import { withDoubledCodes } from './doubled-codes.js';
import { type Drafting, type DraftNode, draftNodes, sumOf, writtenMax } from './draft-criteria.js';
import { factBook } from './draft-facts.js';
import { gapsOf } from './draft-gaps.js';
import { checkedNote, isLeftOutByRule, joinedNotes, type ReadNote } from './draft-notes.js';
import type { ImportOptions } from './import-options.js';
import type { Assumed } from './import-report.js';

/** A draft of a pack, and what it was made of. */
export interface Draft {
  readonly document: { readonly [key: string]: Json };
  readonly nodes: readonly DraftNode[];
  readonly total: string;
  /** The total with what stands outside of it as bonus. */
  readonly withBonus: string;
  readonly note: NoteReading;
  readonly notes: readonly ReadNote[];
  readonly left: Drafting['left'];
  readonly assumed: readonly Assumed[];
  readonly gaps: readonly Json[];
}

/** The pack that the rows of an annex make, its keys in the order in which an author writes them. */
export function draftPack(rows: AnnexRows, options: ImportOptions, refused: ReadonlyMap<number, Issue>): Draft {
  const tree = annexTree(rows.nodes);
  const restarts = restartsIn(tree);
  const drafting: Drafting = { facts: factBook(), taken: new Set(['total']), refused, restarts, left: [] };
  const nodes = withDoubledCodes(draftNodes(tree, '', drafting));
  const notes = rows.notes.map(({ row, text }) => ({ row, text, ...checkedNote(readNote(text), nodes) }));
  const note = joinedNotes(notes);
  const total = sumOf(nodes);
  const { tier, text, title } = options;
  const leaves = nodes.flatMap(leavesOf);
  const assumed: Assumed[] = [
    ...new Set(leaves.flatMap(({ assumes }) => assumes)),
    'policies',
    'procedure',
    'ranking',
    ...(options.period ? [] : (['period'] as const)),
    ...(nodes.some(({ role }) => role === 'penalty') ? (['penalty-missing'] as const) : []),
    ...(options.official ? [] : (['not-official'] as const)),
  ];
  const criteria: Json = {
    id: 'total',
    title: { vi: rows.totals.at(-1)?.title ?? 'Tổng điểm' },
    ...(options.official ? { standing: 'official' } : {}),
    ...(rows.notes.length === 0 ? {} : { note: rows.notes.map((one) => one.text).join('\n') }),
    max: plainDecimal(total),
    combine: 'sum',
    ...(nodes.some(({ role }) => role === 'penalty') ? { notBelow: 0 } : {}),
    ...(note.places === undefined ? {} : { publish: publishTo(note.places) }),
    children: nodes.map((node) => nodeOf(node, options, note)),
  };
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
        criteria: [criteria],
        rankings: [rankingOf(note, total)],
      },
    ],
    gaps,
  };
  const withBonus = toText(
    sum([total, ...nodes.filter(({ role }) => role === 'bonus').map(({ max }) => max)].map(fromDecimal)),
  );
  return { document, nodes, total, withBonus, note, notes, left: drafting.left, assumed, gaps };
}

/** The criteria below a node, or the node itself. */
export function leavesOf(node: DraftNode): readonly DraftNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
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
    max: writtenMax(node),
    ...(mayClaim ? { mayClaimNotApplicable: true } : {}),
    ...(role === 'penalty' ? { whenMissing: 'zero' } : {}),
    ...(rule === undefined
      ? { combine: 'sum', children: children.map((child) => nodeOf(child, options, note)) }
      : { rule }),
  };
}

/** What begins the note of a criterion that says which evidence is asked for. */
export const EVIDENCE = 'Tài liệu kiểm chứng';
