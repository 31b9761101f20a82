import { readFileSync } from 'node:fs';
import { assess, compilePack, defineCombiner, number } from 'tieuchi';
import { readSource } from 'tieuchi/author';

/** The geometric mean of the children's percents: one child at 0 brings the group to 0. */
const geometricMean = defineCombiner({
  combiner: 'geometric-mean',
  version: 1,
  lower: (_, { rows, ofPercent }) => {
    const product = { reduce: [rows, { '*': [{ var: 'accumulator' }, { var: 'current.percent' }] }, number('1')] };
    return ofPercent({ root: [product, { count: rows }] });
  },
});

function read(file: string) {
  const { document, issues } = readSource(readFileSync(new URL(file, import.meta.url), 'utf8'));
  if (issues.length > 0) throw new Error(`${file}: ${JSON.stringify(issues)}`);
  return document;
}

const record = assess(compilePack(read('pack.yaml'), { combiners: [geometricMean] }), read('assessment.yaml'));

for (const entry of record.entries) {
  const index = 'layers' in entry ? entry.layers.reported?.groups[0] : undefined;
  if (index?.status !== 'scored') continue;
  console.log(entry.unit, index.published?.points, index.points, index.approximate ? 'approximate' : 'exact');
}
