import { expect, test } from 'vitest';
import { documentOf } from '../support/documents.js';
import { opinionOn } from './opinion-on.js';

/** Each pack that is shipped, with how many nodes and rows it has at least. */
const SHIPPED = [
  ['criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml', 'examples/gia-lai-2019/gia-lai-2019.assessment.yaml', 6_000],
  ['examples/hue-2020/hue-2020.pack.yaml', 'examples/hue-2020/hue-2020.assessment.yaml', 70],
  ['examples/01-score/pack.yaml', 'examples/01-score/assessment.yaml', 10],
  ['test/fixtures/format/small.pack.yaml', 'test/fixtures/format/small.assessment.yaml', 10],
] as const;

test.each(SHIPPED)('the second opinion on %s is the engine’s', (pack, assessment, least) => {
  const { counts, differences, notCheckable } = opinionOn(documentOf(pack), documentOf(assessment));

  expect(differences).toEqual([]);
  expect(notCheckable).toEqual([]);
  expect(counts.agreed).toBeGreaterThanOrEqual(least);
});

test('a pack with every key of the format is told alike, its root and what reads it included', () => {
  const opinion = opinionOn(
    documentOf('test/bad-input/rich.pack.yaml'),
    documentOf('test/bad-input/rich.assessment.yaml'),
  );

  expect(opinion.differences).toEqual([]);
  expect(opinion.notCheckable).toEqual([]);
  expect(opinion.counts.agreed).toBeGreaterThan(100);
});
