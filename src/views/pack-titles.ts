import { type CompiledPack, compiledPack } from '../engine.js';
import { isObject } from '../kit/plain-data.js';
import { givenAs, idGiven } from '../model/given-as.js';
import { optionsGiven } from '../model/options-given.js';
import type { FigureIn, LevelIn, NodeIn, PackNames, RankingIn, TierIn } from '../model/pack-names.js';
import { rankingOf } from '../words/index.js';
import { type Resultful, type ResultSource, sourceIn } from './result-source.js';
import { titlesFor, type ViewOptions } from './view-options.js';

/** What people call the ids of a pack and of the units; an id that nobody knows is its own title. */
export interface PackTitles<N extends PackNames = PackNames> {
  /** The pack itself. */
  readonly pack: string;
  /** A tier: `title.tier('commune')`. */
  tier(tier: TierIn<N>): string;
  /** A fact: what is asked, of the unit or, for a mark, of others. */
  fact(fact: FigureIn<N>): string;
  /** A criterion or a group, of whichever tier has it; its id where tiers call it by different titles, or none has it. */
  node(node: NodeIn<N>): string;
  /** A criterion or a group of a tier. */
  node<T extends TierIn<N>>(tier: T, node: NodeIn<N, T>): string;
  /** A level of a node of a tier; the floor reads "below the lowest level". */
  level<T extends TierIn<N>>(tier: T, node: NodeIn<N, T>, level: LevelIn<N, T>): string;
  /** A ranking of a tier: its own title, else that of the node that it ranks by. */
  ranking<T extends TierIn<N>>(tier: T, ranking: RankingIn<N, T>): string;
  /** The name of a unit; with the name of its parent, or its id, where another unit of its tier has the same name. */
  unit(unit: string): string;
}

/**
 * Titles in one language, of a pack, or of results with their units.
 *
 * @param of A compiled pack, or results of any kind.
 * @param options The language of the titles; by default Vietnamese where the pack has it, else English.
 * @example
 * titlesOf(results, { lang: 'vi' }).unit('xa-a');
 */
export function titlesOf<N extends PackNames>(of: CompiledPack<N> | Resultful<N>, options?: ViewOptions): PackTitles<N>;
export function titlesOf(of: CompiledPack | Resultful, options: ViewOptions = {}): PackTitles {
  optionsGiven(options);
  const isPack = isObject(of) && ('plan' in of || givenAs(of) === 'the document of a pack');
  const titles = titlesFor(isPack ? packAlone(of as CompiledPack) : sourceIn(of as Resultful), options);
  const { title, tier, node, level, unit, names, pack } = titles;
  return {
    pack: title(pack.title, pack.id),
    tier: (id) => title(tier(id)?.title, idGiven('A tier', id)),
    fact: (id) => names('').fact?.(idGiven('A fact', id)) ?? id,
    node: (...ids: readonly string[]) => {
      const id = idGiven('A criterion', ids.at(-1));
      const tiers = ids.length > 1 ? ids.slice(0, 1) : pack.tiers.map((of) => of.id);
      const [common = id, ...others] = new Set(
        tiers.flatMap((of) => node(of, id) ?? []).map((known) => title(known.title, id)),
      );
      return others.length > 0 ? id : common;
    },
    level: (of, id, wanted) => level(of, id, idGiven('A level', wanted)),
    ranking: (of, id) => rankingOf(titles, { tier: of, id })?.title ?? idGiven('A ranking', id),
    unit: (id) => unit(idGiven('A unit', id)),
  };
}

function packAlone(compiled: CompiledPack): Pick<ResultSource, 'pack' | 'register'> {
  const { plan } = compiledPack(compiled);
  return { pack: plan.pack, register: [] };
}
