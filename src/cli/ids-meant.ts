import { type Called, type Callings, callings } from '../author/called.js';
import { idFrom } from '../author/draft/named.js';
import type { CompiledPack } from '../engine.js';
import { isList, isObject } from '../kit/plain-data.js';
import type { Json } from '../model/expression.js';
import type { Issue, Path } from '../model/issue.js';
import { flatten } from '../model/node-tree.js';
import { optionId } from '../model/option-id.js';
import type { Pack, PackFact } from '../model/pack.js';
import type { Plan } from '../model/plan.js';
import { criteriaCalled, textsOf, tiersCalled } from './called-in-pack.js';
import { isText } from './unit-at.js';

/** An id that is probably meant, with what it is called; or, of a new unit, an id that can be made of its name. */
export type IdMeant = Called | { readonly proposed: string };

/** How many ids are named where several may be meant. */
const MOST = 3;
/** How many names are looked for among near ones, each of which costs a walk over all. */
const MOST_NEAR = 100;

/** What an id in an assessment stands for. */
type Sort = 'unit' | 'tier' | 'fact' | 'criterion' | 'body' | 'ranking';

/** What an id in an entry of an assessment names, by list and by key of the entry. */
const SORTS: Readonly<Record<string, Readonly<Record<string, Sort>>>> = {
  units: { tier: 'tier', parent: 'unit' },
  submissions: { unit: 'unit', facts: 'fact', criteria: 'criterion' },
  verifications: { unit: 'unit', fact: 'fact', criterion: 'criterion', by: 'body' },
  marks: { unit: 'unit', fact: 'fact', by: 'body' },
  decisions: { ranking: 'ranking', order: 'unit' },
  extensions: { unit: 'unit', tier: 'tier', parent: 'unit' },
};

/**
 * The ids that are meant where an issue of an assessment is about a name, a title or a number of the annex in place of an
 * id: `unit: UBND xã An Lộc`, an option's words. Each name is looked up once; an id that is right has no entry.
 */
export function idsMeant(
  document: Json | undefined,
  { plan }: CompiledPack,
): (issue: Pick<Issue, 'path' | 'params'>) => readonly IdMeant[] {
  const known = knownBy(document, plan);
  const meantBefore = new Map<string, readonly IdMeant[]>();
  let near = 0;
  return ({ path, params }) => {
    const { asked, things } = known.at(path);
    // at the place of a salt an issue may be about the salt
    if (asked === undefined || (path[0] === 'salts' && !Object.values(params).includes(asked))) return [];
    if (path[0] === 'units' && path[2] === 'id') return proposed(asked, known.units);
    if (things === undefined || things.byId.has(asked)) return [];
    const key = JSON.stringify([things.key, asked]);
    const before = meantBefore.get(key);
    if (before !== undefined) return before;
    const exactly = things.names.exactly(asked);
    if (exactly.length === 0) near += 1;
    const ids = exactly.length > 0 || near > MOST_NEAR ? exactly : things.names.nearly(asked);
    const meant = ids.slice(0, MOST).map((id) => things.byId.get(id) ?? { id, names: [] });
    meantBefore.set(key, meant);
    return meant;
  };
}

/** Things of one sort, under a key of their own. */
interface Things {
  readonly key: string;
  readonly byId: ReadonlyMap<string, Called>;
  readonly names: Callings;
}

/** What the assessment and its pack know, each sort made once when it is needed. */
function knownBy(document: Json | undefined, plan: Plan) {
  const thingsByKey = new Map<string, Things>();
  const things = (key: string, make: () => readonly Called[]): Things => {
    const before = thingsByKey.get(key);
    if (before) return before;
    const called = make();
    const after = { key, byId: new Map(called.map((each) => [each.id, each])), names: callings(called) };
    thingsByKey.set(key, after);
    return after;
  };
  const units = unitsOf(document);
  const tierOf = new Map(units.map(({ id, tier }) => [id, tier]));
  const criteria = (unit: unknown) => {
    const { exactly } = things('unit', () => units).names;
    const [id = ''] = typeof unit === 'string' ? exactly(unit) : [];
    const tier = tierOf.get(id) ?? '';
    return things(`criterion ${tier}`, () => criteriaIn(plan.pack, tier));
  };
  const thingsAt = (sort: Sort, unit: unknown) => {
    if (sort === 'criterion') return criteria(unit);
    return things(sort, () => (sort === 'unit' ? units : OF_PACK[sort](plan)));
  };
  /** What stands at a place in place of an id, and the things of which one is meant. */
  const at = (path: Path): { readonly asked?: string | undefined; readonly things?: Things } => {
    const [list = '', place, key = '', name] = path;
    const entry = entryAt(document, path);
    const option = optionsAt(plan.pack, entry, path);
    if (option)
      return { asked: textAt(document, path), things: things(`option ${option.id}`, () => optionsCalled(option)) };
    if (list === 'units' && key === 'id') return { asked: textAt(document, path) };
    const sort = list === 'salts' ? 'unit' : SORTS[list]?.[key];
    if (sort === undefined) return {};
    const isKey = list === 'salts' || key === 'facts' || key === 'criteria';
    if (isKey && path.length !== (list === 'salts' ? 2 : 4)) return {};
    const written = list === 'salts' ? place : name;
    const asked = isKey ? (isText(written) ? written : undefined) : textAt(document, path);
    return { asked, things: thingsAt(sort, entry.unit) };
  };
  return { units, at };
}

/** What a pack has of each sort. */
const OF_PACK = {
  tier: ({ pack }) => tiersCalled(pack),
  fact: ({ pack }) => pack.facts.map(({ id, title }) => ({ id, names: textsOf(title) })),
  ranking: ({ pack }) => rankingsCalled(pack.tiers),
  body: ({ pack }) => {
    const verifiers = pack.procedure.verification?.verifiers ?? [];
    const providers = pack.facts.flatMap(({ provider }) => (provider === undefined ? [] : [provider]));
    return [
      ...verifiers.map(({ id, title }) => ({ id, names: textsOf(title) })),
      ...[...new Set(providers)].map((id) => ({ id, names: [] })),
    ];
  },
} as const satisfies Record<Exclude<Sort, 'unit' | 'criterion'>, (plan: Plan) => readonly Called[]>;

/** The rankings of some tiers, by title, or by that of the node that is ranked. */
export function rankingsCalled(tiers: Pack['tiers']): readonly Called[] {
  return tiers.flatMap(({ criteria, rankings = [] }) =>
    rankings.map(({ id, title, of }) => ({
      id,
      names: textsOf(title ?? flatten(criteria).find((node) => node.id === of)?.title),
    })),
  );
}

/** The criteria and groups of a tier, or of all where it is not known. */
function criteriaIn({ tiers }: Pack, tier: string): readonly Called[] {
  const of = tiers.filter(({ id }) => id === tier);
  return criteriaCalled(of.length > 0 ? of : tiers);
}

/** The options of a fact or an attribute, by title. */
export function optionsCalled({ options = [] }: Pick<PackFact, 'options'>): readonly Called[] {
  return options.map((option) => ({
    id: optionId(option),
    names: typeof option === 'string' ? [] : textsOf(option.title),
  }));
}

/** The fact or attribute of whose options a value at this place is one; undefined where it is no value of a choice. */
function optionsAt(
  { facts, attributes = [] }: Pack,
  entry: Readonly<Record<string, unknown>>,
  path: Path,
): Pick<PackFact, 'id' | 'options'> | undefined {
  const [list, , key, fact, last = 'value'] = path;
  if (list === 'units' && key === 'attributes')
    return attributes.find((known) => known.id === fact && known.options !== undefined);
  const isValue = list === 'submissions' ? key === 'facts' && last === 'value' : key === 'value';
  const id = list === 'submissions' ? fact : entry.fact;
  return isValue ? facts.find((known) => known.id === id && known.options !== undefined) : undefined;
}

function unitsOf(document: Json | undefined): readonly (Called & { readonly tier: string })[] {
  const units: readonly unknown[] = isObject(document) && isList(document.units) ? document.units : [];
  return units.flatMap((unit) => {
    if (!isObject(unit) || typeof unit.id !== 'string') return [];
    const names = isObject(unit.name) ? Object.values(unit.name).filter(isText) : [];
    return [{ id: unit.id, names, tier: isText(unit.tier) ? unit.tier : '' }];
  });
}

/** An id made of what stands in place of one, where no unit has it. */
function proposed(asked: string, units: readonly Called[]): readonly IdMeant[] {
  const id = idFrom(asked);
  return id === asked || units.some((unit) => unit.id === id) ? [] : [{ proposed: id }];
}

function textAt(document: Json | undefined, path: Path): string | undefined {
  let at: unknown = document;
  for (const step of path) at = isList(at) ? at[Number(step)] : isObject(at) ? at[step] : undefined;
  return isText(at) ? at : undefined;
}

function entryAt(document: Json | undefined, [list = '', place = '']: Path): Readonly<Record<string, unknown>> {
  const entries = isObject(document) ? document[list] : undefined;
  const entry = isList(entries) ? entries[Number(place)] : undefined;
  return isObject(entry) ? entry : {};
}
