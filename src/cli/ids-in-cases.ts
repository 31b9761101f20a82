import { type Called, callings } from '../author/called.js';
import type { CompiledPack } from '../engine.js';
import { isList, isObject, valueAt } from '../kit/plain-data.js';
import type { Json } from '../model/expression.js';
import type { Issue, Path } from '../model/issue.js';
import { flatten } from '../model/node-tree.js';
import type { Pack, PackNode } from '../model/pack.js';
import { LANGUAGES, testWord } from '../words/index.js';
import { criteriaCalled, textsOf, tiersCalled } from './called-in-pack.js';
import { type IdMeant, optionsCalled, rankingsCalled } from './ids-meant.js';
import { isText } from './unit-at.js';

/** How many ids are named where several may be meant. */
const MOST = 3;

/** What a case may say of a node in place of a number, by the words that `tieuchi test` prints. */
const STATUSES: readonly Called[] = (
  ['scored', 'missing', 'not-applicable', 'unscorable', 'not-submitted'] as const
).map((id) => ({
  id,
  names: LANGUAGES.map((language) => testWord(id, language)),
}));

/** Where something is named in a case: the pack, the tier, what is written there, and the path below the case or unit. */
interface Place {
  readonly pack: Pack;
  readonly tiers: Pack['tiers'];
  readonly written: string | undefined;
  readonly below: Path;
}

/** What is named by the key at a place, or by its text. */
interface Asked {
  readonly asked: string | undefined;
  readonly things: readonly Called[];
}

/** By the first key below a case, what may be meant there. */
const ASKED: Readonly<Record<string, (place: Place) => Asked>> = {
  tier: ({ pack, written }) => ({ asked: written, things: tiersCalled(pack) }),
  expect: expectedAt,
  criteria: ({ tiers, below: [, criterion] }) => ({ asked: textIn(criterion), things: criteriaCalled(tiers) }),
  facts: ({ pack, ...place }) => valueAmong(pack.facts, place),
  marks: ({ pack, ...place }) => valueAmong(pack.facts, place),
  attributes: ({ pack, ...place }) => valueAmong(pack.attributes ?? [], place),
  rankings: ({ tiers, written }) => ({ asked: written, things: rankingsCalled(tiers) }),
};

/** The ids that are meant where a case has a title in place of an id: of a level, an option, a criterion, a tier, a status. */
export function idsInCases(
  document: Json | undefined,
  { plan: { pack } }: CompiledPack,
): (issue: Pick<Issue, 'path'>) => readonly IdMeant[] {
  return ({ path }) => {
    const [list, index, units] = path;
    if (list !== 'cases') return [];
    const packCase = valueIn(document, path.slice(0, 2));
    const above = units === 'units' ? 4 : 2;
    const below = path.slice(above);
    const tier = tierOf(valueIn(document, path.slice(0, above))) ?? tierOf(packCase);
    const known = pack.tiers.filter(({ id }) => id === tier);
    const tiers = known.length > 0 ? known : pack.tiers;
    const place = { pack, tiers, written: textIn(valueIn(document, path)), below };
    const { asked, things = [] } = index === undefined ? {} : (ASKED[String(below[0])]?.(place) ?? {});
    if (asked === undefined || things.some(({ id }) => id === asked)) return [];
    const { exactly, nearly } = callings(things);
    const exact = exactly(asked);
    const ids = (exact.length > 0 ? exact : nearly(asked)).slice(0, MOST);
    return things.filter(({ id }, index) => ids.includes(id) && things.findIndex((each) => each.id === id) === index);
  };
}

/** Of a node that is known, its level or its status; else the node. */
function expectedAt({ tiers, written, below: [, node, key] }: Place): Asked {
  const known = tiers.flatMap(({ criteria }) => flatten(criteria)).find(({ id }) => id === node);
  if (known === undefined) return { asked: textIn(node), things: criteriaCalled(tiers) };
  return { asked: written, things: key === 'level' ? levelsCalled(known) : STATUSES };
}

function levelsCalled({ levels }: PackNode): readonly Called[] {
  if (levels === undefined) return [];
  return [...levels.steps, levels.floor].map(({ id, title }) => ({ id, names: textsOf(title) }));
}

/** Of a fact or an attribute that is known, one of its options; else the fact or the attribute. */
function valueAmong(
  known: readonly Pick<Pack['facts'][number], 'id' | 'title' | 'options'>[],
  { written, below: [, name] }: Pick<Place, 'written' | 'below'>,
): Asked {
  const declared = known.find(({ id }) => id === name);
  if (declared) return { asked: written, things: optionsCalled(declared) };
  return { asked: textIn(name), things: known.map(({ id, title }) => ({ id, names: textsOf(title) })) };
}

function tierOf(entry: unknown): string | undefined {
  return isObject(entry) ? textIn(entry.tier) : undefined;
}

function textIn(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

function valueIn(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (isList(at) ? at[Number(step)] : isObject(at) ? valueAt(at, String(step)) : undefined),
    document,
  );
}
