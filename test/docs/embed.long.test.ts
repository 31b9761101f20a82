import { expect, test } from 'vitest';
import * as giaLai from '../../criteria-packs/gia-lai-2019/index.js';
import * as tieuchiAudit from '../../src/audit/index.js';
import * as tieuchiFormat from '../../src/format.js';
import * as tieuchi from '../../src/index.js';
import * as tieuchiScore from '../../src/score.js';
import { documentOf } from '../support/documents.js';
import { page } from './page.js';
import { exportsOf, typeErrors } from './typescript.js';

const PROGRAM = [...page('embed.md').matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code).join('\n');

/** An expression of the page, and behind it, as a comment, what it gives. */
const SHOWN = /^(?!const |import )(.+); \/\/ (.+)$/gm;

/** The program with its expressions as two lists: what each gives, and what the page says that it gives. */
function withAnswers(program: string): string {
  const pairs = program.replaceAll(
    SHOWN,
    (_, asked: string, told: string) => `given.push(${asked});\ntold.push(${told});`,
  );
  return `export const given: unknown[] = [];\nexport const told: unknown[] = [];\n${pairs}`;
}

const DOCUMENTS = {
  packDocument: documentOf('examples/01-score/pack.yaml'),
  assessmentDocument: documentOf('examples/01-score/assessment.yaml'),
};

test('every expression of the page gives what the page says', () => {
  const { given, told } = exportsOf(withAnswers(PROGRAM), {
    tieuchi,
    'tieuchi/audit': tieuchiAudit,
    'tieuchi/format': tieuchiFormat,
    'tieuchi/packs/gia-lai-2019': giaLai,
    'tieuchi/score': tieuchiScore,
    './documents.js': DOCUMENTS,
  });

  expect(told).toHaveLength(50);
  expect(given).toEqual(told);
});

test('its program compiles as it stands', () => {
  const documents = 'const assessmentDocument: unknown = {};\nconst packDocument: unknown = {};';

  expect(typeErrors(PROGRAM.replace(/^import .* from '\.\/documents\.js';$/m, documents))).toEqual([]);
});

test('what the page calls frozen is, and what it lets a caller sort leaves the next answer as it was', () => {
  const pack = tieuchi.compilePack(DOCUMENTS.packDocument);
  const results = tieuchiScore.score(pack, DOCUMENTS.assessmentDocument);
  const live = tieuchiScore.openAssessment(pack, DOCUMENTS.assessmentDocument);
  const lists = [
    () => tieuchi.rankingOf(results, 'total')?.rows,
    () => tieuchi.resultOf(results, 'xa-a')?.nodes,
    () => tieuchi.describePack(pack).facts,
    () => live.ranking('total')?.rows,
  ];

  for (const made of [results.rankings, results.rankings[0]?.rows, results.unitAt(0), results.statistics])
    expect(Object.isFrozen(made)).toBe(true);
  for (const list of lists) {
    const before = JSON.stringify(list());
    (list() as unknown[]).reverse();
    expect(JSON.stringify(list())).toBe(before);
    expect(JSON.parse(before).length).toBeGreaterThan(1);
  }
});
