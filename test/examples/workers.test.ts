import { readFileSync } from 'node:fs';
import { exact } from 'tieuchi';
import { score } from 'tieuchi/score';
import { expect, test } from 'vitest';
import { assessment, pack, submissionsOf } from '../../examples/07-workers/documents.js';
import { all } from '../support/streams.js';

test('two workers, each with the submissions of its district, rank communes as one program does', async () => {
  const submissions = [...(await all(submissionsOf('tay'))), ...(await all(submissionsOf('dong')))];
  const { rankings } = score(pack, { ...(assessment as object), submissions });
  const lines = (rankings[0]?.rows ?? []).map(({ unit, place, value, state }) =>
    [place && exact.toText(place), unit, value?.published ? exact.toText(value.published) : state].join(' '),
  );

  expect(lines).toHaveLength(6);
  expect(`${lines.join('\n')}\n`).toBe(
    readFileSync(new URL('../../examples/07-workers/expected.txt', import.meta.url), 'utf8'),
  );
});
