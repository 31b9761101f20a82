import { expect, test } from 'vitest';
import { collectForms, formWorkbook, readForm, xlsFormWorkbook } from '../../src/form/index.js';
import { compilePack } from '../../src/index.js';
import type { Assessment, Submission } from '../../src/model/assessment.js';
import type { Plan, PlanTier } from '../../src/model/plan.js';
import { type Chance, chance } from '../jsonlogic/chance.js';
import { documentOf } from '../support/documents.js';
import { drawnUnit } from '../support/drawn-units.js';
import { firstCases } from '../support/naive-cases.js';
import type { Doc } from '../support/naive-expressions.js';
import { SEED } from '../support/seed.js';
import { type Answers, answersFor, koboCsv, koboWorkbook, odkFiles, xlsFormFile } from '../support/xls-export.js';
import { asText } from './house.js';

const PACKS: readonly (readonly [name: string, pack: Doc])[] = [
  ...['criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml', 'test/form/form-pack.yaml'].map(
    (path) => [path, documentOf(path)] as const,
  ),
  ...firstCases(4).map(({ pack }, index) => [`generated ${index + 1}`, pack] as const),
];
const UNITS = 5;
// no words for nothing and no tick: those are no answers where a reason is asked
const HOSTILE = ['a', '=1+1', 'dòng 1\ndòng 2; "x", y', "'q'", '1.234', 'có, đủ', '_x0041_', 'Tổ 1; tổ 2', '007'];

/** What a unit may answer in an XLSForm: a reason below the maximum alone, a claim with its reason, pieces of evidence. */
function drawnSubmission(plan: Plan, tier: PlanTier, unit: Doc, draws: Chance, index: number): Submission {
  const facts: Doc = {};
  for (const [id, value] of Object.entries<Doc>(unit.facts)) {
    const type = plan.facts[id]?.type;
    if (type?.is === 'list' && type.of.is !== 'text') continue;
    const given = type?.is === 'text' ? draws.pick(HOSTILE) : value;
    facts[id] = draws.percent(15) ? { value: given, estimated: true, asOf: '2019-10-15' } : given;
  }
  const piece = (): Doc => ({
    number: `${draws.below(90) + 1}/BC`,
    ...(draws.percent(50) ? { date: '2019-03-04' } : {}),
    ...(draws.percent(30) ? { page: draws.pick(HOSTILE) } : {}),
    ...(draws.percent(30) ? { link: 'https://vi-du.vn/a?b=1;c' } : {}),
  });
  const criteria: Doc = {};
  for (const [id, node] of Object.entries(tier.nodes)) {
    const away = unit.criteria[id]?.notApplicable ? { notApplicable: { reason: draws.pick(HOSTILE) } } : {};
    if (node.kind !== 'leaf') {
      if (Object.keys(away).length > 0) criteria[id] = away;
      continue;
    }
    const max = Number(node.document.max);
    const half = draws.percent(50);
    const entry = {
      ...(draws.percent(50) ? { claimed: String(half ? max / 2 : max) } : {}),
      ...(draws.percent(50)
        ? { evidence: [piece(), ...draws.some(0, 2, () => ({ ...piece(), title: draws.pick(HOSTILE) }))] }
        : {}),
      ...away,
    };
    const isBelow = 'claimed' in entry && half && max > 0;
    const said = { ...entry, ...(isBelow ? { reason: draws.pick(HOSTILE) } : {}) };
    if (Object.keys(said).length > 0) criteria[id] = said;
  }
  const at = `2019-10-${String(10 + index).padStart(2, '0')}T08:30:${String(index).padStart(2, '0')}+07:00`;
  const by = draws.pick(HOSTILE);
  return { unit: unit.id, at, by, narrative: { title: 'Báo cáo' }, facts, criteria };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const withoutItems = ({ items }: Answers) => Object.values(items).every((rows) => rows.length === 0);

test.each(PACKS)('%s: what units answer comes back from each export as from their workbooks', async (_, pack) => {
  const compiled = compilePack(pack);
  const { plan } = compiled;
  for (const tier of plan.tiers) {
    const draws = chance(SEED);
    const drawn = Array.from(
      { length: UNITS },
      (_, index): Doc => ({ criteria: {}, ...drawnUnit(plan, tier, draws, index) }),
    );
    const parent = plan.tiers.find(({ document }) => document.collects === tier.id);
    const units = [
      ...(parent ? [{ id: 'above', tier: parent.id, attributes: attributesOf(plan, parent) }] : []),
      ...drawn.map(({ id, attributes }) => ({ id, tier: tier.id, attributes, ...(parent ? { parent: 'above' } : {}) })),
    ];
    const said = drawn.map((unit, index) => drawnSubmission(plan, tier, unit, draws, index));
    const form = await xlsFormFile(await xlsFormWorkbook(compiled, { tier: tier.id, units }));
    const assessment = {
      ...{ format: 'tieuchi/assessment@1', id: 'dot', state: 'draft', figures: 'synthetic' },
      ...{ pack: { id: plan.pack.id, version: plan.pack.version }, asOf: '2019-09-01T00:00:00+07:00', units },
    } as Assessment;
    const byWorkbook = await Promise.all(
      said.map(async (submission) => {
        const wanted = { tier: tier.id, unit: submission.unit, units, submission };
        const bytes = await formWorkbook(compiled, wanted);
        return asText((await readForm(bytes, compiled, { units, received: submission.at })).submission);
      }),
    );
    const answers = said.map((submission) => answersFor(submission));
    const collected = async (files: ReadonlyMap<string, string | Uint8Array>) => {
      const forms = [...files].map(([name, of]) => ({ name, bytes: typeof of === 'string' ? bytesOf(of) : of }));
      const { assessment: whole } = await collectForms(compiled, forms, assessment);
      return (whole.submissions ?? []).map(asText);
    };
    const plain = answers.filter(withoutItems);

    expect(byWorkbook).toEqual(said.map(asText));
    expect(await collected(odkFiles(form, answers))).toEqual(byWorkbook);
    expect(await collected(odkFiles(form, answers, false))).toEqual(byWorkbook);
    expect(await collected(new Map([['kobo.xlsx', await koboWorkbook(form, answers, draws.percent(50))]]))).toEqual(
      byWorkbook,
    );
    expect(await collected(new Map([['kobo.csv', `\ufeff${koboCsv(form, plain)}`]]))).toEqual(
      byWorkbook.filter((_, at) => withoutItems(answers[at] as Answers)),
    );
  }
});

function attributesOf(plan: Plan, tier: PlanTier): Doc {
  return drawnUnit(plan, tier, chance(SEED), 0).attributes ?? {};
}
