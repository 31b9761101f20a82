import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { type Called, call, folderOf } from '../cli/calling.js';
import { PRIVATE, PUBLIC } from '../support/signing.js';
import { page } from './page.js';
import { typeErrors } from './typescript.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/01-score/', import.meta.url));
const text = page('record.md');

/** The blocks of the page in their order: commands, and what is printed by the command before. */
const blocks = [...text.matchAll(/^```(sh|text|yaml|ts)\n([\s\S]*?)^```/gm)].map(([, kind = '', inside = '']) => ({
  kind,
  inside,
}));
const cwd = folderOf({});

interface Step {
  readonly command: string;
  readonly called: Called;
}

const steps: Step[] = [];

beforeAll(async () => {
  for (const name of ['pack.yaml', 'assessment.yaml']) copyFileSync(join(EXAMPLE, name), join(cwd, name));
  const assessment = readFileSync(join(cwd, 'assessment.yaml'), 'utf8');
  const { inside: salts = '' } = blocks.find(({ kind }) => kind === 'yaml') ?? {};
  writeFileSync(join(cwd, 'salted.yaml'), `${assessment}\n${salts}`);
  writeFileSync(join(cwd, 'later.yaml'), assessment.replace('staff-with-computer: 52', 'staff-with-computer: 55'));
  for (const { kind, inside } of blocks) {
    if (kind !== 'sh') continue;
    for (const command of inside.trim().split('\n')) {
      if (command.includes('--key')) await signed();
      steps.push({ command, called: await call(command.split(' ').slice(1), { cwd }) });
    }
  }
});

/** The page's chairman signs. */
async function signed(): Promise<void> {
  writeFileSync(join(cwd, 'chairman.pem'), PRIVATE);
  writeFileSync(join(cwd, 'chairman.pub'), PUBLIC);
  await call(['sign', 'record.json', '--key', 'chairman.pem'], { cwd });
}

test('every command of the page is fine, and only hiding has something to add', () => {
  const isHiding = (command: string) => /^tieuchi (redact|excerpt) /.test(command);
  expect(steps.map(({ command, called: { code, err } }) => ({ command, code, silent: err === '' }))).toEqual(
    steps.map(({ command }) => ({ command, code: 0, silent: !isHiding(command) })),
  );
  expect(steps.length).toBeGreaterThan(10);
});

test('what the page shows is what the last command before it prints', () => {
  let [ran, shown] = [0, 0];
  for (const { kind, inside } of blocks) {
    if (kind === 'sh') ran += inside.trim().split('\n').length;
    const { out = '', err = '' } = steps[ran - 1]?.called ?? {};
    if (kind !== 'text') continue;
    expect(`${out}${err}`.replaceAll(/\s+/g, ' ')).toContain(inside.trim().replaceAll(/\s+/g, ' '));
    shown += 1;
  }

  expect(shown).toBeGreaterThan(3);
});

test('its program compiles', () => {
  const program = blocks.find(({ kind }) => kind === 'ts')?.inside ?? '';

  expect(typeErrors(program)).toEqual([]);
  expect(typeErrors(program.replace('verdict, differences', 'verdikt, differences'))).not.toEqual([]);
  expect(typeErrors(program.replace('known: { record', 'known: { digest'))).not.toEqual([]);
});
