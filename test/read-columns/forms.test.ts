import { expect, test } from 'vitest';
import { recordText } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import { LIMITS } from '../../src/model/document.js';
import { scorer } from '../../src/score.js';
import { readColumns } from '../../src/stages/read-columns.js';
import { documentOf } from '../support/documents.js';
import { fullReading } from '../support/read-roads.js';

interface Form {
  readonly unit: string;
  contact?: string;
  facts: Record<string, unknown>;
  criteria?: Record<string, { reason?: string; evidence?: { number?: string }[] }>;
}

const pack = compilePack(documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml'));

/** The example of Gia Lai, of which nearly each form says more than figures; without what others say. */
function example(): { submissions: Form[]; verifications?: unknown; extensions?: unknown } {
  const {
    verifications: _,
    extensions: __,
    ...rest
  } = documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml') as unknown as ReturnType<typeof example>;
  return rest;
}

const columnsOf = (document: unknown, limits = LIMITS) => readColumns(document, pack.plan, pack.pack.digest, limits);

test('forms that say more than figures are read into columns, with what they claim beside them', () => {
  const document = example();
  const reading = columnsOf(document);
  const claiming = (reading?.units ?? []).filter((_, position) => reading?.claimsAt(position));

  expect(document.submissions.filter(({ criteria }) => criteria)).toHaveLength(66);
  expect(claiming).toHaveLength(58);
});

test('a record is of what forms said when they were scored, whatever becomes of the document', () => {
  const document = example();
  const expected = recordText(assess(pack, example()));
  const results = scorer(pack)(document);
  for (const form of document.submissions) {
    form.contact = 'Người khác';
    for (const value of Object.values(form.facts)) if (Array.isArray(value)) value.length = 0;
    for (const claim of Object.values(form.criteria ?? {})) {
      claim.reason = 'Lý do khác';
      for (const piece of claim.evidence ?? []) piece.number = '99/KHAC';
    }
  }

  // two texts of a megabyte that differ fill a screen
  expect(results.recordText() === expected.trimEnd()).toBe(true);
});

test('lists stand beside the numbers of their column, by the rows of their units', () => {
  const document = example();
  const reading = columnsOf(document);
  const { units = [], facts } = reading?.columnsOf('department', 'reported') ?? {};
  const sent = new Map(document.submissions.map((form) => [form.unit, form.facts.applications]));
  const lists = [...units].map((position, row) => [
    reading?.units[position]?.id ?? '',
    facts?.applications?.beyond.get(row),
  ]);

  expect(lists).toHaveLength(18);
  expect(lists).toEqual(lists.map(([unit]) => [unit, sent.get(unit as string)]));
  expect(lists.filter(([, list]) => list === undefined)).toEqual([]);
});

test('a form may have so many values and not one more, those of its facts and of what it claims together', () => {
  const document = example();
  const most = Math.max(...document.submissions.map(valuesIn));
  const limits = (nodes: number) => ({ ...LIMITS, nodes });
  const isRead = (nodes: number) => columnsOf(document, limits(nodes)) !== undefined;

  expect(fullReading(pack, document, limits(most)).inputs).toBeDefined();
  expect(fullReading(pack, document, limits(most - 1)).inputs).toBeUndefined();
  expect([isRead(most - 1), isRead(most), isRead(most + 1)]).toEqual([false, true, true]);
});

test.each<[string, object]>([
  ['no facts at all', { facts: null }],
  ['a reason that is blank', { criteria: { computers: { reason: ' ' } } }],
  ['a criterion that is not there', { criteria: { nowhere: { reason: 'x' } } }],
  ['points above the most', { criteria: { computers: { claimed: '100' } } }],
  ['a list with a blank', { facts: { applications: ['Thư điện tử', ' '] } }],
  ['a list in a list', { facts: { applications: [['Thư điện tử']] } }],
  ['a list of yes and no', { facts: { applications: [true] } }],
  ['a text where a list is due', { facts: { applications: 'Thư điện tử' } }],
])('%s is left to the full reader', (_, change) => {
  const document = example();
  Object.assign(document.submissions[0] as Form, change);

  expect(columnsOf(document)).toBeUndefined();
  expect(fullReading(pack, document).inputs).toBeUndefined();
});

/** The values of a form, lists and objects counted, as the limit counts them. */
function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, inside) => sum + valuesIn(inside), 1);
}
