import { readFileSync } from 'node:fs';
import { assess, compilePack } from 'tieuchi';
import { readSource } from 'tieuchi/author';

function read(file: string) {
  const { document, issues } = readSource(readFileSync(new URL(file, import.meta.url), 'utf8'));
  if (issues.length > 0) throw new Error(`${file}: ${JSON.stringify(issues)}`);
  return document;
}

const record = assess(compilePack(read('pack.yaml')), read('assessment.yaml'));

for (const { unit, place, state } of record.rankings[0]?.rows ?? []) {
  const entry = record.entries.find((one) => one.unit === unit);
  const total = entry && 'layers' in entry ? entry.layers.reported?.groups[0] : undefined;
  const result =
    total?.status === 'scored' ? [total.published?.points, total.published?.percent, total.level] : [state];
  console.log(place, unit, ...result);
}
