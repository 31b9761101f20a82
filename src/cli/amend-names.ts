import { addressText, nameOf, placesAt, stepsOf } from '../author/amend/address.js';
import { type Called, callings } from '../author/called.js';
import { inline } from '../author/text/yaml-edit/inline.js';
import { isObject } from '../kit/plain-data.js';
import { valueAt } from '../model/document.js';
import type { Json } from '../model/expression.js';
import { type Issue, type Path, paramsOf } from '../model/issue.js';
import type { Form } from './hints/hint.js';
import { hintContextOf, keysAt } from './hints/possible.js';
import type { PlacedIssue } from './placed.js';
import { isText } from './unit-at.js';

/** Names are listed up to so many: whoever wrote more of them knows where they stand. */
const MOST = 12;
/** How many ids are named where several entries have one title. */
const MOST_MEANT = 3;

/** The issues of an amendment; each that finds no place in the pack and has no suggestion gets what is meant, or the names there. */
export function withNamesThere(issues: readonly PlacedIssue[], amendment: Json, base: Json): readonly PlacedIssue[] {
  return issues.map((placed) => {
    const { suggestion = '' } = paramsOf(placed.issue);
    if (suggestion !== '') return placed;
    const lost = lostStep(placed.issue, amendment, base);
    const form = lost && insertMeant(lost, base);
    if (form) return { ...placed, form };
    const meant = lost ? titledThere(lost, base) : [];
    if (meant.length > 0) return { ...placed, meant: () => meant };
    const names = [...new Set(namesThere(placed.issue, amendment, base))];
    return names.length === 0 || names.length > MOST ? placed : { ...placed, possible: names };
  });
}

/** A step of the address of a change that is not found, and the one place before it. */
interface LostStep {
  readonly change: Readonly<Record<string, Json>>;
  readonly step: string;
  readonly isLast: boolean;
  readonly above: Path;
}

function lostStep({ code, path }: Issue, amendment: Json, base: Json): LostStep | undefined {
  const change = valueAt(amendment, path.slice(0, -1));
  if (code !== 'amend-none' || path.at(-1) !== 'at' || !isObject(change) || typeof change.at !== 'string')
    return undefined;
  const { lost } = placesAt(base, change.at);
  const steps = stepsOf(change.at);
  const place = steps.findIndex(
    (_, index) => placesAt(base, addressText(steps.slice(0, index + 1))).lost !== undefined,
  );
  const { paths } = place > 0 ? placesAt(base, addressText(steps.slice(0, place))) : { paths: [[]] };
  const [above] = paths;
  if (lost === undefined || above === undefined || paths.length > 1) return undefined;
  return { change: change as Readonly<Record<string, Json>>, step: lost.step, isLast: lost.isLast, above };
}

/** The change as an insertion, where it replaces a key that may stand there and does not. */
function insertMeant({ change, step, isLast, above }: LostStep, base: Json): Form | undefined {
  const isFree = isObject(valueAt(base, above)) && keysAt(hintContextOf(base).schema(), above).includes(step);
  if (!isLast || !isFree || !Object.hasOwn(change, 'replace')) return undefined;
  const entries = Object.entries(change).map(([key, value]) => [key === 'replace' ? 'insert' : key, value] as const);
  return { line: 'form-of-insert', example: inline(Object.fromEntries(entries), false), row: step };
}

/** The entries there that have the step as their title, number or code. */
function titledThere({ step, above }: LostStep, base: Json): readonly Called[] {
  const entries = calledIn(valueAt(base, above));
  const ids = callings(entries).exactly(step);
  return entries.filter(({ id }) => ids.includes(id)).slice(0, MOST_MEANT);
}

function calledIn(list: unknown): readonly Called[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).flatMap((entry: Readonly<Record<string, unknown>>) => {
    const { title, number, code, children } = entry;
    const names = [...(isObject(title) ? Object.values(title) : []), number, code].filter(isText);
    const id = nameOf(entry as Json);
    return [...(id === undefined ? [] : [{ id, names }]), ...calledIn(children)];
  });
}

/** The names one step before what an issue does not find; of a text, the keys of all that can be cited. */
function namesThere(issue: Issue, amendment: Json, base: Json): readonly string[] {
  const { code, path } = issue;
  if (code === 'text-undeclared') return [base, amendment].flatMap(keysOfTexts);
  if (code !== 'amend-none') return [];
  const { at = '' } = paramsOf(issue);
  const list = valueAt(amendment, [...path.slice(0, -1), 'at']);
  // where a neighbour in a list is not found, the names are those of the items of that list
  const address = path.at(-1) === 'at' ? at : typeof list === 'string' ? `${list}/${at}` : undefined;
  return address === undefined ? [] : (placesAt(base, address).lost?.names ?? []);
}

function keysOfTexts(document: Json): readonly string[] {
  const texts = isObject(document) ? document.texts : undefined;
  if (!Array.isArray(texts)) return [];
  return texts.flatMap((text) => (isObject(text) && typeof text.key === 'string' ? [text.key] : []));
}
