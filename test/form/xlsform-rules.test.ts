import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { xlsFormWorkbook } from '../../src/form/index.js';
import { type CompiledPack, compilePack } from '../../src/index.js';
import { documentOf } from '../support/documents.js';
import { inTwoYears } from '../support/in-two-years.js';
import { firstCases } from '../support/naive-cases.js';
import { PACK_PATHS } from '../support/packs-in-repo.js';
import { smallPack } from '../support/small-pack.js';
import { type SurveyLine, type XlsFormFile, xlsFormFile } from '../support/xls-export.js';
import { PACK, UNITS } from './house.js';

/** Packs that compile by themselves: those of the repository, and generated ones. */
const PACKS: readonly (readonly [name: string, pack: CompiledPack])[] = [
  ...PACK_PATHS.flatMap((path) => {
    try {
      return [[path, compilePack(documentOf(path))] as const];
    } catch {
      return [];
    }
  }),
  ...firstCases(20).map(({ pack }, index) => [`generated ${index + 1}`, compilePack(pack)] as const),
  ['test/form/form-pack.yaml', PACK],
];

const TYPES =
  /^(?:begin_group|end_group|begin_repeat|end_repeat|note|calculate|text|integer|decimal|date|select_one \w+)$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const refsIn = (text = '') => [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name);

/** What breaks a rule of XLSForm, or of pyxform. */
function faultsOf({ survey, choices, settings: [settings = {}] }: XlsFormFile): readonly string[] {
  const faults: string[] = [];
  const tell = (isWrong: boolean, { type = '', name = '' }: SurveyLine, what: string) => {
    if (isWrong) faults.push(`${type} ${name}: ${what}`);
  };
  const labels = Object.keys(survey[0] ?? {}).filter((key) => key.startsWith('label::'));
  const begun = survey.filter(({ type = '' }) => !type.startsWith('end_'));
  const names = begun.map(({ name = '' }) => name.toLowerCase());
  const open: SurveyLine[] = [];
  const insideRepeat = new Map<string, string>();
  for (const line of survey) {
    const { type = '', name = '', constraint = '', relevant = '', calculation = '' } = line;
    tell(!TYPES.test(type), line, 'its type is not known');
    if (/^begin_/.test(type)) open.push(line);
    else if (/^end_/.test(type)) {
      const begin = open.pop();
      tell(begin?.type?.slice(6) !== type.slice(4) || begin?.name !== name, line, 'it ends what did not begin');
      continue;
    }
    const repeat = open.find((outer) => outer.type === 'begin_repeat');
    if (repeat && repeat !== line) insideRepeat.set(name, repeat.name ?? '');
    tell(repeat !== undefined && open[0] !== repeat, line, 'a repeat on one page with other questions');
    tell(!NAME.test(name), line, 'its name is none of XML, or has a hyphen');
    tell(names.filter((known) => known === name.toLowerCase()).length !== 1, line, 'its name is there twice');
    const [, list] = type.split(' ');
    tell(list !== undefined && !choices.some((choice) => choice.list_name === list), line, 'its list is not there');
    tell(type !== 'calculate' && labels.some((label) => line[label] === ''), line, 'it has no label');
    tell((type === 'calculate') !== (calculation !== ''), line, 'a calculation where none belongs, or none');
    const messages = labels.map((label) => line[label.replace('label', 'constraint_message')] ?? '');
    tell((constraint !== '') !== messages.every((text) => text !== ''), line, 'a bound without words');
    for (const of of [constraint, relevant, calculation])
      for (const ref of refsIn(of)) {
        tell(!begun.some((known) => known.name === ref), line, `it names ${ref}, which is not there`);
        tell(ref === name, line, 'it names itself');
      }
    const texts = Object.entries(line).filter(([key]) => key.includes('::'));
    tell(
      texts.some(([, text]) => text.includes('${')),
      line,
      'a text that pyxform takes for a name',
    );
  }
  for (const line of survey)
    for (const ref of [...refsIn(line.constraint), ...refsIn(line.relevant)])
      tell(insideRepeat.has(ref), line, `it names ${ref}, of which there are many`);
  tell(open.length > 0, open[0] ?? {}, 'it does not end');
  for (const choice of choices) {
    const { list_name: list, name = '' } = choice;
    const same = choices.filter((other) => other.list_name === list && other.name === name);
    tell(
      same.length !== 1 || !/^\S+$/.test(name),
      { type: list ?? '', name },
      'an option is there twice, or has a blank',
    );
    tell(
      labels.some((label) => choice[label] === ''),
      { type: list ?? '', name },
      'an option has no label',
    );
  }
  tell(!labels.includes(`label::${settings.default_language}`), {}, 'its first language is none of it');
  tell(!NAME.test(settings.form_id ?? ''), {}, 'its id');
  return faults;
}

const formsOf = (pack: CompiledPack) =>
  pack.plan.tiers.map(({ id }) => ({ id, bytes: () => xlsFormWorkbook(pack, { tier: id }) }));

test.each(PACKS)('%s: the form of each tier keeps the rules of XLSForm', async (_, pack) => {
  for (const { bytes } of formsOf(pack)) expect(faultsOf(await xlsFormFile(await bytes()))).toEqual([]);
});

test('most packs of the repository are looked at', () => {
  expect(PACKS.length).toBeGreaterThan(30);
});

test('titles are in Vietnamese first, and in English where the pack has both', async () => {
  const file = await xlsFormFile(await xlsFormWorkbook(PACK, { tier: 'commune' }));
  const english = await xlsFormFile(await xlsFormWorkbook(PACK, { tier: 'commune', lang: 'en' }));
  const labels = (of: XlsFormFile) => Object.keys(of.survey[0] ?? {}).filter((key) => key.startsWith('label'));

  expect(labels(file)).toEqual(['label::Tiếng Việt (vi)', 'label::English (en)']);
  expect(labels(english)).toEqual(['label::English (en)', 'label::Tiếng Việt (vi)']);
  expect(file.survey.find(({ name }) => name === 'fact_staff')).toEqual({
    type: 'integer',
    name: 'fact_staff',
    'label::Tiếng Việt (vi)': 'Số cán bộ (người)',
    'label::English (en)': 'Staff (persons)',
    'hint::Tiếng Việt (vi)': 'Từ 1 đến 300 người',
    'hint::English (en)': 'From 1 to 300 persons',
    required: '',
    constraint: '. >= 1 and . <= 300',
    'constraint_message::Tiếng Việt (vi)': 'Ghi số nguyên. Từ 1 đến 300 người',
    'constraint_message::English (en)': 'A whole number. From 1 to 300 persons',
    relevant: '',
    calculation: '',
    appearance: '',
  });
});

test('the form holds its pack, version, digest, tier and period where nobody sees them', async () => {
  const { survey } = await xlsFormFile(await xlsFormWorkbook(PACK, { tier: 'commune' }));
  const hidden = survey.filter(({ name = '' }) => name.startsWith('tieuchi_'));

  expect(Object.fromEntries(hidden.map(({ name = '', calculation = '' }) => [name, calculation]))).toEqual({
    tieuchi_format: "'tieuchi/xlsform@1'",
    tieuchi_pack: "'mau-phieu'",
    tieuchi_version: "'1.0.0'",
    tieuchi_digest: `'${PACK.pack.digest}'`,
    tieuchi_tier: "'commune'",
    tieuchi_language: "'vi'",
    tieuchi_period: "'2018-11-01/2019-10-31'",
  });
});

test('with a register the unit is picked from those of the tier, else it is written', async () => {
  const wanted = { tier: 'commune', units: UNITS };
  const ofRegister = await xlsFormFile(await xlsFormWorkbook(PACK, wanted));
  const ofOne = await xlsFormFile(await xlsFormWorkbook(PACK, { ...wanted, unit: 'xa-c' }));
  const ofAny = await xlsFormFile(await xlsFormWorkbook(PACK, { tier: 'commune' }));
  const unit = ({ survey }: XlsFormFile) => survey.find(({ name }) => name === 'unit')?.type;
  const units = ({ choices }: XlsFormFile) =>
    choices.flatMap((choice) =>
      choice.list_name === 'units' ? `${choice.name}: ${choice['label::Tiếng Việt (vi)']}` : [],
    );

  expect([unit(ofRegister), unit(ofOne), unit(ofAny)]).toEqual(['select_one units', 'select_one units', 'text']);
  expect(units(ofRegister)).toEqual([
    'xa-b: Xã Bình Minh',
    'xa-c: Xã C (Huyện A) (xa-c)',
    'xa-d: Xã C (Huyện A) (xa-d)',
  ]);
  expect(units(ofOne)).toEqual(['xa-c: Xã C (Huyện A) (xa-c)']);
  expect(units(ofAny)).toEqual([]);
});

test('a title that looks like the name of a question, or that XML cannot hold, stays a text', async () => {
  const title = { vi: `Số ${'$'}{may} <b> & \u0000` };
  const facts = [{ id: 'a', type: 'boolean', title }];
  const pack = compilePack(smallPack(facts, [{ id: 'c', rule: { flag: { when: 'a' } } }]));
  const [tier] = pack.plan.tiers;
  const { survey } = await xlsFormFile(await xlsFormWorkbook(pack, { tier: tier?.id ?? '' }));
  const line = survey.find(({ name }) => name === 'fact_a');

  expect(line?.['label::Tiếng Việt (vi)']).toBe('Số $ {may} <b> & \\u{0}');
});

test('a form of a pack that takes no estimates says so where it asks for one', async () => {
  const hintOf = async (estimates: string) => {
    const document = documentOf('test/form/form-pack.yaml') as { readonly procedure: object };
    const pack = compilePack({ ...document, procedure: { ...document.procedure, estimates } });
    const { survey } = await xlsFormFile(await xlsFormWorkbook(pack, { tier: 'commune', units: UNITS }));
    const asked = survey.find(({ name }) => name === 'estimated_staff');
    return (
      asked && Object.entries(asked).flatMap(([key, text]) => (key.startsWith('hint') && text !== '' ? [text] : []))
    );
  };

  expect(await hintOf('finding')).toEqual([]);
  expect(await hintOf('refused')).toEqual([
    'Không nhận số ước tính: số ước tính coi như chưa có số liệu',
    'Estimates are not taken: an estimate counts as no figure',
  ]);
});

test('ids that differ in case or in a hyphen alone have names that differ', async () => {
  const facts = ['a-b', 'A-b', 'a--b', 'data'].map((id) => ({ id, type: 'boolean', title: { vi: id } }));
  const rules = facts.map(({ id }, at) => ({ id: `c${at}`, rule: { flag: { when: id } } }));
  const pack = compilePack(smallPack(facts, rules));
  const [tier] = pack.plan.tiers;
  const file = await xlsFormFile(await xlsFormWorkbook(pack, { tier: tier?.id ?? '' }));

  expect(file.survey.flatMap(({ name = '' }) => (name.startsWith('fact_') ? name : []))).toEqual([
    'fact_a_b',
    'fact_A_b_2',
    'fact_a_b_3',
    'fact_data',
  ]);
  expect(faultsOf(file)).toEqual([]);
});

test('the same pack and register give the same bytes, in a year and in another', async () => {
  const [one, other] = await inTwoYears(() => xlsFormWorkbook(PACK, { tier: 'commune', units: UNITS }));

  expect(other).toEqual(one);
});

/** A constraint as JavaScript: what XPath says in other signs. */
function holds(constraint: string, value: number, others: Readonly<Record<string, number | ''>> = {}): boolean {
  const code = constraint
    .replaceAll(/\$\{(\w+)\}/g, (_, name: string) => JSON.stringify(others[name] ?? ''))
    .replaceAll(/(?<![\d\w])\.(?=[ )])/g, 'value')
    .replaceAll(/ and /g, ' && ')
    .replaceAll(/ or /g, ' || ')
    .replaceAll(/ = /g, ' === ')
    .replaceAll('int(', 'Math.trunc(')
    .replaceAll("'", '"');
  return new Function('value', `return ${code}`)(value) as boolean;
}

test('a bound lets in what reaches it, and nothing beyond it', async () => {
  const { survey } = await xlsFormFile(await xlsFormWorkbook(PACK, { tier: 'commune' }));
  const constraintOf = (name: string) => survey.find((line) => line.name === name)?.constraint ?? '';
  const staff = (value: number) => holds(constraintOf('fact_staff'), value);
  const computers = (value: number, all: number | '') =>
    holds(constraintOf('fact_staff_with_computer'), value, { fact_staff: all });
  const own = (value: number) => holds(constraintOf('own_website'), value);

  expect([0, 1, 300, 301].map(staff)).toEqual([false, true, true, false]);
  expect([-1, 0, 60, 61].map((value) => computers(value, 60))).toEqual([false, true, true, false]);
  expect([0, 61].map((value) => computers(value, ''))).toEqual([true, true]);
  expect([-0.5, 0, 5, 5.5].map(own)).toEqual([false, true, true, false]);
});

const HAS_PYXFORM = (() => {
  try {
    execFileSync('python3', ['-c', 'import pyxform'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!HAS_PYXFORM)
  console.warn(
    'PYXFORM IS NOT INSTALLED: no XLSForm is made into an XForm, only our own rules are held (pip install pyxform)',
  );

test.skipIf(!HAS_PYXFORM)('pyxform makes an XForm of the form of each tier, without a warning', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-xlsform-'));
  try {
    for (const [name, pack] of PACKS)
      for (const { id, bytes } of formsOf(pack)) {
        writeFileSync(join(folder, 'form.xlsx'), await bytes());
        const convert = 'import sys; from pyxform.xls2xform import convert; print(convert(sys.argv[1]).warnings)';
        const said = execFileSync('python3', ['-c', convert, join(folder, 'form.xlsx')], { encoding: 'utf8' });
        expect([name, id, said.trim()]).toEqual([name, id, '[]']);
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
