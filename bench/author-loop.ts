/**
 * Times the author's loop: `check` of packs of 100 and 300 criteria, and `test` of the pack of Gia Lai, in processor time of
 * this process. With BEFORE=/path/to/an/older/checkout each job runs there too, in turn with this checkout, and the ratio
 * of the medians is printed:
 *
 *     BEFORE=../older npx tsx bench/author-loop.ts [rounds]
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { authorPack, roundedSharesPack } from './author-packs.js';
import { processorClock } from './clock.js';
import { medianOf } from './measure.js';

type Doors = typeof import('../src/index.js') & typeof import('../src/author/index.js');

/** A job on the doors of a checkout: it prepares what is not timed, and gives what is. */
interface Job {
  readonly name: string;
  readonly prepare: (doors: Doors, checkout: string) => () => unknown;
}

const check = (name: string, document: unknown): Job => ({
  name,
  prepare: (doors) => () => {
    const compiled = doors.safeCompilePack(document);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
    return doors.prove(compiled.value);
  },
});

const testGiaLai: Job = {
  name: 'test gia-lai-2019',
  prepare: (doors, checkout) => {
    const folder = join(checkout, 'criteria-packs', 'gia-lai-2019');
    const documentIn = (file: string) => doors.readSource(readFileSync(join(folder, file), 'utf8')).document;
    const compiled = doors.compilePack(documentIn('gia-lai-2019.pack.yaml'));
    const documents = readdirSync(join(folder, 'cases'))
      .toSorted()
      .map((file) => {
        const cases = doors.readCases(compiled, documentIn(join('cases', file)) ?? null);
        if (!cases.ok) throw new Error(JSON.stringify(cases.errors));
        return cases.value;
      });
    return () => [
      doors.runCases(compiled, documents),
      doors.coverage(compiled, documents),
      doors.mutationScore(compiled, documents),
    ];
  },
};

/** In the order of the table. SIZES=100 leaves the larger pack out; ONLY=test runs the jobs with `test` in their name. */
const sizes = (process.env.SIZES ?? '100,300').split(',').map(Number);
const JOBS = [
  ...sizes.flatMap((size) => [
    check(`check of ${size} criteria, one figure each`, authorPack(size, 'one-figure')),
    check(`check of ${size} criteria, parts and wholes too`, authorPack(size)),
  ]),
  check('check of 8 rounded shares', roundedSharesPack(8)),
  testGiaLai,
].filter(({ name }) => name.includes(process.env.ONLY ?? ''));

async function doorsOf(checkout: string): Promise<Doors> {
  const door = (path: string) => import(pathToFileURL(join(checkout, path)).href);
  return { ...(await door('src/index.ts')), ...(await door('src/author/index.ts')) } as Doors;
}

/** Milliseconds of processor time that work takes, and what it gave. */
function timed(work: () => unknown): { readonly took: number; readonly gave: string } {
  const before = processorClock();
  const gave = work();
  return { took: processorClock() - before, gave: JSON.stringify(gave) };
}

const rounds = Number(process.argv[2] ?? 3);
const here = fileURLToPath(new URL('..', import.meta.url));
const checkouts = [...(process.env.BEFORE ? [process.env.BEFORE] : []), here];
const doors = await Promise.all(checkouts.map(doorsOf));
console.log(`| job | ${process.env.BEFORE ? 'before, ms | now, ms | before / now' : 'ms'} |`);
console.log(`|---|${'---:|'.repeat(process.env.BEFORE ? 3 : 1)}`);
for (const { name, prepare } of JOBS) {
  const works = checkouts.map((checkout, at) => prepare(doors[at] as Doors, checkout));
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const results = works.map(timed);
    for (const [at, { took }] of results.entries()) times[at]?.push(took);
    if (results.some(({ gave }) => gave !== results[0]?.gave)) throw new Error(`${name}: the results differ`);
  }
  const medians = times.map((all) => medianOf(all.toSorted((a, b) => a - b)));
  const shown = medians.map((time) => time.toFixed(0));
  const [before = 0, now = 1] = medians;
  console.log(`| ${[name, ...shown, ...(process.env.BEFORE ? [(before / now).toFixed(1)] : [])].join(' | ')} |`);
}
