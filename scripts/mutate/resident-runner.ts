import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type CompleteDryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { register } from 'tsx/esm/api';
import { buildConstants } from '../source-digest.js';
import '../../test/support/seed.js';
import { roomOf } from './rooms.js';
import type { Listed } from './vitest-stand-in.js';

/** In it `vitest` is the stand-in. */
const TSCONFIG = 'scripts/mutate/tsconfig.json';

/** What the broken lines look at: which of them is active, how often it was met, and which a test meets. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}

/**
 * Runs the tests of a room in one process that stays: sources and tests are read once, then for each broken line the
 * tests that meet it run again, until one fails. No module of `src/` keeps a state, so no run sees another. For a line
 * that is met while a module is read (`static`), sources and tests are read anew.
 */
function residentRunner(): TestRunner {
  const mutants: Switch = {};
  Object.assign(globalThis, { __stryker__: mutants });
  for (const [name, text] of Object.entries(buildConstants())) Object.assign(globalThis, { [name]: JSON.parse(text) });
  let tests: readonly Listed[] | undefined;
  let readings = 0;

  const loaded = async (isAnew = false): Promise<readonly Listed[]> => {
    if (isAnew || !tests) {
      readings += 1;
      tests = await testsOf(process.env.MUTATION_ROOM ?? '', `reading-${readings}`);
    }
    return tests;
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async dryRun(): Promise<CompleteDryRunResult> {
      const results: TestResult[] = [];
      for (const test of await loaded()) {
        mutants.currentTestId = test.id;
        results.push(await resultOf(test));
        mutants.currentTestId = undefined;
      }
      const { mutantCoverage } = mutants;
      return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage ? { mutantCoverage } : {}) };
    },
    async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
      const { activeMutant, mutantActivation, testFilter, hitLimit, reloadEnvironment } = options;
      Object.assign(mutants, { hitCount: 0, hitLimit });
      // a line that is met while modules are read, but is broken only afterwards, leaves them as they are
      const isStatic = mutantActivation === 'static';
      if (isStatic) mutants.activeMutant = activeMutant.id;
      const all = await loaded(isStatic && reloadEnvironment);
      mutants.activeMutant = activeMutant.id;
      const results: TestResult[] = [];
      for (const test of testFilter ? all.filter(({ id }) => testFilter.includes(id)) : all) {
        const result = await resultOf(test);
        results.push(result);
        if (result.status === TestStatus.Failed) break;
      }
      mutants.activeMutant = undefined;
      const tooOften = determineHitLimitReached(mutants.hitCount, hitLimit);
      return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests: results });
    },
  };
}

/** The tests of a room, or those that MUTATION_TESTS names instead; each reading has modules of its own. */
async function testsOf(room: string, reading: string): Promise<readonly Listed[]> {
  const modules = register({ namespace: reading, tsconfig: TSCONFIG });
  // by name, as the tests import it, so that both see one list
  const standIn: typeof import('./vitest-stand-in.js') = await modules.import('vitest', import.meta.url);
  const places = process.env.MUTATION_TESTS?.split(',') ?? roomOf(room).tests;
  for (const file of places.flatMap(filesOf).toSorted(slowestLast)) {
    standIn.beginFile(file);
    await modules.import(pathToFileURL(resolve(file)).href, import.meta.url);
  }
  return standIn.listed;
}

/** The short tests in a folder of `test/`. */
function filesOf(place: string): readonly string[] {
  const path = join('test', place);
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.long.test.ts'))
    .map((name) => join(path, name));
}

/** Generated tests and golden records take longest, so they are asked when no other has noticed. */
function slowestLast(a: string, b: string): number {
  const isSlow = (file: string) => (/\.prop\.|golden/.test(file) ? 1 : 0);
  return isSlow(a) - isSlow(b) || (a < b ? -1 : 1);
}

async function resultOf({ id, run }: Listed): Promise<TestResult> {
  const head = { id, name: id, timeSpentMs: 0 };
  const started = performance.now();
  try {
    await run();
    return { ...head, timeSpentMs: Math.round(performance.now() - started), status: TestStatus.Success };
  } catch (thrown) {
    return { ...head, status: TestStatus.Failed, failureMessage: String((thrown as Error)?.message ?? thrown) };
  }
}

residentRunner.inject = [] as const;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'resident', residentRunner)];
