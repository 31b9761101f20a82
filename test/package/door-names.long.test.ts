import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOORS = JSON.parse(ts.sys.readFile(`${ROOT}typedoc.json`) ?? '').entryPoints as readonly string[];

/** What each name of each door stands for: where it is declared. */
function meanings(files: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${ROOT}tsconfig.json`,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const program = ts.createProgram(files, config?.options ?? {});
  const checker = program.getTypeChecker();
  const named = new Map<string, Set<string>>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    const door = source && checker.getSymbolAtLocation(source);
    for (const exported of door ? checker.getExportsOfModule(door) : []) {
      const meant = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const declared = meant.declarations?.[0];
      const at = `${declared?.getSourceFile().fileName}:${declared?.pos}`;
      named.set(exported.name, (named.get(exported.name) ?? new Set()).add(at));
    }
  }
  return named;
}

test('no two doors use one name for two things', () => {
  const named = meanings(DOORS.map((door) => ROOT + door));

  expect(DOORS.length).toBeGreaterThan(7);
  expect(named.size).toBeGreaterThan(300);
  expect(
    [...named]
      .filter(([, meant]) => meant.size > 1)
      .map(([name]) => name)
      .toSorted(),
  ).toEqual(OF_A_PLAN);
});

/** The verbs of `tieuchi/run`, which are those of the other doors for a pack that was compiled ahead. */
const OF_A_PLAN = ['dependsOnOthers', 'rankingOf', 'rankingsOf', 'resultOf', 'safeScore', 'score', 'scoreUnit'];

test('two things of one name are found, though no door has them', () => {
  const named = meanings([`${ROOT}src/stages/compile/context.ts`, `${ROOT}src/words/exactly.ts`]);

  expect([...named].filter(([, meant]) => meant.size > 1).map(([name]) => name)).toEqual(['Reading']);
});
