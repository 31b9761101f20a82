import type { ColumnType } from '../model/fact-type.js';
import type { FactInfo } from '../model/lowering.js';
import type { CriterionIn, FigureIn, PackNames, TierIn } from '../model/pack-names.js';
import type { Named } from './view-options.js';

/** A property of a unit by which rules, cohorts or forms differ. */
export interface AttributeDescription extends Named {
  /** What its values are. */
  readonly type: 'boolean' | 'choice' | 'number';
  /** The options of a choice. */
  readonly options?: readonly Named[];
}

/** A fact, with all that a field for it needs. Numbers are decimal text: "0", "12.5". */
export interface FactDescription<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>>
  extends Named<FigureIn<N, T>>,
    Pick<FactInfo, 'type' | 'min' | 'max' | 'step' | 'places'> {
  /** `unit` where the unit itself gives it; else who does, as a mark of a committee. */
  readonly givenBy: string;
  /** The fact that it must not be more than. */
  readonly atMost?: Named<FigureIn<N, T>>;
  /** What it counts, or in what it is measured: "người". */
  readonly measure?: string;
  /** The options of a choice; for a boolean `true` and `false`, titled yes and no. */
  readonly options?: readonly Named[];
  /** Its bounds in sentences, to stand beside the field: `From 1 to 3,000 persons. Not more than "Staff"`. */
  readonly hint?: string;
  /** Of a list: the type of its items, or of each column of its rows. */
  readonly of?: ColumnType | Readonly<Record<string, ColumnType>>;
  /** Of a list of rows: its columns in the order of `of`, each with its title, else its name. */
  readonly columns?: readonly Named[];
  /** The criteria that read it. */
  readonly readBy: readonly Named<CriterionIn<N, T>>[];
}
