import type { Json } from '../../model/expression.js';
import type { Pack } from '../../model/pack.js';
import type { Dropped } from '../drop/drop-parts.js';
import type { DeriveOptions } from './options.js';

/** A file by its name, with its text. */
export interface NamedText {
  /** The name of the file. */
  readonly name: string;
  /** Its text. */
  readonly text: string;
}

/** A model: the text of a pack without errors, and of the files of its cases. */
export interface DeriveModel {
  /** The text of the pack, YAML or JSON. */
  readonly text: string;
  /** Its cases; none when it is absent. */
  readonly cases?: readonly NamedText[];
}

/** The inputs of a derivation: the model, read and compiled, the options, and the parts that are dropped. */
export interface Derivation {
  readonly model: DeriveModel;
  readonly options: DeriveOptions;
  readonly document: Json;
  readonly pack: Pack;
  readonly dropped: Dropped;
}
