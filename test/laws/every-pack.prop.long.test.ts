import { expect, test } from 'vitest';
import { detach, readRecord, recordText, redact, verify } from '../../src/audit/index.js';
import { planDocument } from '../../src/build/index.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import { openPlan, score as scoreByPlan } from '../../src/run/index.js';
import { irrational } from '../../src/run/irrational.js';
import { procedure } from '../../src/run/procedure.js';
import { score } from '../../src/score.js';
import { chance } from '../jsonlogic/chance.js';
import { acceptedRound, ROUND_LISTS } from '../support/accepted-round.js';
import { shownScores } from '../support/both-roads.js';
import { drawnRound } from '../support/drawn-round.js';
import { drawsOf } from '../support/draws.js';
import { EVERY_PACK } from '../support/every-pack.js';
import { fullerRound, withDecisions, withExtensionsOfUnits } from '../support/fuller-round.js';
import { liveLaw } from '../support/live-law.js';
import type { Doc } from '../support/naive-expressions.js';
import { opinionOf } from '../support/opinion-of.js';
import { saltsFor } from '../support/salts.js';
import { SEED } from '../support/seed.js';
import { shuffled } from '../support/shuffled.js';

/** How much of what is rare was drawn. */
const drawnOf = { decisions: 0, claims: 0, estimates: 0 };

test('packs are found', () => {
  expect(EVERY_PACK.length).toBeGreaterThan(90);
});

test.each(EVERY_PACK)(
  '%s: of drawn rounds every road says the same, the record verifies, and the second opinion agrees',
  (_, document) => {
    const compiled = compilePack(document);
    const plan = openPlan(JSON.parse(JSON.stringify(planDocument(compiled))), [procedure, irrational]);
    for (let seed = SEED; seed < SEED + drawsOf(4); seed += 1) {
      const draws = chance(seed);
      const drawn = fullerRound(compiled.plan, drawnRound(compiled.plan, draws), draws);
      const undecided = acceptedRound(compiled, drawn);
      const tied = score(compiled, undecided).rankings as readonly Doc[];
      const round = acceptedRound(compiled, withDecisions(undecided, tied, draws));
      const record = assess(compiled, round);
      drawnOf.decisions += round.decisions.length;
      drawnOf.claims += round.verifications.filter((each: Doc) => 'notApplicable' in each).length;
      drawnOf.estimates += JSON.stringify(round.submissions).split('"estimated":true').length - 1;
      const written = recordText(record);
      const results = score(compiled, round);
      const read = readRecord(written);
      if (!read.ok) throw new Error(JSON.stringify(read.errors));

      expect(`${results.recordText()}\n`).toBe(written);
      expect(recordText(assess(compilePack(shuffled(document, [], seed)), shuffled(round, ROUND_LISTS, seed)))).toBe(
        written,
      );
      expect(verify(read.value.record, { hash: nodeSha256 }).verdict).toBe('verified');
      expect(opinionOf(record).differing).toBe(0);
      expect(scoresOf(scoreByPlan(plan, round))).toEqual(scoresOf(results));
      expect(liveLaw(document, withExtensionsOfUnits(round), { seed, edits: 8, every: 4 }).difference).toBe('');

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

test('ties were decided, claims ruled on and estimates sent', () => {
  expect(drawnOf.decisions).toBeGreaterThan(5);
  expect(drawnOf.claims).toBeGreaterThan(5);
  expect(drawnOf.estimates).toBeGreaterThan(30);
});

type Scored = Pick<ReturnType<typeof score>, 'count' | 'unitAt' | 'rankings'>;

function scoresOf({ count, unitAt, rankings }: Scored | ReturnType<typeof scoreByPlan>): unknown {
  return shownScores([rankings, Array.from({ length: count }, (__, position) => unitAt(position))]);
}
