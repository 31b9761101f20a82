import type { CompiledPack } from '../engine.js';
import type { FactIn, LevelIn, NodeIn, PackNames, RankingIn, TierIn } from '../model/pack-names.js';
import { rankingOf } from '../words/index.js';
import { type Resultful, type ResultSource, sourceIn } from './result-source.js';
import { titlesFor, type ViewOptions } from './view-options.js';

/** What people call the ids of a pack and of the units; an id that nobody knows is its own title. */
export interface PackTitles<N extends PackNames = PackNames> {
  /** The pack itself. */
  readonly pack: string;
  /** A tier: `title.tier('commune')`. */
  tier(tier: TierIn<N>): string;
  /** A fact: what is asked. */
  fact(fact: FactIn<N>): string;
  /** A criterion or a group of a tier. */
  node<T extends TierIn<N>>(tier: T, node: NodeIn<N, T>): string;
  /** A level of a node of a tier; the floor reads "below the lowest level". */
  level<T extends TierIn<N>>(tier: T, node: NodeIn<N, T>, level: LevelIn<N, T>): string;
  /** A ranking of a tier: its own title, else that of the node that it ranks by. */
  ranking<T extends TierIn<N>>(tier: T, ranking: RankingIn<N, T>): string;
  /** With the name of its parent, or its id, where another unit of its tier has the same name. */
  unit(unit: string): string;
}

/**
 * Titles in one language, of a pack, or of results with their units.
 *
 * @param of A compiled pack, or results of any kind.
 * @param options The language of the titles; by default the first one of the pack.
 * @example
 * titlesOf(results, { lang: 'vi' }).unit('xa-a');
 */
export function titlesOf<N extends PackNames>(of: CompiledPack<N> | Resultful<N>, options?: ViewOptions): PackTitles<N>;
export function titlesOf(of: CompiledPack | Resultful, options: ViewOptions = {}): PackTitles {
  const titles = titlesFor('plan' in of ? packAlone(of) : sourceIn(of), options);
  const { title, tier, node, level, unit, names, pack } = titles;
  return {
    pack: title(pack.title, pack.id),
    tier: (id) => title(tier(id)?.title, id),
    fact: (id) => names('').fact?.(id) ?? id,
    node: (of, id) => title(node(of, id)?.title, id),
    level,
    ranking: (of, id) => rankingOf(titles, { tier: of, id })?.title ?? id,
    unit,
  };
}

function packAlone({ plan }: CompiledPack): Pick<ResultSource, 'pack' | 'register'> {
  return { pack: plan.pack, register: [] };
}
