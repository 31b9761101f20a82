import { nodeSha256 } from '../src/cli/hash.js';
import { BUILT_IN, createEngine } from '../src/engine.js';
import { type Checked, shownPath } from '../src/index.js';
import { LIMITS } from '../src/model/document.js';

export const engine = createEngine(BUILT_IN);

/** Node's hash, and no limit that the sizes of the benchmarks pass. */
export const OPTIONS = {
  hash: nodeSha256,
  limits: { ...LIMITS, nodes: 1e9, bytes: 1e10, recordBytes: 1e10 },
};

/** The value of a stage that may fail; here none does. */
export function okOf<T>(result: Checked<T>): T {
  if (result.ok) return result.value;
  const [first] = result.errors;
  throw new Error(first ? `${shownPath(first.path)}: ${first.code} ${JSON.stringify(first.params)}` : 'no value');
}
