import type { CoreList } from '../../model/core.js';
import type { DroppedPart } from '../../model/dropped-part.js';
import type { Path } from '../../model/issue.js';

/** A part of a pack, by its place. */
export interface Part {
  readonly path: Path;
  readonly sort: DroppedPart;
}

/** Lists at the top of a pack, whose items go one by one. */
const TOP_LISTS: Readonly<Record<string, DroppedPart>> = {
  relations: 'relation',
  facts: 'fact',
  constants: 'constant',
  attributes: 'attribute',
  texts: 'text',
} satisfies Record<CoreList, DroppedPart>;

/** The smallest part that goes where something is wrong at the path; undefined for the head of the pack. */
export function partAt(path: Path): Part | undefined {
  const [top = '', index] = path;
  const sort = Object.hasOwn(TOP_LISTS, top) ? TOP_LISTS[top] : undefined;
  if (sort !== undefined && typeof index === 'number') {
    if (top === 'facts' && path[2] === 'atMost') return { path: path.slice(0, 3), sort: 'key' };
    return { path: path.slice(0, 2), sort };
  }
  if (top === 'gaps' && typeof index === 'number')
    return path[2] === 'at' && path.length > 3
      ? { path: path.slice(0, 4), sort: 'gap-place' }
      : { path: path.slice(0, 2), sort: 'gap' };
  if (top === 'tiers' && typeof index === 'number') return inTier(path);
  if (top === 'procedure') return inProcedure(path);
  if (top === 'requires' && path.length >= 3) return { path: path.slice(0, 3), sort: 'plugin' };
  return undefined;
}

function inTier(path: Path): Part {
  const [, , key, index] = path;
  if (key === 'collects') return { path: path.slice(0, 3), sort: 'key' };
  if (key === 'rankings' && typeof index === 'number')
    return path[4] === 'tieBreak' && path.length > 5
      ? { path: path.slice(0, 6), sort: 'tie-break' }
      : { path: path.slice(0, 4), sort: 'ranking' };
  if (key === 'cohorts' && typeof index === 'number') return { path: path.slice(0, 4), sort: 'cohort' };
  if (key === 'criteria' && typeof index === 'number') return inNode(path);
  return { path: path.slice(0, 2), sort: 'tier' };
}

/** Of a node its levels, a level or the gate of one, where it is those that are wrong; else the innermost node. */
function inNode(path: Path): Part {
  const length = nodePath(path).length;
  const [key, steps, step, end] = path.slice(length);
  if (key !== 'levels') return { path: path.slice(0, length), sort: 'node' };
  if (steps !== 'steps' || step === undefined) return { path: path.slice(0, length + 1), sort: 'levels' };
  return end === 'gate'
    ? { path: path.slice(0, length + 4), sort: 'gate' }
    : { path: path.slice(0, length + 3), sort: 'level' };
}

/** The path of the innermost node of a path in the criteria of a tier. */
export function nodePath(path: Path): Path {
  let length = 4;
  while (path[length] === 'children' && typeof path[length + 1] === 'number') length += 2;
  return path.slice(0, length);
}

/** Whether the path is that of a tier or a node. */
export function isTierOrNode(path: Path): boolean {
  if (path[0] !== 'tiers' || typeof path[1] !== 'number') return false;
  if (path.length === 2) return true;
  return path[2] === 'criteria' && typeof path[3] === 'number' && nodePath(path).length === path.length;
}

function inProcedure(path: Path): Part | undefined {
  const [, key, list, body, entries, entry] = path;
  if (key !== 'verification' || list !== 'verifiers') return undefined;
  if (body === undefined) return { path: path.slice(0, 3), sort: 'verifiers' };
  if ((entries === 'tiers' || entries === 'facts') && entry !== undefined)
    return { path: path.slice(0, 6), sort: 'verifier-entry' };
  return { path: path.slice(0, 4), sort: 'verifier' };
}
