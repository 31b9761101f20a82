import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { giaLai2019 } from '../../criteria-packs/gia-lai-2019/index.js';
import { detach, excerpt, redact } from '../../src/audit/index.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { type AssessmentRecord, assess, compilePack } from '../../src/index.js';
import { documentOf } from '../support/documents.js';
import { firstCases } from '../support/naive-cases.js';
import { saltsFor } from '../support/salts.js';
import { edited, leavesOf, other, sortOf } from '../support/tampering.js';

const PROGRAM = fileURLToPath(new URL('../../examples/check-digests/check_digests.py', import.meta.url));
const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.warn('python3 is not here: no digest is computed by another program');
const folder = mkdtempSync(join(tmpdir(), 'tieuchi-digests-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HASH = { hash: nodeSha256 };

/** What the program says of these documents, each in a file of its own. */
function saidOf(documents: readonly unknown[]): { readonly status: number | null; readonly lines: readonly string[] } {
  const paths = documents.map((document, index) => {
    const path = join(folder, `${index}.json`);
    writeFileSync(path, JSON.stringify(document));
    return path;
  });
  const { status, stdout, stderr } = spawnSync('python3', [PROGRAM, ...paths], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return { status, lines: stdout.trim().replaceAll(`${folder}/`, '').split('\n') };
}

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('refused');
  return result.value;
}

type Document = Readonly<Record<string, unknown>>;

/** A record in which each unit has a salt. */
function salted(pack: unknown, assessment: Document): AssessmentRecord {
  const compiled = compilePack(pack);
  const units = assess(compiled, assessment).register.map(({ id }) => id);
  return assess(compiled, { ...assessment, salts: saltsFor(units) }, HASH);
}

const RECORD = salted(
  documentOf('examples/01-score/pack.yaml'),
  documentOf('examples/01-score/assessment.yaml') as Document,
);

describe.skipIf(!hasPython)('another program, in another language and with nothing of ours in it', () => {
  test('computes every digest of the record of Gia Lai 2019, whose units have no salts, and of one whose units have', () => {
    const gialai = documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml');
    const pack = compilePack(giaLai2019);

    expect(saidOf([assess(pack, gialai), RECORD])).toEqual({
      status: 0,
      lines: ['0.json: 78 of 78 digests are right', '1.json: 11 of 11 digests are right'],
    });
  });

  test('computes those of drawn records: whole, with units hidden, as the excerpt of a unit, and without their inputs', () => {
    const seen = { hidden: 0, statistics: 0, committed: 0 };
    const documents = firstCases(24).flatMap(({ pack, assessment }, turn) => {
      const record = salted(pack, assessment);
      const units = record.entries.map(({ unit }) => unit);
      const redacted = made(
        redact(
          record,
          units.filter((_, index) => (index + turn) % 3 === 0),
        ),
      );
      seen.hidden += redacted.entries.filter(({ state }) => state === 'redacted').length;
      seen.statistics += record.statistics.length;
      seen.committed += redacted.statistics.filter((statistic) => 'commitment' in statistic).length;
      const shown = units.slice(turn % units.length).slice(0, 1);
      return [record, redacted, ...shown.map((unit) => made(excerpt(record, unit, HASH))), detach(record, HASH)];
    });

    expect(Object.values(seen).every((count) => count > 12)).toBe(true);
    expect(saidOf(documents)).toMatchObject({ status: 0 });
  });

  test('says a digest is wrong for each key of a record in which another value is put, and names one', () => {
    const leaves = [...new Map(leavesOf(RECORD).map((leaf) => [sortOf(leaf), leaf])).values()];
    const { status, lines } = saidOf(leaves.map(({ path, value }) => edited(RECORD, path, other(value))));
    const right = lines.filter((line) => / (\d+) of \1 digests are right/.test(line));

    expect(status).toBe(1);
    expect(leaves.length).toBeGreaterThan(100);
    // the name of the format is no part of what is digested: it stands in the digest of the record as it must be
    expect(right.map((line) => sortOf(leaves[Number.parseInt(line, 10)] ?? { path: [], value: '' }))).toEqual([
      'format',
    ]);
  });

  test('writes numbers, texts and keys as ECMAScript does', () => {
    const any = fc.record({
      number: fc.double({ noNaN: true, noDefaultInfinity: true }),
      text: fc.string({ unit: 'binary' }),
    });
    const drawn = fc.sample(any, { seed: 2019, numRuns: 2000 });
    const texts = drawn.map(({ text }) => text);
    const numbers = [...drawn.map(({ number }) => number), 1e21, 1e-7, 5e-324, 123456789.125, -0, 1e20, 1.5e300];
    const program = `import json,sys; sys.path.insert(0, ${JSON.stringify(PROGRAM.replace(/[^/]*$/, ''))})
import check_digests; print(check_digests.canonical(json.load(sys.stdin)), end='')`;
    const input = JSON.stringify([numbers, texts]);
    const { stdout, stderr } = spawnSync('python3', ['-B', '-c', program], { input, encoding: 'utf8' });

    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(JSON.parse(input));
    expect(stdout).toBe(input);
  });
});
