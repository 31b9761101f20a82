import { expect, test } from 'vitest';
import { planText } from '../../src/build/index.js';
import { compilePack } from '../../src/index.js';
import { bundleOf, pageWith } from '../support/browser.js';
import { documentOf } from '../support/documents.js';

const PLAN = planText(compilePack(documentOf('examples/01-score/pack.yaml')));
const ASSESSMENT = JSON.stringify(documentOf('examples/01-score/assessment.yaml'));

test('a page opens a plan, scores and ranks, with nothing but what ECMAScript has', async () => {
  const page = pageWith(await bundleOf("export * from './src/run/index.ts';"));
  const work = `
    const results = door.score(door.openPlan(${PLAN}), ${ASSESSMENT});
    const { rows } = door.rankingOf(results, 'total', { lang: 'vi' });
    JSON.stringify(rows.map(({ unit, place, value }) => [unit.title, place.shown, value && value.shown]));
  `;

  expect(JSON.parse(String(page(work)))).toEqual([
    ['Xã B', '1', '89,33'],
    ['Xã A', '2', '86,42'],
    ['Xã C', '3', '24,69'],
    ['Xã D', '4', null],
    ['Xã E', '4', null],
  ]);
});

test('nothing that the door does not need is in it', async () => {
  const { metafile } = await (await import('esbuild')).build({
    stdin: {
      contents: "export * from './src/run/index.ts';",
      resolveDir: `${import.meta.dirname}/../..`,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'error',
  });
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [file] : [],
  );
  const unwanted = files.filter((file) =>
    /node_modules\/(zod|decimal|canonicalize|@noble)|src\/(kinds|combiners|engine|logic\/operators|logic\/check|stages\/(compile|record\/digests|shape\/zod)|words\/(issues|reason|finding|terms|word\.))/.test(
      file,
    ),
  );

  expect(files.length).toBeGreaterThan(60);
  expect(unwanted).toEqual([]);
});
