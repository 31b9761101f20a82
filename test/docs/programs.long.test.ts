import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as giaLai from '../../criteria-packs/gia-lai-2019/index.js';
import * as audit from '../../src/audit/index.js';
import * as author from '../../src/author/index.js';
import * as form from '../../src/form/index.js';
import * as format from '../../src/format.js';
import * as tieuchi from '../../src/index.js';
import * as report from '../../src/report/index.js';
import * as run from '../../src/run/index.js';
import * as irrational from '../../src/run/irrational.js';
import * as operators from '../../src/run/operators.js';
import * as procedure from '../../src/run/procedure.js';
import * as score from '../../src/score.js';
import * as sheet from '../../src/sheet/index.js';
import { documentOf } from '../support/documents.js';
import { loadModule } from '../support/scoring-module.js';
import * as given from './given.js';
import { page } from './page.js';
import { exportsOf, typeErrorsOf } from './typescript.js';

const ROOT = new URL('../../', import.meta.url);

/** Pages of which the blocks of TypeScript are one program, which a test of their own runs line by line. */
const WALKED = ['embed.md', 'compiled-ahead.md'];

/** Every block of JavaScript or TypeScript that a row below runs, by its page, and by its number among them where a page has several. */
const PROGRAMS = readdirSync(new URL('docs/', ROOT), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.md') && !/^(api|recipes|decisions)\//.test(name))
  .toSorted()
  .flatMap(blocksOf);

interface Program {
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

function blocksOf(name: string): readonly Program[] {
  return [...page(name).matchAll(/^```(ts|js)\n([\s\S]*?)^```/gm)]
    .map(({ 1: language = '', 2: code = '' }) => ({ language, code }))
    .filter(({ language }) => language !== 'ts' || !WALKED.includes(name))
    .map((program, at, all) => ({ name: all.length === 1 ? name : `${name} ${at + 1}`, ...program }));
}

/** What a page gives its program under a name, and what the program then prints; for a name alone, what `given` has of it. */
interface Row {
  readonly given: Readonly<Record<string, string>>;
  readonly prints: readonly (string | RegExp)[];
}

const names = (...words: readonly string[]) => Object.fromEntries(words.map((word) => [word, word]));

/** What is kept of each unit; of a refused one the place and the code. */
const saved = (...units: readonly string[]) => units.map((unit) => new RegExp(`^${unit}: .*"layers"`));

const ROWS: Readonly<Record<string, Row>> = {
  'annex.md': { given: names('record'), prints: [] },
  'compiled-ahead.md': { given: { plan: 'planWithOperator', saturation: 'saturation' }, prints: [] },
  'embed.md': { given: names('console'), prints: ['5.000'] },
  'forms.md': { given: names('pack', 'units'), prints: [] },
  'record.md 1': {
    given: names('console'),
    prints: ['true verified  ', /^\{"agreed":\d\d,"differing":0,"notCheckable":0\}$/],
  },
  'record.md 2': {
    given: names('console'),
    prints: [/^xa-a 23,333 [1-9]/, /^xa-b 22,333 [1-9]/, /^xa-c 6,667 [1-9]/, /^xa-d {2}[1-9]/, /^xa-e {2}[1-9]/],
  },
  'scoring-modules.md': { given: {}, prints: [] },
  'sign.md': { given: names('console'), prints: ['valid'] },
  'spreadsheets.md 1': { given: names('bytes'), prints: [] },
  'spreadsheets.md 2': {
    given: { ...names('pack', 'head', 'console'), bytes: 'figures' },
    prints: ['2019!F2 decimal-invalid'],
  },
  // points of examples/01-score/expected.txt; D was late, E sent nothing
  'streams.md 1': {
    given: names('pack', 'assessment', 'submissions', 'console'),
    prints: ['xa-a {"n":23333,"d":1000}', 'xa-b {"n":22333,"d":1000}', 'xa-c {"n":6667,"d":1000}', 'xa-d ', 'xa-e '],
  },
  'streams.md 2': {
    given: { ...names('pack', 'assessment', 'save', 'report'), submissions: 'mistaken' },
    prints: [...saved('xa-b', 'xa-c', 'xa-d'), '["submissions",3,"facts","staff"] decimal-invalid', ...saved('xa-e')],
  },
  'streams.md 3': { given: names('pack', 'assessment', 'submissions'), prints: [] },
  'streams.md 4': {
    given: names('pack', 'assessment', 'submissionsOf', 'file', 'save'),
    prints: saved('xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e'),
  },
  'test-a-pack.md': { given: names('console'), prints: ['true true 0 0'] },
};

test('every program of every page has a row here', () => {
  expect(PROGRAMS.map(({ name }) => name)).toEqual(Object.keys(ROWS));
});

/** The program as a module whose body is a function: what it imports, what it is given, and what it does. */
function moduleOf({ name, code }: Program): string {
  const imports = code.match(/^import [\s\S]*?;$/gm) ?? [];
  const body = code.replaceAll(/^import [\s\S]*?;$/gm, '');
  const wanted = Object.entries(ROWS[name]?.given ?? {}).map(([inPage, here]) => `${here} as ${inPage}`);
  return [
    ...imports,
    `import { ${wanted.join(', ')} } from './given.js';`,
    'export async function main() {',
    body,
    '}',
  ].join('\n');
}

const MODULES: Readonly<Record<string, unknown>> = {
  tieuchi,
  'tieuchi/audit': audit,
  'tieuchi/author': author,
  'tieuchi/form': form,
  'tieuchi/format': format,
  'tieuchi/packs/gia-lai-2019': giaLai,
  'tieuchi/report': report,
  'tieuchi/run': run,
  'tieuchi/run/irrational': irrational,
  'tieuchi/run/operators': operators,
  'tieuchi/run/procedure': procedure,
  'tieuchi/score': score,
  'tieuchi/sheet': sheet,
  'node:fs': { readFileSync: (name: string) => given.FILES[name]?.() ?? readFileSync(new URL(name, ROOT), 'utf8') },
  './plan.json': { default: given.plan },
  './given.js': given,
};

const SCORER = await loadModule(tieuchi.compilePack(documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml')));

test.each(PROGRAMS)('the program of docs/$name runs to its end, and prints what it should', async (program) => {
  const { main } = exportsOf(moduleOf(program), { ...MODULES, './scorer.mjs': SCORER });
  given.lines.length = 0;
  await (main as () => Promise<void>)();
  const { prints } = ROWS[program.name] ?? { prints: ['no row'] };

  expect(given.lines).toEqual(prints.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))));
});

test('each in TypeScript compiles as it stands, and a wrong name in it would be found', () => {
  const programs = PROGRAMS.filter(({ language }) => language === 'ts').map(
    (program) => [program.name, moduleOf(program)] as const,
  );
  const [, sign = ''] = programs.find(([name]) => name === 'sign.md') ?? [];
  const wrong = { ...Object.fromEntries(programs), wrong: sign.replace('answer.verdict', 'answer.verdikt') };
  const faults = Object.entries(typeErrorsOf(wrong)).filter(([, errors]) => errors.length > 0);

  expect(programs.length).toBeGreaterThan(8);
  expect(faults.map(([name]) => name)).toEqual(['wrong']);
});
