import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The oldest version of TypeScript that is served, that of this repository, and the latest. */
export const COMPILERS = { '5.4': 'typescript-5.4', '5.9': 'typescript', '7.0': 'typescript-7' } as const;

/** What a compiler says of a program of a consumer, and how many types it makes for it. */
export interface Compiled {
  /** Errors, as the compiler prints them; empty where it has none. */
  readonly errors: string;
  readonly instantiations: number;
}

/** Compiles files in a folder of a consumer; the declarations of its libraries are checked too, unless that is skipped. */
export function compiled(
  compiler: keyof typeof COMPILERS,
  folder: string,
  files: readonly string[],
  skipLibCheck = false,
): Compiled {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    resolveJsonModule: true,
    skipLibCheck,
  };
  const config = join(folder, `tsconfig.${compiler}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  const tsc = join(ROOT, 'node_modules', COMPILERS[compiler], 'bin/tsc');
  const said = outputOf([tsc, '-p', config, '--extendedDiagnostics'], folder);
  const [, instantiations = '0'] = /^Instantiations:\s*(\d+)/m.exec(said) ?? [];
  const errors = said.split('\n').filter((line) => /error TS|^\s/.test(line));
  return { errors: errors.join('\n'), instantiations: Number(instantiations) };
}

/** What a program prints, whether it ends well or not. */
function outputOf(args: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

/** Writes the programs of consumers into a folder of its own beside the package; answers the folder. */
export function typedConsumer(parent: string): string {
  const folder = join(parent, 'typed');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of ['literal.test-d.ts', 'generated.test-d.ts', 'any-pack.test-d.ts', 'read-documents.test-d.ts'])
    copyFileSync(join(ROOT, 'test/types', name), join(folder, name));
  const document = readFileSync(join(ROOT, 'criteria-packs/gia-lai-2019/gia-lai-2019.pack.json'), 'utf8');
  writeFileSync(
    join(folder, 'gia-lai-literal.ts'),
    `import { definePack } from 'tieuchi';\nexport const pack = definePack(${document});\n`,
  );
  return folder;
}
