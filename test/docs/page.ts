import { readFileSync } from 'node:fs';
import { readSource } from '../../src/author/index.js';
import { issueSentence, type Plugins, safeAssess, safeCompilePack, shownPath } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import type { RecordCriterion, RecordGroup } from '../../src/model/record.js';

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

/** Every YAML example of a page, with its "`facts` gives `points`, level `I`" lines. */
export function examplesOf(text: string): readonly Example[] {
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```\n((?:\n*- `.*` gives `.*`\n)*)/gm)].map(
    ({ 1: yaml = '', 2: after = '', index }) => ({
      line: text.slice(0, index).split('\n').length + 1,
      document: yamlOf(yaml),
      claims: [...after.matchAll(/^- `(.*?)` gives (`.*`)$/gm)].map(([, facts = '', gives = '']) => ({
        facts,
        gives: gives.replaceAll('`', ''),
      })),
    }),
  );
}

/** YAML that must be free of any issue. */
export function yamlOf(text: string): Document {
  const { document, issues } = readSource(text);
  if (issues.length > 0) throw new Error(`${text}\n${JSON.stringify(issues)}`);
  return document as Document;
}

const TITLE = { vi: 'Ví dụ', en: 'Example' };

/** Where a fragment belongs, by a key that only such a fragment has. */
const NODE_KEYS = ['rule', 'combine'];
const TIER_KEYS = ['deadline', 'cohorts', 'rankings', 'criteria'];

const isNode = (document: Document) => NODE_KEYS.some((key) => key in document);
const isTier = (document: Document) => TIER_KEYS.some((key) => key in document);
const isWhole = (document: Document) => 'format' in document;

/** A whole pack in which an example stands: what the page's pack-level examples say, a tier, and the example's node. */
export function packWith(examples: readonly Example[], { document }: Example): Document {
  if (isWhole(document)) return document;
  const shared = examples.map((one) => one.document).filter((one) => !isNode(one) && !isTier(one) && !isWhole(one));
  const node = isNode(document) ? { id: 'example', title: TITLE, ...document } : TOTAL;
  const tier = {
    id: 'commune',
    title: TITLE,
    deadline: { before: '2019-10-25' },
    late: 'not-submitted',
    cohorts: [{ id: 'all' }],
    criteria: [node],
  };
  const pack = {
    ...BASE,
    ...Object.assign({}, ...shared),
    procedure: { ranked: 'reported' },
    tiers: [isTier(document) ? { ...tier, ...document } : tier],
  };
  return isNode(document) || isTier(document) ? pack : { ...pack, ...document };
}

const BASE = {
  format: 'tieuchi/pack@1',
  id: 'example',
  version: '1.0.0',
  title: TITLE,
  languages: ['vi', 'en'],
};

/** What an example that has no node of its own is about. */
const TOTAL = {
  id: 'total',
  title: TITLE,
  max: 20,
  combine: 'sum',
  publish: { percent: { places: 2, mode: 'half-up' } },
  children: [
    {
      id: 'computers',
      title: TITLE,
      max: 20,
      rule: { share: { part: 'staff-with-computer', whole: 'staff', whenZero: 'unscorable' } },
    },
  ],
};

/** Errors and warnings of a pack, one a line; none is what a page promises. */
export function issuesIn(pack: Document, plugins: Plugins = {}): readonly string[] {
  const result = safeCompilePack(pack, plugins);
  return (result.ok ? result.warnings : result.errors).map(
    (issue) => `${shownPath(issue.path)}: ${issueSentence(issue, 'en')}`,
  );
}

/** The points of the first node for one unit that sent these facts, and its level; or the status that it has instead. */
export function given(pack: Document, facts: string, plugins: Plugins = {}): string {
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
    units: [{ id: 'xa-a', tier: 'commune' }],
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
  if (node?.status !== 'scored') return node?.status ?? 'nothing';
  return node.level === undefined ? node.points : `${node.points}, level ${node.level}`;
}
