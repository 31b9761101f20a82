import type { AlterationKind } from '../../../model/alteration.js';
import type { Json } from '../../../model/expression.js';
import { packDocumentGiven } from '../../../model/given-as.js';
import type { Path } from '../../../model/issue.js';
import { type Pack, packSchema } from '../../../model/pack.js';
import { PLUGIN_LISTS, PLUGIN_PARTS } from '../../../model/plan.js';
import type { Plugins } from '../../../model/tables.js';
import { tablesOf } from '../../tables-of.js';
import { withEdits } from './alteration.js';
import { alterationsOf } from './alterations.js';

/** A pack with one alteration. `name` is printed, and written under `equivalents`. */
export interface Mutant {
  /** Its place and its kind, as `tieuchi test` prints it. */
  readonly name: string;
  /** What kind of alteration it is. */
  readonly kind: AlterationKind;
  /** `tier/node#key`, as the gaps of a pack name places; without a tier where every tier is touched. */
  readonly place: string;
  /** What was altered, from and to. */
  readonly change: string;
  /** The tier that is touched, by its id; absent where every tier is. */
  readonly tier?: string;
  /** The criterion or group that is touched, by its id; absent where none is. */
  readonly node?: string;
  /** The pack, altered. */
  readonly document: Pack;
}

/**
 * Every altered pack, in the order of the document. Some do not compile: they say something that no pack may.
 *
 * @param pack The document of the pack.
 * @param plugins The plugins that it needs; by default none.
 * @throws TypeError where `pack` is no document of a pack, as a compiled pack, or requires a plugin that is not among `plugins`.
 * @example
 * mutants(pack.plan.pack).map(({ name }) => name);
 */
export function mutants(pack: Pack, plugins: Plugins = {}): readonly Mutant[] {
  packDocumentGiven(pack);
  const { kinds, combiners } = tablesOf(requiredPlugins(pack), plugins);
  const schema = packSchema(Object.values(kinds), Object.values(combiners));
  return alterationsOf(pack as unknown as Json, schema).map(({ kind, path, change, edits }) => {
    const { tier, node, place } = placeOf(pack, path);
    const document = withEdits(pack as unknown as Json, edits) as unknown as Pack;
    const where = { ...(tier === undefined ? {} : { tier }), ...(node === undefined ? {} : { node }) };
    return { name: `${kind} ${place}: ${change}`, kind, place, change, ...where, document };
  });
}

/** The plugins that a pack says it needs. */
function requiredPlugins({ requires = {} }: Pack) {
  return PLUGIN_PARTS.flatMap((is) => (requires[PLUGIN_LISTS[is]] ?? []).map((plugin) => ({ is, ...plugin })));
}

/** Entries of lists are named by their ids, so that a name stays when a row is moved. */
function placeOf(pack: Pack, path: Path) {
  let value: unknown = pack;
  let tier: string | undefined;
  let node: string | undefined;
  let rest: (string | number)[] = [];
  for (const [index, step] of path.entries()) {
    value = (value as Readonly<Record<string | number, unknown>>)[step];
    const { id } = (value ?? {}) as { readonly id?: string };
    const list = path[index - 1];
    if (typeof step === 'number' && id !== undefined && list === 'tiers') tier = id;
    else if (typeof step === 'number' && id !== undefined && (list === 'criteria' || list === 'children')) {
      node = id;
      rest = [];
    } else rest.push(typeof step === 'number' && id !== undefined ? id : step);
  }
  const keys = rest.filter((step) => step !== 'tiers' && step !== 'criteria').join('.');
  return { tier, node, place: `${tier ?? ''}${node === undefined ? '' : `/${node}`}${keys === '' ? '' : `#${keys}`}` };
}
