import { compare, total } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Issue } from '../../model/issue.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { issueSentence } from '../../words/index.js';
import type { AnnexRow } from '../annex/annex-rows.js';
import { type AnnexNode, codeOf } from '../annex/annex-tree.js';
import { isSaidByMaximum, titleMark, titleParts } from '../annex/title-rule.js';
import { clausesOf } from '../readings/clause.js';
import { areDuties } from '../readings/duties.js';
import { markOf } from '../readings/marks.js';
import { readScoring } from '../readings/read-scoring.js';
import type { Assumption, Reading, RowRefusal } from '../readings/reading.js';
import { slug, takeId } from '../slug.js';
import { type FactBook, judgeOf } from './draft-facts.js';
import { type Beside, type Inside, roleOfHeading } from './role-of-heading.js';
import { type Doubt, maximumOf, printedMax } from './row-maximum.js';

/** A node of a draft: a criterion has a rule, a group has children. */
export interface DraftNode {
  readonly row: AnnexRow;
  readonly id: string;
  readonly code: string;
  readonly max: string;
  readonly role: Beside;
  readonly rule?: Json;
  readonly mayClaimNotApplicable?: true;
  readonly children: readonly DraftNode[];
  /** Why a person must look at it. */
  readonly doubts: readonly Doubt[];
  /** Whether the scoring could not be read, and the rule is a mark instead. */
  readonly isStandIn: boolean;
  readonly assumes: readonly Assumption[];
}

/** The state that the nodes of one draft share. */
export interface Drafting {
  readonly facts: FactBook;
  readonly taken: Set<string>;
  /** Rules that the engine refused, by row. */
  readonly refused: ReadonlyMap<number, Issue>;
  /** Whether the numbers of rows begin again in each group: `1` of group `II` is then `II.1`. */
  readonly restarts: boolean;
  /** Rows from which no node was made. */
  readonly left: { readonly row: AnnexRow; readonly doubt: Doubt }[];
}

/** The row above some rows: its number, what it says of them, and the most that they have together, where they are bonus or penalty. */
interface Heading {
  readonly code: string;
  readonly says: Inside;
  readonly cap: string | undefined;
}

/** The nodes of the tree; a row that is no criterion and has none below it is left out. */
export function draftNodes(
  tree: readonly AnnexNode[],
  drafting: Drafting,
  above: Heading = { code: '', says: 'criterion', cap: undefined },
): readonly DraftNode[] {
  return tree.flatMap((node) => draftNode(node, drafting, above));
}

/** All nodes of the trees, parents first. */
export function allNodes(nodes: readonly DraftNode[]): readonly DraftNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

/** The criteria of the trees: their nodes without children. */
export function leavesOf(nodes: readonly DraftNode[]): readonly DraftNode[] {
  return allNodes(nodes).filter(({ children }) => children.length === 0);
}

/** The sum of the maximums of the nodes that are neither bonus nor penalty. */
export function sumOf(nodes: readonly DraftNode[]): string {
  return toText(total(nodes.filter(({ role }) => ROLE_IS[role].inMaximum).map(({ max }) => fromDecimal(max))));
}

function draftNode(
  { row: printed, children }: AnnexNode,
  drafting: Drafting,
  { code: above, says: inside, cap }: Heading,
): readonly DraftNode[] {
  const code = codeOf(printed.code, above, drafting.restarts);
  const heading = inside === 'mixed' ? roleByScoring(printed) : roleOfHeading(printed.title);
  const row = { ...printed, max: withoutSign(printed.max, [inside, heading]) };
  const isOutermost = inside === 'criterion' || inside === 'mixed';
  const role = isOutermost && heading !== 'mixed' ? heading : 'criterion';
  const id = takeId(slug(row.title, 'tieu-chi'), drafting.taken);
  const head = { row, id, code, role } as const;
  const says = isOutermost ? heading : inside;
  const isCap = says !== 'mixed' && ROLE_IS[says].besides;
  const below = draftNodes(children, drafting, { code, says, cap: isCap ? (printedMax(row).max ?? cap) : undefined });
  // a heading above bonus and penalty only is no group: its criteria go to its parent
  if (below.length > 0 && below.every((child) => !ROLE_IS[child.role].inMaximum)) return below;
  if (below.length > 0)
    return [{ ...head, ...groupOf(row, below, role), children: below, isStandIn: false, assumes: [] }];
  const [isBonus, isPenalty] = [[inside, heading].includes('bonus'), [inside, heading].includes('penalty')];
  const leaf = leafOf(row, code, drafting, isPenalty ? 'penalty' : isBonus ? 'bonus' : 'criterion', cap);
  const isMixed = inside === 'mixed' || (isBonus && isPenalty);
  const mixed: readonly Doubt[] = isMixed ? [{ why: 'bonus-or-penalty', params: {} }] : [];
  if (leaf) return [{ ...head, ...leaf, doubts: [...leaf.doubts, ...mixed], children: [] }];
  const [unreadable] = printedMax(row).doubts;
  drafting.left.push({ row, doubt: unreadable ?? { why: 'not-a-criterion', params: {} } });
  return [];
}

/** Below a mixed heading: a penalty where the row takes points away. */
function roleByScoring({ title, scoring, max }: AnnexRow): DraftNode['role'] {
  return /(?<!\p{L})trừ(?!\p{L})|[:=] ?-\d/iu.test(`${title} ${scoring} = ${max}`) ? 'penalty' : 'bonus';
}

/** The maximum without the sign that it is printed with: `-5` of a penalty, `+5` of a bonus. */
function withoutSign(max: string, [inside, heading]: readonly Inside[]): string {
  if (inside === 'penalty' || heading === 'penalty') return max.replace(/(?<!\d ?)[-–−] ?(?=\d)/u, '');
  return inside === 'bonus' || heading === 'bonus' ? max.replace(/(?<!\d ?)\+ ?(?=\d)/, '') : max;
}

function groupOf(row: AnnexRow, children: readonly DraftNode[], role: Beside): Pick<DraftNode, 'max' | 'doubts'> {
  const sum = sumOf(children);
  const { max, doubts } = printedMax(row);
  const isCap = ROLE_IS[role].besides;
  const differs = max !== undefined && max !== sum && !(isCap && compare(fromDecimal(sum), fromDecimal(max)) > 0);
  return {
    max: max ?? sum,
    doubts: [
      ...doubts,
      ...(differs ? [{ why: 'sum-differs', params: { max, sum } } as const] : []),
      ...(row.scoring === '' ? [] : [{ why: 'group-scoring', params: { text: row.scoring } } as const]),
      ...titleDoubts(titleParts(row.title).rule, max ?? sum),
      ...markDoubts(row.title),
      ...partsDoubts(row, max ?? sum, children),
    ],
  };
}

/** A doubt where rows with a dash are criteria that add up, and those of a yes or no may stand instead of one another. */
function partsDoubts({ isOfParts }: AnnexRow, max: string, children: readonly DraftNode[]): readonly Doubt[] {
  const answers = children.filter(({ rule }) => isObject(rule) && rule.flag !== undefined).map(({ row }) => row.title);
  if (!isOfParts || answers.length < 2 || areDuties(answers)) return [];
  return [{ why: 'parts-added', params: { max, count: String(children.length) } }];
}

type Leaf = Pick<DraftNode, 'max' | 'rule' | 'mayClaimNotApplicable' | 'doubts' | 'isStandIn' | 'assumes'>;

function leafOf(row: AnnexRow, code: string, drafting: Drafting, inside: Beside, cap?: string): Leaf | undefined {
  const { max, doubts: maxDoubts } = maximumOf(row, inside, cap);
  if (max === undefined) return undefined;
  const doubts = [...maxDoubts];
  const parts = titleParts(row.title);
  const isInTitle = row.scoring === '' && parts.rule !== '' && !row.joined.includes('scoring');
  const { lowers, besides } = ROLE_IS[inside];
  const scoring = { title: isInTitle ? parts.title : row.title, max, role: lowers ? 'penalty' : 'criterion' } as const;
  const text = isInTitle ? parts.rule : row.scoring;
  doubts.push(...(isInTitle ? [] : titleDoubts(parts.rule, max)), ...markDoubts(row.title));
  const refusal = drafting.refused.get(row.row);
  const read = refusal === undefined ? readScoring(scoring, text) : undefined;
  const isJoined = row.joined.some((name) => name === 'scoring' || name === 'max');
  // a bonus that is all there until something is taken away is none
  const isTaken =
    besides &&
    !lowers &&
    read !== undefined &&
    'rule' in read &&
    clausesOf(read.used, 'each').some((each) => each.isTaken);
  const isRead = read !== undefined && 'rule' in read && !isJoined && !isTaken;
  if (!isRead) doubts.push(unreadOf(row, text, max, refusal, isJoined || !read || 'rule' in read ? undefined : read));
  const reading: Reading = isRead ? read : markOf(scoring);
  for (const { why, ...params } of reading.doubts ?? []) doubts.push({ why, params: { max, ...params } });
  const { ids, isShared } = drafting.facts.declare(reading.facts, row, { row: row.row, title: scoring.title, code });
  const isMark = reading.facts.some(({ type }) => FACT_TYPE_IS[type].isOfOthers);
  if (isMark && judgeOf(row) === undefined) doubts.push({ why: 'no-body', params: {} });
  const claimed = reading.doubts?.some(({ why }) => why === 'claimed-not-applicable');
  return {
    max,
    rule: reading.rule(ids),
    ...(claimed ? { mayClaimNotApplicable: true } : {}),
    doubts,
    isStandIn: !isRead,
    assumes: [...(reading.assumes ?? []), ...(isShared ? (['figures-shared'] as const) : [])],
  };
}

/** Why the rule of a row is only a stand-in. */
function unreadOf(
  row: AnnexRow,
  text: string,
  max: string,
  refusal: Issue | undefined,
  read: RowRefusal | undefined,
): Doubt {
  if (refusal) {
    return { why: 'refused', params: { detail: issueSentence(refusal, 'vi'), detailEn: issueSentence(refusal, 'en') } };
  }
  if (row.joined.some((name) => name === 'scoring' || name === 'max')) return { why: 'joined', params: {} };
  if (text === '') return { why: 'no-scoring', params: {} };
  const { why, ...params } = read ?? ({ why: 'unread', text } as const);
  return { why, params: { max, ...params } };
}

/** A doubt where the title has words on the scoring that the rule does not say. */
function titleDoubts(rule: string, max: string): readonly Doubt[] {
  return rule === '' || isSaidByMaximum(rule, max) ? [] : [{ why: 'title-rule', params: { text: rule } }];
}

/** A doubt on the mark of a note at a title. */
function markDoubts(title: string): readonly Doubt[] {
  const text = titleMark(title);
  return text === undefined ? [] : [{ why: 'title-mark', params: { text } }];
}

/** The nodes, with a doubt on a row whose number an earlier row has: a spreadsheet turns `1.10` into 1.1. */
export function withDoubledCodes(nodes: readonly DraftNode[]): readonly DraftNode[] {
  // numbers may begin again below each heading that has none itself
  const visit = (node: DraftNode, rowsByCode: Map<string, number>): DraftNode => {
    const other = node.code === '' ? undefined : rowsByCode.get(node.code);
    if (other === undefined) rowsByCode.set(node.code, node.row.row);
    const below = node.code === '' ? new Map<string, number>() : rowsByCode;
    const children = node.children.map((child) => visit(child, below));
    if (other === undefined) return { ...node, children };
    const doubt = { why: 'code-doubled', params: { code: node.row.code, other: String(other) } } as const;
    return { ...node, children, doubts: [...node.doubts, doubt] };
  };
  const rowsByCode = new Map<string, number>();
  return nodes.map((node) => visit(node, rowsByCode));
}
