import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Words } from '../../src/model/lowering.js';

/** A template of a file, in both languages, by its key: `EXPLAIN_WORDS.cited`. */
export interface Template {
  /** The file, without its folder and ending. */
  readonly file: string;
  readonly key: string;
  readonly words: Words;
}

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every template that a file of `src/` writes, whether its table is exported or not, in the order of the file. */
export function templatesIn(file: string): readonly Template[] {
  const source = ts.createSourceFile(file, readFileSync(SRC + file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Template[] = [];
  const visit = (node: ts.Node, above: readonly string[]): void => {
    const name = nameOf(node);
    const names = name === undefined ? above : [...above, name];
    const words = wordsOf(node);
    if (words) found.push({ file: file.replace(/^.*\/|\.ts$/g, ''), key: names.join('.'), words });
    else ts.forEachChild(node, (child) => visit(child, names));
  };
  visit(source, []);
  return found;
}

/** The name of a table or of a key in it; undefined for any other node. */
function nameOf(node: ts.Node): string | undefined {
  if (!ts.isVariableDeclaration(node) && !ts.isPropertyAssignment(node)) return undefined;
  return ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : undefined;
}

/** The templates of an object with the keys `vi` and `en`. */
function wordsOf(node: ts.Node): Words | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const texts = node.properties.flatMap((property) => {
    const name = nameOf(property);
    return name !== undefined && ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
      ? [[name, property.initializer.text] as const]
      : [];
  });
  const { vi, en } = Object.fromEntries(texts);
  return vi === undefined || en === undefined ? undefined : { vi, en };
}
