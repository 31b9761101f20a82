import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-list.js';
import { PRIVATE } from '../support/signing.js';
import { call, folderOf } from './calling.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/01-score/', import.meta.url));

const HELP = await Promise.all(
  COMMANDS.flatMap((command) =>
    (['vi', 'en'] as const).map(async (language) => ({
      command,
      name: command.name,
      language,
      lines: linesOf((await call(['help', command.name, '--lang', language], { columns: 400 })).out),
    })),
  ),
);

/** What the help says of each option and argument, by its first word. */
function linesOf(help: string): ReadonlyMap<string, string> {
  return new Map(
    [...help.matchAll(/^ {2}(\S+)(.*)$/gm)].map(([, word = '', rest = '']) => [word.replace(/,$/, ''), rest]),
  );
}

test.each(HELP)(
  'help of $name in $language says which options are needed, and all others may be left out',
  ({ command, language, lines }) => {
    const needed = language === 'vi' ? /; bắt buộc$/ : /; needed$/;
    for (const { flags, isRequired = false } of command.options) {
      const [flag = ''] = flags.split(' ');
      expect([flag, needed.test(lines.get(flag) ?? '')]).toEqual([flag, isRequired]);
    }
  },
);

test.each(HELP)('help of $name in $language names every word of a closed list', ({ command, lines }) => {
  const closed = [
    ...command.options.map(({ flags, choices = [] }) => ({ word: flags.split(' ')[0] ?? '', choices })),
    ...command.args.map(({ shown, choices = [] }) => ({ word: shown.replaceAll(/[<>[\].]/g, ''), choices })),
  ];
  for (const { word, choices } of closed)
    for (const choice of choices) expect(lines.get(word), word).toMatch(new RegExp(`(?<![a-z-])${choice}(?![a-z-])`));
});

/** An excerpt of a record, and what each command that takes a record is called with besides. */
const TAKING: Readonly<Record<string, readonly string[]>> = {
  verify: [],
  explain: ['--unit', 'xa-a'],
  diff: ['one.json'],
  sign: ['--key', 'key.pem'],
  redact: ['--units', 'xa-a', '--out', 'made.json'],
  excerpt: ['--unit', 'xa-a', '--out', 'made.json'],
  report: ['--out', 'made.html'],
};

test('an excerpt is taken where the help says so, and refused where it says that it is none', {
  timeout: 120_000,
}, async () => {
  const cwd = folderOf({});
  copyFileSync(join(EXAMPLE, 'pack.yaml'), join(cwd, 'pack.yaml'));
  writeFileSync(join(cwd, 'assessment.yaml'), readFileSync(join(EXAMPLE, 'assessment.yaml'), 'utf8'));
  writeFileSync(join(cwd, 'key.pem'), PRIVATE);
  await call(['score', 'pack.yaml', 'assessment.yaml', '--salts', 'new', '--out', 'record.json'], { cwd });
  await call(['excerpt', 'record.json', '--unit', 'xa-a', '--out', 'one.json'], { cwd });
  const taking = COMMANDS.filter(({ args }) => args.some(({ shown }) => shown === '<RECORD>')).map(({ name }) => name);

  expect(taking.toSorted()).toEqual(Object.keys(TAKING).toSorted());
  for (const name of taking) {
    const { code, err } = await call([name, 'one.json', ...(TAKING[name] ?? []), '--lang', 'en'], { cwd });
    const { lines } = HELP.find((help) => help.name === name && help.language === 'en') ?? {};
    const isNone = lines?.get('RECORD')?.endsWith('; no excerpt');
    expect([name, code]).toEqual([name, isNone ? 1 : 0]);
    expect([name, err.includes('this command needs a whole record, and this is an excerpt')]).toEqual([name, isNone]);
  }
});
