import { createRequire } from 'node:module';
import type { RulesLogic } from 'json-logic-js';

/** json-logic-js as far as it is used here. */
export interface JsonLogic {
  readonly apply: (rule: RulesLogic, data: unknown) => unknown;
  readonly add_operation: (name: string, operation: unknown) => void;
}

const require = createRequire(import.meta.url);

/** A json-logic-js with a table of operators of its own: the library has one for each time that it is loaded. */
export function freshJsonLogic(): JsonLogic {
  const path = require.resolve('json-logic-js');
  delete require.cache[path];
  return require(path) as JsonLogic;
}
