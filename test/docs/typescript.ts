import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the compiler says of a program that stands in a page, with the settings of this repository; nothing where it is right. */
export function typeErrors(program: string): readonly string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${ROOT}tsconfig.json`,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const file = `${ROOT}test/docs/program-of-a-page.ts`;
  const options = config?.options ?? {};
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion, ...rest) =>
    name === file ? ts.createSourceFile(name, program, languageVersion) : read(name, languageVersion, ...rest);
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => name === file || exists(name);
  const compiled = ts.createProgram([file], options, host);
  const source = compiled.getSourceFile(file);
  return ts
    .getPreEmitDiagnostics(compiled, source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
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
