import { readFileSync } from 'node:fs';
import { readSource } from '../../src/author/index.js';
import { issueSentence, type Plugins, safeAssess, safeCompilePack, shownPath } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import type { RecordCriterion, RecordGroup } from '../../src/model/record.js';
import { isWordKey, type Language, word } from '../../src/words/index.js';

type Document = { readonly [key: string]: Json };

/** A page of docs/ as text. */
export function page(name: string): string {
  return readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
}

/** A YAML example, and what the lines that follow it claim. */
export interface Example {
  readonly line: number;
  readonly document: Document;
  readonly claims: readonly { readonly facts: string; readonly gives: string }[];
}

/** How a line below an example claims what comes of figures: "- `facts` gives `points`, level `I`". */
const CLAIMS = {
  en: /^- `(.*?)` gives (`.*`)$/gm,
  vi: /^- `(.*?)`: ((?:được|thiếu|không) .*)$/gm,
} as const satisfies Record<Language, RegExp>;

/** Every YAML example of a page, with the claims that follow it. */
export function examplesOf(text: string, language: Language = 'en'): readonly Example[] {
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```\n((?:\n*- `.*\n)*)/gm)].map(
    ({ 1: yaml = '', 2: after = '', index }) => ({
      line: text.slice(0, index).split('\n').length + 1,
      document: yamlOf(yaml),
      claims: claimsIn(after, language),
    }),
  );
}

/** Every claim in a text. */
export function claimsIn(text: string, language: Language): Example['claims'] {
  return [...text.matchAll(CLAIMS[language])].map(([, facts = '', gives = '']) => ({
    facts,
    gives: gives.replaceAll('`', ''),
  }));
}

/** YAML that must be free of any issue. */
export function yamlOf(text: string): Document {
  const { document, issues } = readSource(text);
  if (issues.length > 0) throw new Error(`${text}\n${JSON.stringify(issues)}`);
  return document as Document;
}

/** What an example stands in that says nothing of it: the names of the page, and a node for examples without one. */
export interface House {
  readonly title: Document;
  readonly languages: readonly string[];
  readonly node: string;
  readonly tier: string;
  readonly cohort: string;
  readonly total: Document;
}

/** A total of one criterion, by these names. */
const totalOf = (title: Document, id: string, child: string, share: Document): Document => ({
  id,
  title,
  max: 20,
  combine: 'sum',
  publish: { percent: { places: 2, mode: 'half-up' } },
  children: [{ id: child, title, max: 20, rule: { share: { ...share, whenZero: 'unscorable' } } }],
});

const TITLES = { en: { vi: 'Ví dụ', en: 'Example' }, vi: { vi: 'Ví dụ' } };

/** The house of each language. */
export const HOUSES = {
  en: {
    title: TITLES.en,
    languages: ['vi', 'en'],
    node: 'example',
    tier: 'commune',
    cohort: 'all',
    total: totalOf(TITLES.en, 'total', 'computers', { part: 'staff-with-computer', whole: 'staff' }),
  },
  vi: {
    title: TITLES.vi,
    languages: ['vi'],
    node: 'vi-du',
    tier: 'xa',
    cohort: 'tat-ca',
    total: totalOf(TITLES.vi, 'tong', 'may-tinh', { part: 'co-may-tinh', whole: 'can-bo' }),
  },
} as const satisfies Record<Language, House>;

/** Where a fragment belongs, by a key that only such a fragment has. */
const NODE_KEYS = ['rule', 'combine'];
const TIER_KEYS = ['deadline', 'cohorts', 'rankings', 'criteria'];

const isNode = (document: Document) => NODE_KEYS.some((key) => key in document);
const isTier = (document: Document) => TIER_KEYS.some((key) => key in document);
const isWhole = (document: Document) => 'format' in document;

/** A whole pack in which an example stands: what the page's pack-level examples say, a tier, and the example's node. */
export function packWith(examples: readonly Example[], { document }: Example, house: House = HOUSES.en): Document {
  if (isWhole(document)) return document;
  const { title, languages } = house;
  const shared = examples.map((one) => one.document).filter((one) => !isNode(one) && !isTier(one) && !isWhole(one));
  const node = isNode(document) ? { id: house.node, title, ...document } : house.total;
  const tier = {
    id: house.tier,
    title,
    deadline: { before: '2019-10-25' },
    late: 'not-submitted',
    cohorts: [{ id: house.cohort }],
    criteria: [node],
  };
  const pack = {
    format: 'tieuchi/pack@1',
    id: 'example',
    version: '1.0.0',
    title,
    languages,
    ...Object.assign({}, ...shared),
    procedure: { ranked: 'reported' },
    tiers: [isTier(document) ? { ...tier, ...document } : tier],
  };
  return isNode(document) || isTier(document) ? pack : { ...pack, ...document };
}

/** Errors and warnings of a pack, one a line; none is what a page promises. */
export function issuesIn(pack: Document, plugins: Plugins = {}): readonly string[] {
  const result = safeCompilePack(pack, plugins);
  return (result.ok ? result.warnings : result.errors).map(
    (issue) => `${shownPath(issue.path)}: ${issueSentence(issue, 'en')}`,
  );
}

/** The points of the first node for one unit that sent these facts, and its level; or the status that it has instead. */
export function given(pack: Document, facts: string, plugins: Plugins = {}, language: Language = 'en'): string {
  const compiled = safeCompilePack(pack, plugins);
  if (!compiled.ok) return JSON.stringify(compiled.errors);
  const all = facts === '{}' ? {} : yamlOf(`{ ${facts} }`);
  const provider = (id: string) => (pack.facts as readonly Document[]).find((fact) => fact.id === id)?.provider;
  const entries = Object.entries(all);
  const at = '2019-10-20T08:00:00+07:00';
  const result = safeAssess(compiled.value, {
    format: 'tieuchi/assessment@1',
    id: 'example',
    pack: { id: pack.id, version: pack.version },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-12-01T00:00:00+07:00',
    units: [{ id: 'xa-a', tier: (pack.tiers as readonly Document[])[0]?.id ?? '' }],
    submissions: [
      { unit: 'xa-a', at, facts: Object.fromEntries(entries.filter(([id]) => provider(id) === undefined)) },
    ],
    marks: entries
      .filter(([id]) => provider(id) !== undefined)
      .map(([fact, value]) => ({ unit: 'xa-a', fact, value, by: provider(fact), at })),
  });
  if (!result.ok) return JSON.stringify(result.errors);
  const entry = result.value.entries[0];
  const layer = entry && 'layers' in entry ? entry.layers.reported : undefined;
  const node: RecordCriterion | RecordGroup | undefined = layer?.groups[0] ?? layer?.criteria[0];
  if (node?.status !== 'scored') return SAY[language].none(node?.status ?? 'nothing');
  return SAY[language].scored(node.points, node.level);
}

/** How a page says what comes of figures. */
const SAY = {
  en: {
    none: (status: string) => status,
    scored: (points: string, level?: string) => (level === undefined ? points : `${points}, level ${level}`),
  },
  vi: {
    none: (status: string) => (isWordKey(status) ? word(status, 'vi') : status),
    scored: (points: string, level?: string) =>
      `được ${points.replace('.', ',')} điểm${level === undefined ? '' : `, mức ${level}`}`,
  },
} as const satisfies Record<Language, unknown>;

/** Rows of the table under a heading, by cells; a `|` is never in a cell of these. */
export function rowsUnder(text: string, heading: string, columns: number): readonly (readonly string[])[] {
  const [, section = ''] = text.split(`\n${heading}\n`);
  const [before = ''] = section.split(/\n##+ /);
  return before
    .split('\n')
    .filter((line, index, lines) => line.startsWith('| `') && !lines[index + 1]?.startsWith('|---'))
    .map((line) => line.slice(2, -2).split(' | '))
    .filter((cells) => cells.length === columns);
}

/** The names in the first cells of that table, sorted. */
export function namesUnder(text: string, heading: string, columns: number): readonly string[] {
  const cells = rowsUnder(text, heading, columns).map(([cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)).toSorted();
}

/** The name in a cell that is nothing but a name in code marks. */
export function nameIn(cell = ''): string {
  return /^`(.*)`$/.exec(cell)?.[1] ?? '';
}
