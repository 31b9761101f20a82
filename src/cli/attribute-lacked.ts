import type { CompiledPack } from '../engine.js';
import { type Issue, paramsOf } from '../model/issue.js';
import type { WordsDocument } from '../model/scalars.js';

/** The attribute that a unit lacks, with its title: a table has a column by that title, and an issue names the id alone. */
export interface AttributeLacked {
  readonly id: string;
  readonly title: WordsDocument;
}

/** The attribute of which an issue says that a unit lacks it; undefined of any other issue. */
export function attributeLacked(issue: Issue, { plan }: CompiledPack): AttributeLacked | undefined {
  if (issue.code !== 'attribute-missing') return undefined;
  const { attribute } = paramsOf(issue);
  return plan.pack.attributes?.find(({ id }) => id === attribute);
}
