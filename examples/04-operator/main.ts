import { readFileSync } from 'node:fs';
import { assess, compilePack, defineOperator, type Exact, exact } from 'tieuchi';
import { readSource } from 'tieuchi/author';

const isPositive = (low: Exact | undefined) => low !== undefined && exact.sign(low) > 0;
const isNotBelowZero = (low: Exact | undefined) => low !== undefined && exact.sign(low) >= 0;

/** x / (x + half): 0 of nothing, 1/2 at `half`, never quite 1. Exact, as every number is that an operator is given. */
const saturation = defineOperator({
  name: 'saturation',
  version: 1,
  args: ['number', 'number'],
  result: 'number',
  evaluate: ([x, half]) =>
    exact.divide(x, exact.add(x, half)) ?? { status: 'unscorable', because: { code: 'division-by-zero' } },
  bounds: ([x, half]) =>
    isNotBelowZero(x?.low) && isPositive(half?.low) ? { low: exact.whole(0), high: exact.whole(1) } : {},
});

function read(file: string) {
  const { document, issues } = readSource(readFileSync(new URL(file, import.meta.url), 'utf8'));
  if (issues.length > 0) throw new Error(`${file}: ${JSON.stringify(issues)}`);
  return document;
}

const record = assess(compilePack(read('pack.yaml'), { operators: [saturation] }), read('assessment.yaml'));

for (const entry of record.entries) {
  const criterion = 'layers' in entry ? entry.layers.reported?.criteria[0] : undefined;
  if (criterion?.status === 'scored') console.log(entry.unit, criterion.points);
}
for (const { is, id, version } of record.plugins) console.log(is, id, version);
