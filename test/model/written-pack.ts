import type { OperationInput } from '../../src/model/written/expression-input.js';
import type { PackInput } from '../../src/model/written/pack-input.js';

/** A pack as written, its members named by any text. */
export type WrittenPack = PackInput;

/** An operation as written. */
export type WrittenOperation = OperationInput;
