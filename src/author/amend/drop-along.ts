import type { CompiledPack } from '../../engine.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import type { Amendment, AmendmentChange } from '../../model/amendment.js';
import { valueAt } from '../../model/document.js';
import type { DroppedPart } from '../../model/dropped-part.js';
import type { Json } from '../../model/expression.js';
import { type Checked, type Issue, issue, type Path, paramsOf } from '../../model/issue.js';
import { dropParts, type RemovedPart } from '../drop/drop-parts.js';
import { edited, isIn, placesIn } from '../drop/edits.js';
import { isTierOrNode } from '../drop/part-at.js';
import { addressOf, longAddressOf, placesAt } from './address.js';
import { hasName } from './apply-change.js';
import { isSame } from './edit.js';
import { type Origin, originOf } from './origins.js';

/** A pack before and after the changes of an amendment. */
export interface AmendedPack {
  readonly base: Json;
  readonly before: CompiledPack;
  readonly document: Json;
  readonly amendment: Amendment;
  /** Places that the changes touched, with every group above them. */
  readonly touched: readonly { readonly place: string; readonly index: number }[];
  readonly compile: (document: Json) => Checked<CompiledPack>;
}

/** The pack without what went along with tiers and rows that were removed. */
interface PackAfterDrop {
  readonly document: Json;
  readonly origins: readonly Origin[];
  readonly issues: readonly Issue[];
}

/** A tier or a row that a change removes, by its place in the amended pack. */
interface Root {
  readonly index: number;
  readonly change: AmendmentChange;
  readonly path: Path;
  readonly address: string;
}

/** Whether a part that cannot stay is removed unasked; false where that would change scores, so that the amendment must say it. */
const GOES_ALONG: Readonly<Record<DroppedPart, boolean>> = {
  tier: false,
  node: false,
  levels: false,
  level: false,
  gate: false,
  cohort: false,
  text: false,
  verifiers: false,
  ranking: true,
  'tie-break': true,
  gap: true,
  'gap-place': true,
  relation: true,
  fact: true,
  constant: true,
  attribute: true,
  verifier: true,
  'verifier-entry': true,
  plugin: true,
  key: true,
};

/**
 * Takes away what depends on the tiers and rows that an amendment removes, each part with the clause that removed what it
 * depends on. What would change scores of what stays is an issue: a row or the gate of a level that reads what is gone, and a
 * maximum that is no longer the sum of its rows.
 */
export function dropAlong(along: AmendedPack): PackAfterDrop {
  const { base, document, amendment, compile, before } = along;
  const roots = rootsOf(base, amendment);
  if (roots.length === 0) return { document, origins: [], issues: [] };
  const causes = causesOf(along, roots);
  const causeOf = ({ path }: RemovedPart) => {
    // where a whole gap goes, its places are not reported one by one; and it goes for the last place that it had
    const above = path.map((_, index) => path.slice(0, path.length - index));
    const inside = placesIn(valueAt(document, path) ?? null).map((place) => [...path, ...place.path]);
    return [...above, ...inside].flatMap((place) => causes.get(partKey(document, place)) ?? [])[0];
  };
  const mayGo = (part: RemovedPart) => GOES_ALONG[part.sort] && causeOf(part) !== undefined;
  const { gone, refused } = dropParts({ document, before, roots: [], compile, mayGo });
  const result = edited(document, { removed: gone.map(({ path }) => path), replaced: [], added: [] });
  const origins = gone.flatMap((part): readonly Origin[] => {
    const root = causeOf(part);
    const at = addressOf(document, part.path);
    return root ? [originOf(amendment, root.change, { at, did: 'removed', with: root.address })] : [];
  });
  const broken = refused.flatMap((part): readonly Issue[] => {
    const root = causeOf(part);
    const params = { place: addressOf(document, part.path), of: root?.address ?? '' };
    return root ? [issue('amend-along', ['changes', root.index, 'at'], params)] : [];
  });
  const touched = gone.flatMap((part) => touchedIn(along, part, causeOf(part)));
  const sums = broken.length > 0 ? [] : wrongSums(along, result, roots);
  return { document: result, origins, issues: [...broken, ...touched, ...sums] };
}

function rootsOf(base: Json, { changes }: Amendment): readonly Root[] {
  return changes.flatMap((change, index): readonly Root[] => {
    const [path, ...others] = change.remove === true ? placesAt(base, change.at).paths : [];
    if (path === undefined || others.length > 0 || !isTierOrNode(path)) return [];
    return [{ index, change, path, address: addressOf(base, path) }];
  });
}

/** What a part is known by in another edition of the pack: its address; where it has no name in its list, also its value. */
function partKey(document: Json, path: Path): string {
  const address = addressOf(document, path);
  return hasName(document, path) ? address : `${address} ${canonicalJson(valueAt(document, path))}`;
}

/** The root for which each part goes, by its key: the first that alone takes it along, else the last of all. */
function causesOf({ base, before, compile }: AmendedPack, roots: readonly Root[]): ReadonlyMap<string, Root> {
  const goneFor = (some: readonly Root[]): readonly string[] => {
    const asked = some.map(
      ({ path }): RemovedPart => ({ path, sort: path.length === 2 ? 'tier' : 'node', of: '', isRoot: true }),
    );
    const { gone } = dropParts({ document: base, before, roots: asked, compile });
    return gone.flatMap(({ path, isRoot }) => (isRoot ? [] : [partKey(base, path)]));
  };
  const causes = new Map<string, Root>();
  for (const root of roots) for (const key of goneFor([root])) if (!causes.has(key)) causes.set(key, root);
  const last = roots.at(-1);
  if (last && roots.length > 1) for (const key of goneFor(roots)) if (!causes.has(key)) causes.set(key, last);
  return causes;
}

/** Changes of a part that goes along, which would be lost. */
function touchedIn(
  { document, touched, amendment }: AmendedPack,
  part: RemovedPart,
  root: Root | undefined,
): readonly Issue[] {
  const place = longAddressOf(document, part.path);
  const value = valueAt(document, part.path);
  // of a list of items without names, the change is meant that put this one in, or that set the whole list
  const isLost = hasName(document, part.path)
    ? (other: string) => `${other}/`.startsWith(`${place}/`)
    : (other: string, insert: Json | undefined) => other === place || isSame(insert, value);
  return touched
    .filter((other) => isLost(other.place, amendment.changes[other.index]?.insert))
    .map(({ index }) => {
      const params = { at: amendment.changes[index]?.at ?? '', clause: root?.change.clause ?? root?.address ?? '' };
      return issue('amend-twice', ['changes', index, 'at'], params);
    });
}

/** Maximums of groups that lost a row and are not the sum of what is left; those that were no sum before are not reported. */
function wrongSums({ base, compile }: AmendedPack, result: Json, roots: readonly Root[]): readonly Issue[] {
  const known = sumsOf(base, compile(base)).map(({ at }) => at);
  return sumsOf(result, compile(result)).flatMap(({ at, group, max, sum }) => {
    const root = roots.find(({ path }) => {
      const [place = []] = placesAt(base, group).paths;
      return isIn(path, place);
    });
    if (!root || known.includes(at)) return [];
    return [issue('amend-max', ['changes', root.index, 'at'], { place: root.address, at, max, sum })];
  });
}

interface WrongSum {
  readonly group: string;
  readonly at: string;
  readonly max: string;
  readonly sum: string;
}

function sumsOf(document: Json, compiled: Checked<CompiledPack>): readonly WrongSum[] {
  const issues: readonly Issue[] = compiled.ok ? compiled.warnings : [];
  return issues
    .filter(({ code }) => code === 'children-max')
    .map((issue) => {
      const group = issue.path.slice(0, issue.path.lastIndexOf('combine'));
      const { max = '', sum = '' } = paramsOf(issue);
      return { group: addressOf(document, group), at: addressOf(document, [...group, 'max']), max, sum };
    });
}
