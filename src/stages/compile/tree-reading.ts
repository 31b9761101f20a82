import type { Scope } from '../../model/operator.js';
import type { Compiling } from './context.js';
import type { FactTable } from './facts.js';

/** What the nodes of one tier are compiled with. */
export interface TreeReading {
  readonly context: Compiling;
  readonly table: FactTable;
  readonly scope: Scope;
  /**
   * An object that stands for the names in scope: scopes with the same names have the same object in all compilations
   * with one memo.
   */
  readonly scopeKey: object;
}
