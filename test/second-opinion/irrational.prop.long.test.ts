import { test } from 'vitest';
import { compareFunctions } from './engine-functions.js';

test('on 8,000 numbers the engine has the same 40 digits', () => compareFunctions(2_000), 600_000);
