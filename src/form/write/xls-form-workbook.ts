import { type CompiledPack, compiledPack } from '../../engine.js';
import { NO_TIME, type WriteSheet, writeXlsx } from '../../vendor/hucre.js';
import { LANGUAGES, type Language, xlsFormSentence } from '../../words/index.js';
import { type FormContent, type FormWanted, formContent } from '../form-content.js';
import type { Choice, SurveyRow, XlsForm } from '../xlsform/survey.js';
import { xlsForm } from '../xlsform/xls-form.js';
import { safeText } from './safe-text.js';

/** The tier and the unit for which an XLSForm is made. */
export type XlsFormWanted = Omit<FormWanted, 'submission'>;

/** How XLSForm names a language; the first of a form is its default. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt (vi)', en: 'English (en)' };

/**
 * The self-assessment form of a tier as an XLSForm, for ODK and KoboToolbox: it asks what `formWorkbook` asks, in every
 * language of the pack. With `units` the unit is picked from those of the tier; with `unit` too, it is that one. The same
 * pack and register give the same bytes.
 *
 * @param compiled The compiled pack.
 * @param wanted The tier; the register; the language that comes first, by default that of the pack.
 * @throws TypeError where the tier is not in the pack, or the unit not in the register.
 * @example
 * writeFileSync('commune.xlsx', await xlsFormWorkbook(pack, { tier: 'commune', units }));
 */
export function xlsFormWorkbook(compiled: CompiledPack, wanted: XlsFormWanted): Promise<Uint8Array> {
  const { pack } = compiledPack(compiled).plan;
  const first = formContent(compiled, wanted);
  const others = LANGUAGES.filter((lang) => lang !== first.language && pack.languages.includes(lang));
  const contents = [first, ...others.map((lang) => formContent(compiled, { ...wanted, lang }))];
  const { units = [], unit } = wanted;
  const picked = unit === undefined ? units : units.filter(({ id }) => id === unit);
  const forms = contents.map((content) => ({ language: content.language, form: xlsForm(content, picked) }));
  return writeXlsx({
    sheets: [surveySheet(forms), choicesSheet(forms), settingsSheet(first)],
    properties: { created: NO_TIME, modified: NO_TIME, creator: 'tieuchi' },
  });
}

interface InLanguage {
  readonly language: Language;
  readonly form: XlsForm;
}

/** A column of a sheet: its heading, and its cell of each row. */
type Column<T> = readonly [heading: string, cell: (rows: readonly T[]) => string | undefined];

/** A column that is the same in every language. */
function plain<T>(heading: string, cell: (row: T) => string | undefined): Column<T> {
  return [heading, ([first]) => first && cell(first)];
}

/** A column for each language. */
function worded<T>(forms: readonly InLanguage[], heading: string, cell: (row: T) => string | undefined): Column<T>[] {
  return forms.map(({ language }, at) => [
    `${heading}::${LANGUAGE_NAMES[language]}`,
    (rows) => {
      const row = rows[at];
      // pyxform reads `${…}` in a text as the name of a question
      return row && cell(row)?.replaceAll('${', '$ {');
    },
  ]);
}

function surveySheet(forms: readonly InLanguage[]): WriteSheet {
  const columns: readonly Column<SurveyRow>[] = [
    plain('type', ({ type, list }) => (list === undefined ? type : `${type} ${list}`)),
    plain('name', ({ name }) => name),
    ...worded<SurveyRow>(forms, 'label', ({ label }) => label),
    ...worded<SurveyRow>(forms, 'hint', ({ hint }) => hint),
    plain('required', ({ isRequired }) => (isRequired ? 'yes' : undefined)),
    plain('constraint', ({ constraint }) => constraint),
    ...worded<SurveyRow>(forms, 'constraint_message', ({ message }) => message),
    plain('relevant', ({ relevant }) => relevant),
    plain('calculation', ({ calculation }) => calculation),
    plain('appearance', ({ appearance }) => appearance),
  ];
  return sheetOf(
    'survey',
    columns,
    forms.map(({ form }) => form.survey),
  );
}

function choicesSheet(forms: readonly InLanguage[]): WriteSheet {
  const columns: readonly Column<Choice>[] = [
    plain('list_name', ({ list }) => list),
    plain('name', ({ name }) => name),
    ...worded<Choice>(forms, 'label', ({ label }) => label),
  ];
  return sheetOf(
    'choices',
    columns,
    forms.map(({ form }) => form.choices),
  );
}

function settingsSheet({ description, language, digest }: FormContent): WriteSheet {
  const { id, title, version, tier } = description;
  const settings: Readonly<Record<string, string>> = {
    form_title: xlsFormSentence('form-title', language, { pack: title, tier: tier.title }),
    form_id: `${id}_${tier.id}`.replaceAll('-', '_'),
    // a server replaces a form only where the version differs
    version: `${version}+${digest.replace(/^sha256:/, '').slice(0, DIGITS)}`,
    default_language: LANGUAGE_NAMES[language],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: so XLSForm names a question
    instance_name: '${unit}',
    style: 'pages',
  };
  return sheetOf(
    'settings',
    Object.keys(settings).map((key) => plain<typeof settings>(key, (row) => row[key])),
    [[settings]],
  );
}

const DIGITS = 12;
const WIDTH = 30;

/** The rows of a sheet under their headings; `rows`: the same rows in each language. */
function sheetOf<T>(name: string, columns: readonly Column<T>[], rows: readonly (readonly T[])[]): WriteSheet {
  const [first = []] = rows;
  const lines = first.map((_, at) => rows.flatMap((inLanguage) => inLanguage[at] ?? []));
  const cells = lines.map((line) =>
    columns.map(([, cell]) => {
      const text = cell(line);
      return text === undefined || text === '' ? null : safeText(text);
    }),
  );
  return {
    name,
    rows: [columns.map(([heading]) => heading), ...cells],
    columns: columns.map(() => ({ width: WIDTH })),
    freezePane: { rows: 1 },
  };
}
