import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { BUILT_IN } from '../src/engine.js';
import { ROUND_MODES } from '../src/kit/rounding.js';
import { OPERATORS } from '../src/logic/index.js';
import { FACT_TYPES } from '../src/model/fact-type.js';
import { COUNTS_AS, POLICY_WORDS } from '../src/model/pack-policies.js';
import {
  DEVIATIONS,
  ESTIMATES,
  EVIDENCE_WHEN_ABSENT,
  LATE,
  OFF_OR_FINDING,
  PERCENTILES,
  PREFERENCES,
  RELATIVE_METHODS,
  ROLES,
  UNANSWERED,
  WHEN_FLAT,
  WHEN_OUTSIDE,
  WHEN_UNVERIFIED,
  WHEN_ZERO,
} from '../src/model/pack-words.js';
import { ABSENT_WORDS } from '../src/model/statistic.js';
import { ABSENTEE_PLACES, TIE_METHODS } from '../src/model/tie-method.js';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Each room and the rooms that it may import from, itself always (docs/architecture.md). */
const MAY_SEE: Readonly<Record<string, readonly string[]>> = {
  vendor: [],
  kit: [],
  model: ['kit'],
  logic: ['kit', 'model'],
  kinds: ['kit', 'model', 'logic'],
  combiners: ['kit', 'model', 'logic'],
  stages: ['kit', 'model', 'logic'],
  engine: ['kit', 'model', 'logic', 'kinds', 'combiners', 'stages'],
  words: ['kit', 'model'],
  views: ['kit', 'model', 'engine', 'words'],
  index: ['kit', 'model', 'logic', 'kinds', 'combiners', 'stages', 'engine', 'words', 'views'],
  author: ['kit', 'model', 'logic', 'kinds', 'combiners', 'stages', 'engine', 'words'],
  audit: ['kit', 'model', 'logic', 'kinds', 'combiners', 'stages', 'engine', 'words'],
  build: ['kit', 'model', 'logic', 'stages', 'engine'],
  sheet: ['kit', 'model', 'logic', 'kinds', 'combiners', 'stages', 'engine', 'words', 'author'],
  report: ['kit', 'model', 'words', 'views', 'audit'],
  run: ['kit', 'model', 'logic', 'stages', 'words', 'views', 'index'],
  form: ['kit', 'model', 'logic', 'stages', 'engine', 'words', 'views', 'index', 'author', 'sheet'],
  cli: [
    'kit',
    'model',
    'logic',
    'kinds',
    'combiners',
    'stages',
    'engine',
    'words',
    'views',
    'index',
    'author',
    'audit',
    'build',
    'sheet',
    'form',
    'report',
  ],
};

/**
 * The one file, or the rooms, in which each package is imported. A package that is bundled comes in by a file of `vendor/`,
 * which has its users too.
 */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['vendor/decimal.ts'],
  'vendor/decimal.ts': ['kit/decimal.ts', 'audit/second-opinion/'],
  'json-logic-js': ['vendor/json-logic.ts'],
  'vendor/json-logic.ts': ['audit/second-opinion/'],
  '@noble/curves/ed25519.js': ['vendor/noble-curves.ts'],
  'vendor/noble-curves.ts': ['audit/sign/'],
  canonicalize: ['vendor/canonicalize.ts'],
  'vendor/canonicalize.ts': ['kit/canonical-json.ts'],
  '@noble/hashes/sha2.js': ['vendor/noble-hashes.ts'],
  'vendor/noble-hashes.ts': ['kit/sha256.ts'],
  leven: ['vendor/leven.ts'],
  'vendor/leven.ts': ['kit/unicode.ts'],
  'csv-parse/browser/esm/sync': ['vendor/csv-parse.ts'],
  'vendor/csv-parse.ts': ['author/text/tables/csv', 'sheet/read/read-csv'],
  'hucre/xlsx': ['vendor/hucre.ts'],
  'vendor/hucre.ts': [
    'sheet/read/read-workbook',
    'sheet/export/write-sheets',
    'sheet/proof/write-proof',
    'form/write/',
    'report/xlsx/',
  ],
  '@xmldom/xmldom': ['vendor/xmldom.ts'],
  'vendor/xmldom.ts': ['sheet/read/word/xml.ts'],
  docx: ['vendor/docx.ts'],
  'vendor/docx.ts': ['report/docx/'],
  'fflate/browser': ['vendor/fflate.ts'],
  'vendor/fflate.ts': ['report/zip-again.ts', 'form/exported/open-archive.ts', 'sheet/read/worksheets-only.ts'],
  yaml: ['author/text/yaml', 'author/text/source.ts'],
  commander: ['cli/'],
  'cli-table3': ['cli/'],
  'zod/mini': ['model/schemas.ts', 'model/objects.ts'],
  'zod/v4/core': ['model/schemas.ts'],
};

const FORBIDDEN = /\b(Date|Intl|process|localeCompare|toLocale\w*|performance|crypto)\b|Math\.random|['"]node:/;

const STATEFUL = /\binstanceof\b|\bclass \w+|\bWeakMap\b|\beval\(|new Function/;

interface Source {
  readonly file: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
  readonly tree: ts.SourceFile;
}

const SOURCES: readonly Source[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(SRC.length + 1).replaceAll('\\', '/');
    const text = readFileSync(path, 'utf8');
    // the compiler's own reader: also an import for its effects, of a type, in double quotes
    const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    return { file, room: roomOf(file), text, imports, tree };
  });

function roomOf(file: string): string {
  const [first = ''] = file.split('/');
  if (file.includes('/')) return first;
  return first === 'engine.ts' ? 'engine' : 'index';
}

/** The file that a file imports by a relative name. */
function fileOf(importer: string, name: string): string {
  return posix.join(dirname(importer), name).replace(/\.js$/, '.ts');
}

function faults(of: (source: Source) => readonly string[]): readonly string[] {
  return SOURCES.flatMap((source) => of(source).map((fault) => `${source.file}: ${fault}`));
}

/** The text without comments: a word in a comment does nothing. */
function code(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

test('the house is there to be looked at', () => {
  expect(SOURCES.length).toBeGreaterThan(80);
  expect([...new Set(SOURCES.map(({ room }) => room))].filter((room) => !(room in MAY_SEE))).toEqual([]);
});

test('imports go only downwards, and the three middle rooms cannot see one another', () => {
  const upward = faults(({ file, room, imports }) =>
    imports
      .filter((name) => name.startsWith('.'))
      .map((name) => roomOf(fileOf(file, name)))
      .filter((target) => target !== 'vendor' && target !== room && !MAY_SEE[room]?.includes(target)),
  );

  expect(upward).toEqual([]);
});

test('no two files import one another, straight or by way of others', () => {
  const importsOf = new Map(
    SOURCES.map(({ file, imports }) => [
      file,
      imports.filter((name) => name.startsWith('.')).map((name) => fileOf(file, name)),
    ]),
  );
  const reaches = (file: string, start: string, seen: Set<string>): boolean =>
    (importsOf.get(file) ?? []).some((target) => {
      if (target === start) return true;
      if (seen.has(target)) return false;
      seen.add(target);
      return reaches(target, start, seen);
    });
  const circular = SOURCES.filter(({ file }) => reaches(file, file, new Set())).map(({ file }) => file);

  expect(circular).toEqual([]);
});

test('no comment cites a paper that a reader of the repository does not have', () => {
  expect(faults(({ text }) => /DESIGN|§\d/.exec(text) ?? [])).toEqual([]);
});

test('each package comes in by one door', () => {
  const strays = faults(({ file, room, imports }) =>
    imports
      .map((name) => (name.startsWith('.') ? fileOf(file, name) : name))
      .filter((name) => !/^[\w-]+(\/.*)?\.ts$/.test(name) || name.startsWith('vendor/'))
      .filter((name) => !(room === 'cli' && name.startsWith('node:')))
      .filter((name) => !(DOORS[name] ?? []).some((door) => file.startsWith(door))),
  );

  expect(strays).toEqual([]);
});

test('nothing imports zod itself, whose objects try to make code from strings and whose methods all load with any schema', () => {
  const whole = faults(({ imports }) =>
    imports.filter((name) => /^zod(\/|$)/.test(name) && !['zod/mini', 'zod/v4/core'].includes(name)),
  );

  expect(whole).toEqual([]);
});

test('the words of a schema stand in a list, of which its type is made', () => {
  expect(faults(({ text }) => (/\bz\s*\.\s*enum\(\[/.exec(code(text)) ?? []).slice(0, 1))).toEqual([]);
});

test('outside the command line nothing knows the clock, chance, the locale or the machine', () => {
  // an instant that is always the same is no clock
  const impure = faults(({ room, text }) =>
    room === 'cli' ? [] : (FORBIDDEN.exec(code(text).replaceAll('new Date(0)', '')) ?? []).slice(0, 1),
  );

  expect(impure).toEqual([]);
});

test('a command gets a record from verify or from what asks whether it may be relied on', () => {
  const loading = SOURCES.filter(({ imports }) => imports.some((name) => name.endsWith('/load-record.js')))
    .filter(({ text }) => /\bloadRecord\b|\breadRecord\b/.test(code(text)))
    .map(({ file }) => file);
  const reading = SOURCES.filter(({ room, text }) => room === 'cli' && /\breadRecord/.test(code(text)));

  expect(loading.toSorted()).toEqual(['cli/commands/verify.ts', 'cli/rely-on.ts']);
  expect(reading.map(({ file }) => file)).toEqual(['cli/load-record.ts']);
});

test('JSON of others is read in one file, which refuses what JSON.parse takes in silence', () => {
  const parsing = SOURCES.filter(({ text }) => /\bJSON\s*\.\s*parse\b|\bJSON\s*\[/.test(code(text)));

  expect(parsing.map(({ file }) => file)).toEqual(['model/read-json.ts']);
});

test('nothing is exported by default, no class hides state, and no file is over 250 lines', () => {
  expect(faults(({ text }) => /export default|\bas default\b/.exec(code(text)) ?? [])).toEqual([]);
  expect(faults(({ room, text }) => (room === 'cli' ? [] : (STATEFUL.exec(code(text)) ?? []).slice(0, 1)))).toEqual([]);
  expect(faults(({ text }) => (text.split('\n').length > 251 ? [`${text.split('\n').length} lines`] : []))).toEqual([]);
});

/** Every function that has a body, as `file: name`, with the number of its parameters and of its lines. */
function functionsOf({ file, tree }: Source) {
  const functions: { readonly name: string; readonly parameters: number; readonly lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
      const owner = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
      const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
      functions.push({
        name: `${file}: ${owner?.getText() ?? 'a function without a name'}`,
        parameters: node.parameters.length,
        lines,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return functions;
}

test('no function has more than five parameters, and none is longer than sixty lines', () => {
  const functions = SOURCES.flatMap(functionsOf);

  expect(functions.length).toBeGreaterThan(3000);
  expect(functions.filter(({ parameters }) => parameters > 5).map(({ name }) => name)).toEqual([]);
  expect(functions.filter(({ lines }) => lines > 60).map(({ name }) => name)).toEqual([]);
});

const EQUALITIES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** Methods that ask whether a text is a word, or whether words hold it. */
const ASKING: readonly string[] = ['includes', 'indexOf', 'has', 'hasOwn', 'is', 'startsWith', 'endsWith', 'equals'];

/** Whether something is decided by a word: it is compared, stands in a `case` or in a set of words, or gets another name. */
function isDecidedBy(word: ts.Node): boolean {
  const { parent } = word;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isArrayLiteralExpression(parent))
    return isDecidedBy(parent);
  if (ts.isBinaryExpression(parent))
    return EQUALITIES.has(parent.operatorToken.kind) || parent.operatorToken.kind === ts.SyntaxKind.InKeyword;
  if (ts.isPropertyAccessExpression(parent)) return ASKING.includes(parent.name.text);
  if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression))
    return ASKING.includes(parent.expression.name.text);
  if (ts.isNewExpression(parent)) return parent.expression.getText() === 'Set';
  return ts.isCaseClause(parent) || (ts.isVariableDeclaration(parent) && ts.isStringLiteralLike(word));
}

/** Every place where something is decided by one of these words, however it is quoted, as `file: word`. */
function comparisonsWith(names: readonly string[], within: (source: Source) => boolean): readonly string[] {
  return faults((source) => (within(source) ? wordsDeciding(source.tree, new Set(names)) : []));
}

function wordsDeciding(tree: ts.SourceFile, names: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && names.has(node.text) && isDecidedBy(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

test('a word that decides is found in whatever way it is written', () => {
  const decides = [
    "kind === 'share'",
    '"share" !== kind',
    'kind == `share`',
    "switch (kind) { case 'share': }",
    "['share', 'bands'].includes(kind)",
    "new Set(['share']).has(kind)",
    "kind.startsWith('share')",
    "kind.is('share')",
    "(['share'] as const).includes(kind)",
    "const OURS = 'share'; kind === OURS",
    "'share' in rule",
    "Object.hasOwn(rule, 'share')",
  ];
  const others = [
    '({ share: 1 })',
    "tell('share')",
    "const table = { 'share': 1 }",
    "const words = ['share']; list(words)",
  ];
  const wordsIn = (text: string) =>
    wordsDeciding(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true), new Set(['share']));

  expect(decides.filter((text) => wordsIn(text).length === 0)).toEqual([]);
  expect(others.filter((text) => wordsIn(text).length > 0)).toEqual([]);
});

/** Every word that is taken out of an object by its name: `rule.share`, `rule['share']`, `const { share } = rule`. */
function wordsTaken(tree: ts.SourceFile, names: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const taken = nameTaken(node);
    if (taken !== undefined && names.has(taken)) found.push(taken);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function nameTaken(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node)) return wordOf(node.argumentExpression);
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const key = node.propertyName ?? node.name;
    return ts.isIdentifier(key) ? key.text : wordOf(key);
  }
  return undefined;
}

function wordOf(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}

test('a word that is taken out of an object is found in whatever way it is written', () => {
  const taking = [
    'const { share } = rule',
    'const { share: of } = rule',
    "const { 'share': of } = rule",
    'const { share = 1 } = rule',
    'const { rule: { share } } = node',
    '({ share }) => share',
    'rule.share',
    'rule?.share',
    "rule['share']",
    'rule[`share`]',
  ];
  const others = [
    'const share = 1; list(share)',
    '({ share: 1 })',
    'const { of: share } = rule',
    'const [share] = parts',
    'rules[share]',
  ];
  const wordsIn = (text: string) =>
    wordsTaken(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true), new Set(['share']));

  expect(taking.filter((text) => wordsIn(text).length !== 1)).toEqual([]);
  expect(others.filter((text) => wordsIn(text).length > 0)).toEqual([]);
});

/** Names that mean something else too: a fact that is a choice or a mark, a node's `max`, a bound, a shape of operators. */
const OTHER_MEANINGS: readonly string[] = ['choice', 'mark', 'max', 'min', 'sum'];

/** Rooms that may name kinds and combiners: their own, and the one that writes rules from the rows of an annex. */
const NAMING_KINDS: readonly string[] = ['kinds', 'combiners', 'sheet'];

test('no stage, no door and no other room branches on the name of a kind or a combiner', () => {
  const names = [...Object.keys(BUILT_IN.kinds), ...Object.keys(BUILT_IN.combiners)];
  const named = comparisonsWith(
    names.filter((name) => !OTHER_MEANINGS.includes(name)),
    ({ room }) => !NAMING_KINDS.includes(room),
  );

  expect(names.length).toBeGreaterThan(15);
  expect(named).toEqual([]);
});

/** Keys of other things that have the name of a kind or of a combiner. */
const OTHER_KEYS: Readonly<Record<string, string>> = {
  'audit/second-opinion/ask.ts: logic': 'what json-logic-js is given',
  'author/inputs/units-below.ts: mean': 'the value of a statistic',
  'author/prove/bound-group.ts: share': 'the part of its maximum that a row has',
  'author/prove/group-rows.ts: share': 'the part of its maximum that a row has',
  'cli/completion/bash.ts: flag': 'an option of a command',
  'cli/completion/cases.ts: flag': 'an option of a command',
  'cli/completion/fish.ts: flag': 'an option of a command',
  'cli/completion/powershell.ts: flag': 'an option of a command',
  'cli/completion/zsh.ts: flag': 'an option of a command',
};

test('no stage, no door and no other room takes a rule or the settings of a combiner by a name: it asks its kind', () => {
  const names = Object.keys({ ...BUILT_IN.kinds, ...BUILT_IN.combiners });
  const asked = new Set(names.filter((name) => !OTHER_MEANINGS.includes(name)));
  const taken = faults(({ room, tree }) => (NAMING_KINDS.includes(room) ? [] : wordsTaken(tree, asked)));

  expect([...new Set(taken)].toSorted()).toEqual(Object.keys(OTHER_KEYS));
});

/** What a statistic is asked with: its aggregate, and the words after it. */
const ASKED_OF_UNITS: readonly string[] = [...PREFERENCES, ...DEVIATIONS, ...PERCENTILES, 'rank', 'percentile', 'sd'];

test('outside tables nobody branches on an aggregate, nor on a word that is asked with one', () => {
  const rooms = ['kinds', 'logic', 'stages', 'run', 'build', 'audit'];
  const named = comparisonsWith(ASKED_OF_UNITS, ({ room }) => rooms.includes(room));

  expect(named).toEqual([]);
});

test('no module has a variable that changes', () => {
  const changing = faults(({ tree }) =>
    tree.statements.flatMap((statement) =>
      ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const)
        ? [statement.getText().slice(0, 60)]
        : [],
    ),
  );

  expect(changing).toEqual([]);
});

test('a file that a comment names is there', () => {
  const named = faults(({ text }) =>
    [...text.matchAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm)].flatMap(([comment]) =>
      [...comment.matchAll(/(?<![\w./-])(?:[\w-]+\/)+[\w.-]+\.(?:ts|md)\b/g)].map(([path]) => path),
    ),
  );
  const isThere = (path: string) =>
    existsSync(join(SRC, '..', path)) || SOURCES.some(({ file }) => `/${file}`.endsWith(`/${path}`));

  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((fault) => !isThere(fault.split(': ')[1] ?? ''))).toEqual([]);
});

/** The closed words of the pack format that have a table, by the names under which the house holds one of them. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  ...POLICY_WORDS,
  counted: Object.keys(COUNTS_AS),
  policy: Object.keys(COUNTS_AS),
  role: ROLES,
  late: LATE,
  whenUnverified: WHEN_UNVERIFIED,
  evidence: EVIDENCE_WHEN_ABSENT,
  estimates: ESTIMATES,
  reasonBelowMax: OFF_OR_FINDING,
  narrative: OFF_OR_FINDING,
  whenZero: WHEN_ZERO,
  whenFlat: WHEN_FLAT,
  whenOutside: WHEN_OUTSIDE,
  unanswered: UNANSWERED,
  whenAbsent: ABSENT_WORDS,
  method: RELATIVE_METHODS,
  mode: ROUND_MODES,
  type: FACT_TYPES,
};

/** Files in which such a name is compared with a word, and why that is right; `sheet/` writes words into drafts and reads none. */
const MAY_COMPARE: Readonly<Record<string, string>> = {
  'audit/explain/tell-finding.ts: type':
    'how a figure is written: as a day, as the title of an option, else as a number',
  'author/cases/mutate/parameter.ts: type': 'the type of a schema of zod, not of a fact',
  'author/text/tables/csv-assessment.ts: type':
    'a cell of a spreadsheet that is a day stands rightly in a column of days alone',
  'stages/evaluate.ts: counted': 'the finding unscorable-as-zero tells of that word alone',
  'stages/shape/stand-in.ts: type': 'the type of a schema of zod, not of a fact',
  'words/unranked-words.ts: counted': 'the rows that withhold a total are the ones that are named',
  'words/worked-words.ts: mode': 'two modes are called as two operators, so their sentences have a prefix',
};

/** Where such a name is compared with one of its words: `role === 'penalty'`, `(node.role ?? 'criterion') !== 'bonus'`. */
function comparisonsOfWords(): readonly string[] {
  const comparisons = Object.entries(CLOSED).flatMap(([name, words]) => {
    const any = new RegExp(`\\b${name}(?: \\?\\? '[a-z-]+')?\\)? [!=]== '(?:${words.join('|')})'`);
    return faults(({ room, text }) => (room !== 'sheet' && any.test(code(text)) ? [name] : []));
  });
  return comparisons.toSorted();
}

test('nobody branches on a policy word, a role or a type of fact: what each is stands in its table', () => {
  expect(comparisonsOfWords()).toEqual(Object.keys(MAY_COMPARE).toSorted());
});

test('every consumer of a method for ties, or of a place for absentees, has a table of all of them', () => {
  const names = [...TIE_METHODS, ...ABSENTEE_PLACES];

  expect(comparisonsWith(names, () => true)).toEqual([
    // counts groups only where they decide: to count them is not cheap
    'logic/aggregates.ts: dense',
  ]);
});

/** Operators whose names mean something else too, in a pack or in an annex: a share of a `max`, a list of `children`, a sign. */
const OTHER_THINGS: readonly string[] = [
  ...[
    'all',
    'some',
    'none',
    'in',
    'min',
    'max',
    'count',
    'floor',
    'ceil',
    'round',
    'level',
    'points',
    'percent',
    'converted',
  ],
  ...['published', 'children', 'cohort', 'attribute', 'constant', 'period', 'not-applicable'],
];

/** Signs that stand in texts too: of a number, a path, a tag of YAML, a slack variable. */
const SIGNS_OF_TEXT: readonly string[] = ['-', '/', '!', '*', '<'];

test('outside logic/ nobody asks which operator stands in an expression: its shape says what it does', () => {
  const operators = Object.keys(OPERATORS).filter((name) => !OTHER_THINGS.includes(name));
  const byName = /\bop\b *[!=]==|\bincludes\([\w.]*\bop\)|\bcase [\w.]*\bop\b/g;
  const mayName = (file: string): boolean => /^(logic|audit\/second-opinion|words|sheet)\//.test(file);
  const asked = faults(({ file, text }) =>
    mayName(file) ? [] : [...code(text).matchAll(byName)].map(([match]) => match),
  );
  // a sign is more than an operator: a number begins with one
  const words = operators.filter((name) => /^\w/.test(name));
  const signs = operators.filter((name) => !words.includes(name) && !SIGNS_OF_TEXT.includes(name));
  const named = comparisonsWith([...words, ...signs], ({ file }) => !mayName(file));

  expect(operators.length).toBeGreaterThan(20);
  expect(asked).toEqual([]);
  expect(named).toEqual([]);
});

/** Of `node:` modules, those by which a file or the terminal could be reached, and the one file for each. */
const WORLD: Readonly<Record<string, readonly string[]>> = {
  'node:fs': ['cli/files.ts', 'cli/folders.ts', 'cli/input.ts', 'cli/watch-files.ts', 'cli/write-files.ts'],
  'node:fs/promises': [],
  'node:child_process': [],
  'node:tty': [],
  'node:readline': [],
  'node:readline/promises': ['cli/main.ts'],
};

test('files are read and written by one module of the command line, and its streams are touched where it begins', () => {
  const strays = faults(({ file, imports }) =>
    imports.filter((name) => Object.hasOwn(WORLD, name) && !WORLD[name]?.includes(file)),
  );
  const streams = faults(({ file, text }) =>
    file === 'cli/main.ts' ? [] : (/\bprocess\.|console\.|\bstd(out|err)\b/.exec(code(text)) ?? []).slice(0, 1),
  );

  expect({ strays, streams }).toEqual({ strays: [], streams: [] });
});

test('what programs read goes by a way of its own, so that its bytes stay', () => {
  const strays = faults(({ room, text }) =>
    room === 'cli'
      ? (/\bout\([^;]*(JSON\.stringify|[aA]sJson|[aA]sSarif|recordText|Yaml\()/.exec(code(text)) ?? []).slice(0, 1)
      : [],
  );

  expect(strays).toEqual([]);
});
