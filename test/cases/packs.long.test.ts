import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverage, mutationScore, runCases } from '../../src/author/index.js';
import { casesOf, documentOf, packOf } from './loading.js';

/** Packs with their cases, and how many of their alterations may be named as changing nothing, and which share may change nothing at all. */
const PACKS = [
  {
    pack: 'criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml',
    folder: 'criteria-packs/gia-lai-2019/cases',
    stated: 5,
    share: 0.03,
  },
  // a pack of four rows of printed scores: what rounds a two-decimal score to two decimals changes nothing
  { pack: 'examples/hue-2020/hue-2020.pack.yaml', folder: 'examples/hue-2020/cases', stated: 7, share: 0.1 },
] as const;

test.each(PACKS)(
  'the cases of $folder pass, and notice at least 95 % of the alterations of the pack',
  { timeout: 120_000 },
  ({ pack: file, folder, stated, share }) => {
    const pack = packOf(file);
    const names = readdirSync(new URL(`../../${folder}`, import.meta.url)).toSorted();
    const cases = names.map((name) => casesOf(pack, documentOf(`${folder}/${name}`)));
    const verdicts = runCases(pack, cases);
    const clauses = coverage(pack, cases);
    const score = mutationScore(pack, cases);
    const { alterations, noticed, equivalent, survivors, refused, stale } = score;
    const of = alterations - equivalent.length;
    const proven = equivalent.filter(({ because }) => because === 'proven').length;
    const covered = clauses.filter((clause) => clause.covered).length;
    console.log(
      [
        `${folder}: ${verdicts.length} cases, ${covered} of ${clauses.length} clauses, ${noticed} of ${of} alterations noticed`,
        `  ${proven} proven to change nothing, ${equivalent.length - proven} stated, ${refused} are no pack`,
        ...survivors.map(({ name }) => `  not noticed: ${name}`),
      ].join('\n'),
    );

    expect(verdicts.filter(({ passed }) => !passed).map((one) => one.case)).toEqual([]);
    expect(noticed / of).toBeGreaterThanOrEqual(0.95);
    expect(equivalent.length - proven).toBeLessThanOrEqual(stated);
    expect(equivalent.length / alterations).toBeLessThanOrEqual(share);
    expect(stale).toEqual([]);
  },
);
