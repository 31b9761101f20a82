import type { Fix, Position } from '../../author/index.js';
import { idFrom } from '../../author/index.js';
import { inline } from '../../author/text/yaml-edit/inline.js';
import { seenAs } from '../../kit/look-alike.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { valueAt } from '../../model/document.js';
import type { FactType } from '../../model/fact-type.js';
import { type Issue, type IssueCode, paramsOf } from '../../model/issue.js';
import { wordMeant } from '../../model/meant.js';
import { dayMeant, instantMeant, thousandsMeant } from './days-meant.js';
import { namesIn } from './declared.js';
import type { Hint, Text } from './hint.js';
import { type HintContext, takes } from './possible.js';
import { replacing } from './spans.js';

/** What a value probably means, in the form that its place takes; undefined where nothing is certain. */
type Meant = (written: string, issue: Issue, context: HintContext) => string | undefined;

const MEANT: Readonly<Partial<Record<IssueCode, readonly Meant[]>>> = {
  'id-grammar': [withoutCurlyQuotes, idMeant],
  'version-invalid': [withoutCurlyQuotes, versionMeant],
  'zone-invalid': [withoutCurlyQuotes, zoneMeant],
  'date-invalid': [withoutCurlyQuotes, dayMeant],
  'instant-invalid': [withoutCurlyQuotes, instantMeant],
  'whole-number-needed': [thousandsMeant],
  'decimal-invalid': [withoutCurlyQuotes, numberMeant],
  'not-one-of': [withoutCurlyQuotes, wordOf],
  'cite-grammar': [withoutCurlyQuotes, citationMeant],
  'text-undeclared': [citationMeant],
  'format-unknown': [formatMeant],
  'gap-place': [placeMeant],
};

/** The value of an issue in the form that its place takes, where it is certain what is meant. */
export function valueHint(issue: Issue, at: Position, { lines }: Text, context: HintContext): Hint | undefined {
  if (issue.code === 'language-undeclared') return languageHint(issue, at, lines, context);
  const written = valueAt(context.document ?? null, issue.path);
  if (typeof written === 'number') {
    const thousands = issue.code === 'whole-number-needed' ? thousandsMeant(String(written)) : undefined;
    const fix = thousands === undefined ? undefined : replacing(lines, at, written, thousands);
    return fix ? { fix } : numberHint(written, issue, at, lines, context);
  }
  if (typeof written !== 'string' || paramsOf(issue).suggestion) return undefined;
  for (const meant of MEANT[issue.code] ?? []) {
    const text = meant(written, issue, context);
    const value = text !== undefined && issue.code === 'decimal-invalid' ? Number(text) : text;
    if (
      value === undefined ||
      value === written ||
      !(issue.code === 'format-unknown' || takes(context, issue.path, value))
    )
      continue;
    const fix = replacing(lines, at, written, inline(value, false));
    if (fix) return { fix };
  }
  return undefined;
}

const CURLY = /^[“”„‟«‘’‚‛]\s*(.*?)\s*[“”„‟»‘’‚‛]$/u;

function withoutCurlyQuotes(written: string): string | undefined {
  return CURLY.exec(written)?.[1];
}

/** An id of what is declared, by its title or its spelling; where the id itself is declared, one made from it that no other thing has. */
function idMeant(written: string, { path }: Issue, context: HintContext): string | undefined {
  if (written.length > 100 || !isObject(context.whole)) return undefined;
  const isDeclared = path.at(-1) === 'id' || path.at(-1) === 'key' || path.at(-2) === 'options';
  const named = isDeclared ? undefined : namesIn(context.whole).get(written);
  const id = isObject(named) && typeof named.var === 'string' ? named.var : idFrom(inLatin(written));
  return context.ids().has(id) === isDeclared ? undefined : id;
}

/** The text with letters of other scripts as the Latin ones that they look like. */
function inLatin(written: string): string {
  return /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(written) ? seenAs(written)[0] : written;
}

function versionMeant(written: string): string | undefined {
  const parts = /^v?\.?(\d{1,4})(?:\.(\d{1,4}))?(?:\.(\d{1,4}))?$/i.exec(written.trim())?.slice(1);
  return parts?.map((part) => String(Number(part ?? 0))).join('.');
}

const OF_VIETNAM =
  /^(?:asia\/(?:ho_chi_minh|saigon|bangkok|hanoi)|việt nam|hà nội|ict|(?:gmt|utc)? ?\+? ?0?7(?::00)?)$/i;

function zoneMeant(written: string): string | undefined {
  return OF_VIETNAM.test(written.trim()) ? '+07:00' : undefined;
}

/** Words that make another number of the one before them. */
const MAGNITUDE = /(?:^|\s)(?:trăm|chục|nghìn|ngàn|vạn|triệu|tr|tỷ|tỉ|k|rưỡi|phần|nửa)(?![\p{L}])/iu;

/** `500 người` -> `500`: a unit of measure stands under `measure`; `6O` -> `60`. Whether the l of `1l` is a 1 or a litre nobody knows. */
function numberMeant(written: string): string | undefined {
  if (/^[\dOo]*\d[\dOo]*(?:\.[\dOo]+)?$/.test(written)) return written.replaceAll(/[Oo]/g, '0');
  if (/^\d+[lI]$/.test(written)) return undefined;
  const [, number, unit = ''] = /^(-?\d+(?:\.\d+)?)\s*(\p{L}[\p{L}\s/]*)$/u.exec(written.trim()) ?? [];
  return MAGNITUDE.test(unit) ? undefined : number;
}

/** What other notations call a type of figure, besides those names that every door knows. */
const TYPES: Readonly<Record<string, string>> = {
  boolean: 'bool, yes/no, có/không, đúng/sai, true/false, đạt/không đạt, checkbox',
  count: 'int, integer, số nguyên, số lượng, số đếm, đếm',
  number: 'float, double, decimal, real, percent, %, số thập phân, số thực, tỷ lệ, tỉ lệ, phần trăm, tiền',
  choice: 'enum, select, dropdown, lựa chọn, chọn một, danh mục',
  date: 'datetime, day, ngày tháng năm',
  text: 'string, str, chuỗi, văn bản',
  list: 'array, danh sách, bảng',
  mark: 'score, điểm, điểm số, điểm chấm',
} satisfies Record<FactType, string>;

/** The closed words that offices call otherwise, besides those names. */
const MEANT_BY_OFFICES: Readonly<Record<string, string>> = {
  trừ: 'penalty',
  'hồ sơ': 'desk',
  'qua hồ sơ': 'desk',
  'tại chỗ': 'field',
  'thực tế': 'field',
  'thực địa': 'field',
};

function wordOf(written: string, issue: Issue): string | undefined {
  const word = written.normalize('NFC').toLowerCase().trim();
  const type = Object.entries(TYPES).find(([, others]) => others.split(', ').includes(word))?.[0];
  if (issue.path.at(-1) === 'type' && type !== undefined) return type;
  const { expected = '' } = paramsOf(issue);
  const words = expected.split(', ');
  const named = words.find((each) => each === MEANT_BY_OFFICES[word]);
  return named ?? wordMeant(written.replaceAll('/', ' '), words);
}

/** A citation with its blanks taken out, or by the number of the text. */
function citationMeant(written: string, _issue: Issue, { document }: HintContext): string | undefined {
  const [name = '', ...place] = written.split('#').map((part) => part.trim());
  const texts = partsOf(isObject(document) ? document.texts : undefined);
  const same = (number: unknown) =>
    String(number).replaceAll(/\s/g, '').toLowerCase() === name.replaceAll(/\s/g, '').toLowerCase();
  const keys = texts.filter(({ key, number }) => key === name || same(number)).map(({ key }) => String(key));
  return keys.length === 1 ? [keys[0], ...place].join('#') : undefined;
}

function formatMeant(written: string, issue: Issue): string | undefined {
  const { expected } = paramsOf(issue);
  const isMeant = expected === 'tieuchi/pack@1' && /^tieuchi\W?pack/i.test(written) && !/@[^1]/.test(written);
  return isMeant ? expected : undefined;
}

/** A place by the id or the number of a criterion, of one tier: `I.2` -> `xa/tc-12`. */
function placeMeant(written: string, _issue: Issue, { document }: HintContext): string | undefined {
  const [name = '', ...keys] = written.split('#');
  const tiers = partsOf(isObject(document) ? document.tiers : undefined);
  const places = tiers.flatMap((tier) =>
    nodesIn(tier).flatMap(({ id, code }) => (id === name || code === name ? [`${String(tier.id)}/${String(id)}`] : [])),
  );
  return places.length === 1 ? [places[0], ...keys].join('#') : undefined;
}

type Part = { readonly [key: string]: unknown };

function partsOf(list: unknown): readonly Part[] {
  return isList(list) ? list.filter(isObject) : [];
}

function nodesIn({ criteria, children }: Part): readonly Part[] {
  const nodes = [criteria, children].flatMap(partsOf);
  return nodes.flatMap((node) => [node, ...nodesIn(node)]);
}

/** A number that stands where an id or a version is needed: its quotation marks alone would not mend it. */
function numberHint(
  written: number,
  issue: Issue,
  at: Position,
  lines: readonly string[],
  context: HintContext,
): Hint | undefined {
  if (issue.code !== 'wrong-type' || takes(context, issue.path, String(written))) return undefined;
  const lexeme = /^\d+(?:\.\d+)?/.exec((lines[at.line - 1] ?? '').slice(at.column - 1))?.[0];
  const version = lexeme === undefined ? undefined : versionMeant(lexeme);
  if (version !== undefined && takes(context, issue.path, version)) {
    const fix = replacing(lines, at, written, version);
    if (fix) return { fix };
  }
  const id = `tc-${written}`.replaceAll('.', '-');
  return takes(context, issue.path, id) && !takes(context, issue.path, 'a b')
    ? { form: { line: 'form', example: id } }
    : undefined;
}

/** `vn:` -> `vi:`, where nothing is said in the first language of the pack. */
function languageHint(
  { path }: Issue,
  at: Position,
  lines: readonly string[],
  { document }: HintContext,
): Hint | undefined {
  const words = valueAt(document ?? null, path.slice(0, -1));
  const [first] = isObject(document) && isList(document.languages) ? document.languages : [];
  const key = String(path.at(-1));
  if (typeof first !== 'string' || !isObject(words) || Object.hasOwn(words, first)) return undefined;
  const line = (lines[at.line - 1] ?? '').slice(at.column - 1);
  const fix: Fix = { line: at.line, column: at.column, endColumn: at.column + key.length, text: first };
  return line.startsWith(key) && Object.keys(words).length === 1 ? { fix } : undefined;
}
