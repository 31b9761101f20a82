import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { writeSource } from '../../src/author/index.js';
import type { FormSheet } from '../../src/form/form-sheet.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { ROUND, sheets, WHOLE } from '../form/house.js';
import { changed, folderOf, formatText } from './calling.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TSX = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const WAIT = 120_000;

const running: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** The program as a user starts it, and what it printed on both streams since it was last asked. */
interface Running {
  /** Waits until the output since the last call has this text, and gives all of that output. */
  readonly until: (text: string) => Promise<string>;
  /** Presses Ctrl-C and gives the exit code. */
  readonly interrupt: () => Promise<number | null>;
}

function start(cwd: string, argv: readonly string[]): Running {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, ...argv, '--lang', 'en'], { cwd, stdio: 'pipe' });
  running.push(child);
  let printed = '';
  let look = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      look();
    });
  return {
    until: (text) =>
      new Promise((resolve, reject) => {
        look = () => {
          if (!printed.includes(text)) return;
          look = () => {};
          resolve(printed);
          printed = '';
        };
        child.once('close', () => reject(new Error(`ended before "${text}" with: ${printed}`)));
        look();
      }),
    interrupt: () =>
      new Promise((resolve) => {
        child.once('close', resolve);
        child.kill('SIGINT');
      }),
  };
}

/** The sheets with the instant at which the office received the form. */
function received(form: readonly FormSheet[], at: string): readonly FormSheet[] {
  return form.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.key === 'received' ? { ...row, cells: { ...row.cells, value: { look: 'blank', value: at } as const } } : row,
    ),
  }));
}

/** Saves as editors do that never write over a file: a new file takes the name of the old one. */
function saveByRename(file: string, text: string | Uint8Array): void {
  writeFileSync(`${file}.swp`, text);
  renameSync(`${file}.swp`, file);
}

const PACK = formatText('small.pack.yaml');
const BROKEN = changed(PACK, 'format: tieuchi/pack@1', 'format: tieuchi/pack@7');
const WATCHING = 'press Ctrl-C to end.\n';

test(
  'check --watch tells a mistake as it is saved, says when nothing came of a save, and ends with Ctrl-C',
  async () => {
    const cwd = folderOf({ 'a.yaml': PACK, 'other.yaml': 'x' });
    const file = join(cwd, 'a.yaml');
    const program = start(cwd, ['check', 'a.yaml', '--watch']);
    const first = await program.until(WATCHING);
    expect(first).toMatch(/^The pack is valid/m);
    expect(first).toMatch(/^Watching a\.yaml; press Ctrl-C to end\.$/m);

    writeFileSync(file, BROKEN);
    expect(await program.until('[format-unknown]')).toMatch(/^a\.yaml changed:\na\.yaml:\d+:\d+: \[format-unknown\]/);

    saveByRename(file, PACK);
    expect(await program.until('The pack is valid')).toMatch(/^a\.yaml changed:$/m);

    // another file of the folder is not read by the command
    writeFileSync(join(cwd, 'other.yaml'), 'y');
    saveByRename(file, `${PACK}# a comment\n`);
    expect(await program.until('as before.\n')).toMatch(/a\.yaml changed; the result is the same as before\.\n$/);

    // gone for a moment, as between two steps of a save
    rmSync(file);
    saveByRename(file, BROKEN);
    expect(await program.until('[format-unknown]')).not.toContain('there is no file');
    expect(await program.interrupt()).toBe(1);
  },
  WAIT,
);

test(
  'test --watch runs again for a case, a new file of cases, a plugin and the pack',
  async () => {
    const shape = (name: string) =>
      readFileSync(new URL(`../../examples/shapes/A1/${name}.yaml`, import.meta.url), 'utf8');
    const cwd = folderOf({ 'a.yaml': shape('pack'), 'p.mjs': 'export const kinds = [];\n' });
    mkdirSync(join(cwd, 'cases'));
    writeFileSync(join(cwd, 'cases', 'one.yaml'), shape('cases'));
    const program = start(cwd, ['test', 'a.yaml', '--watch', '--plugins', 'p.mjs']);
    expect(await program.until(WATCHING)).toMatch(/^Watching a\.yaml, cases, p\.mjs;/m);

    writeFileSync(join(cwd, 'cases', 'two.yaml'), shape('cases'));
    await program.until(`${join('cases', 'two.yaml')} changed`);
    rmSync(join(cwd, 'cases', 'two.yaml'));
    await program.until(`${join('cases', 'two.yaml')} changed`);

    writeFileSync(join(cwd, 'p.mjs'), 'export const kinds = 7;\n');
    expect(await program.until('error: ')).toContain('p.mjs changed:\n');
    writeFileSync(join(cwd, 'p.mjs'), 'export const kinds = [];\n');
    await program.until('p.mjs changed:\n');
    expect(await program.interrupt()).toBe(0);
  },
  WAIT,
);

/** A folder with a pack and the register of a round. */
function roundFolder(): string {
  return folderOf({
    'pack.yaml': readFileSync(new URL('../form/form-pack.yaml', import.meta.url), 'utf8'),
    'units.yaml': writeSource(ROUND),
  });
}

test(
  'collect --watch reads forms as they come into a folder, also below a district, into the assessment that it writes',
  async () => {
    const cwd = roundFolder();
    mkdirSync(join(cwd, 'sent', 'huyen-a'), { recursive: true });
    writeFileSync(join(cwd, 'sent', 'b.xlsx'), await workbookOf(sheets()));
    const named = ['--pack', 'pack.yaml', '--register', 'units.yaml', '--out', 'year.yaml'];
    const at = ['--received', '2019-10-20T12:00:00+07:00'];
    const program = start(cwd, ['collect', 'sent', ...named, ...at, '--watch']);
    expect(await program.until(WATCHING)).toContain('Forms: 1. Added 1; known 0; refused 0.');

    const other = sheets({ unit: 'xa-c', at: WHOLE.at, facts: { staff: '7' } }, 'xa-c');
    writeFileSync(join(cwd, 'sent', 'huyen-a', 'c.xlsx'), await workbookOf(other));
    expect(await program.until('Wrote the assessment')).toContain('Forms: 2. Added 1; known 1; refused 0.');
    expect(await program.interrupt()).toBe(0);
    expect(readFileSync(join(cwd, 'year.yaml'), 'utf8')).toMatch(/unit: xa-b[\s\S]*unit: xa-c/);
  },
  WAIT,
);

test(
  'collect --watch reads a form again that was changed, tells one that cannot be read, and keeps what one said that was taken away',
  async () => {
    const cwd = roundFolder();
    /** A form of Xã C with this number of staff, in which the office wrote when it came. */
    const form = (staff: string, at: string) =>
      workbookOf(received(sheets({ unit: 'xa-c', at, facts: { staff } }, 'xa-c'), at));
    mkdirSync(join(cwd, 'sent'));
    const save = async (name: string, bytes: Uint8Array) => saveByRename(join(cwd, 'sent', name), bytes);
    const named = ['--pack', 'pack.yaml', '--register', 'units.yaml', '--out', 'year.yaml'];
    const year = () => readFileSync(join(cwd, 'year.yaml'), 'utf8');
    writeFileSync(join(cwd, 'sent', 'c.xlsx'), await form('7', '2019-10-10T08:00:00+07:00'));
    const program = start(cwd, ['collect', 'sent', ...named, '--watch']);
    expect(await program.until(WATCHING)).toContain('Forms: 1. Added 1; known 0; refused 0.');

    await save('c.xlsx', await form('9', '2019-10-11T08:00:00+07:00'));
    const changedForm = await program.until('Wrote the assessment');
    expect(changedForm).toContain('Forms: 1. Added 1; known 0; refused 0.');
    expect(changedForm).toContain('(collected before: 1)');

    // nobody reads what a program lays beside an open workbook
    writeFileSync(join(cwd, 'sent', '.~lock.c.xlsx#'), 'lock');
    writeFileSync(join(cwd, 'sent', '~$c.xlsx'), 'lock');
    await save('bad.xlsx', new Uint8Array([1, 2, 3]));
    const bad = await program.until('stays as it is.\n');
    expect(bad).toContain('sent/bad.xlsx: the form is not read:');
    expect(bad).toContain('Forms: 2. Added 0; known 1; refused 1.');

    expect(bad).not.toContain('lock');
    expect(bad).not.toContain('~');

    rmSync(join(cwd, 'sent', 'bad.xlsx'));
    expect(await program.until('stays as it is.\n')).toContain('Forms: 1. Added 0; known 1; refused 0.');
    rmSync(join(cwd, 'sent', 'c.xlsx'));
    expect(await program.until('in "sent"\n')).toBe('sent/c.xlsx changed:\nerror: there is no form in "sent"\n');
    expect(await program.interrupt()).toBe(2);
    expect([...year().matchAll(/unit: xa-c/g)]).toHaveLength(2);
    expect(year()).toMatch(/staff: ["']?7[\s\S]*staff: ["']?9/);
  },
  WAIT,
);

test(
  'collect --watch reads what comes into a folder that is made later, and what is saved over there',
  async () => {
    const cwd = roundFolder();
    mkdirSync(join(cwd, 'sent'));
    writeFileSync(join(cwd, 'sent', 'b.xlsx'), await workbookOf(sheets()));
    const named = ['--pack', 'pack.yaml', '--register', 'units.yaml', '--out', 'year.yaml'];
    const at = ['--received', '2019-10-20T12:00:00+07:00'];
    const program = start(cwd, ['collect', 'sent', ...named, ...at, '--watch']);
    await program.until(WATCHING);
    const below = join(cwd, 'sent', 'huyen-a');
    mkdirSync(below);
    // the folder is seen before anything is in it
    await new Promise((later) => setTimeout(later, 500));
    writeFileSync(join(below, 'c.xlsx'), new Uint8Array([1, 2, 3]));
    expect(await program.until('stays as it is.\n')).toContain('Added 0; known 1; refused 1.');

    const whole = sheets({ unit: 'xa-c', at: WHOLE.at, facts: { staff: '7' } }, 'xa-c');
    writeFileSync(join(below, 'c.xlsx'), await workbookOf(whole));
    expect(await program.until('Wrote the assessment')).toContain('Forms: 2. Added 1; known 1; refused 0.');
    expect(await program.interrupt()).toBe(0);
    expect(readFileSync(join(cwd, 'year.yaml'), 'utf8')).toMatch(/unit: xa-b[\s\S]*unit: xa-c/);
  },
  WAIT,
);

test(
  'check --watch watches the cores that a pack extends',
  async () => {
    const example = (name: string) =>
      readFileSync(new URL(`../../examples/common-core/${name}.yaml`, import.meta.url), 'utf8');
    const cwd = folderOf({ 'core.yaml': example('core'), 'communes.yaml': example('communes') });
    const program = start(cwd, ['check', 'communes.yaml', '--watch']);
    const first = await program.until(WATCHING);
    writeFileSync(join(cwd, 'core.yaml'), changed(example('core'), 'atMost: staff', 'atMost: staf'));
    const told = await program.until('errors: 1');

    expect(first).toMatch(/^The pack is valid/m);
    expect(told).toContain('core.yaml:');
    expect(told).toContain('[fact-undeclared]');
    expect(await program.interrupt()).toBe(1);
  },
  WAIT,
);

test(
  'collect --watch names the first five of many files that came, and counts the others',
  async () => {
    const cwd = roundFolder();
    mkdirSync(join(cwd, 'sent'));
    mkdirSync(join(cwd, 'huyen-a'));
    for (const name of ['1', '2', '3', '4', '5', '6', '7'])
      writeFileSync(join(cwd, 'huyen-a', `${name}.xlsx`), new Uint8Array([1]));
    const named = ['--pack', 'pack.yaml', '--register', 'units.yaml', '--out', 'year.yaml'];
    const program = start(cwd, ['collect', 'sent', ...named, '--watch']);
    await program.until(WATCHING);
    renameSync(join(cwd, 'huyen-a'), join(cwd, 'sent', 'huyen-a'));
    const came = await program.until('Forms: 7. Added 0; known 0; refused 7.');
    const five = ['1', '2', '3', '4', '5'].map((name) => `sent/huyen-a/${name}.xlsx`).join(', ');
    expect(came).toContain(`${five} and 2 others changed:\n`);
    await program.interrupt();
  },
  WAIT,
);
