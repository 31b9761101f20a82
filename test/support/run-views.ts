import { expect } from 'vitest';
import { rankingsOf, resultOf } from '../../src/index.js';
import * as run from '../../src/run/index.js';
import type { Results } from '../../src/score.js';
import type { NodeResult } from '../../src/views/node-result.js';
import type { RankingRow } from '../../src/views/ranking-result.js';
import type { Worth } from '../../src/views/view-options.js';

const LANGUAGES = ['vi', 'en'] as const;

/** The id of what the views name in words; a level is told by its id, since its floor is worded there. */
const idOf = (named: { readonly id: string } | undefined) => named?.id;

/** What a view without sentences has of a node. */
function nodeOf({ status, level, countedAs, reasons: _, ...node }: NodeResult) {
  return { ...node, status: status.id, level: idOf(level), countedAs: idOf(countedAs) };
}

function rowOf({ state, level, partedBy, reasons, ...row }: RankingRow) {
  return { ...row, state: state.id, level: idOf(level), parted: partedBy.length, reasons: reasons.length };
}

function runRow({ level, partedBy, reasons, ...row }: run.RunRow) {
  return { ...row, level: idOf(level), parted: partedBy.length, reasons: reasons.length };
}

function worthOf({ standing, figures }: Worth): run.RunWorth {
  return { standing: standing.id, figures: figures.id };
}

/** Holds the results of a plan, without sentences, against those of the compiled pack with sentences. */
export function expectSameViews(here: Results, ahead: run.RunResults): void {
  for (const lang of LANGUAGES) {
    expect(run.rankingsOf(ahead, { lang }).map(({ rows, ...head }) => ({ ...head, rows: rows.map(runRow) }))).toEqual(
      rankingsOf(here, { lang }).map(({ worth, cohort, option, layer, by, rows, ...head }) => ({
        worth: worthOf(worth),
        ...{ ...head, cohort: cohort.id, ...(option ? { option: option.id } : {}), layer: layer.id, by: by.id },
        rows: rows.map(rowOf),
      })),
    );
    for (let position = 0; position < here.count; position += 1) {
      const { unit } = here.unitAt(position);
      const [words, codes] = [resultOf(here, unit, { lang }), run.resultOf(ahead, unit, { lang })];
      expect(
        codes?.nodes.map(({ level, countedAs, reasons: _, ...node }) => ({ ...node, level: idOf(level), countedAs })),
      ).toEqual(words?.nodes.map(nodeOf));
      expect({
        ...codes?.unit,
        ...codes?.tier,
        worth: codes?.worth,
        state: codes?.state,
        layer: codes?.layer,
        total: codes?.total?.id,
      }).toEqual({
        ...words?.unit,
        ...words?.tier,
        worth: words && worthOf(words.worth),
        state: words?.state.id,
        layer: words?.layer?.id,
        total: words?.total?.id,
      });
      expect(codes?.places.map(({ row, among }) => ({ row: runRow(row), among }))).toEqual(
        words?.places.map(({ row, among }) => ({ row: rowOf(row), among })),
      );
      expect(codes?.findings.map(({ code }) => code)).toEqual(words?.findings.map(({ code }) => code));
    }
  }
}
