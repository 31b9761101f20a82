import { BUILT_IN, createEngine } from '../../engine.js';
import type { Json } from '../../model/expression.js';
import type { Issue } from '../../model/issue.js';
import { issueSentence } from '../../words/index.js';
import type { JsonObject } from '../json-parts.js';

const engine = createEngine(BUILT_IN);

/** Why an edited rule cannot be used, as bands that leave a gap: what the engine says of it and did not say before. */
export function refusalOf(
  before: JsonObject,
  after: JsonObject,
  key: string,
): { readonly detail: string; readonly detailEn: string } | undefined {
  const issues = issuesAt(after, key);
  if (issues.length === 0) return undefined;
  const old = issuesAt(before, key).map(({ code }) => code);
  const issue = issues.find(({ code }) => !old.includes(code));
  return issue && { detail: issueSentence(issue, 'vi'), detailEn: issueSentence(issue, 'en') };
}

function issuesAt(pack: JsonObject, key: string): readonly Issue[] {
  const result = engine.compilePack(pack);
  return result.ok ? [] : result.errors.filter(({ severity, path }) => severity === 'error' && isAt(pack, path, key));
}

/** Whether a path leads into the rule of a node. */
function isAt(pack: Json, path: Issue['path'], key: string): boolean {
  const ids: string[] = [];
  let value: Json | undefined = pack;
  for (const [index, step] of path.entries()) {
    value = (value as Readonly<Record<string | number, Json>> | undefined)?.[step];
    const list = path[index - 1];
    if (list === 'tiers' || list === 'criteria' || list === 'children')
      ids.push(String((value as { readonly id?: Json } | undefined)?.id));
  }
  return ids.length > 1 && `${ids[0]}/${ids.at(-1)}` === key;
}
