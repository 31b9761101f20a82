import { mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { unwritable } from './write-files.js';

/** Makes a folder, and those above it, where they are not there. */
export function makeFolder(cwd: string, folder: string): void {
  try {
    mkdirSync(resolve(cwd, folder), { recursive: true });
  } catch (error) {
    unwritable(folder, error);
  }
}

/** The instant, in UTC, at which a file that was read was written. */
export function writtenAt(cwd: string, file: string): string {
  return statSync(resolve(cwd, file)).mtime.toISOString();
}
