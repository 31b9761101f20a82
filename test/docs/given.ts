import { readFileSync } from 'node:fs';
import type { AssessmentHead } from '../../src/author/index.js';
import { planDocument } from '../../src/build/index.js';
import { assess, compilePack, defineOperator, exact } from '../../src/index.js';
import { writeWorkbook } from '../../src/sheet/index.js';
import { documentOf } from '../support/documents.js';
import { PRIVATE, PUBLIC } from '../support/signing.js';

interface Submission {
  readonly facts: Readonly<Record<string, unknown>>;
}

const whole = documentOf('examples/01-score/assessment.yaml') as unknown as {
  readonly submissions: readonly Submission[];
};
const [first, ...others] = whole.submissions;

/** What the reader of a page has before its program begins: the small example, and what the page says of it. */
export const pack = compilePack(documentOf('examples/01-score/pack.yaml'));
export const units = [{ id: 'xa-a', tier: 'commune' }];
export const { submissions: _, ...assessment } = whole;
export const submissions: readonly Submission[] = [...whole.submissions];
/** The same, the last with a text for a number. */
export const mistaken: readonly Submission[] = [
  ...others,
  ...(first ? [{ ...first, facts: { ...first.facts, staff: 'sixty' } }] : []),
];
export const submissionsOf = (_file: string): readonly Submission[] => submissions;
export const file = 'submissions.ndjson';
export const bytes: Uint8Array = readFileSync(new URL('../../docs/templates/annex.xlsx', import.meta.url));

/** A workbook of figures, with a text for a number, and the head of its assessment. */
const ROWS = [
  ['unit', 'tier', 'at', 'name', 'has-website', 'staff'],
  ['xa-a', 'commune', '2019-10-08T08:00:00+07:00', 'Xã A', 'có', 'sixty'],
];
export const figures = await writeWorkbook([{ name: '2019', rows: ROWS, widths: [] } as never]);
const { units: _units, ...headOfFigures } = assessment as typeof assessment & { readonly units: unknown };
export const head = headOfFigures as AssessmentHead;

/** The record of Gia Lai, which has districts. */
export const record = assess(
  compilePack(documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml')),
  documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml'),
);

/** The operator of examples/04-operator, and a plan that has it. */
export const saturation = defineOperator({
  name: 'saturation',
  version: 1,
  args: ['number', 'number'],
  result: 'number',
  evaluate: ([x, half]) =>
    exact.divide(x, exact.add(x, half)) ?? { status: 'unscorable', because: { code: 'division-by-zero' } },
});
export const planWithOperator = planDocument(
  compilePack(documentOf('examples/04-operator/pack.yaml'), { operators: [saturation] }),
);
export const plan = planDocument(pack);

/** What a program writes down, a line each. */
export const lines: string[] = [];
const noted = (...values: readonly unknown[]): void => {
  lines.push(values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));
};
export const console = { log: noted };
export const save = (unit: string, scores: object): void => noted(`${unit}:`, Object.keys(scores));
export const report = (path: readonly unknown[], code: string): void => noted(path, code);

/** The files that programs of pages read. */
export const FILES: Readonly<Record<string, () => string>> = {
  'record.json': () => `${JSON.stringify(assess(pack, whole))}\n`,
  'published.txt': () => `${assess(pack, whole).digests.record}\n`,
  'key.pem': () => PRIVATE,
  'key.pub': () => PUBLIC,
};
