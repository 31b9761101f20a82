import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, folderOf, formatText } from './calling.js';

const ANNEX = 'STT,Tiêu chí,Điểm tối đa,Cách tính\n1,Có website,5,"Có: 5 điểm; không: 0 điểm"\n';

/** Each command that writes a pack with a name from outside it, the file that it writes, and a way to say the name. */
const COMMANDS: readonly (readonly [string, (name: string) => readonly string[]])[] = [
  ['derive', (name) => ['derive', 'pack.yaml', '--for', name, '--year', '2031', '--out', 'new.yaml']],
  ['derive with a title', (name) => ['derive', 'pack.yaml', '--for', 'X', '--title', name, '--out', 'new.yaml']],
  ['init', (name) => ['init', '--year', '2026', '--title', name, '--groups', name, '--out', 'new.yaml']],
  ['import', (name) => ['import', 'annex.csv', '--title', name, '--out', 'new.yaml']],
];

/** A name as it is typed on some systems, with letters and their marks apart, and as every document has it. */
const NAME = 'tỉnh Phú Yên';
const APART = NAME.normalize('NFD');

function folder() {
  return folderOf({
    'pack.yaml': `# ghi chú của bộ mẫu\n${formatText('small.pack.yaml')}`,
    'annex.csv': ANNEX,
    [`${APART}.csv`]: ANNEX,
  });
}

test.each(COMMANDS)(
  '%s writes a name that was typed in letters and marks as the same file in one form',
  async (...[, argv]) => {
    const [apart, composed] = [folder(), folder()];
    const made = await call(argv(APART), { cwd: apart });
    const plain = await call(argv(NAME), { cwd: composed });
    const text = readFileSync(join(apart, 'new.yaml'), 'utf8');

    expect({ code: made.code, out: made.out.normalize('NFC') }).toEqual({ code: 0, out: plain.out });
    expect(text).toContain(NAME);
    expect(text).toBe(readFileSync(join(composed, 'new.yaml'), 'utf8'));
    expect((await call(['check', 'new.yaml'], { cwd: apart })).err).not.toContain('text-not-nfc');
  },
);

test('derive keeps the comments of the model whatever form the name has', async () => {
  const cwd = folder();
  const { out } = await call(['derive', 'pack.yaml', '--for', APART, '--out', 'new.yaml', '--lang', 'en'], {
    cwd,
  });

  expect(readFileSync(join(cwd, 'new.yaml'), 'utf8')).toContain('# ghi chú của bộ mẫu\n');
  expect(out).not.toContain('the layout of the file is unusual');
});

test('the title of a draft, made of the name of the file, is in one form', async () => {
  const cwd = folder();
  await call(['import', `${APART}.csv`, '--out', 'new.yaml'], { cwd });

  expect(readFileSync(join(cwd, 'new.yaml'), 'utf8')).toContain(`vi: ${NAME}\n`);
});

test.each(COMMANDS)(
  '%s refuses a name with a character that cannot be seen, and writes nothing',
  async (...[, argv]) => {
    const cwd = folder();
    const { code, out, err } = await call([...argv('Phú\u200bYên'), '--lang', 'en'], { cwd });

    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'error: "Phú\\u{200b}Yên" has a character that cannot be seen; type it instead of pasting it\n',
    });
    expect(() => readFileSync(join(cwd, 'new.yaml'))).toThrow('no such file');
  },
);
