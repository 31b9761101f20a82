// Plays a year of assessment in the folder demo-year/, from the register to a correction, with figures that a script makes up.
// The seconds that it prints are those of the year, without the start of Node: only this file reads a clock.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playYear } from './play.js';
import { endOfYear } from './words.js';

const folder = fileURLToPath(new URL('../../demo-year/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const lang = process.argv.includes('en') ? 'en' : 'vi';
const started = performance.now();
await playYear(folder, lang, (line) => console.log(line));
console.log(endOfYear('demo-year/', ((performance.now() - started) / 1000).toFixed(1), lang));
