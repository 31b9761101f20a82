import { test } from 'vitest';
import { drawsOf } from '../support/draws.js';
import { compareFunctions } from './engine-functions.js';

/** Of each of four functions. */
const NUMBERS = drawsOf(2_000);

test(`on ${4 * NUMBERS} numbers the engine has the same 40 digits`, () => compareFunctions(NUMBERS), 600_000);
