import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import * as given from './given-to-comments.js';
import { exportsOf, typeErrorsOf } from './typescript.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The doors but packs, each by the name that it is imported by, with its file. */
const PATHS: Readonly<Record<string, readonly [string]>> = JSON.parse(ts.sys.readFile(`${ROOT}tsconfig.json`) ?? '')
  .compilerOptions.paths;
const isRun = (door: string) => door.startsWith('tieuchi/run');
/** An example that takes a name from another door than its own has it of the first of these. */
const DOORS = Object.entries(PATHS)
  .filter(([door]) => !door.startsWith('tieuchi/packs/'))
  .toSorted(([a], [b]) => Number(isRun(a)) - Number(isRun(b)));
const imported = ([door, [file]]: (typeof DOORS)[number]) => import(`${ROOT}${file}`).then((all) => [door, all]);
const MODULES: Readonly<Record<string, object>> = Object.fromEntries(await Promise.all(DOORS.map(imported)));

interface Example {
  /** The door and the name of what it is an example of. */
  readonly name: string;
  readonly door: string;
  readonly code: string;
}

/** Every example in a comment on what the doors export, or on a member of it. */
function examples(): readonly Example[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const options = ts.getParsedCommandLineOfConfigFile(`${ROOT}tsconfig.json`, {}, host)?.options ?? {};
  const fileOf = (file: string) => fileURLToPath(new URL(file, `file://${ROOT}`));
  const program = ts.createProgram(
    DOORS.map(([, [file]]) => fileOf(file)),
    options,
  );
  const checker = program.getTypeChecker();
  return DOORS.flatMap(([door, [file]]) => {
    const source = program.getSourceFile(fileOf(file));
    const symbol = source && checker.getSymbolAtLocation(source);
    return (symbol ? checker.getExportsOfModule(symbol) : []).flatMap((exported) => {
      const meant = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const codes = new Set((meant.declarations ?? []).flatMap(examplesAt));
      return [...codes].map((code) => ({ name: `${door} ${exported.name}`, door, code }));
    });
  });
}

function examplesAt(node: ts.Node): readonly string[] {
  const tags = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === 'example');
  const members = ts.isInterfaceDeclaration(node) ? node.members.flatMap(examplesAt) : [];
  return [...tags.map(({ comment }) => (ts.getTextOfJSDocComment(comment) ?? '').trim()), ...members];
}

const EXAMPLES = examples();

/** What an example has under a name, where most of the others mean something else by it. */
const ELSEWISE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'tieuchi assessmentAsOf': { document: 'assessment' },
  'tieuchi defineKind': { params: 'paramsOfKind' },
  'tieuchi issueSentence': { checked: 'refused' },
  'tieuchi/audit decisionNotes': { record: 'tied', ranking: 'tiedRanking', titles: 'titlesInEnglish' },
  'tieuchi/audit diff': { old: 'record' },
  'tieuchi/audit readRecord': { text: 'recordsText' },
  'tieuchi/audit readRecordLines': { text: 'recordsText' },
  'tieuchi/audit recordLines': { file: 'lineFile' },
  'tieuchi/audit recordOf': { text: 'recordsText' },
  'tieuchi/audit tellRow': { ranking: 'rankingDiff' },
  'tieuchi/audit tellStanding': { ranking: 'rankingDiff' },
  'tieuchi/audit tellingOf': { old: 'record' },
  'tieuchi/author checkCore': { text: 'coreText' },
  'tieuchi/author derivePack': { text: 'giaLaiText' },
  'tieuchi/author figureOptions': { text: 'csv' },
  'tieuchi/author fixOf': { text: 'wrongText' },
  'tieuchi/author joinPack': { text: 'extendingText' },
  'tieuchi/author mendedLine': { text: 'wrongText' },
  'tieuchi/author readAssessmentCsv': { text: 'csv' },
  'tieuchi/author readCases': { text: 'casesText' },
  'tieuchi/author resolveAmendment': { document: 'giaLai' },
  'tieuchi/author withSalts': { text: 'unsaltedText' },
  'tieuchi/build packTypes': { document: 'giaLai' },
  'tieuchi/report annexDocx': { record: 'giaLaiRecord' },
  'tieuchi/report rankedTiers': { record: 'giaLaiRecord' },
  'tieuchi/run dependsOnOthers': { pack: 'opened' },
  'tieuchi/run rankingOf': { results: 'resultsOfPlan' },
  'tieuchi/run rankingsOf': { results: 'resultsOfPlan' },
  'tieuchi/run resultOf': { results: 'resultsOfPlan' },
  'tieuchi/run scoreUnit': { pack: 'opened' },
  'tieuchi/run sourced': { results: 'resultsOfPlan' },
  'tieuchi/score compareStream': { assessment: 'head' },
  'tieuchi/score rankCandidates': { assessment: 'head' },
  'tieuchi/score safeScoreStream': { assessment: 'head' },
  'tieuchi/score scoreStream': { assessment: 'head' },
  'tieuchi/score statisticsOfStream': { assessment: 'head', linesOf: 'submissionsIn' },
  'tieuchi/score takeStatistics': { assessment: 'head' },
};

/** The names that a program reads and does not declare. */
function free(code: string): readonly string[] {
  const [read, declared] = [new Set<string>(), new Set<string>()];
  const look = (node: ts.Node): void => {
    const { parent } = node;
    const isKey =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node) ||
      (ts.isBindingElement(parent) && parent.propertyName === node);
    const declares =
      ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isBindingElement(parent) ||
      ts.isImportSpecifier(parent);
    if (ts.isIdentifier(node) && !isKey) (declares && parent.name === node ? declared : read).add(node.text);
    ts.forEachChild(node, look);
  };
  ts.forEachChild(ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true), look);
  return [...read].filter((name) => !declared.has(name));
}

/** A line that states its answer: `slug('Số máy', 'row'); // 'so-may'`; a text may be cut short by an ellipsis. */
const STATED = /^(.+?);? \/\/ ('.*'|-?[\d.]+|true|false|undefined|\[.*\]|\{.*\})$/;

/** The example as a module: each name from its own door, from another, or given; each stated answer beside the value. */
function moduleOf({ name, door, code }: Example): string {
  const doors = [door, ...Object.keys(MODULES)];
  const imports = free(code).map((wanted) => {
    const elsewise = ELSEWISE[name]?.[wanted];
    const from = elsewise ? undefined : doors.find((other) => Object.hasOwn(MODULES[other] ?? {}, wanted));
    const isGiven = Object.hasOwn(given, elsewise ?? wanted);
    if (from && (from === door || !isGiven)) return `import { ${wanted} } from '${from}';`;
    return isGiven ? `import { ${elsewise ?? wanted} as ${wanted} } from './given-to-comments.js';` : '';
  });
  const lines = code.split('\n').map((line) => line.replace(STATED, 'answers.push([$1, $2]);'));
  const [own, body] = [true, false].map((is) => lines.filter((line) => line.startsWith('import ') === is));
  const head = 'export async function main(answers: [unknown, unknown][]): Promise<void> {';
  return [...imports, ...(own ?? []), head, ...(body ?? []), '}'].join('\n');
}

test('every example compiles, and a wrong name in one would be found', () => {
  const programs = EXAMPLES.map((example, at) => [`${example.name} ${at}`, moduleOf(example)] as const);
  const [, first = ''] = programs.find(([name]) => name.startsWith('tieuchi/audit readRecord ')) ?? [];
  const wrong = { ...Object.fromEntries(programs), wrong: first.replace('.verdict', '.verdikt') };
  const faults = Object.entries(typeErrorsOf(wrong)).filter(([, errors]) => errors.length > 0);

  expect(programs.length).toBeGreaterThan(180);
  expect(faults.filter(([name]) => name !== 'wrong')).toEqual([]);
  expect(faults.map(([name]) => name)).toEqual(['wrong']);
});

test.each(EXAMPLES)('the example of $name runs to its end, with the answers that it states', async (example) => {
  const { main } = exportsOf(moduleOf(example), { ...MODULES, './given-to-comments.js': given });
  const answers: [unknown, unknown][] = [];
  await (main as (answers: [unknown, unknown][]) => Promise<void>)(answers);

  for (const [value, stated] of answers) {
    const [begin, cut] = typeof stated === 'string' ? stated.split('…') : [];
    expect(cut === undefined ? value : String(value).slice(0, begin?.length)).toEqual(
      cut === undefined ? stated : begin,
    );
  }
});

test('most examples that state an answer have it compared', () => {
  const stated = EXAMPLES.filter(({ code }) => code.split('\n').some((line) => STATED.test(line)));
  const unread = EXAMPLES.filter(({ code }) =>
    code.split('\n').some((line) => line.includes(' // ') && !STATED.test(line)),
  );

  expect(stated.length).toBeGreaterThan(60);
  expect(unread.map(({ name }) => name)).toEqual([]);
});
