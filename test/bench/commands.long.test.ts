import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tableOf } from '../../bench/commands.js';

const tsx = import.meta.resolve('tsx');
const program = ['--import', tsx, fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))];

test('each command is run on the record of the one before it, and its line says what it took', async () => {
  const table = await tableOf(
    [
      { says: 'figures', units: 8, commands: ['score', 'verify', 'explain', 'report', 'diff'] },
      { says: 'forms', units: 2, commands: ['score', 'verify'] },
      { says: 'verified', units: 2, commands: ['score', 'verify'] },
    ],
    program,
    () => {},
  );
  const rows = table
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));

  expect(rows.map(([, command, units]) => `${command} ${units}`)).toEqual([
    '`score` 8, figures',
    '`verify` 8, figures',
    '`explain` 8, figures',
    '`report` 8, figures',
    '`diff` 8, figures',
    '`score` 2, forms',
    '`verify` 2, forms',
    '`score` 2, verified',
    '`verify` 2, verified',
  ]);
  expect(rows.flatMap((cells) => cells.slice(3, 6)).filter((figure) => !(Number(figure) > 0))).toEqual([]);
});
