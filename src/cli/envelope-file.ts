import { readSource } from '../author/index.js';
import { readText } from './files.js';

/** Where the signatures of a record stand unless it is said: beside it, under its name. */
export function envelopeBeside(record: string): string {
  return `${record}.dsse.json`;
}

/** What stands in the file of an envelope, to be judged later; null where it is no one JSON document. */
export function readEnvelopeFile(cwd: string, file: string): unknown {
  const { document, issues } = readSource(readText(cwd, file));
  return issues.some(({ severity }) => severity === 'error') ? null : (document ?? null);
}
