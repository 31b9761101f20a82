// `npm run bench:form`: how long a keystroke takes in the page of examples/embed-form, in Chromium, among 1,000 communes.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilePack } from 'tieuchi';
import { giaLai2019 } from 'tieuchi/packs/gia-lai-2019';
import { build } from 'vite';
import { syntheticAssessment } from '../examples/embed-form/figures.js';
import { chromiumPath, openPage, serveFolder } from '../scripts/chromium-page.js';
import { machineLine } from './machine.js';

const UNITS = 1000;
const KEYSTROKES = 200;
const WARM = 20;

/** Into which field is typed, and what depends on it. */
const TYPED = {
  'staff-with-computer': 'one figure, of which one criterion and the total are made',
  staff: 'the same of a figure that four criteria and four relations read',
} as const;

const OPEN = 'document.querySelector(\'details[data-node="computers"]\').open = true';

/**
 * Types figures into a field, one for each frame, and measures from the event until the page is laid out again. It is a text since
 * the page runs it.
 */
const keystrokes = (fact: string) => `(async () => {
  const field = document.getElementById('fact-${fact}');
  const times = [];
  for (let count = 0; count < ${KEYSTROKES + WARM}; count += 1) {
    await new Promise(requestAnimationFrame);
    field.value = String(60 + ((count * 7) % 30));
    const before = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    document.body.getBoundingClientRect();
    times.push(performance.now() - before);
  }
  return times.slice(${WARM});
})()`;

function row(what: string, times: readonly number[]): string {
  const ordered = times.toSorted((a, b) => a - b);
  const at = (share: number) => (ordered[Math.floor((ordered.length - 1) * share)] ?? 0).toFixed(1);
  return `| ${what} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`;
}

const chromium = chromiumPath();
if (chromium === undefined) throw new Error('no Chromium is installed; CHROMIUM may name one');
const root = fileURLToPath(new URL('../examples/embed-form/', import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), 'tieuchi-form-'));
await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir, emptyOutDir: true } });
const assessment = syntheticAssessment(compilePack(giaLai2019), { district: 20, commune: UNITS });
const served = await serveFolder(outDir, { '/assessment.json': JSON.stringify(assessment) });
const { page, browser, reports } = await openPage(chromium, served.url);
await page.selectOption('#tier', 'commune');
await page.selectOption('#unit', 'commune-500');

const rows = [];
for (const [fact, what] of Object.entries(TYPED)) rows.push(row(what, await page.evaluate<number[]>(keystrokes(fact))));
await page.evaluate(OPEN);
await page.locator('details[data-node="computers"] li').first().waitFor();
rows.push(
  row('the first, while its explanation is open', await page.evaluate<number[]>(keystrokes('staff-with-computer'))),
);
const reported = await reports();

console.log(`${machineLine()} Chromium ${browser.version()}, ${UNITS} communes.\n`);
console.log(
  '| one keystroke, until the page is laid out | median, ms | 95 %, ms | highest, ms |\n|---|---:|---:|---:|',
);
console.log(rows.join('\n'));
await browser.close();
await served.close();
if (reported.length > 0) throw new Error(reported.join('\n'));
