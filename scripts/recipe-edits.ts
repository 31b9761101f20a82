// What a recipe of docs/recipes/ tells its reader to change, read from the page itself. A code block that follows a line with
// nothing but a path changes that file: `diff` is an edit, every other block is the whole of a new file.
import { readFileSync } from 'node:fs';

/** One change of one file. */
export interface RecipeEdit {
  readonly path: string;
  readonly isNew: boolean;
  readonly text: string;
}

/** A recipe as it is carried out. */
export interface Recipe {
  readonly name: string;
  /** What stands before the list of files: the new word alone. */
  readonly word: readonly RecipeEdit[];
  /** What stands after it. */
  readonly rows: readonly RecipeEdit[];
  /** The files in the list, which says what the compiler or the tests name while the rows are not there. */
  readonly named: readonly string[];
}

/** The recipes that add a word to the library. */
export const RECIPES = [
  'add-a-kind',
  'add-a-tie-method',
  'add-an-operator',
  'add-a-policy-word',
  'add-a-finding',
  'add-a-combiner',
] as const;

const ROOT = new URL('../', import.meta.url);

/** A file of this repository; empty where there is none. */
export type ReadFile = (path: string) => string;

/** The file as it is in this repository. */
export const readRepository: ReadFile = (path) => readFileSync(new URL(path, ROOT), 'utf8');

/** The recipe of that name in docs/recipes/. */
export function recipeOf(name: string): Recipe {
  const text = readRepository(`docs/recipes/${name}.md`);
  const listed = [...text.matchAll(/^- `((?:src|test)\/[\w./-]+)`/gm)];
  const start = listed[0]?.index ?? text.length;
  return {
    name,
    word: editsIn(text.slice(0, start)),
    rows: editsIn(text.slice(start)),
    named: listed.map(([, path = '']) => path),
  };
}

/** Every edit of a recipe, in the order of the page. */
export function editsOf(name: string): readonly RecipeEdit[] {
  const { word, rows } = recipeOf(name);
  return [...word, ...rows];
}

function editsIn(text: string): readonly RecipeEdit[] {
  return [...text.matchAll(/^`([\w./-]+)`:\n\n```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', language, code = '']) => ({ path, isNew: language !== 'diff', text: code }),
  );
}

/** The changed files with their new text, by path; what an edit does not find, or finds twice, is an error. */
export function changedBy(edits: readonly RecipeEdit[], read = readRepository): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const edit of edits) {
    const before = files.get(edit.path) ?? (edit.isNew ? '' : read(edit.path));
    files.set(edit.path, edit.isNew ? edit.text : patched(before, edit));
  }
  return files;
}

/** The parts of a diff stand apart by a line `@@`; each must be found once. */
function patched(text: string, { path, text: diff }: RecipeEdit): string {
  return diff.split(/^@@\n/m).reduce((before, part) => {
    const lines = part.split('\n').slice(0, -1);
    const side = (mark: '-' | '+') =>
      lines
        .filter((line) => !line.startsWith(mark))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    const [head, tail, ...more] = `\n${before}`.split(`\n${side('+')}`);
    if (head === undefined || tail === undefined || more.length > 0)
      throw new Error(`${path}: ${tail === undefined ? 'no place' : 'two places'} for\n${part}`);
    return `${head}\n${side('-')}${tail}`.slice(1);
  }, text);
}
