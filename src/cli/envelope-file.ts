import { type JsonReading, readJson } from '../model/read-json.js';
import { readText } from './files.js';

/** Where the signatures of a record stand unless it is said: beside it, under its name. */
export function envelopeBeside(record: string): string {
  return `${record}.dsse.json`;
}

/** What stands in the file of an envelope, to be judged later, or why it is no one JSON text. */
export function readEnvelopeFile(cwd: string, file: string): JsonReading {
  return readJson(readText(cwd, file));
}
