// Plays a year of assessment in the folder demo-year/, from the register to a correction, with figures that a script makes up:
// `npm run demo`, `npm run demo -- --lang en`. The seconds that it prints are those of the year, without the start of Node and
// tsx: only this file reads a clock.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildConstants } from '../source-digest.js';

for (const [name, json] of Object.entries(buildConstants()))
  Object.defineProperty(globalThis, name, { value: JSON.parse(json) });
const { playYear } = await import('./play.js');
const { endOfYear } = await import('./words.js');

const folder = new URL('../../demo-year/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const lang = process.argv.includes('en') ? 'en' : 'vi';
const started = performance.now();
await playYear(fileURLToPath(folder), lang, (line) => console.log(line));
console.log(endOfYear('demo-year/', ((performance.now() - started) / 1000).toFixed(1), lang));
