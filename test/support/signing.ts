import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess, compilePack } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { yamlOf } from '../docs/page.js';

/** RFC 8410, 10.3 and 10.1: a private key, and the public key that belongs to it. */
export const PRIVATE = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
-----END PRIVATE KEY-----
`;
export const PUBLIC = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----
`;

const format = (name: string) => readFileSync(new URL(`../fixtures/format/${name}`, import.meta.url), 'utf8');

/** The record of a small assessment, with one place of its text changed if it is given. */
export function smallRecord([from, to]: readonly [string, string] = ['', '']): AssessmentRecord {
  const text = format('small.assessment.yaml');
  if (!text.includes(from)) throw new Error(`not there: ${from}`);
  return assess(compilePack(yamlOf(format('small.pack.yaml'))), yamlOf(text.replace(from, to)));
}

/** A copy with one byte of it another. */
export function flipped(bytes: Uint8Array, at: number, bit = 0): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
}

/** A folder of its own, in which openssl runs. */
export interface Bench {
  readonly folder: string;
  readonly openssl: (...args: readonly string[]) => string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  readonly bytes: (name: string) => Uint8Array;
  readonly text: (name: string) => string;
}

/** Where openssl is not there, its first call throws: what it must confirm is never skipped. */
export function bench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-sign-'));
  return {
    folder,
    openssl: (...args) => execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }),
    write: (name, content) => writeFileSync(join(folder, name), content),
    bytes: (name) => new Uint8Array(readFileSync(join(folder, name))),
    text: (name) => readFileSync(join(folder, name), 'utf8'),
  };
}
