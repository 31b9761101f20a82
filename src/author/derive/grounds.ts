import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Pack } from '../../model/pack.js';
import { type Added, type PlacedValue, placesIn } from '../drop/edits.js';

/** Every place that says `official`, which is `derived` under another authority until a text of that authority is cited. */
export function officialPlaces(document: Json): readonly PlacedValue[] {
  return placesIn(document).flatMap(({ path, value }) => {
    const isStanding = path.at(-1) === 'standing' || path.at(-2) === 'standing';
    return isStanding && value === 'official' ? [{ path, value: 'derived' }] : [];
  });
}

/** The edits by which texts of the model stop being a legal basis, and the texts that do: all but those that `binding` names. */
export interface TextChanges {
  readonly replaced: readonly PlacedValue[];
  readonly added: readonly Added[];
  readonly models: readonly { readonly path: Path; readonly key: string; readonly number: string }[];
}

/** Sets `binds: false` on every text that binds the authority of the model and is not in `binding`. */
export function modelTexts({ texts }: Pack, binding: readonly string[]): TextChanges {
  const models = texts.flatMap((text, index) =>
    text.binds === false || binding.includes(text.key) ? [] : [{ text, path: ['texts', index] as Path }],
  );
  return {
    replaced: models.flatMap(({ text, path }) =>
      text.binds === undefined ? [] : [{ path: [...path, 'binds'], value: false }],
    ),
    added: models.flatMap(({ text, path }) =>
      text.binds === undefined ? [{ path: [...path, 'binds'], value: false }] : [],
    ),
    models: models.map(({ text, path }) => ({ path, key: text.key, number: text.number })),
  };
}

/** The bodies that a pack names: who verifies, and who gives figures. */
export function bodiesOf({ procedure, facts }: Pack): readonly string[] {
  const verifiers = procedure.verification?.verifiers ?? [];
  const named = verifiers.map(({ id }) => id);
  const others = facts.flatMap(({ provider, verifier }) => [provider, verifier]);
  return [...new Set([...named, ...others])].flatMap((body) => (body === undefined || body === 'unit' ? [] : [body]));
}

/** Whether the value is an object of texts by language, as `{ vi, en }`. */
export function isWords(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}
