import { readFileSync } from 'node:fs';
import * as z from 'zod';
import * as audit from '../../src/audit/index.js';
import * as author from '../../src/author/index.js';
import * as build from '../../src/build/index.js';
import * as forms from '../../src/form/index.js';
import * as main from '../../src/index.js';
import * as reports from '../../src/report/index.js';
import * as run from '../../src/run/index.js';
import * as scoring from '../../src/score.js';
import * as sheets from '../../src/sheet/index.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { PRIVATE, PUBLIC } from '../support/signing.js';

// What the example of a comment has before it begins, by the names that it uses: the small example, and what is made of it.

const ROOT = new URL('../../', import.meta.url);
const bytesOf = (path: string): Uint8Array => readFileSync(new URL(path, ROOT));
const textOf = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** A value that has to be there. */
function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there');
  return value;
}
const valueIn = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T =>
  there(result.ok ? result.value : undefined);

async function allOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** What a caller does with what it is given. */
const note = (..._values: readonly unknown[]): void => {};

export { note as post, note as print, note as save, note as show, note as writeFileSync };
export const readAgain = async (round: number): Promise<void> => note(round);
export const lineFile = { write: note };

export const document = documentOf('examples/01-score/pack.yaml');
export const text = textOf('examples/01-score/pack.yaml');
export const assessment = documentOf('examples/01-score/assessment.yaml') as unknown as Omit<
  main.Assessment,
  'submissions'
> & { readonly submissions: readonly main.Submission[] };
export const assessments = [assessment, assessment];
export const { submissions: lines, ...head } = assessment;
export const file = 'submissions.ndjson';
export const submissionsIn = (_file: string): readonly main.Submission[] => lines;
export const { units } = assessment;
export const pack = main.compilePack(document);
export const record = main.assess(pack, assessment);
export const recordsText = audit.recordText(record);
export const results = scoring.score(pack, assessment);
export const live = scoring.openAssessment(pack, assessment);
export const candidates = (await allOf(scoring.scoreStream(pack, head, lines))).map(({ candidate }) => candidate());
export const compared = await allOf(scoring.compareStream(pack, head, lines));

export const wrongText = text.replace('id: vi-du-nho', 'id: 1a');
export const source = author.readSource(wrongText);
export const refused = main.safeCompilePack(source.document) as Extract<main.Checked<unknown>, { ok: false }>;
export const issue = there(refused.errors[0]);
export const fact = there(main.describePack(pack, { tier: 'commune' }).facts.find(({ id }) => id === 'staff'));
export const input = { value: '1.234' };
const title = { vi: 'Ví dụ' };
export const rest = {
  ...{ id: 'a', version: '1.0.0', title, languages: ['vi'], standing: 'reconstructed' as const, texts: [], gaps: [] },
  period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: 'reported' },
  facts: [{ id: 'x', type: 'boolean', title }],
  tiers: [
    { id: 't', title, cohorts: [{ id: 'all' }], criteria: [{ id: 'c', title, max: 5, rule: { flag: { when: 'x' } } }] },
  ],
} as const;

export const paramsOfKind = z.strictObject({ fact: main.params.factId });
export const reads = ({ fact: read }: { readonly fact: string }) => [
  { at: ['fact'], fact: read, type: 'number' } as const,
];
export const lower = ({ fact: read }: { readonly fact: string }) => main.because('reached', main.operand(read));
export const words = { reached: { vi: '{fact}', en: '{fact}' } };
export const halved = main.defineOperator({
  ...{ name: 'half', version: 1, args: ['number'], result: 'number' },
  evaluate: ([x]) => main.exact.multiply(x, main.exact.ratio(1, 2)),
});

const changedFacts = { 'staff-with-computer': '1' };
const later = lines.map((sent) =>
  sent.unit === 'xa-b' ? { ...sent, facts: { ...sent.facts, ...changedFacts } } : sent,
);
export const now = main.assess(pack, { ...assessment, submissions: later });
export const telling = audit.tellingOf(record, now, 'vi');
export const changed = valueIn(
  audit.diff({ record, pack, layer: 'reported' }, { record: now, pack, layer: 'reported' }),
);
export const rankingDiff = there(changed.rankings[0]);
type Overtaken = audit.RowDiff & { readonly attribution: audit.Attribution; readonly moved: audit.DiffMove };
export const row = there(rankingDiff.rows.find((of): of is Overtaken => Boolean(of.attribution && of.moved)));
export const unit = there(changed.units[0]);
export const ranking = there(record.rankings[0]);
export const entry = there(record.entries.find((of): of is main.RecordEntry => 'layers' in of));
export const reasons = there(entry.layers.reported).criteria.flatMap(({ because }) => because ?? []);
export const titles = audit.tellingOf(record, record, 'vi').after;
export const salted = main.assess(pack, { ...assessment, salts: saltsFor(units.map(({ id }) => id)) });
export const part = valueIn(audit.redact(salted, ['xa-b']));
export const explained = audit.explainOpen(live, pack, { unit: 'xa-z' }, 'vi');
export const [privateKeyPem, publicKeyPem] = [PRIVATE, PUBLIC];
export const envelope = valueIn(audit.signRecord(record, PRIVATE));

/** Xã A, B and C have the same figures; a decision names A and B. */
const sameFigures = lines.slice(0, 3).map((sent) => ({ ...there(lines[0]), unit: sent.unit }));
const [tierOfPack] = (document as unknown as { readonly tiers: readonly { readonly rankings: readonly object[] }[] })
  .tiers;
const askingDecisions = [{ ...there(tierOfPack?.rankings[0]), tieBreak: [{ decision: true }] }];
export const tied = main.assess(
  main.compilePack({ ...(document as object), tiers: [{ ...tierOfPack, rankings: askingDecisions }] }),
  {
    ...{ ...assessment, submissions: sameFigures },
    decisions: [{ ranking: 'total', order: ['xa-a', 'xa-b'], by: 'UBND', at: '2019-11-30T09:00:00+07:00', note: 'x' }],
  },
);
export const tiedRanking = there(tied.rankings[0]);
export const titlesInEnglish = audit.tellingOf(tied, tied, 'en').after;

const decision = (key: string, issued: string) => ({
  ...{ key, number: `${key}/QĐ-UBND`, issued, signer: 'Chủ tịch' },
  published: { at: 'Cổng thông tin điện tử tỉnh', on: issued },
});
const approved = {
  ...{ ...assessment, state: 'approved', texts: [decision('qd-15', '2019-12-05'), decision('qd-16', '2019-12-20')] },
  approval: { text: 'qd-15', on: '2019-12-05' },
};
export const published = main.assess(pack, approved);
export const corrected = main.assess(pack, {
  ...{ ...approved, submissions: later, approval: { text: 'qd-16', on: '2019-12-20' } },
  supersedes: { record: published.digests.record, text: 'qd-16#dieu-1', reason: 'Ghi nhầm' },
});

export const giaLai = documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml');
export const giaLaiText = textOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml');
export const giaLaiRecord = main.assess(
  main.compilePack(giaLai),
  documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml'),
);
export const amendment = documentOf('examples/gia-lai-2020/gia-lai-2020.amendment.yaml');
export const resolved = valueIn(author.resolveAmendment({ document: giaLai }, amendment));
export const before = pack;
const { facts } = document as unknown as { readonly facts: readonly object[] };
const visits = { id: 'visits', type: 'count', title: { vi: 'Lượt', en: 'Visits' } };
export const after = main.compilePack({ ...(document as object), version: '1.1.0', facts: [...facts, visits] });
export const tiers = [{ id: 'xa', title: 'Cấp xã' }];
export const groups = [{ id: 'ha-tang', title: 'Hạ tầng' }];
export const schema = 'pack.schema.json';
export const core = documentOf('examples/common-core/core.yaml');
export const extendingText = textOf('examples/common-core/communes.yaml');
export const coreText = textOf('examples/common-core/core.yaml');
// 5 points with a website
export const casesText = `format: tieuchi/cases@1
pack: { id: vi-du-nho, version: 1.0.0 }
figures: synthetic
standing: reconstructed
cases:
  - { id: with-website, tier: commune, facts: { has-website: true }, expect: { website: 5 } }
`;
export const cases = valueIn(author.readCases(pack, author.readSource(casesText).document));
export const csv = 'id,tier\nxa-a,commune';
export const table = { rows: [{ line: 1, cells: ['id', 'tier'] }], odd: [] };
export const unsaltedText = 'submissions:\n  - { unit: xa-a }\n';
export const salt = 'ab'.repeat(16);

export const plan = build.planDocument(pack);
export const opened = run.openPlan(plan);
export const resultsOfPlan = run.score(opened, assessment);

const sheet = bytesOf('docs/templates/annex.xlsx');
const read = await sheets.readSheet(sheet);
export const tables = read.ok ? read.value : [];
export const tier = { id: 'xa', title: 'Cấp xã' };
export const options: sheets.ImportOptions = { id: 'xa-2026', title: 'Cấp xã', tier };
export const imported = sheets.importSheet(tables, options);
export const annex = reports.annexOf(record);
export const bytes = await forms.formWorkbook(pack, { tier: 'commune', unit: 'xa-a', units });
const FILES: Readonly<Record<string, Uint8Array>> = {
  'xa.pack.yaml': bytesOf('examples/01-score/pack.yaml'),
  'phu-luc.docx': await reports.annexDocx(annex),
  'annex.xlsx': sheet,
  'ia-grai.xlsx': bytes,
  'figures.xlsx': await sheets.writeWorkbook([{ name: '2019', rows: [['unit', 'tier']], widths: [] } as never]),
};
const readFile = (name: string): Uint8Array => there(FILES[name]);

export { readFile as readFileSync };
