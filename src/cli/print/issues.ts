import type { CellPlace } from '../../author/index.js';
import { type AssessmentDoubt, isDoubtCode } from '../../model/assessment-doubt.js';
import type { Json } from '../../model/expression.js';
import { type Issue, paramsOf } from '../../model/issue.js';
import {
  assessmentDoubtSentence,
  issueSentence,
  type Language,
  markLine,
  reportLine,
  titleIn,
  word,
} from '../../words/index.js';
import type { AttributeLacked } from '../attribute-lacked.js';
import { withNeeded } from '../command-words.js';
import type { IdMeant } from '../ids-meant.js';
import { type Io, type Paint, paintFor } from '../io.js';
import type { PlacedDoubt, PlacedIssue } from '../placed.js';
import { whatToDo } from '../right-document.js';
import { shownFile } from '../standard-input.js';
import { type UnitAt, unitsAt } from '../unit-at.js';
import { pageWidth, wrapped } from '../wrap.js';
import { cellSentence } from './cell-sentence.js';
import { fewOf, gathered, SCREEN } from './gathered.js';
import { named } from './named.js';

/** What is wrong or doubtful in a document, with its place in the text: an issue, or a doubt about an assessment. */
type Remark = PlacedIssue | PlacedDoubt;

/** How issues are printed; `isEach`: each of them, however many are alike. */
interface IssuePrinting {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
  readonly isEach: boolean;
}

/**
 * One line for each issue, `file:line:column: [code] error: what is wrong; what to do`, below it the mended line of the text
 * where it is known, or what to do with another document than is needed; then a line with their numbers. Unless each is
 * wanted, of many issues of one kind the first few are printed so, and one line counts the others.
 */
function printIssues(issues: readonly Remark[], printing: IssuePrinting): string {
  if (issues.length === 0) return '';
  const { language, isEach } = printing;
  const groups = gathered(issues, kindOf, isEach ? issues.length : SCREEN);
  const lines = groups.flatMap(({ shown, others }) => [
    ...shown.flatMap((placed, index) => issueLines(placed, printing, isLineOf(placed, shown[index + 1]))),
    ...othersLine(others, printing),
  ]);
  const errors = issues.filter(({ issue }) => issue.severity === 'error').length;
  const counts = { errors: String(errors), warnings: String(issues.length - errors) };
  const isCut = groups.some(({ others }) => others.length > 0);
  const after = [reportLine('counts', language, counts), ...(isCut ? [reportLine('see-issues', language)] : [])];
  return `${[...lines, ...after].join('\n')}\n`;
}

function issueLines(remark: Remark, { language, paint }: IssuePrinting, isMendedBelow: boolean): readonly string[] {
  const { issue, file, position, at, before } = remark;
  const severity = paint(issue.severity === 'error' ? 'red' : 'yellow', word(issue.severity, language));
  const { id = '' } = paramsOf(issue);
  const words =
    before === undefined
      ? sentenceOf(issue, at !== undefined, language)
      : reportLine('unit-again', language, { id, line: String(before) });
  const sentence = `${file}:${position.line}:${position.column}: [${issue.code}] ${severity}: ${cellWords(at, language)}${words}`;
  const advice = isDoubt(issue) ? undefined : whatToDo(issue);
  return [
    sentence,
    ...hintLines(remark, language, isMendedBelow),
    ...(advice === undefined ? [] : [reportLine(advice, language, { file: withNeeded(file, {}) })]),
  ];
}

/** What stands there instead, or may stand there: the mended line, unless it stands below the next issue, else what was meant. */
function hintLines(
  { issue, mended, line, form, core, possible = [], meant, lacks, at }: Remark,
  language: Language,
  isMendedBelow: boolean,
): readonly string[] {
  return [
    ...(mended === undefined || isMendedBelow ? [] : [reportLine('mended', language, { line: mended })]),
    ...(line === undefined ? [] : [reportLine('line-above', language, { line })]),
    ...coreLine(core, language),
    ...(form === undefined ? [] : [reportLine(form.line, language, { example: form.example, row: form.row ?? '' })]),
    ...attributeLine(lacks, at !== undefined, language),
    ...(possible.length === 0 ? [] : [reportLine('possible', language, { words: possible.join(', ') })]),
    ...(mended === undefined ? meantLine(issue, meant?.() ?? [], language) : []),
  ];
}

function coreLine(core: Remark['core'], language: Language): readonly string[] {
  if (core === undefined) return [];
  const others = core.others === 0 ? '' : String(core.others);
  const line = `extends: [ ./${core.file} ]`;
  return [reportLine('core-forgotten', language, { file: core.file, others, line })];
}

/** What an attribute is called, which an issue names by its id: in a table by its title too. */
function attributeLine(lacks: AttributeLacked | undefined, isTable: boolean, language: Language): readonly string[] {
  if (lacks === undefined) return [];
  const { id, title } = lacks;
  const others = lacks.others === 0 ? '' : String(lacks.others);
  return [
    reportLine('attribute-called', language, { title: titleIn(title, id, language), id: isTable ? id : '', others }),
  ];
}

/** The ids that are meant where a name stands in place of one, unless the issue suggests them itself. */
function meantLine(issue: Remark['issue'], meant: readonly IdMeant[], language: Language): readonly string[] {
  const { suggestion = '' } = paramsOf(issue);
  const proposed = meant.flatMap((each) => ('proposed' in each ? each.proposed : []));
  const known = meant.flatMap((each) => ('id' in each && each.id !== suggestion ? each : []));
  const ids = known.map(({ id, names: [name = id] }) => named(id, name)).join(', ');
  return [
    ...(ids === '' ? [] : [reportLine('ids-meant', language, { suggestion: ids })]),
    ...proposed.map((id) => reportLine('id-proposed', language, { id })),
  ];
}

/** Whether the mended line of an issue is that of the next one too, below which it is printed once. */
function isLineOf({ file, mended, position }: Remark, next: Remark | undefined): boolean {
  if (mended === undefined || next?.mended !== mended || next.file !== file) return false;
  return next.position.line === position.line && next.position.column !== position.column;
}

function isDoubt(issue: Remark['issue']): issue is AssessmentDoubt {
  return isDoubtCode(issue.code);
}

function sentenceOf(issue: Remark['issue'], isCell: boolean, language: Language): string {
  if (isDoubt(issue)) return assessmentDoubtSentence(issue, language);
  return cellSentence(issue, isCell, language) ?? issueSentence(issue, language);
}

/** Issues of one kind that are not printed each: how many there are, from which line to which, and of which units. */
function othersLine(others: readonly Remark[], { language, width }: IssuePrinting): readonly string[] {
  const [first] = others;
  if (first === undefined) return [];
  const { issue, file } = first;
  const places = others.map(({ position }) => position.line);
  const params = {
    file,
    code: `[${issue.code}]`,
    severity: issue.severity,
    count: String(others.length),
    first: String(Math.min(...places)),
    last: String(Math.max(...places)),
    units: fewUnits(
      others.flatMap(({ unit }) => unit ?? []),
      language,
    ),
  };
  return [wrapped(reportLine('more-issues', language, params), width, 2)];
}

/** The first few units, by name and id; the others are counted. */
function fewUnits(units: readonly UnitAt[], language: Language): string {
  const names = new Set(units.map(({ id, name }) => named(titleIn(name, id, language), id)));
  return fewOf([...names], (count) => markLine('more-units', language, { count }));
}

/** What issues of one kind have in common: the file, the code, what the reader found, and the place but for its positions in lists. */
function kindOf({ issue, file }: Remark): string {
  return JSON.stringify([file, issueKind(issue)]);
}

function issueKind(issue: Remark['issue']): string {
  const { detail = '' } = paramsOf(issue);
  return JSON.stringify([issue.severity, issue.code, detail, ...placeKind(issue.path)]);
}

function placeKind(path: Issue['path']): readonly string[] {
  const isByUnit = path[0] === 'salts';
  return path.map((key, index) => (typeof key === 'number' || (isByUnit && index === 1) ? '*' : key));
}

/** Prints issues on standard error; where not `isEach`, many of one kind are counted after the first few. */
export function tellIssues(io: Io, issues: readonly Remark[], language: Language, isEach = true): void {
  io.err(printIssues(issues, { language, isEach, paint: paintFor(io, 'err'), width: pageWidth(io) }));
}

/** Prints `FILE: error: SENTENCE` on standard error. */
export function tellFault(io: Io, file: string, sentence: string, language: Language): void {
  io.err(`${shownFile(file)}: ${paintFor(io, 'err')('red', word('error', language))}: ${sentence}\n`);
}

/** A document whose issues have no place in a text, and whether each is printed, however many are alike. */
export interface FaultyFile {
  readonly file: string;
  readonly document: Json;
  readonly lang: Language;
  readonly findings: boolean;
}

/** Prints `FILE: error: UNIT: SENTENCE` for each issue; without `findings` the first few of each kind, and the number of the others. */
export function tellFaults(io: Io, issues: readonly Issue[], { file, document, lang, findings }: FaultyFile): void {
  const unitAt = unitsAt(document);
  const unitsOf = (some: readonly Issue[]) =>
    fewUnits(
      some.flatMap(({ path }) => unitAt(path) ?? []),
      lang,
    );
  const groups = gathered(issues, issueKind, findings ? issues.length : SCREEN);
  for (const { shown, others } of groups) {
    for (const issue of shown) {
      const unit = unitsOf([issue]);
      tellFault(io, file, `${unit}${unit && ': '}${issueSentence(issue, lang)}`, lang);
    }
    const more = reportLine('more-faults', lang, { count: String(others.length), units: unitsOf(others) });
    if (others.length > 0) tellFault(io, file, more, lang);
  }
  if (groups.some(({ others }) => others.length > 0)) io.err(`${reportLine('see-issues', lang)}\n`);
}

/** Issues as data: code, severity, path and params are API, `sentence` is for people; `fix` where one is certain. */
export function issuesAsData(issues: readonly PlacedIssue[], language: Language): readonly object[] {
  return issues.map(({ issue, file, position, fix, mended, at }) => ({
    file,
    line: position.line,
    column: position.column,
    ...issue,
    position: undefined,
    mended,
    ...at,
    sentence: issueSentence(issue, language),
    vi: issueSentence(issue, 'vi'),
    en: issueSentence(issue, 'en'),
    ...(fix && { fix }),
  }));
}

/** `Sheet1!AM2 (Huyện Ia Pa): ` in a table; '' in any other text. */
function cellWords(at: CellPlace | undefined, language: Language): string {
  return at === undefined ? '' : `${reportLine('cell', language, { cell: at.cell, unit: at.unit ?? '' })} `;
}
