import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildConstants } from '../../scripts/source-digest.js';
import { keyId, readPublicKey } from '../../src/audit/sign/keys.js';
import { bench } from '../support/signing.js';
import { page } from './page.js';
import { typeErrors } from './typescript.js';

const text = page('sign.md');
const commands = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, inside = '']) => inside);
const { folder, text: file } = bench();
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The program as a bundle, called `tieuchi`, and openssl with the password that a person would type. */
beforeAll(async () => {
  mkdirSync(join(folder, 'bin'));
  const bundle = join(folder, 'bin/tieuchi.mjs');
  await build({
    entryPoints: [join(ROOT, 'src/cli/main.ts')],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    define: { ...buildConstants(), define: 'undefined' },
    banner: { js: "import { createRequire as cjs } from 'node:module'; const require = cjs(import.meta.url);" },
    logLevel: 'error',
  });
  const openssl = execFileSync('bash', ['--norc', '-c', 'command -v openssl'], { encoding: 'utf8' }).trim();
  script('tieuchi', `exec "${process.execPath}" "${bundle}" "$@" --lang en`);
  script(
    'openssl',
    `[[ "$*" == *chairman.pem* ]] || exec ${openssl} "$@"
[ "$1" = genpkey ] && exec ${openssl} "$@" -pass pass:mat-khau
exec ${openssl} "$@" -passin pass:mat-khau`,
  );
  symlinkSync(join(ROOT, 'criteria-packs'), join(folder, 'criteria-packs'));
  copyFileSync(join(ROOT, 'examples/gia-lai-2019/gia-lai-2019.assessment.yaml'), join(folder, 'assessment.yaml'));
  printed = commands.map(bash);
});

let printed: readonly string[] = [];

function script(name: string, body: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/usr/bin/env bash\n${body}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
}

/** What the commands print, standard error first; a command that fails throws. */
function bash(lines: string): string {
  const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
  return execFileSync('bash', ['--norc', '-c', `exec 2>&1; set -euo pipefail\n${lines}`], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
}

const [MAKE, ID, SIGN, LOCKED, CHECK, TAKE, OPENSSL, FIRST, COMPARE] = Array.from({ length: 9 }, (_, index) => index);
const said = (index = 0) => printed[index] ?? '';
const idOf = (name: string) => {
  const key = readPublicKey(file(name));
  return key.ok ? keyId(key.value) : '';
};

test('it has nine blocks of commands, and a private key that it makes is for its owner alone', () => {
  expect(commands).toHaveLength(9);
  expect(statSync(join(folder, 'key.pem')).mode & 0o777).toBe(0o600);
  expect(said(MAKE)).toBe('');
});

test('the id that openssl prints is the one that the program prints', () => {
  expect(`sha256:${/[0-9a-f]{64}/.exec(said(ID))?.[0]}`).toBe(idOf('key.pub'));
  expect(said(SIGN)).toContain(
    `Signed; the signature was written to record.json.dsse.json\nId of the key: ${idOf('key.pub')}\n`,
  );
});

test('a key with a password signs as well, beside the first', () => {
  expect(said(LOCKED)).toContain(
    `Signed; record.json.dsse.json now holds 2 signatures\nId of the key: ${idOf('chairman.pub')}\n`,
  );
  expect(file('chairman.pem')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
});

test('the program finds both signatures valid', () => {
  for (const name of ['key.pub', 'chairman.pub'])
    expect(said(CHECK)).toContain(`The signature is valid: the holder of the key ${idOf(name)} signed this record.`);
});

test('openssl alone finds both valid', () => {
  expect(said(TAKE)).toBe('');
  expect(said(OPENSSL)).toBe('Signature Verified Successfully\n');
  expect(said(FIRST)).toBe('Signature Verified Successfully\n');
});

test('openssl alone finds a changed statement not to be signed', () => {
  writeFileSync(join(folder, 'signed.bin'), file('signed.bin').replace('gia-lai-2019', 'gia-lai-2018'));

  const [check = ''] = (commands[FIRST ?? 0] ?? '').trim().split('\n').slice(-1);

  expect(bash(`${check} || echo 'exit code' $?`)).toContain('Signature Verification Failure\nexit code 1\n');
});

test('the statement and the record have the same digests', () => {
  const [signed, found, ...more] = said(COMPARE).trim().split('\n');

  expect(signed).toMatch(/^"record":"sha256:[0-9a-f]{64}","results":"sha256:[0-9a-f]{64}"$/);
  expect(found).toBe(signed);
  expect(more).toEqual([]);
});

describe('the program of the page', () => {
  const [, program = ''] = /^```ts\n([\s\S]*?)^```/m.exec(text) ?? [];

  test('compiles', () => {
    expect(program).toContain('tieuchi/audit');
    expect(typeErrors(program)).toEqual([]);
  });

  test('finds its own signature valid', async () => {
    const outfile = join(folder, 'program.mjs');
    await build({
      stdin: { contents: program, resolveDir: ROOT, loader: 'ts' },
      alias: { 'tieuchi/audit': join(ROOT, 'src/audit/index.ts') },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      define: { define: 'undefined' },
      logLevel: 'error',
    });

    expect(execFileSync(process.execPath, [outfile], { cwd: folder, encoding: 'utf8' })).toBe('valid\n');
  });
});
