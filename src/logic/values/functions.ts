import { remainderValue } from './numbers.js';
import type { MakeValue } from './strictly.js';

/** The built-in operators whose value is irrational; their values stand apart, with the library that computes them. */
export const IRRATIONAL_NAMES = ['root', 'ln', 'exp', 'pow'] as const;

/** The built-in operators whose value no shape says and is rational, by name. */
export const FUNCTIONS = { '%': remainderValue } satisfies Readonly<Record<string, MakeValue>>;
