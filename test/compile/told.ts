import { BUILT_IN, createEngine } from '../../src/engine.js';
import type { Issue } from '../../src/model/issue.js';
import { issuesOf } from '../bad-packs/told.js';
import type { Doc } from '../support/naive-expressions.js';

/** What is said of a pack: `code path: param, param`, in the order of the document. */
export function told(pack: Doc): readonly string[] {
  const engine = createEngine(BUILT_IN);
  return issuesOf(engine.compilePack(pack)).map(shown);
}

function shown({ code, path, params }: Issue): string {
  const values = Object.values(params).filter((value) => value !== '');
  return `${code} ${path.join('/')}${values.length > 0 ? `: ${values.join(', ')}` : ''}`;
}
