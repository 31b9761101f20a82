import { diff, rowMarks, signRecord, tellingOf, verify } from '../../src/audit/index.js';
import { figureOptions, readSource } from '../../src/author/index.js';
import { planDocument } from '../../src/build/index.js';
import { formWorkbook } from '../../src/form/index.js';
import { assess, compilePack, defineOperator } from '../../src/index.js';
import { annexOf } from '../../src/report/index.js';
import { openPlan, score as scoreOfRun } from '../../src/run/index.js';
import { compareStream, openAssessment, score, scoreStream } from '../../src/score.js';
import { exportPack, importSheet, readSheet, SHEET_LIMITS } from '../../src/sheet/index.js';
import { titlesOf as wordsOf } from '../../src/words/index.js';
import { ANNEX, OPTIONS } from '../sheet/annexes.js';
import { documentOf } from '../support/documents.js';
import type { Doc } from '../support/naive-expressions.js';
import { PRIVATE } from '../support/signing.js';

async function allOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** What the functions of all doors are called with: a pack of two, an assessment of it, and all that is made of them. */
export async function scene() {
  const document = documentOf('examples/01-score/pack.yaml') as Doc;
  const assessment = documentOf('examples/01-score/assessment.yaml') as Doc;
  const { submissions, ...head } = assessment;
  const later = {
    ...assessment,
    submissions: submissions.map((sent: Doc) =>
      sent.unit === 'xa-a' ? { ...sent, facts: { ...sent.facts, staff: 80 } } : sent,
    ),
  };
  const pack = compilePack(document);
  const newer = compilePack({ ...document, version: '1.1.0', title: { vi: 'Tên khác' } });
  const [record, second, third] = [
    assess(pack, assessment),
    assess(pack, later),
    assess(newer, { ...assessment, pack: { id: document.id, version: '1.1.0' } }),
  ];
  const side = { record, pack, layer: 'reported' } as const;
  const compared = diff(side, { ...side, record: second });
  if (!compared.ok) throw new Error('not compared');
  const plan = openPlan(planDocument(pack));
  const operator = defineOperator({
    name: 'same',
    version: 1,
    args: ['number'],
    result: 'number',
    evaluate: ([x]) => x,
  });
  const reading = await readSheet(ANNEX);
  if (!reading.ok) throw new Error(reading.errors[0].code);
  const signed = signRecord(record, PRIVATE);
  if (!signed.ok) throw new Error('not signed');
  return {
    document,
    assessment,
    head,
    submissions,
    later,
    pack,
    newer,
    record,
    second,
    third,
    side,
    plan,
    operator,
    compared: compared.value,
    results: score(pack, assessment),
    live: openAssessment(pack, assessment),
    runResults: scoreOfRun(plan, assessment),
    planText: planDocument(pack),
    telling: tellingOf(record, second, 'vi'),
    titles: wordsOf(record, 'vi'),
    marks: rowMarks(record, record.rankings[0] as never),
    ranking: record.rankings[0] as never,
    entry: record.entries[0] as never,
    verification: verify(record),
    envelope: signed.value,
    tables: reading.value,
    imported: importSheet(reading.value, OPTIONS),
    sheets: exportPack(document as never),
    form: await formWorkbook(pack, { tier: 'commune', unit: 'xa-a', units: assessment.units }),
    annex: annexOf(record),
    annexBytes: ANNEX,
    source: readSource('a: 1'),
    table: { rows: [{ line: 1, cells: ['id', 'tier'] }], odd: [] },
    csvOptions: figureOptions(pack),
    sheetLimits: SHEET_LIMITS,
    packChange: { part: 'pack', change: 'changed', id: '', key: 'title', before: 'x', after: 'y' },
    unitChange: { is: 'fact', id: 'staff', before: '1', after: '2' },
    candidates: (await allOf(scoreStream(pack, head, submissions))).map(({ candidate }) => candidate()),
    comparedUnits: await allOf(compareStream(pack, head, submissions)),
  };
}

export type Scene = Awaited<ReturnType<typeof scene>>;
