import type { CompiledPack } from '../../engine.js';
import { isObject } from '../../kit/plain-data.js';
import { CORE_LIST_IS, CORE_LISTS } from '../../model/core.js';
import { valueAt } from '../../model/document.js';
import type { DroppedPart } from '../../model/dropped-part.js';
import type { Json } from '../../model/expression.js';
import { type Checked, type Issue, issuesOf, type Path, paramsOf } from '../../model/issue.js';
import { writtenPlan } from '../written-plan.js';
import { edited, isIn, numberWritten, type PlacedValue, pathBefore, pathKey } from './edits.js';
import { idleParts } from './idle-parts.js';
import { partAt } from './part-at.js';

/** A part that was removed. */
export interface RemovedPart {
  /** Its path in the pack before. */
  readonly path: Path;
  readonly sort: DroppedPart;
  /** The id that it named and that is no longer there; '' where it named none. */
  readonly of: string;
  /** Whether the caller asked to remove it, and it did not follow another part. */
  readonly isRoot?: true;
}

/** A number of a group that follows from removed children: its maximum, or how many of its best children count. */
interface FollowingNumber {
  readonly path: Path;
  readonly before: string;
  readonly after: string;
}

/** The removed parts, and the numbers that follow; `issues` where what remains is not a valid pack. */
export interface Dropped {
  readonly gone: readonly RemovedPart[];
  /** Parts that cannot stay as they are, and that `mayGo` keeps. */
  readonly refused: readonly RemovedPart[];
  readonly followed: readonly FollowingNumber[];
  readonly issues: readonly Issue[];
}

/** A pack, the parts to remove from it, and the compiler. */
interface PartsToDrop {
  readonly document: Json;
  readonly before: CompiledPack;
  readonly roots: readonly RemovedPart[];
  readonly compile: (document: Json) => Checked<CompiledPack>;
  /** Whether a part may go along; every part may when it is absent. */
  readonly mayGo?: (part: RemovedPart) => boolean;
  /** The warnings of `document`: a maximum that was the sum of its rows follows them. When it is absent, all maximums stay. */
  readonly warnings?: readonly Issue[];
}

/** The changes so far, each under the key of its path in the pack before. */
interface State {
  readonly gone: Map<string, RemovedPart>;
  readonly followed: Map<string, PlacedValue & FollowingNumber>;
  readonly refused: Map<string, RemovedPart>;
  /** The places of `max`, as keys, of the groups whose maximum stays as it is. */
  readonly fixedMaximums: Set<string>;
}

/** Rounds of dropping: each drops something, and no pack is so deep. */
const ROUNDS = 200;

/**
 * Drops parts of a pack, and along with them whatever names them, rests on them or serves nothing without them, until what is
 * left is a pack without errors. The maximum of a group that was the sum of its rows is the sum of the rows that are left.
 */
export function dropParts({ document, before, roots, compile, mayGo = () => true, warnings }: PartsToDrop): Dropped {
  const state: State = { gone: new Map(), followed: new Map(), refused: new Map(), fixedMaximums: new Set() };
  for (const root of roots) take(state, document, root);
  const known = warnings && new Set(sumsOf(warnings));
  let issues: readonly Issue[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const removed = [...state.gone.values()].map(({ path }) => path);
    const left = edited(document, { removed, replaced: [...state.followed.values()], added: [] });
    const compiled = compile(left);
    issues = compiled.ok ? [] : compiled.errors;
    const placed = issuesOf(compiled).map((issue) => ({ ...issue, path: pathBefore(removed, issue.path) }) as Issue);
    const idle = compiled.ok
      ? idleParts(writtenPlan(before), writtenPlan(compiled.value)).map((part) => ({
          ...part,
          path: pathBefore(removed, part.path),
        }))
      : [];
    const errors = placed.filter(({ severity }) => severity === 'error');
    const isChanged =
      errors.length > 0 ? dropWrong(state, document, errors, mayGo) : dropIdle(state, document, idle.filter(mayGo));
    if (isChanged || (errors.length === 0 && known && followSums(state, document, placed, known))) continue;
    break;
  }
  const gone = [...state.gone.values()];
  const followed = [...state.followed.values()].filter(({ path }) => !gone.some((part) => isIn(path, part.path)));
  return { gone, followed, refused: [...state.refused.values()], issues };
}

/**
 * Removes a part, the standing that its owner states for it, and the list or gap that is empty without it. False where the
 * part was removed already.
 */
function take(state: State, document: Json, part: RemovedPart): boolean {
  if ([...state.gone.values()].some(({ path }) => isIn(part.path, path))) return false;
  for (const [key, { path }] of state.gone) if (isIn(path, part.path)) state.gone.delete(key);
  state.gone.set(pathKey(part.path), part);
  const list = part.path.slice(0, -1);
  const [owner, step] = [valueAt(document, list), part.path.at(-1)];
  if (typeof step === 'string') dropStanding(state, document, list, step);
  const isEmpty = Array.isArray(owner) && owner.every((_, index) => state.gone.has(pathKey([...list, index])));
  const whole = isEmpty ? emptied(list) : undefined;
  if (whole) take(state, document, { ...whole, of: part.of });
  return true;
}

/** The part to remove with the last item of `list`; undefined where the list may be empty, or the compiler reports it. */
function emptied(list: Path): Pick<RemovedPart, 'path' | 'sort'> | undefined {
  const [top, , key] = list;
  if (top === 'gaps' && key === 'at') return { path: list.slice(0, 2), sort: 'gap' };
  if (top === 'procedure' && list.length > 3) return { path: list.slice(0, -1), sort: 'verifier' };
  const isOptional =
    (list.length === 1 && CORE_LISTS.some((known) => known === top && !CORE_LIST_IS[known].isNeeded)) ||
    (top === 'tiers' && key === 'rankings' && list.length === 3) ||
    top === 'requires';
  return isOptional ? { path: list, sort: 'key' } : undefined;
}

/** Removes `standing.<key>` of the owner of a key that goes. */
function dropStanding(state: State, document: Json, owner: Path, key: string): void {
  const standing = valueAt(document, [...owner, 'standing']);
  if (!isObject(standing) || !Object.hasOwn(standing, key)) return;
  const others = Object.keys(standing).filter(
    (name) => name !== key && !state.gone.has(pathKey([...owner, 'standing', name])),
  );
  const path = others.length === 0 ? [...owner, 'standing'] : [...owner, 'standing', key];
  take(state, document, { path, sort: 'key', of: key });
}

/** The params that say what an issue misses, the likeliest first. */
const MISSED = ['node', 'tier', 'fact', 'cohort', 'constant', 'attribute', 'place', 'level', 'ranking', 'text'];

/** Drops the parts in which something is wrong; `false` where none of them can go. */
function dropWrong(
  state: State,
  document: Json,
  errors: readonly Issue[],
  mayGo: (part: RemovedPart) => boolean,
): boolean {
  const changes = errors.map((error) => {
    const { path, code } = error;
    if (code === 'best-unequal-max' && keepMaxima(state, document, path)) return true;
    if (code === 'number-range' && path.at(-2) === 'combine')
      return follow(state, document, path, paramsOf(error).atMost ?? '');
    const part = partAt(path);
    const params = paramsOf(error);
    const missed = MISSED.flatMap((name) => params[name] ?? []);
    const going = part && { ...part, of: missed[0] ?? '' };
    if (!going || mayGo(going)) return going !== undefined && take(state, document, going);
    state.refused.set(pathKey(going.path), going);
    return false;
  });
  return changes.some((isChanged) => isChanged);
}

function dropIdle(state: State, document: Json, idle: readonly RemovedPart[]): boolean {
  return idle.map((part) => take(state, document, part)).some((isChanged) => isChanged);
}

/** A group whose rows must be equal keeps theirs as they were. */
function keepMaxima(state: State, document: Json, combine: Path): boolean {
  const at = combine.lastIndexOf('combine');
  const group = combine.slice(0, at);
  const children = [...state.followed.values()].filter(
    ({ path }) => isIn(path, [...group, 'children']) && path.length === group.length + 3,
  );
  for (const { path } of children) {
    state.followed.delete(pathKey(path));
    state.fixedMaximums.add(pathKey(path));
  }
  return children.length > 0 && valueAt(document, group) !== undefined;
}

/** The places of `max`, as keys, of the groups with an issue `children-max`. */
function sumsOf(issues: readonly Issue[]): readonly string[] {
  return issues.filter(({ code }) => code === 'children-max').map(({ path }) => pathKey(maxOf(path)));
}

function maxOf(combine: Path): Path {
  return [...combine.slice(0, combine.lastIndexOf('combine')), 'max'];
}

/** Sets each maximum that was the sum of its rows to what these come to now. */
function followSums(state: State, document: Json, issues: readonly Issue[], known: ReadonlySet<string>): boolean {
  const changes = issues
    .filter(({ code }) => code === 'children-max')
    .map((issue) => {
      const path = maxOf(issue.path);
      const isKept = known.has(pathKey(path)) || state.fixedMaximums.has(pathKey(path));
      return !isKept && follow(state, document, path, paramsOf(issue).sum ?? '');
    });
  return changes.some((isChanged) => isChanged);
}

function follow(state: State, document: Json, path: Path, after: string): boolean {
  if (state.followed.get(pathKey(path))?.after === after || after === '') return false;
  const before = String(valueAt(document, path) ?? '');
  state.followed.set(pathKey(path), { path, value: numberWritten(after), before, after });
  return true;
}
