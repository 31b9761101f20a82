import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describePack, resultOf } from '../../src/index.js';
import type { Assessment, AssessmentUnit } from '../../src/model/assessment.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { annexDocx, annexHtml, annexOf, annexXlsx } from '../../src/report/index.js';
import { score } from '../../src/score.js';
import { type Office, PACK } from './office.js';
import { between, seeded } from './seeded.js';
import { rankingsOf, shortened } from './shortened.js';
import { loosePartsOf } from './trial.js';
import { type Plan, readDocument, writeDocument, writeFile } from './year.js';

/** A decision of the committee. Its number says that there is none such. */
const decision = (key: string, number: string, issued: string, on: string) => ({
  key,
  number,
  issued,
  signer: 'Chủ tịch Ủy ban nhân dân tỉnh (giả lập)',
  published: { at: 'Cổng thông tin điện tử tỉnh (giả lập)', on },
});
const APPROVES = decision('qd-phe-duyet', '01/QĐ-GIALAP', '2019-12-20', '2019-12-24');
const CORRECTS = decision('qd-dinh-chinh', '02/QĐ-GIALAP', '2020-01-15', '2020-01-17');

/** 5. The points that others give; figures are closed, and the committee approves what they come to. */
export async function approveYear(office: Office, plan: Plan): Promise<void> {
  const year = readDocument(office.cwd, 'year.json');
  const closed = { ...year, asOf: '2019-12-01T00:00:00+07:00', marks: marksOf(year, plan) };
  const approval = { state: 'approved', approval: { text: APPROVES.key, on: APPROVES.issued }, texts: [APPROVES] };
  writeDocument(office.cwd, 'approved-year.json', { ...closed, ...approval });
  await office.run(['status', PACK, 'approved-year.json'], 0, 'words');
  const printed = await office.run(['score', PACK, 'approved-year.json', '--out', 'approved.json'], 0, 'none');
  for (const line of ['', ...shortened(rankingsOf(printed), 'tables'), '']) office.say(line);
  await office.run(['report', 'approved.json', '--out', 'phu-luc.docx']);
  const annex = annexOf(recordIn(office.cwd, 'approved.json'), { lang: office.lang, file: 'approved.json' });
  writeFile(office.cwd, 'phu-luc.xlsx', await annexXlsx(annex));
  writeFile(office.cwd, 'phu-luc.html', annexHtml(annex));
}

function recordIn(cwd: string, file: string): AssessmentRecord {
  return JSON.parse(readFileSync(join(cwd, file), 'utf8')) as AssessmentRecord;
}

/** Points that are given by others than the unit: a survey, an index, a committee. */
function marksOf({ units, submissions = [] }: Assessment, { compiled }: Plan): readonly object[] {
  const sent = new Set(submissions.map(({ unit }) => unit));
  return units
    .filter(({ id }) => sent.has(id))
    .flatMap((unit) =>
      describePack(compiled, { tier: unit.tier, lang: 'vi' })
        .facts.filter(({ givenBy }) => givenBy !== 'unit')
        .map(({ id, givenBy, min = '0', max = '10', step = '1' }) => {
          const goodness = between(0, 0.45 + 0.5 * seeded(`${unit.id} ${id}`)(), 1);
          const steps = Math.round((goodness * (Number(max) - Number(min))) / Number(step));
          return {
            unit: unit.id,
            fact: id,
            value: String(Number(min) + steps * Number(step)),
            by: givenBy,
            at: '2019-11-28T09:00:00+07:00',
          };
        }),
    );
}

/** 6. A figure was counted twice: the correction names the record that it corrects, and says why. */
export async function correctYear(office: Office, plan: Plan): Promise<void> {
  const { cwd } = office;
  const approved = readDocument(cwd, 'approved-year.json');
  const record = recordIn(cwd, 'approved.json');
  const [id = ''] = plan.roles.who('corrected');
  const unit = plan.units.find((known) => known.id === id);
  const fewer = unit && countedTwice(unit, approved, plan);
  if (!fewer) throw new Error(`No figure of ${id} changes its points`);
  const found = {
    ...{ unit: id, at: '2020-01-06T10:00:00+07:00', by: 'to-cong-tac', method: 'desk' },
    ...{ ...fewer, note: 'Đếm trùng (giả lập)' },
  };
  writeDocument(cwd, 'corrected-year.json', {
    ...approved,
    asOf: '2020-01-10T00:00:00+07:00',
    approval: { text: CORRECTS.key, on: CORRECTS.issued },
    texts: [APPROVES, CORRECTS],
    supersedes: {
      record: record.digests.record,
      text: `${CORRECTS.key}#dieu-1`,
      reason: 'Số liệu đếm trùng (giả lập)',
    },
    verifications: [...(approved.verifications ?? []), found],
  });
  const corrects = ['--corrects', 'approved.json'];
  await office.run(['score', PACK, 'corrected-year.json', ...corrects, '--out', 'corrected.json'], 0, 'none');
  await office.run(['diff', 'approved.json', 'corrected.json']);
  const options = { lang: office.lang, file: 'corrected.json', tier: unit.tier, corrects: record };
  writeFile(cwd, 'dinh-chinh.docx', await annexDocx(annexOf(recordIn(cwd, 'corrected.json'), options)));
}

/** The first figure of the unit that, with fewer counted, changes its points by more than half a point. */
function countedTwice(unit: AssessmentUnit, year: Assessment, plan: Plan) {
  const { compiled, worths } = plan;
  const ofUnit = <T extends { readonly unit: string }>(list: readonly T[] = []) =>
    list.filter((of) => of.unit === unit.id);
  const { id, format, pack, figures, asOf } = year;
  const only = {
    ...{
      id,
      format,
      pack,
      figures,
      asOf,
      state: 'draft',
      units: plan.units.filter((known) => known === unit || known.id === unit.parent),
    },
    submissions: ofUnit(year.submissions),
    verifications: ofUnit(year.verifications),
    marks: ofUnit(year.marks),
  };
  const totalWith = (more: readonly object[]) => {
    const results = score(compiled, { ...only, verifications: [...only.verifications, ...more] });
    const { total } = resultOf(results, unit.id, { lang: 'en' }) ?? {};
    return total?.points === undefined ? undefined : Number(total.points.shown);
  };
  const before = totalWith([]) ?? 0;
  const facts = only.submissions.at(-1)?.facts ?? {};
  return loosePartsOf(worths.get(unit.tier) ?? [])
    .map(({ fact }) => ({ fact: fact.id, value: String(Math.floor(Number(facts[fact.id] ?? 0) * 0.6)) }))
    .find((fewer) => {
      const verification = {
        unit: unit.id,
        at: '2019-11-30T10:00:00+07:00',
        by: 'to-cong-tac',
        method: 'desk',
        note: 'x',
        ...fewer,
      };
      const after = totalWith([verification]);
      return after !== undefined && before - after > 0.5;
    });
}
