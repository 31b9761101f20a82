import type { ColumnType, FactType } from '../fact-type.js';
import type { Naming, PackNames } from '../pack-names.js';
import type { AttributeInput, ConstantInput, FactInput, RelationInput } from './fact-input.js';
import type { DecimalInput, List } from './pack-ids.js';
import type { PackHeadInput, PackInput } from './pack-input.js';
import type { TierInput } from './tier-input.js';

/** A pack as written whose names the compiler knows. `DefinedPack` alone is one of which it knows none. */
export interface DefinedPack<N extends PackNames = PackNames> extends PackInput, Naming<N> {}

/** What gives the ids of facts, whatever else is wrong with them. */
interface FactSite<Id extends string> {
  readonly id: Id;
  readonly [key: string]: unknown;
}

/** What gives the ids of nodes, whatever else is wrong with them. */
interface NodeSite<Id extends string> {
  readonly id: Id;
  readonly children?: List<NodeSite<Id>>;
  readonly [key: string]: unknown;
}

interface TierSite<Id extends string> {
  readonly criteria: List<NodeSite<Id>>;
  readonly [key: string]: unknown;
}

interface HasId {
  readonly id: string;
}

/** The names that a literal declares; what it does not declare at all is any text, so that one mistake is told once. */
interface Declared<Fact extends string, Node extends string, F, C, A> {
  readonly fact: Fact;
  readonly node: Node;
  readonly constant: IdOf<C>;
  readonly attribute: IdOf<A>;
  readonly options: OptionsIn<F>;
}

type IdOf<L> = L extends List<infer E> ? (E extends HasId ? E['id'] : never) : never;

type OptionId<O> = O extends string ? O : O extends HasId ? O['id'] : never;

type OptionsOf<O> = O extends List<infer E> ? OptionId<E> : string;

/** The options of each fact of type choice. */
type OptionsIn<F> = {
  readonly [X in Extract<Entry<F>, { readonly type: 'choice' }> as X['id']]: X extends { readonly options: infer O }
    ? OptionsOf<O>
    : string;
};

type Entry<L> = L extends List<infer E> ? Extract<E, HasId> : never;

/** The value of one cell of a row, or of one item of a list. */
interface ColumnValues {
  text: string;
  number: DecimalInput;
  date: string;
  boolean: boolean;
}

type ListValue<Of> = Of extends ColumnType
  ? List<ColumnValues[Of]>
  : Of extends { readonly [column: string]: ColumnType }
    ? List<{ readonly [column in keyof Of]: ColumnValues[Of[column]] }>
    : List<string>;

/** The value of each fact that units give; derived facts, and marks that others give, are left out. */
type ValuesOf<F> = {
  readonly [X in Asked<Entry<F>> as X['id']]: ValueOf<X>;
};

type Asked<X> = X extends { readonly derive: unknown } | { readonly type: 'mark' } ? never : X;

type ValueOf<X> = X extends { readonly type: infer T extends FactType }
  ? T extends 'boolean'
    ? boolean
    : T extends 'count' | 'number'
      ? DecimalInput
      : T extends 'choice'
        ? X extends { readonly options: infer O }
          ? OptionsOf<O>
          : string
        : T extends 'list'
          ? ListValue<X extends { readonly of: infer Of } ? Of : 'text'>
          : string
  : never;

type NodesOf<L> = L extends List<infer E> ? (E extends { readonly children: infer K } ? E | NodesOf<K> : E) : never;

type LevelOf<X> = X extends {
  readonly levels: { readonly steps: List<infer S>; readonly floor: infer Floor };
}
  ? IdIn<S> | IdIn<Floor>
  : never;

type IdIn<X> = X extends HasId ? X['id'] : never;

/** The names of a pack, by tier, from its facts and tiers as written. */
type NamesIn<F, T> = {
  readonly tiers: {
    readonly [X in Entry<T> as X['id']]: {
      readonly facts: ValuesOf<F>;
      readonly marks: IdIn<Extract<Entry<F>, { readonly type: 'mark' }>>;
      readonly criteria: IdIn<Exclude<NodesOf<CriteriaOf<X>>, { readonly children: unknown }>>;
      readonly groups: IdIn<Extract<NodesOf<CriteriaOf<X>>, { readonly children: unknown }>>;
      readonly levels: LevelOf<NodesOf<CriteriaOf<X>>>;
      readonly rankings: X extends { readonly rankings: infer R } ? IdOf<R> : never;
    };
  };
};

type CriteriaOf<X> = X extends { readonly criteria: infer K } ? K : never;

/**
 * A pack as a literal, whose names the compiler then knows: a fact, node, constant, attribute or option that is not
 * declared is an error where it stands, and results take only ids that exist. The pack itself is checked by `compilePack`;
 * this gives the object back as it is.
 *
 * @param pack The pack as it is written, as one literal.
 * @example
 * const pack = compilePack(definePack({ format: 'tieuchi/pack@1', ...rest }));
 */
export function definePack<
  const FactId extends string,
  const NodeId extends string,
  const F extends List<FactInput<Declared<FactId, string, F, C, A>>>,
  const T extends List<TierInput<Declared<FactId, NodeId, F, C, A>>>,
  const C extends List<ConstantInput> = readonly [],
  const A extends List<AttributeInput> = readonly [],
>(
  pack: PackHeadInput & {
    readonly constants?: C;
    readonly attributes?: A;
    readonly facts: F & List<FactSite<FactId>>;
    readonly relations?: List<RelationInput<Declared<NoInfer<FactId>, string, F, C, A>>>;
    readonly tiers: T & List<TierSite<NodeId>> & List<TierInput<Declared<NoInfer<FactId>, NoInfer<NodeId>, F, C, A>>>;
  },
): DefinedPack<NamesIn<F, T> extends infer N extends PackNames ? N : PackNames> {
  return pack as never;
}
