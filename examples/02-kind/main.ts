import { readFileSync } from 'node:fs';
import { assess, because, compilePack, defineKind, number, params, reasonSentence } from 'tieuchi';
import { readSource } from 'tieuchi/author';
import * as z from 'zod';

/** All the points when the fact reaches the bar, none below it. */
const threshold = defineKind({
  kind: 'threshold',
  version: 1,
  params: z.strictObject({
    fact: params.factId.describe('The fact to compare'),
    atLeast: params.decimal.describe('The bar; reaching it exactly is enough'),
  }),
  reads: ({ fact }) => [{ at: ['fact'], fact, type: 'number' }],
  lower: ({ fact, atLeast }, { max }) => ({
    if: [{ '>=': [{ var: fact }, number(atLeast)] }, because('reached', max), because('not-reached', 0)],
  }),
  words: {
    reached: { vi: '{fact} đạt từ {atLeast} trở lên', en: '{fact} is at least {atLeast}' },
    'not-reached': { vi: '{fact} chưa đạt {atLeast}', en: '{fact} is below {atLeast}' },
  },
});

function read(file: string) {
  const { document, issues } = readSource(readFileSync(new URL(file, import.meta.url), 'utf8'));
  if (issues.length > 0) throw new Error(`${file}: ${JSON.stringify(issues)}`);
  return document;
}

const record = assess(compilePack(read('pack.yaml'), { kinds: [threshold] }), read('assessment.yaml'));

for (const entry of record.entries) {
  const criterion = 'layers' in entry ? entry.layers.reported?.criteria[0] : undefined;
  if (criterion?.status !== 'scored') console.log(entry.unit, criterion?.status, ...(criterion?.facts ?? []));
  else {
    const context = { kinds: [threshold], params: { fact: 'meetings', atLeast: '4' } };
    const reasons = (criterion.because ?? []).map((reason) => reasonSentence(reason, 'vi', context));
    console.log(entry.unit, criterion.points, ...reasons);
  }
}
