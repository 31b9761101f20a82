import { expect, test } from 'vitest';
import { giaLai2019 } from '../../criteria-packs/gia-lai-2019/index.js';
import { bundleOf, pageWith } from '../support/browser.js';

/** Counts every call of `Function` and `eval` in a page, and refuses them as a strict policy does. */
const COUNTING = `
  var asked = 0;
  var refuse = () => { asked += 1; throw new EvalError('refused'); };
  Function = new Proxy(Function, { construct: refuse, apply: refuse });
  eval = refuse;
`;

const PACK = JSON.stringify(JSON.stringify(giaLai2019));

/** What scores, with the zod of a host that shares ours. */
const DOORS = `
  export * from './src/index.ts';
  export { score } from './src/score.ts';
  export * as audit from './src/audit/index.ts';
  export * as author from './src/author/index.ts';
  export * as sheet from './src/sheet/index.ts';
  export * as z from 'zod';
`;

test('neither to import the doors, nor to compile and score, makes code from strings or tries to', async () => {
  const page = pageWith(`${COUNTING}${await bundleOf(DOORS)}`);
  const units = page(`
    var compiled = door.compilePack(JSON.parse(${PACK}));
    door.packJsonSchema();
    door.safeAssess(compiled, { format: 'tieuchi/assessment@1', units: [] });
    door.safeCompilePack({ format: 'tieuchi/pack@1', tiers: [{}] }).errors.length
  `);

  expect(units).toBeGreaterThan(3);
  expect(page('asked')).toBe(0);
  // nor is a language of zod set, or anything else of the host's
  expect(page("Object.keys(globalThis.__zod_globalConfig).join(', ')")).toBe('');
});

test('the zod of the host is as it was: it asks for itself, and reads as it did', async () => {
  const page = pageWith(`${COUNTING}${await bundleOf(DOORS)}`);

  expect(page("Object.keys(globalThis.__zod_globalConfig).includes('jitless')")).toBe(false);
  expect(page("door.z.object({ a: door.z.string() }).safeParse({ a: 'x' }).success")).toBe(true);
  expect(page('asked')).toBe(1);
});

test('where the host has turned zod’s code from strings off, it stays off', async () => {
  const page = pageWith(`${COUNTING}${await bundleOf(DOORS)}`, { __zod_globalConfig: { jitless: true } });

  expect(page('globalThis.__zod_globalConfig.jitless')).toBe(true);
  expect(page("door.z.object({ a: door.z.string() }).safeParse({ a: 'x' }).success")).toBe(true);
  expect(page('asked')).toBe(0);
});
