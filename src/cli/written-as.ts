import { readSource } from '../author/index.js';
import { jsonText } from './io.js';

/** The YAML text of a pack as its file is named: as JSON, which has no comments, where the name ends in `.json`. */
export function writtenAs(file: string | undefined, yaml: string): string {
  return file !== undefined && /\.json$/i.test(file) ? jsonText(readSource(yaml).document) : yaml;
}
