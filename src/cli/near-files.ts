import { basename, dirname, join, resolve } from 'node:path';
import { namesInFolder } from './input.js';
import { nearWords } from './near.js';

/** Files of the same folder that may be meant by a name that leads nowhere, on one line; '' where none is near. */
export function nearFiles(cwd: string, file: string): string {
  // a link that leads nowhere is in the folder under the very name that was given
  const names = namesInFolder(resolve(cwd, dirname(file))).filter(
    (name) => !name.includes('\n') && name !== basename(file),
  );
  const near = nearWords(basename(file), names);
  return near.map((name) => (file === basename(file) ? name : join(dirname(file), name))).join(', ');
}
