import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joinPack, readSource } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';
import { call, folderOf } from './calling.js';

const EXAMPLE = new URL('../../examples/common-core/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, EXAMPLE), 'utf8');
const FILES = {
  'core.yaml': read('core.yaml'),
  'communes.yaml': read('communes.yaml'),
  'departments.yaml': read('departments.yaml'),
};
const digestIn = (out: string) => /sha256:[\da-f]{64}/.exec(out)?.[0];

/** What check says of a pack among these files, besides those of the example. */
async function checked(files: Readonly<Record<string, string>>, pack = 'communes.yaml') {
  return call(['check', pack, '--lang', 'en'], { cwd: folderOf({ ...FILES, ...files }) });
}

test('two annexes over one core are checked, each with the facts that it reads', async () => {
  for (const [pack, facts, others] of [
    ['communes.yaml', ['staff', 'trained', 'files', 'files-online', 'has-portal'], ['plan-issued']],
    ['departments.yaml', ['staff', 'trained', 'plan-issued'], ['files', 'has-portal']],
  ] as const) {
    const { code, err } = await checked({}, pack);
    const { out } = await call(['resolve', pack], { cwd: folderOf(FILES) });
    const { facts: joined } = readSource(out).document as unknown as {
      readonly facts: readonly { readonly id: string }[];
    };

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(joined.map(({ id }) => id)).toEqual(facts);
    for (const fact of others) expect(out).not.toContain(`id: ${fact}`);
  }
});

test('what is written by resolve is the same pack, with the same digest, and extends nothing', async () => {
  const cwd = folderOf(FILES);
  const parted = await call(['check', 'communes.yaml'], { cwd });
  await call(['resolve', 'communes.yaml', '--out', 'whole.yaml'], { cwd });
  const whole = await call(['check', 'whole.yaml'], { cwd });

  expect(readFileSync(join(cwd, 'whole.yaml'), 'utf8')).not.toMatch(/^extends/m);
  expect(digestIn(whole.out)).toBe(digestIn(parted.out));
  expect(digestIn(whole.out)).toBeDefined();
});

test.each([
  ['a figure', 'when: has-portal', 'when: has-portl', 'has-portal', '30:35'],
  ['a figure of which a longer one is meant', 'part: files-online', 'part: files-onlin', 'files-online', '40:36'],
  ['a text', '"qd-vd#phu-luc-2.1"', '"qd-dv#phu-luc-2.1"', 'qd-vd', '27:21'],
])('%s of the core that is misspelt where alone it is read is told with the one that is meant', async (...given) => {
  const [, from, to, meant, place] = given;
  const text = FILES['communes.yaml'].replace(from, to);
  const { code, err } = await checked({
    'communes.yaml': from.startsWith('"') ? text.replaceAll('qd-vd', 'qd-dv') : text,
  });

  expect(code).toBe(1);
  expect(err).toContain(`communes.yaml:${place}: `);
  expect(err).toContain(`did you mean "${meant}"?`);
});

test('a core may grow: a pack that reads nothing of what is new keeps its digest', async () => {
  const before = await checked({});
  const grown = `${FILES['core.yaml'].replace('facts:', 'facts:\n  - { id: fresh, type: count, title: { vi: Mới } }')}  - holds: { "<=": [ { var: fresh }, { var: staff } ] }\n`;
  const after = await checked({ 'core.yaml': grown });
  const used = await checked({
    'core.yaml': grown,
    'communes.yaml': FILES['communes.yaml'].replace('part: trained,', 'part: fresh,'),
  });

  expect(after.code).toBe(0);
  expect(digestIn(after.out)).toBe(digestIn(before.out));
  expect(used.code).toBe(0);
  expect(digestIn(used.out)).not.toBe(digestIn(before.out));
});

test('every command that takes a pack takes one that extends a core', async () => {
  const cwd = folderOf({
    ...FILES,
    'assessment.yaml': `format: tieuchi/assessment@1
id: vd-2026
pack: { id: communes-2026, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2027-02-01T00:00:00+07:00"
units: [ { id: xa-a, tier: commune, attributes: { sort: commune } } ]
submissions:
  - { unit: xa-a, at: "2027-01-05T08:00:00+07:00", facts: { staff: 10, trained: 5, files: 4, files-online: 4, has-portal: true } }
verifications: []
marks: []
decisions: []
`,
  });
  const score = await call(['score', 'communes.yaml', 'assessment.yaml', '--out', 'record.json', '--lang', 'en'], {
    cwd,
  });
  const verify = await call(['verify', 'record.json', '--pack', 'communes.yaml', '--lang', 'en'], { cwd });
  const form = await call(['form', 'communes.yaml', '--tier', 'commune', '--out', 'forms', '--lang', 'en'], { cwd });
  const built = await call(['build', 'communes.yaml', '--out', 'pack.mjs'], { cwd });
  const sheet = await call(['export', 'communes.yaml', '--out', 'pack.csv'], { cwd });
  const compared = await call(['compare', 'communes.yaml', 'communes.yaml', '--lang', 'en'], { cwd });

  expect([score, verify, form, built, sheet, compared].map(({ code, err }) => `${code} ${err}`)).toEqual(
    Array(6).fill('0 '),
  );
  // 2 + 3 × 5/10 + 5 × 4/4
  expect(score.out).toContain('8.5');
  expect(compared.out).toContain('The packs do not differ.');
});

test('a mistake is told in the file and at the line where it stands', async () => {
  const slip = await checked({ 'core.yaml': FILES['core.yaml'].replace('type: count, min: 1', 'type: count, min: 0') });
  const unknown = await checked({ 'core.yaml': FILES['core.yaml'].replace('atMost: staff', 'atMost: staf') });
  const key = await checked({ 'core.yaml': FILES['core.yaml'].replace('value: 80', 'valeu: 80') });
  const own = await checked({ 'communes.yaml': FILES['communes.yaml'].replace('whole: files,', 'whole: fiels,') });

  // the share of the commune’s pack has no whenZero, which a fact that may be 0 needs
  expect(slip.err).toMatch(/^communes\.yaml:\d+:\d+: \[key-missing\]/);
  expect(unknown.err).toMatch(/^core\.yaml:25:\d+: \[fact-undeclared\] .*"staf"/);
  expect(key.err).toMatch(/^core\.yaml:1[0-9]:\d+: \[key-(?:unknown|missing)\]/);
  expect(own.err).toMatch(/^communes\.yaml:\d+:\d+: \[fact-undeclared\] .*"fiels"/);
});

test('an id that says something else in two files is an error that names both places; the same content is one', async () => {
  const pack = FILES['communes.yaml'];
  const same = '{ id: files, type: count, title: { vi: Số hồ sơ, en: Files } }';
  const once = await checked({});
  const twice = await checked({ 'communes.yaml': pack.replace('facts: []', `facts: [ ${same} ]`) });
  const other = await checked({
    'communes.yaml': pack.replace('facts: []', `facts: [ ${same.replace('count', 'number')} ]`),
  });

  expect(twice.code).toBe(0);
  expect(digestIn(twice.out)).toBe(digestIn(once.out));
  expect(other.code).toBe(1);
  expect(other.err).toMatch(
    /^communes\.yaml:\d+:\d+: \[extends-differs\] error: "files" stands at core\.yaml:\d+ too, with other content/,
  );
});

test('cores may extend cores; a file that is lacking, a circle and a name that is none are told, and nothing that follows from them', async () => {
  const cwd = folderOf({
    ...FILES,
    'core.yaml': FILES['core.yaml'].replace(/facts:[\s\S]*/, 'extends: [ shared/facts.yaml ]\n'),
  });
  mkdirSync(join(cwd, 'shared'));
  const facts = /facts:[\s\S]*/.exec(FILES['core.yaml'])?.[0];
  writeFileSync(join(cwd, 'shared/facts.yaml'), `format: tieuchi/core@1\n${facts}`);
  const nested = await call(['check', 'communes.yaml', '--lang', 'en'], { cwd });
  const pack = (name: string) => ({ 'communes.yaml': FILES['communes.yaml'].replace('./core.yaml', name) });
  const lacking = await checked(pack('./cor.yaml'));
  const named = await checked(pack('/etc/passwd'));
  const circle = await checked({
    'core.yaml': FILES['core.yaml'].replace('texts:', 'extends: [ communes.yaml ]\ntexts:'),
  });

  expect({ code: nested.code, err: nested.err }).toEqual({ code: 0, err: '' });
  expect(lacking.err).toBe(
    'communes.yaml:4:11: [extends-missing] error: there is no file "./cor.yaml"; did you mean "core.yaml"?\nerrors: 1, warnings: 0\n',
  );
  expect(named.err).toMatch(/^communes\.yaml:4:11: \[extends-name\] error: "\/etc\/passwd" is no path from this file/);
  expect(circle.err).toContain(
    '[extends-circle] error: the files extend one another in a circle: communes.yaml → core.yaml → communes.yaml',
  );
  for (const { err } of [lacking, named, circle]) expect(err).toContain('errors: 1, warnings: 0');
});

test('the door of the engine refuses a pack that is not joined, and takes what joinPack gives', async () => {
  const [pack, core] = [FILES['communes.yaml'], FILES['core.yaml']].map((text) => readSource(text).document ?? null);
  const { document, clashes, placeOf } = joinPack(pack ?? null, [core ?? null]);

  expect(() => compilePack(pack)).toThrow(/extends-unjoined|joinPack|extends/);
  expect(clashes).toEqual([]);
  expect(digestIn(JSON.stringify(compilePack(document).pack.digest))).toBe(digestIn((await checked({})).out));
  expect(placeOf(['facts', 0, 'min'])).toEqual({ core: 0, path: ['facts', 0, 'min'] });
  expect(placeOf(['tiers', 0])).toEqual({ path: ['tiers', 0] });
});

test('an editor knows the core by its schema', async () => {
  const { code, out } = await call(['schema', 'core', '--lang', 'en'], { cwd: folderOf({}) });

  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ properties: { format: { const: 'tieuchi/core@1' }, facts: {} } });
});

test('a pack that forgot the core beside it has one issue, with the line that is missing, and what no core has', async () => {
  const forgot = (text: string) => text.replace('extends: [./core.yaml]\n', '');
  const core = 'it is declared in "core.yaml" of the same folder';
  const both = await checked({ 'communes.yaml': forgot(FILES['communes.yaml']) });
  const misspelt = forgot(FILES['communes.yaml']).replace('when: has-portal', 'when: has-portals');
  const other = await checked({ 'communes.yaml': misspelt });

  // besides the attribute: the text, and the facts has-portal, trained, staff, files-online, files
  expect(both.err.trimEnd().split('\n')).toEqual([
    'communes.yaml:17:50: [attribute-undeclared] error: attribute "sort" is not declared; declare it under "attributes" of the pack',
    `  ${core}, with 6 other things that this pack does not declare; this line may be missing: extends: [ ./core.yaml ]`,
    'errors: 1, warnings: 0',
  ]);
  expect(other.err).toContain(`${core}, with 5 other things`);
  expect(other.err).toContain('fact "has-portals" is not declared');
  expect(other.err.trimEnd().split('\n').at(-1)).toBe('errors: 2, warnings: 0');
});

test('a core beside a pack is not named where it has no more than half of what the pack lacks, or no core is there', async () => {
  const lacking = FILES['communes.yaml']
    .replace('extends: [./core.yaml]\n', '')
    .replaceAll(/trained|files-online|\bfiles\b|staff/g, (name) => `${name}-2026`);
  const half = await checked({ 'communes.yaml': lacking });
  const alone = await call(['check', 'communes.yaml', '--lang', 'en'], { cwd: folderOf({ 'communes.yaml': lacking }) });

  // the core has the text, the attribute and has-portal; it lacks four facts
  expect(half.err).not.toContain('core.yaml');
  expect(half.err).toBe(alone.err);
});
