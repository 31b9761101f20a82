import { readFileSync } from 'node:fs';
import { readCases, readSource } from '../../src/author/index.js';
import { type CasesDocument, type CompiledPack, compilePack } from '../../src/index.js';

const ROOT = new URL('../../', import.meta.url);

/** A document of the repository that must be free of issues of its text. */
export function documentOf(path: string): unknown {
  const source = readSource(readFileSync(new URL(path, ROOT), 'utf8'));
  if (source.issues.length > 0) throw new Error(`${path}: ${JSON.stringify(source.issues)}`);
  return source.document;
}

/** A pack of the repository, compiled. */
export function packOf(path: string): CompiledPack {
  return compilePack(documentOf(path));
}

/** Cases that must be free of issues and of warnings. */
export function casesOf(pack: CompiledPack, document: unknown): CasesDocument {
  const read = readCases(pack, document);
  const issues = read.ok ? read.warnings : read.errors;
  if (!read.ok || issues.length > 0) throw new Error(JSON.stringify(issues));
  return read.value;
}
