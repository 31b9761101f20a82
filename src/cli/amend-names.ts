import { placesAt } from '../author/amend/address.js';
import { isObject } from '../kit/plain-data.js';
import { valueAt } from '../model/document.js';
import type { Json } from '../model/expression.js';
import { type Issue, paramsOf } from '../model/issue.js';
import type { PlacedIssue } from './placed.js';

/** Names are listed up to so many: whoever wrote more of them knows where they stand. */
const MOST = 12;

/** The issues of an amendment; each that finds no place in the pack and has no suggestion gets the names that are there. */
export function withNamesThere(issues: readonly PlacedIssue[], amendment: Json, base: Json): readonly PlacedIssue[] {
  return issues.map((placed) => {
    const { suggestion = '' } = paramsOf(placed.issue);
    const names = suggestion === '' ? [...new Set(namesThere(placed.issue, amendment, base))] : [];
    return names.length === 0 || names.length > MOST ? placed : { ...placed, possible: names };
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
