import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detach, readRecord, recordText, redact, verify } from '../../src/audit/index.js';
import { planDocument } from '../../src/build/index.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack, safeCompilePack } from '../../src/index.js';
import { openPlan, score as scoreByPlan } from '../../src/run/index.js';
import { irrational } from '../../src/run/irrational.js';
import { procedure } from '../../src/run/procedure.js';
import { safeScore, score } from '../../src/score.js';
import { chance } from '../jsonlogic/chance.js';
import { shownScores } from '../support/both-roads.js';
import { drawnRound } from '../support/drawn-round.js';
import { drawsOf } from '../support/draws.js';
import { liveLaw } from '../support/live-law.js';
import type { Doc } from '../support/naive-expressions.js';
import { opinionOf } from '../support/opinion-of.js';
import { documentAt } from '../support/packs-in-repo.js';
import { saltsFor } from '../support/salts.js';
import { SEED } from '../support/seed.js';
import { shuffled } from '../support/shuffled.js';

const FOLDERS = ['criteria-packs', 'examples', 'test/check-findings', 'test/fixtures', 'test/bad-input'];

/** Every pack in these folders that compiles, by its file. */
const PACKS = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${folder}/${file}`),
).flatMap((file) => {
  const document: Doc = documentAt(file);
  return document?.format === 'tieuchi/pack@1' && safeCompilePack(document).ok ? [[file, document] as const] : [];
});

const LISTS = ['units', 'submissions', 'verifications', 'marks', 'extensions'];

test('packs are found', () => {
  expect(PACKS.length).toBeGreaterThan(90);
});

test.each(PACKS)(
  '%s: of drawn rounds every road says the same, the record verifies, and the second opinion agrees',
  (_, document) => {
    const compiled = compilePack(document);
    const plan = openPlan(JSON.parse(JSON.stringify(planDocument(compiled))), [procedure, irrational]);
    for (let seed = SEED; seed < SEED + drawsOf(4); seed += 1) {
      const round = acceptedOf(compiled, drawnRound(compiled.plan, chance(seed)));
      const record = assess(compiled, round);
      const written = recordText(record);
      const results = score(compiled, round);
      const read = readRecord(written);
      if (!read.ok) throw new Error(JSON.stringify(read.errors));

      expect(`${results.recordText()}\n`).toBe(written);
      expect(recordText(assess(compiled, shuffled(round, LISTS, seed)))).toBe(written);
      expect(verify(read.value.record, { hash: nodeSha256 }).verdict).toBe('verified');
      expect(opinionOf(record).differing).toBe(0);
      expect(scoresOf(scoreByPlan(plan, round))).toEqual(scoresOf(results));
      expect(liveLaw(document, round, { seed, edits: 8, every: 4 }).difference).toBe('');

      const ids = round.units.map(({ id }: Doc) => id as string);
      const salted = { ...round, salts: saltsFor(ids) };
      const whole = assess(compiled, salted, { hash: nodeSha256 });
      const hidden = redact(
        whole,
        ids.filter((__: string, index: number) => index % 3 === 0),
        { hash: nodeSha256 },
      );
      expect(hidden.ok && verify(hidden.value, { hash: nodeSha256 }).verdict).toBe('not-re-derived');
      const given = { hash: nodeSha256, pack: compiled.pack.document, assessment: salted };
      expect(verify(detach(whole, { hash: nodeSha256 }), given).verdict).toBe('verified');
    }
  },
);

/** The round without what the engine refuses of it, entry by entry, as a figure that does not fit in a verification. */
function acceptedOf(compiled: ReturnType<typeof compilePack>, drawn: Doc): Doc {
  const scored = safeScore(compiled, drawn);
  if (scored.ok) return drawn;
  const refused = scored.errors.map(({ path: [list, index] }) => `${list} ${index}`);
  const kept = LISTS.map((list) => [
    list,
    drawn[list].filter((_: Doc, index: number) => !refused.includes(`${list} ${index}`)),
  ]);
  return acceptedOf(compiled, { ...drawn, ...Object.fromEntries(kept) });
}

type Scored = Pick<ReturnType<typeof score>, 'count' | 'unitAt' | 'rankings'>;

function scoresOf({ count, unitAt, rankings }: Scored | ReturnType<typeof scoreByPlan>): unknown {
  return shownScores([rankings, Array.from({ length: count }, (__, position) => unitAt(position))]);
}
