import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { compilePack } from 'tieuchi';
import { readSource } from 'tieuchi/author';

const at = (file: string) => new URL(file, import.meta.url);

function read(file: string) {
  const { document, issues } = readSource(readFileSync(at(file), 'utf8'));
  if (issues.length > 0) throw new Error(`${file}: ${JSON.stringify(issues)}`);
  return document;
}

export const pack = compilePack(read('pack.yaml'));
export const assessment = read('assessment.yaml');

/** The submissions of a district, a line each. */
export async function* submissionsOf(district: string) {
  for await (const line of createInterface({ input: createReadStream(at(`${district}.ndjson`)) }))
    yield JSON.parse(line);
}
