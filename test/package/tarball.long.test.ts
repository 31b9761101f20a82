import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { COMPILERS, compiled, typedConsumer } from './compilers.js';
import { consumerOf, packageOf } from './packed.js';
import { sizesTable } from './sizes.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let [CONSUMER, PACKAGE, RECORD] = ['', '', ''];

/** A program of a consumer, run by node in its own process. */
function run(file: string, text: string, ...args: readonly string[]): string {
  return runIn({}, file, text, ...args);
}

function runIn(env: Readonly<Record<string, string>>, file: string, text: string, ...args: readonly string[]): string {
  writeFileSync(join(CONSUMER, file), text);
  const options = { cwd: CONSUMER, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  return execFileSync(process.execPath, [join(CONSUMER, file), ...args], options);
}

beforeAll(async () => {
  CONSUMER = await consumerOf('tarball', ['json-logic-js']);
  PACKAGE = packageOf(CONSUMER);
  RECORD = join(CONSUMER, 'record.json');
}, 600_000);

const ASSESSMENT = join(ROOT, 'examples/gia-lai-2019/gia-lai-2019.assessment.yaml');

const ESM = `
  import { readFileSync } from 'node:fs';
  import { createHash } from 'node:crypto';
  import { assess, compilePack } from 'tieuchi';
  import { readSource } from 'tieuchi/author';
  import { giaLai2019 } from 'tieuchi/packs/gia-lai-2019';
  const { document } = readSource(readFileSync(process.argv[2], 'utf8'));
  const record = assess(compilePack(giaLai2019), document);
  console.log(createHash('sha256').update(JSON.stringify(record)).digest('hex'), record.digests.record);
`;
const CJS = ESM.replaceAll(/import (\{.*?\}) from ('.*?');/g, 'const $1 = require($2);');

test('the builds for import and for require give the same bytes', () => {
  const esm = run('esm.mjs', ESM, ASSESSMENT);

  expect(run('cjs.cjs', CJS, ASSESSMENT)).toBe(esm);
  expect(esm).toMatch(/^[0-9a-f]{64} sha256:[0-9a-f]{64}\n$/);
});

test('a pack compiled by the required door is accepted by the imported one, and the other way round', () => {
  const both = (compile: string, score: string) => `
    import { createRequire } from 'node:module';
    import { readFileSync } from 'node:fs';
    import * as imported from 'tieuchi';
    import { readSource } from 'tieuchi/author';
    import { giaLai2019 } from 'tieuchi/packs/gia-lai-2019';
    const required = createRequire(import.meta.url)('tieuchi');
    const { document } = readSource(readFileSync(process.argv[2], 'utf8'));
    console.log(${score}.assess(${compile}.compilePack(giaLai2019), document).digests.record);
  `;
  const crossed = run('crossed.mjs', both('required', 'imported'), ASSESSMENT);

  expect(run('crossed-back.mjs', both('imported', 'required'), ASSESSMENT)).toBe(crossed);
  expect(run('straight.mjs', both('imported', 'imported'), ASSESSMENT)).toBe(crossed);
});

test('a pack and an error cross between the doors as plain data', () => {
  const text = `
    const { compilePack, safeCompilePack } = require('tieuchi');
    const { readSource, locateIssue } = require('tieuchi/author');
    const document = require('tieuchi/packs/gia-lai-2019.json');
    const source = readSource('format: tieuchi/pack@1\\nid: 1a\\n');
    const result = safeCompilePack(source.document);
    const first = result.errors.find(({ code }) => code === 'id-grammar');
    let thrown;
    try { compilePack(source.document); } catch (error) { thrown = error; }
    console.log(compilePack(document).pack.id, locateIssue(source, first).line, locateIssue(source, first).column, thrown.name, thrown.code);
  `;

  expect(run('plain.cjs', text)).toBe('gia-lai-2019 2 5 PackError pack-invalid\n');
});

test('the types hold for a strict consumer that checks its libraries too', () => {
  const program = `
    import { assess, compilePack, type Exact, exact, type Issue, safeCompilePack } from 'tieuchi';
    import { readSource } from 'tieuchi/author';
    import { giaLai2019 } from 'tieuchi/packs/gia-lai-2019';
    const sum: Exact = exact.add(exact.ratio(1, 3), exact.whole(1));
    const result = safeCompilePack(readSource('id: a').document);
    const issues: readonly Issue[] = result.ok ? result.warnings : result.errors;
    const places: readonly (string | null)[] = assess(compilePack(giaLai2019), {}).rankings.flatMap(({ rows }) => rows.map(({ place }) => place));
    export { issues, places, sum };
  `;
  writeFileSync(join(CONSUMER, 'consumer.mts'), program);
  writeFileSync(join(CONSUMER, 'consumer.cts'), program);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023', 'dom'],
    types: [],
  };
  writeFileSync(
    join(CONSUMER, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['consumer.mts', 'consumer.cts'] }),
  );
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const told = execFileSync(process.execPath, [tsc, '-p', CONSUMER], { cwd: CONSUMER, encoding: 'utf8' });

  expect(told).toBe('');
});

const VERSIONS = Object.keys(COMPILERS) as (keyof typeof COMPILERS)[];

test.each(VERSIONS)(
  'under TypeScript %s each wrong name is an error at its place, and each right one none',
  (version) => {
    const folder = typedConsumer(CONSUMER);
    const names = ['literal.test-d.ts', 'generated.test-d.ts', 'any-pack.test-d.ts', 'read-documents.test-d.ts'];
    const said = compiled(version, folder, names);

    expect(said.errors).toBe('');
    // a check that is not made would have no errors either
    writeFileSync(
      join(folder, 'wrong.ts'),
      "import { compilePack } from 'tieuchi';\nimport { giaLai2019 } from 'tieuchi/packs/gia-lai-2019';\nimport { openAssessment } from 'tieuchi/score';\nopenAssessment(compilePack(giaLai2019), {}).set('xa-a', 'staf', 1);\n",
    );
    expect(compiled(version, folder, ['wrong.ts']).errors).toMatch(
      /^wrong\.ts\(4,57\): error TS2345: Argument of type '"staf"'/,
    );
  },
);

test.each(VERSIONS)('TypeScript %s makes fewer than 25,000 types for the Gia Lai pack as a literal', (version) => {
  const { errors, instantiations } = compiled(version, typedConsumer(CONSUMER), ['gia-lai-literal.ts'], true);
  console.log(`${version}: ${instantiations} instantiations`);

  expect(errors).toBe('');
  expect(instantiations).toBeGreaterThan(1000);
  expect(instantiations).toBeLessThan(25_000);
});

test('what `tieuchi types` writes is what the literal says', () => {
  const folder = typedConsumer(CONSUMER);
  const cli = join(PACKAGE, 'dist/cli.js');
  execFileSync(process.execPath, [cli, 'types', 'gia-lai-2019', '--out', 'pack.d.ts', '--force'], { cwd: folder });
  copyFileSync(join(PACKAGE, 'dist/packs/gia-lai-2019.json'), join(folder, 'pack.json'));
  writeFileSync(join(folder, 'same.ts'), SAME);

  for (const version of VERSIONS) expect(compiled(version, folder, ['same.ts'], true).errors).toBe('');
});

const SAME = `
  import { compilePack, type CriterionId, type FactId, type LevelId, type NodeId, type RankingId, type TierId } from 'tieuchi';
  import { openAssessment } from 'tieuchi/score';
  import { pack as literal } from './gia-lai-literal.js';
  import document from './pack.json' with { type: 'json' };
  import type { GiaLai2019 } from './pack.js';
  type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
  function holds<_ extends true>(): void {}
  type L = typeof literal;
  const pack = compilePack<GiaLai2019>(document);
  type G = typeof pack;
  holds<Same<TierId<L>, TierId<G>>>();
  holds<Same<NodeId<L>, NodeId<G>>>();
  holds<Same<NodeId<L, 'commune'>, NodeId<G, 'commune'>>>();
  holds<Same<CriterionId<L, 'district'>, CriterionId<G, 'district'>>>();
  holds<Same<LevelId<L, 'district'>, LevelId<G, 'district'>>>();
  holds<Same<RankingId<L>, RankingId<G>>>();
  holds<Same<FactId<L>, FactId<G>>>();
  // a literal does not say which facts a tier is asked
  holds<FactId<G, 'commune'> extends FactId<L, 'commune'> ? true : false>();
  const live = openAssessment(pack, {});
  live.set('xa-a', 'staff', 1);
  // @ts-expect-error a fact that is not there
  live.set('xa-a', 'staf', 1);
`;

test('the program in the package scores the shipped pack by its name', () => {
  const printed = execFileSync(
    process.execPath,
    [join(PACKAGE, 'dist/cli.js'), 'score', 'gia-lai-2019', ASSESSMENT, '--lang', 'en'],
    { cwd: CONSUMER, encoding: 'utf8' },
  );

  expect(printed).toContain('Gia Lai');
});

/** The text of each file of `dist/` whose name matches. */
function textsOf(name: RegExp): ReadonlyMap<string, string> {
  const files = readdirSync(join(PACKAGE, 'dist'), { recursive: true, encoding: 'utf8' });
  return new Map(
    files.filter((file) => name.test(file)).map((file) => [file, readFileSync(join(PACKAGE, 'dist', file), 'utf8')]),
  );
}

test('nothing in the package evaluates text or names a machine', () => {
  const code = [...textsOf(/\.(c?js|json)$/).values()];
  const maps = [...textsOf(/\.map$/).values()];

  expect(code.length).toBeGreaterThan(6);
  expect(code.filter((text) => /\beval\(|new Function\(/.test(text))).toEqual([]);
  expect([...code, ...maps].filter((text) => text.includes(ROOT))).toEqual([]);
});

test('each module but those of libraries has a map to its source, whose text the map holds', () => {
  const modules = [...textsOf(/^esm\/(?!vendor\/).*\.js$/)];
  const maps = textsOf(/\.js\.map$/);
  const unmapped = modules.filter(([file, text]) => {
    const { sources, sourcesContent, mappings } = JSON.parse(maps.get(`${file}.map`) ?? '{}');
    const source = join('src', file.replace(/^esm\//, '').replace(/\.js$/, '.ts'));
    const isOfSource = sources?.length === 1 && join('dist', dirname(file), sources[0]) === source;
    const hasText = isOfSource && sourcesContent[0] === readFileSync(join(ROOT, source), 'utf8');
    return !hasText || mappings === '' || !text.endsWith(`\n//# sourceMappingURL=${basename(file)}.map`);
  });

  expect(modules.length).toBeGreaterThan(600);
  expect(unmapped.map(([file]) => file)).toEqual([]);
  expect(maps.size).toBe(modules.length);
});

test('node shows where in the source an error of ours was thrown', () => {
  const program =
    "import { compilePack } from 'tieuchi'; try { compilePack({}); } catch (error) { console.log(error.stack); }";

  expect(runIn({ NODE_OPTIONS: '--enable-source-maps' }, 'stack.mjs', program)).toMatch(/src[\\/]\S+\.ts:\d+:\d+/);
});

/** The packages that a module of `dist/esm/` imports, itself or by way of others. */
function packagesOf(module: string): readonly string[] {
  const packages = new Set<string>();
  const modules = new Set([join(PACKAGE, 'dist/esm', module)]);
  for (const file of modules) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s[^;]*?from ['"]([^'"]+)['"]/gm,
    ))
      if (name.startsWith('.')) modules.add(join(dirname(file), name));
      else packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  }
  return [...packages].toSorted();
}

test('the doors need no module of Node: zod alone is imported, and yaml where text is read', () => {
  expect(packagesOf('index.js')).toEqual(['zod']);
  expect(packagesOf('score.js')).toEqual(['zod']);
  expect(packagesOf('audit/index.js')).toEqual(['zod']);
  expect(packagesOf('report/index.js')).toEqual(['zod']);
  expect(packagesOf('author/index.js')).toEqual(['yaml', 'zod']);
  expect(packagesOf('run/index.js')).toEqual([]);
  expect(packagesOf('run/irrational.js')).toEqual([]);
});

const REPLAY_ESM = `
  import { readFileSync } from 'node:fs';
  import { createHash } from 'node:crypto';
  import { readRecord, recordText, secondOpinion, verify } from 'tieuchi/audit';
  const turned = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(turned);
    return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)]));
  };
  const { record } = readRecord(readFileSync(process.argv[2], 'utf8')).value;
  const found = verify(process.argv[3] === 'turned' ? turned(record) : record);
  const { counts } = secondOpinion(found.replay.compiled.plan, found.replay.scored);
  const bytes = createHash('sha256').update(recordText(found.replay.record)).digest('hex');
  console.log(found.verdict, found.units.rederived, bytes, JSON.stringify(counts));
`;
const REPLAY_CJS = REPLAY_ESM.replaceAll(/import (\{.*?\}) from ('.*?');/g, 'const $1 = require($2);');

test('a replay gives the same bytes by import and by require, in any place and language, with keys in any order', () => {
  const cli = join(PACKAGE, 'dist/cli.js');
  execFileSync(process.execPath, [cli, 'score', 'gia-lai-2019', ASSESSMENT, '--out', RECORD], { cwd: CONSUMER });
  const bytes = createHash('sha256').update(readFileSync(RECORD)).digest('hex');
  const replays = [
    run('replay.mjs', REPLAY_ESM, RECORD),
    run('replay.cjs', REPLAY_CJS, RECORD),
    run('replay.mjs', REPLAY_ESM, RECORD, 'turned'),
    runIn({ TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' }, 'replay.mjs', REPLAY_ESM, RECORD),
    runIn({ TZ: 'America/St_Johns', LANG: 'ar_EG', LC_ALL: 'ar_EG.UTF-8' }, 'replay.cjs', REPLAY_CJS, RECORD),
    runIn({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C', NODE_OPTIONS: '--jitless' }, 'replay.mjs', REPLAY_ESM, RECORD),
  ];

  expect(replays[0]).toMatch(new RegExp(`^verified 72 ${bytes} `));
  expect(new Set(replays).size).toBe(1);
});

const ANNEX_ESM = `
  import { readFileSync } from 'node:fs';
  import { createHash } from 'node:crypto';
  import { readRecord } from 'tieuchi/audit';
  import { annexDocx, annexHtml, annexOf, annexXlsx } from 'tieuchi/report';
  const annex = annexOf(readRecord(readFileSync(process.argv[2], 'utf8')).value.record);
  Promise.all([annexHtml(annex), annexXlsx(annex), annexDocx(annex)]).then((files) => {
    console.log(files.map((file) => createHash('sha256').update(file).digest('hex')).join(' '));
  });
`;
const ANNEX_CJS = ANNEX_ESM.replaceAll(/import (\{.*?\}) from ('.*?');/g, 'const $1 = require($2);');

test('an annex has the same bytes by import and by require, in any place and language', () => {
  execFileSync(
    process.execPath,
    [join(PACKAGE, 'dist/cli.js'), 'score', 'gia-lai-2019', ASSESSMENT, '--out', RECORD, '--force'],
    {
      cwd: CONSUMER,
    },
  );
  const annexes = [
    run('annex.mjs', ANNEX_ESM, RECORD),
    run('annex.cjs', ANNEX_CJS, RECORD),
    runIn({ TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' }, 'annex.mjs', ANNEX_ESM, RECORD),
    runIn({ TZ: 'America/St_Johns', LANG: 'ar_EG', LC_ALL: 'ar_EG.UTF-8' }, 'annex.cjs', ANNEX_CJS, RECORD),
  ];

  expect(annexes[0]).toMatch(/^[0-9a-f]{64} [0-9a-f]{64} [0-9a-f]{64}\n$/);
  expect(new Set(annexes).size).toBe(1);
});

test('the json-logic-js of the host is not touched by a second opinion, and the package carries its own', () => {
  const text = `
    import { readFileSync } from 'node:fs';
    import jsonLogic from 'json-logic-js';
    import { readRecord, secondOpinion, verify } from 'tieuchi/audit';
    const rules = [{ '+': ['1', 1] }, { '<': [{ var: 'x' }, 5] }, { '==': [1, '1'] }, { and: [0, 1] }, { max: [] }, { '!': ['0'] }];
    const said = () => JSON.stringify(rules.map((rule) => String(jsonLogic.apply(rule, {}))));
    const before = said();
    jsonLogic.add_operation('points', () => 'mine');
    const { compiled, scored } = verify(readRecord(readFileSync(process.argv[2], 'utf8')).value.record).replay;
    const { counts } = secondOpinion(compiled.plan, scored);
    console.log(before === said(), jsonLogic.apply({ points: [] }), counts.differing, counts.agreed > 1000);
  `;
  const { dependencies } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));

  expect(run('host.mjs', text, RECORD)).toBe('true mine 0 true\n');
  expect(Object.keys(dependencies)).not.toContain('json-logic-js');
});

test('the JSON Schemas are there, in both languages, as a host names them', () => {
  const program = `
    import { createRequire } from 'node:module';
    const require = createRequire(import.meta.url);
    console.log(['vi', 'en'].map((one) => require('tieuchi/schema/pack.' + one + '.json').description).join(', '));
  `;

  expect(run('schema.mjs', program)).toBe('Một bộ tiêu chí, A criteria pack\n');
});

test('both doors write the same module, which scores in a folder without a library', () => {
  const writing = `
    import { createHash } from 'node:crypto';
    import { writeFileSync } from 'node:fs';
    import { compilePack } from 'tieuchi';
    import { writeScorer } from 'tieuchi/build';
    import { giaLai2019 } from 'tieuchi/packs/gia-lai-2019';
    const { value: text } = writeScorer(compilePack(giaLai2019));
    if (process.argv[2]) writeFileSync(process.argv[2], text);
    console.log(createHash('sha256').update(text).digest('hex'));
  `;
  const alone = mkdtempSync(join(tmpdir(), 'tieuchi-scorer-'));
  const digest = run('writes.mjs', writing, join(alone, 'scorer.mjs'));
  const required = writing.replaceAll(/import (\{.*?\}) from ('.*?');/g, 'const $1 = require($2);');
  writeFileSync(
    join(alone, 'scores.mjs'),
    `
      import { pack, score } from './scorer.mjs';
      const unit = { tier: 'department', attributes: { 'has-procedures': true }, facts: { staff: 60 } };
      console.log(pack.id, score(unit).nodes.total.base);
    `,
  );

  expect(run('requires.cjs', required)).toBe(digest);
  expect(execFileSync(process.execPath, ['scores.mjs'], { cwd: alone, encoding: 'utf8' })).toBe('gia-lai-2019 100\n');
});

test('a plan that the program wrote is opened by both doors, and scores as the compiled pack does', () => {
  const plan = join(CONSUMER, 'plan.json');
  execFileSync(process.execPath, [join(PACKAGE, 'dist/cli.js'), 'compile', 'gia-lai-2019', '--force', '--out', plan]);
  const scoring = `
    import { readFileSync } from 'node:fs';
    import { compilePack, rankingsOf } from 'tieuchi';
    import { readSource } from 'tieuchi/author';
    import { planText } from 'tieuchi/build';
    import { giaLai2019 } from 'tieuchi/packs/gia-lai-2019';
    import { openPlan, score, sourced } from 'tieuchi/run';
    import { irrational } from 'tieuchi/run/irrational';
    import { procedure } from 'tieuchi/run/procedure';
    import { score: scoreHere } from 'tieuchi/score';
    const text = readFileSync(process.argv[2], 'utf8');
    const { document } = readSource(readFileSync(process.argv[3], 'utf8'));
    const here = JSON.stringify(rankingsOf(scoreHere(compilePack(giaLai2019), document)));
    const ahead = JSON.stringify(rankingsOf(sourced(score(openPlan(JSON.parse(text), [irrational, procedure]), document))));
    console.log(text === planText(compilePack(giaLai2019)), here === ahead, here.length > 10000);
  `;
  const imported = scoring.replace('score: scoreHere', 'score as scoreHere');
  const required = scoring.replaceAll(/import (\{.*?\}) from ('.*?');/g, 'const $1 = require($2);');

  expect(run('plan.mjs', imported, plan, ASSESSMENT)).toBe('true true true\n');
  expect(run('plan.cjs', required, plan, ASSESSMENT)).toBe('true true true\n');
});

test('each library that is built in is named among the licences, and none else', () => {
  const files = readdirSync(join(PACKAGE, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.c?js$/.test(name),
  );
  const built = files.flatMap((name) =>
    [
      ...readFileSync(join(PACKAGE, 'dist', name), 'utf8').matchAll(/^\/\/ .*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm),
    ].map(([, library = '']) => library),
  );
  const licences = readFileSync(join(PACKAGE, 'dist/THIRD-PARTY-LICENSES.md'), 'utf8');
  const named = [...licences.matchAll(/^## (\S+)$/gm)].map(([, library = '']) => library);

  // docx carries it inside its own file
  const inside = readFileSync(new URL('../../node_modules/docx/dist/index.mjs', import.meta.url), 'utf8').includes(
    'node_modules/nanoid/',
  )
    ? ['nanoid']
    : [];

  expect(named).toEqual([...new Set([...built, ...inside])].toSorted());
  expect(named).toContain('decimal.js');
});

test('every path that README names is in the package', () => {
  const readme = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
  const linked = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
  const quoted = [...readme.matchAll(/`((?:\.\/)?(?:src|test|docs|examples|bench|criteria-packs)\/[^`\s]+)`/g)].map(
    ([, path = '']) => path,
  );

  expect(linked.length).toBeGreaterThan(20);
  expect([...linked, ...quoted].filter((path) => !existsSync(join(PACKAGE, path)))).toEqual([]);
});

test('what is installed beside the package is zod and yaml alone', () => {
  const { dependencies } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));

  expect(Object.keys(dependencies)).toEqual(['yaml', 'zod']);
});

test('every published module can be imported, and every one of CommonJS required', () => {
  const program = `
    import { createRequire } from 'node:module';
    import { readdirSync } from 'node:fs';
    import { join } from 'node:path';
    import { pathToFileURL } from 'node:url';
    const require = createRequire(import.meta.url);
    const dist = process.argv[2];
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\\.c?js$/.test(name) && name !== 'cli.js');
    const lost = [];
    for (const name of files) {
      try {
        if (name.endsWith('.cjs')) require(join(dist, name));
        else await import(pathToFileURL(join(dist, name)).href);
      } catch (error) {
        lost.push(name + ': ' + error.message);
      }
    }
    const esm = files.filter((name) => name.startsWith('esm')).length;
    const cjs = files.filter((name) => name.endsWith('.cjs')).length;
    console.log(JSON.stringify({ lost, esm, cjs }));
  `;
  const { lost, esm, cjs } = JSON.parse(run('imports.mjs', program, join(PACKAGE, 'dist')));

  expect(lost).toEqual([]);
  expect(esm).toBeGreaterThan(600);
  expect(cjs).toBeGreaterThan(9);
});

/** What was reached, in kilobytes after gzip: a size above is a size that grew. What each is made of: docs/performance.md. */
const MOST = {
  'exact.add': { esbuild: 0.5, rollup: 0.5, vite: 0.5, webpack: 0.5 },
  formatNumber: { esbuild: 2.5, rollup: 2.5, vite: 2.5, webpack: 2.5 },
  'exact.add of the main door': { esbuild: 2.7, rollup: 0.5, vite: 0.5, webpack: 0.5 },
  'compilePack and score': { esbuild: 157.3, rollup: 157.5, vite: 152.4, webpack: 151.7 },
  'openPlan and score': { esbuild: 30, rollup: 30, vite: 29.3, webpack: 29.3 },
  'tieuchi/run, with results to show': { esbuild: 35.3, rollup: 35.2, vite: 34.1, webpack: 34.1 },
} as const;

test('a page loads what it uses, whichever bundler made it', async () => {
  const sizes = await sizesTable(CONSUMER);
  console.table(sizes);
  const flat = (table: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
    Object.entries(table).flatMap(([program, row]) =>
      Object.entries(row).map(([bundler, size]) => ({ program, bundler, size })),
    );
  const most = flat(MOST);

  expect(flat(sizes)).toHaveLength(24);
  expect(flat(sizes).filter(({ size }, index) => size > (most[index]?.size ?? 0))).toEqual([]);
});
