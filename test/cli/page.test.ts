import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { call, changed, folderOf, formatText } from './calling.js';

const PAGE = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');

/** The calls on the page, each with what the page says that it prints. */
const CALLS = [...PAGE.matchAll(/^\$ tieuchi (.*)\n((?:(?!\$ |```).*\n)*)/gm)].map(([, line = '', printed = '']) => ({
  argv: [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word = '']) => quoted ?? word),
  printed,
}));

test('every call on the page of the command line prints what the page says', async () => {
  const named = ['Xã C', 'Xã D'].reduce(
    (text, name) => changed(text, name, 'Xã Tân Lập'),
    formatText('small.assessment.yaml'),
  );
  const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml'), 'a.yaml': named });
  await call(['score', 'pack.yaml', 'a.yaml', '--out', 'record.json'], { cwd });

  expect(CALLS).toHaveLength(5);
  for (const { argv, printed } of CALLS)
    expect({ argv, ...(await call(argv, { cwd })) }).toEqual({ argv, code: 2, out: '', err: printed });
});

test('the page names every shell that completion knows', async () => {
  const { out } = await call(['completion', '--help']);
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    expect(out).toContain(shell);
    expect(PAGE).toContain(`tieuchi completion ${shell}`);
  }
});
