import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the compiler says of a program that stands in a page, with the settings of this repository; nothing where it is right. */
export function typeErrors(program: string): readonly string[] {
  return typeErrorsOf({ page: program }).page ?? [];
}

/** The same of several programs, by their names, each a module of its own beside the tests of pages. */
export function typeErrorsOf(programs: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${ROOT}tsconfig.json`,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const fileOf = (at: number) => `${ROOT}test/docs/program-of-a-page-${at}.ts`;
  const files = new Map(Object.values(programs).map((program, at) => [fileOf(at), program]));
  const options = config?.options ?? {};
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const program = files.get(name);
    return program === undefined
      ? read(name, languageVersion, ...rest)
      : ts.createSourceFile(name, program, languageVersion);
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => files.has(name) || exists(name);
  const compiled = ts.createProgram([...files.keys()], options, host);
  const errorsIn = (at: number) =>
    ts
      .getPreEmitDiagnostics(compiled, compiled.getSourceFile(fileOf(at)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  return Object.fromEntries(Object.keys(programs).map((name, at) => [name, errorsIn(at)]));
}

/** What a program that stands in a page exports; the modules that it imports are handed in. */
export function exportsOf(
  program: string,
  modules: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(program, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: Record<string, unknown> = {};
  const require = (name: string): unknown => {
    if (!Object.hasOwn(modules, name)) throw new Error(`no module ${name}`);
    return modules[name];
  };
  new Function('require', 'exports', outputText)(require, exported);
  return exported;
}
