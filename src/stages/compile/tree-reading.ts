import type { Scope } from '../../model/operator.js';
import type { Compiling } from './context.js';
import type { FactTable } from './facts.js';

/** What the nodes of one tier are compiled with. */
export interface TreeReading {
  readonly context: Compiling;
  readonly table: FactTable;
  readonly scope: Scope;
  /** The same object for scopes that name the same things, of compilations with one memo. */
  readonly scopeKey: object;
}
