import { DECIMAL_VERSION } from '../kit/decimal.js';
import type { RecordEngine } from './record.js';
import { SOURCE } from './source.js';
import { VERSION } from './version.js';

/** Moves when, and only when, a conformance result moves. */
const SEMANTICS = 2;

/**
 * This build of the engine, as the record names it; the digest of `src/` is put in when the package is built, and is all
 * zeros in a run from source.
 */
export const ENGINE: RecordEngine = Object.freeze<RecordEngine>({
  name: 'tieuchi',
  version: VERSION,
  semantics: SEMANTICS,
  source: SOURCE,
  decimal: DECIMAL_VERSION,
});
