import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleRuntime } from './module-runtime.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * `sha256:<hex>` over every file of `src/`: path, NUL, text with LF line ends, NUL; paths with `/`, in code unit order.
 * The same checkout gives the same digest on every platform.
 */
export function sourceDigest(): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${file}\0${text}\0`);
  }
  return `sha256:${hash.digest('hex')}`;
}

/** The constants that a build and a test run put into the source, as `define` takes them. */
export function buildConstants(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    __TIEUCHI_SOURCE__: JSON.stringify(sourceDigest()),
    __TIEUCHI_VERSION__: JSON.stringify(version),
    __TIEUCHI_RUNTIME__: JSON.stringify(moduleRuntime(version)),
  };
}
