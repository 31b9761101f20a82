import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSource } from '../../src/author/index.js';
import type { Json } from '../../src/model/expression.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const KEPT = new Map<string, Json>();

/**
 * A YAML or JSON file of the repository, read as an author's is; a file with anything wrong is a failed test. Each file is
 * read once, and each caller gets a copy that is its own to change.
 */
export function documentOf(path: string): Json {
  const document = KEPT.get(path) ?? readDocument(path);
  KEPT.set(path, document);
  return structuredClone(document);
}

function readDocument(path: string): Json {
  const { document, issues } = readSource(readFileSync(`${ROOT}/${path}`, 'utf8'));
  if (document === undefined || issues.length > 0) throw new Error(`${path}: ${JSON.stringify(issues)}`);
  return document;
}
