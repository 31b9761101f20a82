import { benchPack } from './pack.js';
import * as A from './assessment.js';
import { compilePack } from '../src/index.js';
import { score } from '../src/score.js';
const pack: any = (benchPack as any)();
const compiled = compilePack(pack.document as never);
const facts = A.benchFacts(pack, { units: 20000 });
const assessment = A.benchAssessment(facts);
for (let i = 0; i < 40; i += 1) { const t = process.cpuUsage(); score(compiled, assessment as never); const u = process.cpuUsage(t); if (i > 33) console.log(((u.user + u.system) / 2e6).toFixed(3)); }
