import type { Combiner } from '../model/lowering.js';
import { best } from './best.js';
import { max } from './max.js';
import { mean } from './mean.js';
import { min } from './min.js';
import { sum } from './sum.js';
import { weightedMean } from './weighted-mean.js';

/** The built-in combiners, in the order in which they are listed to authors. */
export const COMBINERS: readonly Combiner[] = [sum, best, mean, weightedMean, min, max];
