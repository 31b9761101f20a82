import { closestOrEmpty } from '../../kit/unicode.js';
import type { Amendment } from '../../model/amendment.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { type Issue, issue, type Path } from '../../model/issue.js';
import { isIn } from '../drop/edits.js';
import { isAboutKey } from '../text/locate.js';
import { addressOf, placesAt } from './address.js';
import { isSame } from './edit.js';

/** The pack before and after an amendment, and the issues of each. */
interface AmendedPacks {
  readonly base: Json;
  readonly baseIssues: readonly Issue[];
  readonly result: Json;
  readonly resultIssues: readonly Issue[];
  readonly amendment: Amendment;
  /** The pack that results from all changes but one, with its issues; undefined where the others cannot be made without it. */
  readonly without: (index: number) => Pick<AmendedPacks, 'result' | 'resultIssues'> | undefined;
}

/**
 * The new issues of the resulting pack, at their places in the amendment: inside a value that a change sets, or else at the
 * change without which it is not there, or that is beside it or inside it; at `changes` where none or several are. Each names
 * the place in the pack. Issues that the base has already are left out.
 */
export function blame(packs: AmendedPacks): readonly Issue[] {
  const { base, baseIssues, result, resultIssues, amendment } = packs;
  const old = new Set(baseIssues.map((fault) => keyOf(base, fault)));
  const places = placesSet(result, amendment);
  const causing = changeThatCauses(packs);
  return resultIssues
    .filter((fault) => !old.has(keyOf(result, fault)))
    .map((fault) => {
      const place = places.find(({ path }) => isIn(fault.path, path));
      if (place?.inserting !== undefined && fault.path.length === place.path.length && isAboutKey(fault))
        return ofAddress(fault, result, { changes: amendment.changes, index: place.inserting });
      if (place) return { ...fault, path: [...place.at, ...fault.path.slice(place.path.length)] };
      const code = fault.severity === 'error' ? 'amend-broken' : 'amend-doubtful';
      const { code: of, params } = fault;
      const address = addressOf(result, fault.path);
      const cause = causing(fault);
      return issue(code, cause.length > 1 ? cause : (nearestChange(address, amendment) ?? cause), {
        place: address,
        fault: JSON.stringify({ code: of, params }),
      });
    });
}

/** Fewer steps name a whole list, as `facts` or `tiers/xa`, in which many other places are. */
const FEWEST_STEPS = 3;

/** The one change without which an issue is not there; `changes` where there is none, or several are. */
function changeThatCauses({
  amendment: { changes },
  result,
  resultIssues,
  without,
}: AmendedPacks): (fault: Issue) => Path {
  const keysOfAll = new Set(resultIssues.map((fault) => keyOf(result, fault)));
  let others: readonly (ReadonlySet<string> | undefined)[] | undefined;
  return (fault) => {
    if (changes.length === 1) return ['changes', 0, 'at'];
    others ??= changes.map((_, index) => {
      const pack = without(index);
      const keys = pack?.resultIssues.map((each) => keyOf(pack.result, each));
      // another issue may hide this one: the compiler ends with the first stage that finds an error
      return keys?.every((key) => keysOfAll.has(key)) ? new Set(keys) : undefined;
    });
    const key = keyOf(result, fault);
    const causes = others.flatMap((keys, index) => (keys === undefined || keys.has(key) ? [] : [index]));
    const [index] = causes;
    return index === undefined || causes.length > 1 ? ['changes'] : ['changes', index, 'at'];
  };
}

/** The change whose address shares all steps of `address`, or all but the last; undefined where none, or several, do. */
function nearestChange(address: string, { changes }: Amendment): Path | undefined {
  const steps = address.split('/');
  const shared = changes.map(({ at }) => {
    const differs = steps.findIndex((step, index) => at.split('/')[index] !== step);
    return differs < 0 ? steps.length : differs;
  });
  const most = Math.max(...shared);
  const isNear = most >= Math.max(FEWEST_STEPS, steps.length - 1);
  const index = shared.indexOf(most);
  return isNear && shared.lastIndexOf(most) === index ? ['changes', index, 'at'] : undefined;
}

/**
 * An issue of a key that a change inserts: the last step of its address. A key that the format has not is a place that is not
 * there; and so is one that belongs elsewhere, where another that is there may be meant.
 */
function ofAddress(
  fault: Issue,
  result: Json,
  { changes, index }: Pick<Amendment, 'changes'> & { readonly index: number },
): Issue {
  const path = ['changes', index, 'at'];
  if (fault.code !== 'key-unknown' && fault.code !== 'key-misplaced') return { ...fault, path };
  const { key: step } = fault.params;
  const names = Object.keys(valueAt(result, fault.path.slice(0, -1)) ?? {}).filter((name) => name !== step);
  const suggestion = closestOrEmpty(step, names) || ('suggestion' in fault.params ? fault.params.suggestion : '');
  if (fault.code === 'key-misplaced' && suggestion === '') return { ...fault, path };
  return issue('amend-none', path, { at: changes[index]?.at ?? step, step, suggestion });
}

interface PlaceSet {
  readonly path: Path;
  readonly at: Path;
  /** The position of the change that inserts the key at this place; absent for any other place. */
  readonly inserting?: number;
}

/** The places of the resulting pack whose values are in the amendment, and their places there. */
function placesSet(result: Json, { changes, texts, title }: Amendment): readonly PlaceSet[] {
  const textCount = (result as unknown as Pick<Amendment, 'texts'>).texts.length;
  return [
    ...changes.flatMap((change, index): readonly PlaceSet[] => {
      if (change.remove === true) return [];
      const key = change.insert === undefined ? 'replace' : 'insert';
      const value = change.insert ?? change.replace;
      const places = placesAt(result, change.at).paths.flatMap((place) => [place, ...itemsOf(result, place)]);
      const path = places.find((place) => isSame(valueAt(result, place), value));
      if (path === undefined) return [];
      const isKey = key === 'insert' && typeof path.at(-1) === 'string';
      return [{ path, at: ['changes', index, key], ...(isKey ? { inserting: index } : {}) }];
    }),
    ...texts.map((_, index) => ({ path: ['texts', textCount - texts.length + index], at: ['texts', index] })),
    { path: ['id'], at: ['id'] },
    { path: ['version'], at: ['version'] },
    ...(title === undefined ? [] : [{ path: ['title'], at: ['title'] }]),
  ];
}

function itemsOf(document: Json, path: Path): readonly Path[] {
  const list = valueAt(document, path);
  return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
}

function keyOf(document: Json, { code, path, params }: Issue): string {
  return JSON.stringify([code, addressOf(document, path), params]);
}
