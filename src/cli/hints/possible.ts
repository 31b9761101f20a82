import { BUILT_IN } from '../../engine.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { OPERATORS } from '../../logic/index.js';
import { amendmentSchema } from '../../model/amendment.js';
import { assessmentSchema } from '../../model/assessment.js';
import { casesSchema } from '../../model/cases.js';
import { coreSchema } from '../../model/core-schema.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { type Issue, type IssueCode, type Path, paramsOf } from '../../model/issue.js';
import { packSchema } from '../../model/pack.js';
import {
  isObject as isObjectSchema,
  plainly,
  type Schema,
  schemaBelow,
  shapeOf,
} from '../../stages/shape/schema-walk.js';
import { isAccepted } from '../../stages/shape/stand-in.js';

/** So many names that a document declares itself are listed at most: its author knows where the others stand. */
const MOST_DECLARED = 12;

/** A document, and its schema once it is asked for. */
export interface HintContext {
  readonly document: Json | undefined;
  /** What declares the names that it reads: itself, or what it was joined with others to. */
  readonly whole: Json | undefined;
  readonly schema: () => Schema | undefined;
  /** What its parts are called: all ids and keys. */
  readonly ids: () => ReadonlySet<string>;
}

/** The words that may stand in place of the wrong one. */
type Words = (issue: Issue, context: HintContext) => readonly string[];

/**
 * The words that may stand where an issue says that a word is not known, by issue. An issue without a row has none, or
 * tells them itself.
 */
const WORDS: Readonly<Partial<Record<IssueCode, Words>>> = {
  'kind-unknown': namesOf('kinds', BUILT_IN.kinds),
  'rule-one-kind': namesOf('kinds', BUILT_IN.kinds),
  'combiner-unknown': namesOf('combiners', BUILT_IN.combiners),
  'combine-missing': namesOf('combiners', BUILT_IN.combiners),
  'operator-unknown': namesOf('operators', OPERATORS),
  'key-unknown': freeKeys,
  'key-missing': closedWords,
  'policy-missing': closedWords,
  'null-value': closedWords,
  'wrong-type': keysNeeded,
  'text-undeclared': (_, { document }) => declared(document, 'texts', 'key'),
  'fact-undeclared': (_, { document }) => declared(document, 'facts'),
  'attribute-undeclared': (_, { document }) => declared(document, 'attributes'),
  'constant-undeclared': (_, { document }) => declared(document, 'constants'),
  'tier-undeclared': (_, { document }) => declared(document, 'tiers'),
  'cohort-undeclared': ({ path }, { document }) => declared(valueAt(document ?? null, path.slice(0, 2)), 'cohorts'),
  'option-unknown': (issue, { document }) => optionsOf(document, paramsOf(issue).fact),
};

/** Keys of conditions. */
const CONDITIONS: readonly unknown[] = ['when', 'all', 'any', 'holds', 'where', 'appliesTo', 'gate'];

/** Whether a condition stands at a path, by the last key on it. */
export function wantsCondition(path: Path): boolean {
  return CONDITIONS.includes(path.findLast((step) => typeof step === 'string'));
}

/** What may be written at the place of an issue; none where the sentence of the issue names it already, or nothing is known. */
export function possibleAt(issue: Issue, context: HintContext): readonly string[] {
  const { suggestion = '' } = paramsOf(issue);
  return suggestion === '' ? (WORDS[issue.code]?.(issue, context) ?? []) : [];
}

/** A document with its schema, by the format that it names. */
export function hintContextOf(document: Json | undefined, whole: Json | undefined = document): HintContext {
  let schema: Schema | undefined;
  let ids: ReadonlySet<string> | undefined;
  const format = isObject(document) ? String(document.format) : '';
  const make = Object.hasOwn(SCHEMAS, format) ? SCHEMAS[format] : undefined;
  return {
    document,
    whole,
    schema: () => {
      schema ??= make?.();
      return schema;
    },
    ids: () => {
      ids ??= new Set(idsBelow(document));
      return ids;
    },
  };
}

/** Whether a value may stand at a path. */
export function takes(context: HintContext, path: Path, value: Json): boolean {
  return schemasAt(context.schema(), path).some((schema) => isAccepted(schema, value));
}

function idsBelow(value: Json | undefined): readonly string[] {
  if (isList(value)) return (value as readonly Json[]).flatMap(idsBelow);
  if (!isObject(value)) return [];
  const names = [value.id, value.key, ...(isList(value.options) ? value.options : [])];
  return [
    ...names.filter((id) => typeof id === 'string'),
    ...Object.values(value as Readonly<Record<string, Json>>).flatMap(idsBelow),
  ];
}

const SCHEMAS: Readonly<Record<string, () => Schema>> = {
  'tieuchi/pack@1': () => packSchema(Object.values(BUILT_IN.kinds), Object.values(BUILT_IN.combiners)),
  'tieuchi/core@1': () => coreSchema,
  'tieuchi/amendment@1': () => amendmentSchema,
  'tieuchi/assessment@1': () => assessmentSchema,
  'tieuchi/cases@1': () => casesSchema,
};

/** The keys of an object that are not there yet. */
function freeKeys({ path }: Issue, { document, schema }: HintContext): readonly string[] {
  const above = path.slice(0, -1);
  const there = Object(valueAt(document ?? null, above));
  return keysAt(schema(), above).filter((key) => !Object.hasOwn(there, key));
}

/** The keys of the object that is needed where something else stands. */
function keysNeeded({ path, params }: Issue, { schema }: HintContext): readonly string[] {
  return 'expected' in params && params.expected === 'object' ? keysAt(schema(), path) : [];
}

/** The keys of an object that may stand at a path. */
export function keysAt(schema: Schema | undefined, path: Path): readonly string[] {
  const objects = schemasAt(schema, path).flatMap(plainly).filter(isObjectSchema);
  return [...new Set(objects.flatMap((object) => Object.keys(shapeOf(object))))];
}

/** The words of a key that takes one of a few. */
function closedWords({ path }: Issue, { schema }: HintContext): readonly string[] {
  return [...new Set(schemasAt(schema(), path).flatMap(plainly).flatMap(wordsOf))];
}

function wordsOf({ _zod: { def } }: ReturnType<typeof plainly>[number]): readonly string[] {
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  if (def.type === 'array') return plainly(def.element).flatMap(wordsOf);
  return [];
}

/** The schemas of what may stand at a path. */
function schemasAt(schema: Schema | undefined, path: Path): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (above, step) => above.flatMap(plainly).flatMap((inside) => schemaBelow(inside, step) ?? []),
    schema === undefined ? [] : [schema],
  );
}

/** The built-in names of a sort, and those of the plugins that the pack says it needs. */
function namesOf(sort: string, builtIn: object): Words {
  return (_, { document }) => [...Object.keys(builtIn), ...idsOf(valueAt(document ?? null, ['requires', sort]), 'id')];
}

/** What an object declares in one of its lists; none of a part of a joined pack, which has more in other files, and none of many. */
function declared(owner: Json | undefined, list: string, key = 'id'): readonly string[] {
  if (!isObject(owner) || Object.hasOwn(owner, 'extends')) return [];
  const ids = idsOf(owner[list] as Json | undefined, key);
  return ids.length > MOST_DECLARED ? [] : ids;
}

export function optionsOf(document: Json | undefined, fact: string | undefined): readonly string[] {
  const facts = isObject(document) && isList(document.facts) ? document.facts : [];
  const asked = facts.find((each) => isObject(each) && each.id === fact);
  return declared(asked as Json | undefined, 'options');
}

/** The ids of entries, which may be ids themselves. */
function idsOf(entries: Json | undefined, key: string): readonly string[] {
  if (!isList(entries)) return [];
  return entries.flatMap((entry) => {
    const id = isObject(entry) ? entry[key] : entry;
    return typeof id === 'string' ? [id] : [];
  });
}
