import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSource } from '../../src/author/index.js';
import type { Json } from '../../src/model/expression.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A YAML or JSON file of the repository, read as an author's is; a file with anything wrong is a failed test. */
export function documentOf(path: string): Json {
  const { document, issues } = readSource(readFileSync(`${ROOT}/${path}`, 'utf8'));
  if (document === undefined || issues.length > 0) throw new Error(`${path}: ${JSON.stringify(issues)}`);
  return document;
}
