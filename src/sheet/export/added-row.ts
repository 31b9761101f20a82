import type { AnnexRow } from '../annex/annex-rows.js';
import { bareCode, styleOf } from '../annex/row-number.js';
import { decimalComma, plainDecimal } from '../decimal-comma.js';
import type { ReportRow } from '../import-report.js';
import { firstLanguage, type JsonObject, list, objects, text, words } from '../json-parts.js';
import { slug, takeId } from '../slug.js';
import { type Edited, withScoring } from './edited-rule.js';
import { idsIn, nodeAt, nodesTo, tierAt, withNode } from './pack-nodes.js';

/** A row that the exported pack did not have, and what it is put into. */
interface NewRow {
  readonly row: AnnexRow;
  /** The key of the row above it: `tier/node`, or `tier` where that is the heading of a tier. */
  readonly above: string;
  /** The next row of the sheet where that is new too. */
  readonly next: AnnexRow | undefined;
}

/** The pack with a new row, its key and the group that it was put into; or why it was not put in. */
type Added = (Edited & { readonly key: string; readonly group: string }) | Pick<ReportRow, 'why' | 'params'>;

/** Where a new node goes: behind a sibling, or first or last in a group. */
type Place = { readonly behind: string } | { readonly first: string } | { readonly last: string };

/**
 * The pack with a new row: a criterion with its points and its rule, or a group whose rows follow. Its number says into which
 * group it goes; a row without a number goes below the group above it, or beside the criterion above it.
 */
export function withRow(pack: JsonObject, exported: JsonObject, { row, above, next }: NewRow): Added {
  const [tier = '', sibling = ''] = above.split('/');
  const max = decimalComma(row.max);
  if (max === undefined) return { why: 'row-without-max', params: { found: row.max } };
  const place = placeOf(pack, tier, sibling, bareCode(row.code));
  if (place === undefined) return { why: 'row-without-place', params: {} };
  const language = firstLanguage(pack);
  const id = takeId(slug(row.title, 'tieu-chi'), new Set(objects(pack.tiers).flatMap(idsIn)));
  const code = row.code === '' ? {} : { code: row.code };
  const bare: JsonObject = { id, ...code, title: { [language]: row.title }, max: plainDecimal(max) };
  const isGroup = row.scoring === '' && isBelow(next, row);
  const added = withNew(pack, tier, place, isGroup ? { ...bare, combine: 'sum', children: [] } : bare);
  const key = `${tier}/${id}`;
  const [parent] = nodesTo(tierAt(added, tier), id).slice(-2, -1);
  const group = parent ? `${text(parent.code)} ${words(parent.title, language)}`.trim() : '';
  if (isGroup) return { pack: added, assumes: [], asked: [], key, group };
  const scored = withScoring(added, exported, key, row.scoring);
  return scored ? { ...scored, key, group } : { why: 'row-not-added', params: { text: row.scoring } };
}

/** Whether a row is one of the rows below another by its number. */
function isBelow(row: AnnexRow | undefined, above: AnnexRow): boolean {
  const [code, group] = [bareCode(row?.code ?? ''), bareCode(above.code)];
  if (code === '' || group === '') return false;
  return code.startsWith(`${group}.`) || (!code.includes('.') && styleOf(code) !== styleOf(group));
}

/** The place that a number says; undefined where none is certain. */
function placeOf(pack: JsonObject, tier: string, sibling: string, code: string): Place | undefined {
  const chain = nodesTo(tierAt(pack, tier), sibling);
  const above = chain.at(-1);
  if (above === undefined) return undefined;
  const inside = (group: JsonObject): Place => ({ first: text(group.id) });
  if (code === '') return above.children === undefined ? { behind: text(above.id) } : inside(above);
  const number = groupOf(code);
  const [parent, ...others] = number === '' ? [] : withCode(tierAt(pack, tier), number);
  if (parent && others.length === 0) {
    // below a criterion that has a rule of its own nothing can stand
    if (parent.children === undefined) return undefined;
    const at = chain.indexOf(parent);
    if (at < 0) return { last: text(parent.id) };
    const before = chain[at + 1];
    return before ? { behind: text(before.id) } : inside(parent);
  }
  const alike = chain.findLast((node) => {
    const other = bareCode(text(node.code));
    return styleOf(other) === styleOf(code) && groupOf(other) === number;
  });
  if (alike) return { behind: text(alike.id) };
  if (above.children !== undefined && number === '') return inside(above);
  return text(above.code) === '' ? { behind: text(above.id) } : undefined;
}

/** The number of the group that a number names: `II.1` of `II.1.2`; '' where it names none. */
export function groupOf(code: string): string {
  return code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : '';
}

/** The nodes of a part of a pack that have a number. */
export function withCode(part: JsonObject, code: string): readonly JsonObject[] {
  return [...objects(part.criteria), ...objects(part.children)].flatMap((node) => [
    ...(bareCode(text(node.code)) === code ? [node] : []),
    ...withCode(node, code),
  ]);
}

function withNew(pack: JsonObject, tier: string, place: Place, added: JsonObject): JsonObject {
  if ('behind' in place) return withNode(pack, tier, place.behind, (node) => [node, added]);
  const id = 'first' in place ? place.first : place.last;
  return withNode(pack, tier, id, (group) => ({
    ...group,
    children: 'first' in place ? [added, ...list(group.children)] : [...list(group.children), added],
  }));
}

/** The pack without a new group that has no row after all; undefined where it has one. */
export function withoutEmptyGroup(pack: JsonObject, key: string): JsonObject | undefined {
  const [tier = '', id = ''] = key.split('/');
  const node = nodeAt(pack, tier, id);
  return node !== undefined && list(node.children).length === 0 ? withNode(pack, tier, id, () => undefined) : undefined;
}
