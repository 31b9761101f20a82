import { readXlsx, writeXlsx } from '../../src/vendor/hucre.js';
import type { Doc } from './naive-expressions.js';

/** A row of the sheet of questions, by its headings. */
export type SurveyLine = Readonly<Record<string, string>>;

/** The sheets of an XLSForm, as they are in its file. */
export interface XlsFormFile {
  readonly survey: readonly SurveyLine[];
  readonly choices: readonly SurveyLine[];
  readonly settings: readonly SurveyLine[];
}

/** What an XLSForm says, read from its file. */
export async function xlsFormFile(bytes: Uint8Array): Promise<XlsFormFile> {
  const { sheets } = await readXlsx(bytes);
  const linesOf = (name: string) => {
    const [head = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    return rows.map((row) => Object.fromEntries(head.map((key, at) => [String(key), String(row[at] ?? '')])));
  };
  return { survey: linesOf('survey'), choices: linesOf('choices'), settings: linesOf('settings') };
}

/** The answers of one submission: of each question, and of each item of a repeat. */
export interface Answers {
  readonly main: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** When the server received it, in UTC: `2019-10-20T01:00:00.000Z`. */
  readonly submitted: string;
}

interface Column {
  readonly name: string;
  /** The names of its groups, outermost first. */
  readonly groups: readonly string[];
}

interface Table {
  /** Absent of the table of submissions. */
  readonly repeat?: string;
  readonly columns: readonly Column[];
}

/** The tables that both servers make of a form: one of submissions, one of each repeat. Groups and notes of a form have columns too, or not. */
function tablesOf({ survey }: XlsFormFile): readonly Table[] {
  const main: Column[] = [];
  const repeats: { repeat: string; columns: Column[] }[] = [];
  const groups: string[] = [];
  let inside: Column[] | undefined;
  for (const { type = '', name = '' } of survey) {
    if (type === 'begin_group') groups.push(name);
    else if (type === 'end_group') groups.pop();
    else if (type === 'begin_repeat') {
      inside = [];
      repeats.push({ repeat: name, columns: inside });
    } else if (type === 'end_repeat') inside = undefined;
    else (inside ?? main).push({ name, groups: inside ? [] : [...groups] });
  }
  return [{ columns: main }, ...repeats];
}

/** What a device would compute: texts in quotes, and how many answers a repeat has. */
function computed(file: XlsFormFile, { items }: Answers): Readonly<Record<string, string>> {
  return Object.fromEntries(
    file.survey
      .filter(({ type }) => type === 'calculate')
      .map(({ name = '', calculation = '' }) => {
        const [, text] = /^'([^']*)'$/.exec(calculation) ?? [];
        if (text !== undefined) return [name, text];
        const counted = [...calculation.matchAll(/count-non-empty\(\$\{(\w+)\}\)/g)].map(([, of = '']) => of);
        const all = Object.values(items).flat();
        return [
          name,
          String(counted.reduce((sum, of) => sum + all.filter((item) => (item[of] ?? '') !== '').length, 0)),
        ];
      }),
  );
}

const commas = (cells: readonly string[]) =>
  cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
const semicolons = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');

/** The CSV files of the archive of ODK Central, by name: names of groups before a hyphen, unless `groupPaths` is false. */
export function odkFiles(file: XlsFormFile, all: readonly Answers[], groupPaths = true): ReadonlyMap<string, string> {
  const heading = ({ groups, name }: Column) => (groupPaths ? [...groups, name].join('-') : name);
  const keyOf = (at: number) => `uuid:00000000-0000-0000-0000-${String(at + 1).padStart(12, '0')}`;
  return new Map(
    tablesOf(file).map(({ repeat, columns }) => {
      if (repeat === undefined) {
        const head = ['SubmissionDate', ...columns.map(heading), groupPaths ? 'meta-instanceID' : 'instanceID', 'KEY'];
        const lines = all.map((answers, at) => {
          const values = { ...answers.main, ...computed(file, answers) };
          return [answers.submitted, ...columns.map(({ name }) => values[name] ?? ''), keyOf(at), keyOf(at)];
        });
        const more = [
          'SubmitterID',
          'SubmitterName',
          'AttachmentsPresent',
          'ReviewState',
          'DeviceID',
          'Edits',
          'FormVersion',
        ];
        const rest = ['5', 'App', '0', '', 'collect:abc', '0', '1.0.0'];
        return ['form.csv', [[...head, ...more], ...lines.map((line) => [...line, ...rest])].map(commas).join('\r\n')];
      }
      const head = [...columns.map(heading), 'PARENT_KEY', 'KEY'];
      const lines = all.flatMap(({ items }, at) =>
        (items[repeat] ?? []).map((item, index) => [
          ...columns.map(({ name }) => item[name] ?? ''),
          keyOf(at),
          `${keyOf(at)}/${repeat}[${index + 1}]`,
        ]),
      );
      return [`form-${repeat}.csv`, [head, ...lines].map(commas).join('\r\n')];
    }),
  );
}

/** The tables of KoboToolbox, by the name of the sheet. */
function koboTables(file: XlsFormFile, all: readonly Answers[], groupsInHeadings: boolean): Map<string, string[][]> {
  const heading = ({ groups, name }: Column) => (groupsInHeadings ? [...groups, name].join('/') : name);
  const meta = [
    '_id',
    '_uuid',
    '_submission_time',
    '_validation_status',
    '_notes',
    '_status',
    '_submitted_by',
    '__version__',
    '_tags',
    '_index',
  ];
  return new Map(
    tablesOf(file).map(({ repeat, columns }): [string, string[][]] => {
      if (repeat === undefined) {
        const lines = all.map((answers, at) => {
          const values = { ...answers.main, ...computed(file, answers) };
          const time = answers.submitted.replace(/\.000Z$/, '');
          const more = [String(700 + at), `u-${at}`, time, '', '', 'submitted_via_web', '', 'v1', '', String(at + 1)];
          return [...columns.map(({ name }) => values[name] ?? ''), ...more];
        });
        return ['form', [[...columns.map(heading), ...meta], ...lines]];
      }
      const head = [...columns.map(heading), '_index', '_parent_table_name', '_parent_index', '_submission__id'];
      const lines = all.flatMap(({ items }, at) =>
        (items[repeat] ?? []).map((item) => [
          ...columns.map(({ name }) => item[name] ?? ''),
          ...['1', 'form', String(at + 1), String(700 + at)],
        ]),
      );
      return [repeat, [head, ...lines]];
    }),
  );
}

/** The CSV of KoboToolbox, which has no repeats. */
export function koboCsv(file: XlsFormFile, all: readonly Answers[], groupsInHeadings = true): string {
  return (koboTables(file, all, groupsInHeadings).get('form') ?? []).map(semicolons).join('\n');
}

/** The workbook of KoboToolbox: a sheet of submissions, and one of each repeat that has items. `asNumbers`: numbers and days are stored as such. */
export async function koboWorkbook(
  file: XlsFormFile,
  all: readonly Answers[],
  asNumbers = false,
  groupsInHeadings = true,
): Promise<Uint8Array> {
  const numeric = new Set(
    file.survey.filter(({ type = '' }) => /^(?:integer|decimal)$/.test(type)).map(({ name }) => name),
  );
  const days = new Set(file.survey.filter(({ type }) => type === 'date').map(({ name }) => name));
  const cellOf = (text: string, heading: string): string | number | Date | null => {
    const name = heading.split('/').at(-1) ?? '';
    if (text === '') return null;
    if (asNumbers && numeric.has(name)) return Number(text);
    if (asNumbers && (days.has(name) || name === '_submission_time'))
      return new Date(text.length > 10 ? `${text}Z` : text);
    return text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  };
  const sheets = [...koboTables(file, all, groupsInHeadings)]
    .filter(([, rows]) => rows.length > 1)
    .map(([name, [head = [], ...rows]]) => ({
      name: name.slice(0, 31),
      rows: [head, ...rows.map((row) => row.map((text, at) => cellOf(text, head[at] ?? '')))],
    }));
  return writeXlsx({ sheets });
}

const nameOf = (...parts: readonly string[]) => parts.join('_').replaceAll('-', '_');

/** How a unit would answer an XLSForm to say what a submission says. */
export function answersFor({ unit, at, by, contact, narrative, facts = {}, criteria = {} }: Doc): Answers {
  const main: Record<string, string> = {};
  const items: Record<string, Record<string, string>[]> = {};
  const put = (name: string, value: unknown) => {
    if (value !== undefined) main[name] = textOf(value);
  };
  put('unit', unit);
  put('signed_by', by);
  put('contact', contact);
  put('report', narrative?.title);
  for (const [id, given] of Object.entries<Doc>(facts)) {
    const isEntry = typeof given === 'object' && !Array.isArray(given);
    const { value, estimated, asOf } = isEntry ? given : { value: given, estimated: undefined, asOf: undefined };
    if (estimated) main[nameOf('estimated', id)] = 'yes';
    put(nameOf('asof', id), asOf);
    if (!Array.isArray(value)) put(nameOf('fact', id), value);
    else {
      main[nameOf('fact', id)] = value.length > 0 ? 'some' : 'none';
      items[nameOf('items', id)] = value.map((item: Doc) =>
        typeof item === 'object'
          ? Object.fromEntries(Object.entries(item).map(([key, inside]) => [nameOf('item', id, key), textOf(inside)]))
          : { [nameOf('item', id)]: textOf(item) },
      );
    }
  }
  const further: Record<string, string>[] = [];
  for (const [id, { claimed, reason, evidence = [], notApplicable }] of Object.entries<Doc>(criteria)) {
    put(nameOf('own', id), claimed);
    put(nameOf('why', id), reason);
    if (notApplicable) main[nameOf('claim', id)] = 'yes';
    put(nameOf('inapplicable', id), notApplicable?.reason);
    for (const [index, piece] of (evidence as Doc[]).entries()) {
      const parts = Object.entries(piece);
      if (index === 0 && piece.title === undefined)
        for (const [part, text] of parts) put(nameOf('evidence', part, id), text);
      else
        further.push({
          document_criterion: id,
          ...Object.fromEntries(parts.map(([part, text]) => [`document_${part}`, String(text)])),
        });
    }
  }
  main.more_evidence = further.length > 0 ? 'yes' : 'no';
  return { main, items: { ...items, documents: further }, submitted: new Date(at).toISOString() };
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
