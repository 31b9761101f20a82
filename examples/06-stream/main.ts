import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { compilePack, exact, issueSentence, shownPath } from 'tieuchi';
import { readSource } from 'tieuchi/author';
import { safeScoreStream } from 'tieuchi/score';

const at = (file: string) => new URL(file, import.meta.url);

function read(file: string) {
  const { document, issues } = readSource(readFileSync(at(file), 'utf8'));
  if (issues.length > 0) throw new Error(`${file}: ${JSON.stringify(issues)}`);
  return document;
}

/** A submission a line, read when it is asked for: the file may be larger than the memory. */
async function* submissions(file: string) {
  for await (const line of createInterface({ input: createReadStream(at(file)) })) yield JSON.parse(line);
}

const pack = compilePack(read('../01-score/pack.yaml'));
const stream = safeScoreStream(pack, read('assessment.yaml'), submissions('submissions.ndjson'));
if (!stream.ok) throw new Error(JSON.stringify(stream.errors));

for await (const answer of stream.value) {
  if (!answer.ok) {
    for (const issue of answer.errors) console.log('refused', shownPath(issue.path), issueSentence(issue, 'en'));
    continue;
  }
  const total = answer.node('reported', 'total');
  const { points, percent } = total?.published ?? {};
  if (points && percent) console.log(answer.unit, exact.toText(points), exact.toText(percent), total?.level);
  else console.log(answer.unit, total?.outcome.status ?? answer.candidate().state);
}
