import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import * as audit from '../../src/audit/index.js';
import * as author from '../../src/author/index.js';
import * as build from '../../src/build/index.js';
import * as exact from '../../src/exact-door.js';
import * as format from '../../src/format.js';
import * as main from '../../src/index.js';
import * as score from '../../src/score.js';
import * as sheet from '../../src/sheet/index.js';

const MODULES = [main, score, exact, format, author, audit, build, sheet];

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOORS = JSON.parse(ts.sys.readFile(`${ROOT}typedoc.json`) ?? '').entryPoints as readonly string[];

const program = ts.createProgram(
  DOORS.map((door) => ROOT + door),
  ts.getParsedCommandLineOfConfigFile(
    `${ROOT}tsconfig.json`,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  )?.options ?? {},
);

/** The functions of a door, each as a caller sees it first: an overload where there are some. */
function functionsOf(door: string): readonly ts.FunctionDeclaration[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(ROOT + door);
  const symbol = source && checker.getSymbolAtLocation(source);
  return (symbol ? checker.getExportsOfModule(symbol) : []).flatMap((exported) => {
    const meant = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const first = meant.declarations?.find(ts.isFunctionDeclaration);
    return first ? [first] : [];
  });
}

/** What the comment of a function does not say. */
function lacking(declared: ts.FunctionDeclaration): readonly string[] {
  const name = declared.name?.text ?? '';
  const tags = ts.getJSDocTags(declared);
  const named = (tag: string) => tags.filter(({ tagName }) => tagName.text === tag);
  const params = tags.filter(ts.isJSDocParameterTag);
  const prose = ts
    .getJSDocCommentsAndTags(declared)
    .filter(ts.isJSDoc)
    .map(({ comment }) => textOf(comment));
  const faults = declared.parameters.flatMap(({ name: parameter }, index) => {
    const tag = params[index];
    // a parameter that is taken apart has no name of its own
    const isNamed = !ts.isIdentifier(parameter) || tag?.name.getText() === parameter.text;
    return tag && isNamed && textOf(tag.comment).length > 5 ? [] : [`@param ${parameter.getText()}`];
  });
  const examples = named('example').map(({ comment }) => textOf(comment));
  const throws = declaredThrow(declared) || prose.some((text) => /\b[Tt]hrows an? /.test(text));
  return [
    ...faults,
    ...(params.length > declared.parameters.length ? ['a parameter for each @param'] : []),
    ...(examples.length === 0 ? ['@example'] : []),
    ...(examples.some((code) => !isCode(code)) ? ['an @example that is code'] : []),
    ...(throws && named('throws').length === 0 ? ['@throws'] : []),
  ].map((fault) => `${name}: ${fault}`);
}

function textOf(comment: ts.JSDoc['comment']): string {
  return (ts.getTextOfJSDocComment(comment) ?? '').trim();
}

/** Whether any declaration of the function throws in its body, not counting the functions that it calls. */
function declaredThrow(declared: ts.FunctionDeclaration): boolean {
  const throws = (node: ts.Node): boolean =>
    ts.isThrowStatement(node) || (ts.forEachChild(node, (child) => throws(child) || undefined) ?? false);
  return declared
    .getSourceFile()
    .statements.filter(ts.isFunctionDeclaration)
    .some(({ name, body }) => name?.text === declared.name?.text && body !== undefined && throws(body));
}

function isCode(text: string): boolean {
  const { diagnostics } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
  });
  return text !== '' && (diagnostics ?? []).length === 0;
}

test.each(DOORS)('every function of %s says what its parameters are, when it throws, and shows an example', (door) => {
  expect(functionsOf(door).flatMap(lacking)).toEqual([]);
});

/** An example that states its answer: `slug('Số máy', 'row'); // 'so-may'`. */
const STATED = /^([^\n]+?);? \/\/ ('[^']*'|-?[\d.]+|true|false|undefined|\[.*\]|\{.*\})$/;

test('an example that states its answer, and needs nothing but the doors, has that answer', () => {
  const named = Object.assign({}, ...MODULES) as Readonly<Record<string, unknown>>;
  const evaluated = (code: string): unknown =>
    new Function(...Object.keys(named), `return (${code});`)(...Object.values(named));
  const stated = DOORS.flatMap(functionsOf)
    .flatMap((declared) => ts.getJSDocTags(declared).filter(({ tagName }) => tagName.text === 'example'))
    .map(({ comment }) => STATED.exec(textOf(comment)))
    .map((match) => ({ code: match?.[1] ?? '', answer: match?.[2] ?? '' }))
    .filter(({ code }) => code !== '')
    // of what a caller has, as `pack`, the example says nothing
    .filter(({ code }) => free(code).every((name) => name in named));

  expect(stated.length).toBeGreaterThan(30);
  expect(stated.map(({ code }) => [code, evaluated(code)])).toEqual(
    stated.map(({ code, answer }) => [code, evaluated(answer)]),
  );
});

/** The names that a line of code reads and does not declare. */
function free(code: string): readonly string[] {
  const names: string[] = [];
  const look = (node: ts.Node): void => {
    const { parent } = node;
    const isKey =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node);
    if (ts.isIdentifier(node) && !isKey) names.push(node.text);
    ts.forEachChild(node, look);
  };
  ts.forEachChild(ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true), look);
  return names;
}

test('what a comment lacks is found', () => {
  const source = ts.createSourceFile(
    'one.ts',
    [
      '/** The half; throws a RangeError for 0.\n * @param other Not what it takes. \n * @example\n * half(2 */',
      'export function half(whole: number): number { return whole / 2; }',
    ].join('\n'),
    ts.ScriptTarget.Latest,
    true,
  );

  expect(source.statements.filter(ts.isFunctionDeclaration).flatMap(lacking)).toEqual([
    'half: @param whole',
    'half: an @example that is code',
    'half: @throws',
  ]);
});
