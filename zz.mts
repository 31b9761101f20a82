import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { boundaries, readSource, mutationScore } from './src/author/index.js';
import { compilePack } from './src/index.js';
import { filledIn } from './test/cases/filled-in.js';
const files = process.argv.slice(2).length ? process.argv.slice(2) : readdirSync('examples/shapes').map((n) => `examples/shapes/${n}/pack.yaml`).filter(existsSync);
let sum = [0, 0, 0, 0, 0];
for (const f of files) {
  const doc: any = readSource(readFileSync(f, 'utf8')).document;
  let pack; try { pack = compilePack(doc); } catch { continue; }
  try {
  const b = boundaries(pack);
  if (!b.document.cases.length) continue;
  const one = filledIn(pack, b.document.cases);
  const s1 = mutationScore(pack, [one]);
  const t = performance.now();
  const more = boundaries(pack, [one]);
  const ms = performance.now() - t;
  const two = more.document.cases.length ? filledIn(pack, more.document.cases) : undefined;
  const s2 = two ? mutationScore(pack, [one, two]) : s1;
  const of = s1.alterations - s1.equivalent.length;
  sum = [sum[0]! + of, sum[1]! + s1.noticed, sum[2]! + s2.noticed, sum[3]! + one.cases.length, sum[4]! + (two?.cases.length ?? 0)];
  console.log(f.replace(/.*shapes\//, ''), of, s1.noticed, s2.noticed, one.cases.length, two?.cases.length ?? 0, ms | 0, s2.survivors.slice(0, 3).map((s) => s.name.slice(0, 60)).join(' | '));
  } catch (e) { console.log(f, String(e).slice(0, 200)); }
}
console.log(sum);
