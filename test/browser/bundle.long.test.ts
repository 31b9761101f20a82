import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { giaLai2019 } from '../../criteria-packs/gia-lai-2019/index.js';
import { recordText } from '../../src/audit/record-text.js';
import { type AssessmentRecord, assess, compilePack } from '../../src/index.js';
import { yamlOf } from '../docs/page.js';
import { bundleOf, pageWith } from '../support/browser.js';
import { IS_READ_BACK } from '../support/road.js';
import { PRIVATE, PUBLIC, smallRecord } from '../support/signing.js';

const AUDIT = "export * from './src/audit/index.ts';";
const CORE = "export * from './src/index.ts';";
const EXAMPLE = new URL('../../examples/gia-lai-2019/gia-lai-2019.assessment.yaml', import.meta.url);

let [audit, core] = ['', ''];
beforeAll(async () => {
  [audit, core] = await Promise.all([bundleOf(AUDIT), bundleOf(CORE)]);
});

test('the page of these tests has nothing of Node, and makes no code from strings', () => {
  const run = pageWith('');
  const names = ['process', 'require', 'module', 'Buffer', 'fetch', 'crypto', 'atob', 'setTimeout', 'URL', 'navigator'];

  expect(names.filter((name) => run(`typeof ${name}`) !== 'undefined')).toEqual([]);
  expect(() => run("new Function('return 1')")).toThrow('Code generation from strings disallowed');
  expect(() => run("eval('1')")).toThrow('Code generation from strings disallowed');
});

describe('the audit door in a page', () => {
  const given = [recordText(smallRecord()), PRIVATE, PUBLIC].map((text) => JSON.stringify(text));
  const work = `
    const { record } = door.readRecord(${given[0]}).value;
    const signed = door.signRecord(record, ${given[1]});
    const found = door.verify(record);
    const opinion = door.secondOpinion(found.replay.compiled.plan, found.replay.scored);
    [
      door.verifySignature(record, signed.value, ${given[2]}).verdict,
      found.verdict,
      opinion.differences.length,
      opinion.counts.agreed > 10,
    ].join(' ');
  `;

  test('signs, verifies, and gives a second opinion', () => {
    expect(pageWith(audit)(work)).toBe('valid verified 0 true');
  });

  test('beside an AMD loader it works as well, and never calls it', () => {
    const calls: unknown[] = [];
    const define = Object.assign((...args: readonly unknown[]) => void calls.push(args), { amd: {} });

    expect(pageWith(audit, { define })(work)).toBe('valid verified 0 true');
    expect(calls).toEqual([]);
  });

  test('such a loader would be called, if the build did not hide it', async () => {
    const calls: unknown[] = [];
    const define = Object.assign((...args: readonly unknown[]) => void calls.push(args), { amd: {} });
    pageWith(await bundleOf(AUDIT, { define: {} }), { define });

    expect(calls).toHaveLength(1);
  });

  test('leaves no global but its own and those of zod', () => {
    const names = String(pageWith(audit)('Object.keys(globalThis)')).split(',');

    expect(names.filter((name) => !name.startsWith('__zod_'))).toEqual(['TextEncoder', 'TextDecoder', 'door']);
  });
});

test('the core door in a page gives the record that it gives in Node, byte for byte', () => {
  const assessment = yamlOf(readFileSync(EXAMPLE, 'utf8'));
  const given = [giaLai2019, assessment].map((document) => JSON.stringify(JSON.stringify(document)));
  const inPage = pageWith(core)(`
    JSON.stringify(door.assess(door.compilePack(JSON.parse(${given[0]})), JSON.parse(${given[1]})));
  `);

  // a record that is read back from its text has its keys in another order
  const written = IS_READ_BACK ? recordText : JSON.stringify;
  const textOf = (record: AssessmentRecord) => createHash('sha256').update(written(record)).digest('hex');

  expect(textOf(JSON.parse(String(inPage)))).toBe(textOf(assess(compilePack(giaLai2019), assessment)));
});

test('no bundle evaluates text', () => {
  for (const text of [audit, core]) expect(/\beval\(|new Function\b/.exec(text)?.[0]).toBeUndefined();
});

/** What a page loads of a whole door, zod included, in kilobytes after gzip; a jump past these is to be noticed. Results for people are 6.4 of the core. */
test.each([
  ['core', CORE, 170.3],
  ['audit', AUDIT, 264],
])('the %s door, minified and gzipped, is small enough for a page', async (_name, source, most) => {
  const text = await bundleOf(source, { minify: true });
  const kilobytes = gzipSync(text, { level: 9 }).length / 1000;

  expect(kilobytes).toBeGreaterThan(20);
  expect(kilobytes).toBeLessThan(most);
});
