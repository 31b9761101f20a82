import { basename, dirname, join } from 'node:path';
import { isCoreFile, readSource } from '../author/index.js';
import type { CoreList } from '../model/core.js';
import type { Json } from '../model/expression.js';
import { type IssueCode, paramsOf } from '../model/issue.js';
import { namesIn as filesIn, isFolder, readText } from './files.js';
import { namesIn } from './load-cores.js';
import type { PlacedIssue } from './placed.js';

/** The list of a core that may have the name of an issue, and the param with the name. */
const UNDECLARED: Readonly<Partial<Record<IssueCode, { readonly list: CoreList; readonly param: string }>>> = {
  'fact-undeclared': { list: 'facts', param: 'fact' },
  'constant-undeclared': { list: 'constants', param: 'constant' },
  'attribute-undeclared': { list: 'attributes', param: 'attribute' },
  'text-undeclared': { list: 'texts', param: 'text' },
};

/** Names that are not declared from which on a core is looked for. */
const MANY = 2;

/**
 * The issues of a pack that extends nothing; where a core beside it declares most of the names that the pack does not, one
 * issue with the core in place of one for each use of them.
 */
export function withForgottenCore(cwd: string, file: string, issues: readonly PlacedIssue[]): readonly PlacedIssue[] {
  const undeclared = issues.filter(({ issue }) => UNDECLARED[issue.code] !== undefined);
  const names = countOf(undeclared);
  if (names < MANY) return issues;
  const [core] = coresBeside(cwd, file)
    .map(({ name, document }) => ({ name, has: undeclared.filter((placed) => isDeclaredIn(document, placed)) }))
    .toSorted((a, b) => countOf(b.has) - countOf(a.has));
  if (core === undefined || 2 * countOf(core.has) <= names) return issues;
  const [first, ...others] = core.has;
  return issues
    .filter((placed) => !others.includes(placed))
    .map(({ possible, ...placed }) => {
      if (placed.issue === first?.issue) return { ...placed, core: { file: core.name, others: countOf(core.has) - 1 } };
      return { ...placed, ...(possible && { possible }) };
    });
}

/** How many names these issues are about. */
function countOf(undeclared: readonly PlacedIssue[]): number {
  return new Set(undeclared.map(({ issue }) => `${issue.code} ${nameIn({ issue })}`)).size;
}

function nameIn({ issue }: Pick<PlacedIssue, 'issue'>): string | undefined {
  return paramsOf(issue)[UNDECLARED[issue.code]?.param ?? ''];
}

function isDeclaredIn(document: Json | undefined, { issue }: PlacedIssue): boolean {
  const { list = 'facts' } = UNDECLARED[issue.code] ?? {};
  return namesIn(document, list).includes(nameIn({ issue }) ?? '');
}

/** The cores in the folder of a pack. */
function coresBeside(cwd: string, file: string) {
  const folder = dirname(file);
  if (!isFolder(cwd, folder)) return [];
  return filesIn(cwd, folder)
    .filter((name) => isCoreFile(name) && name !== basename(file) && !isFolder(cwd, join(folder, name)))
    .map((name) => ({ name, text: readText(cwd, join(folder, name)) }))
    .filter(({ text }) => text.includes('tieuchi/core@'))
    .map(({ name, text }) => ({ name, document: readSource(text).document }));
}
