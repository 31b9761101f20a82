import { spawnSync } from 'node:child_process';
import { roomOf } from './mutate/rooms.js';

/**
 * `npm run mutate -- ROOM`: breaks every line of the room in turn and says which of them its tests do not notice.
 * What stands after the room is passed on, as `--mutate src/kinds/share.ts`, or `--force` to forget earlier runs.
 */
const [name = '', ...more] = process.argv.slice(2);
const { files } = roomOf(name);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', '--mutate', files.join(), ...more],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATION_ROOM: name,
      NODE_OPTIONS: '--import tsx',
      TSX_TSCONFIG_PATH: 'scripts/mutate/tsconfig.json',
    },
  },
);
process.exitCode = status ?? 1;
