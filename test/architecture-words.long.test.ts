import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';

// What `architecture.test.ts` looks for by names, asked of the compiler: a comparison with a word of a closed list of
// `model/`, whatever the value is called, in all rooms; a part of such a list that is written out again; and a table of its
// words that is looked up by any text, so that the compiler would not ask for a new one.

/** Lists whose words are the tags of objects of different keys, so that the compiler asks for each. */
const TAGS: readonly string[] = ['STATUS_CODES', 'TYPED_KEYS', 'CORE_LISTS'];

/** Where a word decides all the same, and why that is right. A new word of the list does not change the answer there. */
const MAY_DECIDE: Readonly<Record<string, string>> = {
  'audit/decision-notes.ts: ranked': 'only a ranked row has a place by its value',
  'audit/diff/diff.ts: ranked': 'only a ranked row has a place by its value',
  'audit/disclosed.ts: ranked': 'only a ranked row has a place by its value',
  'audit/explain/combine-lines.ts: round': 'the rounding of the node itself; the others are of what it prints',
  'audit/explain/place-lines.ts: not-submitted': 'a late submission is told of that state alone',
  'audit/explain/place-lines.ts: ranked': 'only a ranked row has a place by its value',
  'audit/explain/subject.ts: number': 'what a fact of a type holds, from the table of types',
  'audit/explain/tell-finding.ts: choice': 'a day, the title of an option, else a number',
  'audit/explain/tell-finding.ts: date': 'a day, the title of an option, else a number',
  'audit/explain/treatment-lines.ts: not-applicable': 'the status of an outcome, which its form tells',
  'audit/explain/treatment-lines.ts: round': 'the rounding of the node itself; the others are of what it prints',
  'audit/row-marks.ts: ranked': 'only a ranked row has a place by its value',
  'audit/row-marks/mark-notes.ts: figure-missing': 'the mark that names a maximum of its own',
  'audit/row-marks/mark-notes.ts: ranked': 'only a ranked row has a place by its value',
  'audit/second-opinion.ts: verified': 'whether there is that layer',
  'audit/verify/stated-answers.ts: round': 'the rounding of the node itself; the others are of what it prints',
  'audit/verify/laws/across-rankings.ts: ranked': 'only a ranked row has a place by its value',
  'audit/verify/laws/law.ts: ranked': 'only a ranked row has a place by its value',
  'audit/verify/laws/row-shape.ts: awaited': 'a law about two states',
  'audit/verify/laws/row-shape.ts: not-submitted': 'a law about two states',
  'audit/verify/laws/row-shape.ts: ranked': 'only a ranked row has a place by its value',
  'audit/verify/possible-answer.ts: not-applicable': 'each of the two answers that say why is held by a law of its own',
  'audit/verify/possible-answer.ts: unscorable': 'each of the two answers that say why is held by a law of its own',
  'author/cases/cover/case-clauses.ts: not-submitted': 'the clause about units that sent nothing',
  'author/cases/cover/case-clauses.ts: ranked': 'only a ranked row has a place by its value',
  'author/inputs/below.ts: number': 'what a fact of a type holds, from the table of types',
  'author/derive/cases/derive-cases.ts: tier': 'cases belong to tiers',
  'author/derive/model-names.ts: tier': 'the title of a tier is split into names',
  'author/derive/notes.ts: gap-place': 'the places of gaps, which are told of apart',
  'author/derive/notes.ts: verifiers': 'the note about a pack without verifiers',
  'author/prove/explore-below.ts: every': 'the aggregate that is a truth; the table of ends has all the others',
  'author/prove/irrational-cuts.ts: exact': 'only what was not rounded may stand on the wrong side of a cut',
  'author/prove/irrational-cuts.ts: published': 'only what was not rounded may stand on the wrong side of a cut',
  'build/notes.ts: operator': 'kinds and combiners are lowered; an operator of a plugin has no text in a module',
  'build/notes.ts: reported': 'the one layer that a module scores',
  'build/runtime/rankings.ts: reported': 'the one layer that a module scores',
  'cli/hints/formula-text.ts: boolean': 'what a fact of a type holds, from the table of types',
  'cli/print/derived.ts: gap-place': 'the address of a place has another address in it',
  'cli/print/ranking.ts: ranked': 'only a ranked row has a place by its value',
  'cli/print/row-note.ts: not-submitted': 'a late submission is told of that state alone',
  'cli/print/row-note.ts: ranked': 'only a ranked row has a place by its value',
  'cli/print/row-note.ts: withheld': 'criteria without a value are told of that state alone',
  'cli/print/verification.ts: operator': 'kinds and combiners are lowered, and a digest tells what to',
  'form/formula/write-group-node.ts: points': 'the cell of points, which the other measures read',
  'form/with-formulas.ts: keep': 'only a format that keeps zeros at the end is one of a sheet',
  'kinds/parts/countable.ts: list': 'what a fact of a type holds, from the table of types',
  'kinds/parts/range-of.ts: list': 'what a fact of a type holds, from the table of types',
  'kinds/parts/range-of.ts: number': 'what a fact of a type holds, from the table of types',
  'logic/aggregates.ts: dense': 'groups are counted only where they decide: to count them is not cheap',
  'model/pack-words.ts: parent': 'the one function that says of whom this is true',
  'report/parts/head-lines.ts: approved':
    'an approved result needs no warning; the compiler asks for those of the other states',
  'report/parts/head-lines.ts: open': 'that a result is a draft is told of its state',
  'report/parts/place-tables.ts: converted': 'the column of that measure',
  'report/parts/place-tables.ts: points': 'the column of that measure',
  'sheet/draft/draft-facts.ts: number': 'what a fact of a type holds, from the table of types',
  'sheet/draft/draft-pack.ts: criterion': 'the role that is left out where it is written',
  'sheet/export/edited-rule.ts: number': 'what a fact of a type holds, from the table of types',
  'sheet/export/taken-out.ts: fact': 'facts are told apart from what else goes',
  'sheet/readings/worded.ts: choice': 'what a fact of a type holds, from the table of types',
  'stages/evaluate/layers.ts: verified': 'whether there is that layer',
  'stages/live/own-figures.ts: verified': 'whether there is that layer',
  'stages/live/kept-ranking.ts: not-submitted': 'absentees are placed together, by a table of their places',
  'stages/live/kept-ranking.ts: ranked': 'only a ranked row has a place by its value',
  'stages/rank.ts: ranked': 'only a ranked row has a place by its value',
  'stages/read-assessment/canonical.ts: number': 'what a fact of a type holds, from the table of types',
  'stages/score/sources.ts: number': 'the type of an expression, not of a fact',
  'stages/write/plain-findings.ts: not-applicable': 'the status of an outcome, which its form tells',
  'views/result-source.ts: ranked': 'only a ranked row has a place by its value',
  'views/unit-issues.ts: reported': 'the view of what a unit has still to do shows the figures that it sent',
  'words/undecided-ties.ts: ranked': 'only a ranked row has a place by its value',
  'words/unranked-words.ts: awaited': 'a unit that sent nothing is held up by no criterion',
  'words/unranked-words.ts: not-submitted': 'a unit that sent nothing is held up by no criterion',
  'words/unranked-words.ts: ranked': 'only a ranked row has a place by its value',
};

/** Where a part of a list stands again, and why that is right: a new word of the list does not belong there by itself. */
const MAY_RESTATE: Readonly<Record<string, string>> = {
  'audit/explain/statistic-phrases.ts: passing, count': 'the two numbers of which a share is the quotient',
  'author/cases/mutate/expressions.ts: share, count': 'a row of a complete table',
  'author/prove/explore-units.ts: unscorable, not-applicable': 'the two answers of a cohort that not every unit is in',
  'author/text/name-slips.ts: points, id': 'keys of levels, which are called as columns of rows are',
  'author/text/tables/csv-columns.ts: unit, tier': 'names of columns of a table',
  'cli/print/ranking.ts: points, converted, percent': 'a row of a complete table',
  'cli/print/ranking.ts: points, percent': 'a row of a complete table',
  'logic/aggregates.ts: count, passing': 'a row of a complete table',
  'logic/operators/comparison.ts: number, date': 'what has an order; of any other type the compiler of packs says so',
  'words/format-number.ts: keep, drop': 'a door of pages, which would load the other words of a pack with these',
  'sheet/wording/names.ts: fact, constant, attribute, node, cohort': 'a list of its own: what a formula names',
};

/** Tables of other things, some of which are called as words of a list are; a test or a recipe holds each. */
const MAY_LACK: Readonly<Record<string, string>> = {
  'model/names-elsewhere.ts: NAMES_ELSEWHERE': 'names that other formats have for what is called otherwise here',
  'words/difference-words.ts: RECORD_KEYS': 'keys of a record, of which measures, roles and columns are some',
  'words/reason-words.ts: REASON_WORDS': 'reasons of the engine, of which two are called as states of a submission',
};

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/');
const SRC = `${ROOT}src/`;

let checker: ts.TypeChecker;
let sources: readonly ts.SourceFile[];
let lists: ReadonlyMap<string, ReadonlySet<string>>;

const fileOf = (source: ts.SourceFile) => source.fileName.slice(SRC.length);
const partsOf = (type: ts.Type) => (type.isUnion() ? type.types : [type]);

/** The words of a type that is a union of them, also where it may be undefined. */
function wordsOf(type: ts.Type): readonly string[] {
  return partsOf(type).flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
}

/** The exported lists of words of `model/` and `kit/`, by the name of the constant. */
function closedLists(): ReadonlyMap<string, ReadonlySet<string>> {
  const declarations = sources
    .filter((source) => /^(model|kit)\//.test(fileOf(source)))
    .flatMap((source) => source.statements)
    .filter(ts.isVariableStatement)
    .filter(({ modifiers = [] }) => modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap(({ declarationList }) => declarationList.declarations);
  const entries = declarations.flatMap(({ name }): readonly (readonly [string, ReadonlySet<string>])[] => {
    const item = checker.getIndexTypeOfType(checker.getTypeAtLocation(name), ts.IndexKind.Number);
    const words = item ? wordsOf(item) : [];
    const isList = item !== undefined && words.length > 1 && words.length === partsOf(item).length;
    return isList && !TAGS.includes(name.getText()) ? [[name.getText(), new Set(words)]] : [];
  });
  return new Map(entries);
}

/** Whether the value is the tag of an object of several forms, which tells the compiler the other keys. */
function isTag(node: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  const forms = partsOf(checker.getTypeAtLocation(node.expression));
  return forms.filter(({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null))).length > 1;
}

/** The word of a closed list with which the value is compared; none where the value is not of such a list. */
function comparedWord(value: ts.Expression, other: ts.Expression): readonly string[] {
  const word = checker.getTypeAtLocation(other);
  const words = wordsOf(checker.getTypeAtLocation(value));
  if (!word.isStringLiteral() || words.length < 2 || isTag(value)) return [];
  return isOfList(words) ? [word.value] : [];
}

/** Methods of a text that ask for a part of it. */
const ASK_FOR_A_PART: readonly string[] = ['startsWith', 'endsWith'];

/** The word for which a list of words of a closed list is asked, or the part of one for which a word is. */
function askedWord({ expression, arguments: [asked] }: ts.CallExpression): readonly string[] {
  if (!asked || !ts.isStringLiteral(asked) || !ts.isPropertyAccessExpression(expression)) return [];
  const value = checker.getTypeAtLocation(expression.expression);
  const ofList = expression.name.text === 'includes' && checker.getIndexTypeOfType(value, ts.IndexKind.Number);
  const words = wordsOf(ofList || value);
  const isAsked = Boolean(ofList) || ASK_FOR_A_PART.includes(expression.name.text);
  return isAsked && words.length > 1 && isOfList(words) ? [asked.text] : [];
}

function isOfList(words: readonly string[]): boolean {
  return [...lists.values()].some((list) => words.every((word) => list.has(word)));
}

function comparedIn(node: ts.Node): readonly string[] {
  if (ts.isCallExpression(node)) return askedWord(node);
  if (ts.isCaseClause(node)) return comparedWord(node.parent.parent.expression, node.expression);
  if (!ts.isBinaryExpression(node)) return [];
  const { left, right, operatorToken } = node;
  const isEquality = /^[!=]==?$/.test(operatorToken.getText());
  return isEquality ? [...comparedWord(left, right), ...comparedWord(right, left)] : [];
}

beforeAll(() => {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(
    fileNames.filter((name) => name.startsWith(SRC)),
    options,
  );
  checker = program.getTypeChecker();
  sources = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(SRC));
  lists = closedLists();
});

test('the closed lists of the model are found', () => {
  expect([...lists.keys()]).toEqual(expect.arrayContaining(['LAYERS', 'ROLES', 'TIE_METHODS', 'ROW_STATES', 'BASES']));
  expect(lists.size).toBeGreaterThan(30);
});

/** What is found at every node of every file, as `file: …`, without repeats. */
function foundIn(look: (node: ts.Node) => readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const source of sources) {
    const visit = (node: ts.Node): void => {
      for (const word of look(node)) found.add(`${fileOf(source)}: ${word}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...found].toSorted();
}

test('nothing is decided by comparing with a word of a closed list, nor by asking for it', () => {
  expect(foundIn(comparedIn)).toEqual(Object.keys(MAY_DECIDE).toSorted());
});

/** An array of several words, all of one closed list, outside the room of the lists. */
function restatedIn(node: ts.Node): readonly string[] {
  if (/^(model|kit)\//.test(fileOf(node.getSourceFile())) || !ts.isArrayLiteralExpression(node)) return [];
  const words = node.elements.flatMap((element) => (ts.isStringLiteral(element) ? [element.text] : []));
  const areWords = new Set(words).size > 1 && words.length === node.elements.length;
  return areWords && isOfList(words) ? [words.join(', ')] : [];
}

test('no part of a closed list is written out again', () => {
  expect(foundIn(restatedIn)).toEqual(Object.keys(MAY_RESTATE).toSorted());
});

/** A table that any text looks up, with at least half the words of a closed list, which no `satisfies` holds complete. */
function looseTableIn(node: ts.Node): readonly string[] {
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isObjectLiteralExpression(node.initializer))
    return [];
  const table = checker.getTypeAtLocation(node.name);
  if (!node.type || !checker.getIndexTypeOfType(table, ts.IndexKind.String)) return [];
  const keys = new Set(
    checker
      .getTypeAtLocation(node.initializer)
      .getProperties()
      .map(({ name }) => name),
  );
  const isOf = ([, words]: readonly [string, ReadonlySet<string>]) => {
    const shared = [...words].filter((word) => keys.has(word)).length;
    return shared > 1 && shared * 2 >= words.size;
  };
  return [...lists].some(isOf) ? [node.name.getText()] : [];
}

test('a table of the words of a closed list that any text looks up is held complete', () => {
  expect(foundIn(looseTableIn)).toEqual(Object.keys(MAY_LACK).toSorted());
});
