import { remainderValue } from './numbers.js';
import type { MakeValue } from './strictly.js';

/** The built-in operators whose value no shape says and is rational, by name. */
export const FUNCTIONS = { '%': remainderValue } satisfies Readonly<Record<string, MakeValue>>;
