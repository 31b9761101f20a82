import { readFileSync } from 'node:fs';
import { compilePack, rankingOf, resultOf } from 'tieuchi';
import { readSource } from 'tieuchi/author';
import { score } from 'tieuchi/score';

function read(file: string) {
  const { document, issues } = readSource(readFileSync(new URL(file, import.meta.url), 'utf8'));
  if (issues.length > 0) throw new Error(`${file}: ${JSON.stringify(issues)}`);
  return document;
}

const results = score(compilePack(read('pack.yaml')), read('assessment.yaml'));

for (const { unit, place, state } of rankingOf(results, 'total', { lang: 'en' })?.rows ?? []) {
  const { total } = resultOf(results, unit.id, { lang: 'en' }) ?? {};
  const shown = total ? [total.points?.shown, total.percent?.shown, total.level?.title] : [state.title];
  console.log(place?.shown, unit.title, ...shown);
}
