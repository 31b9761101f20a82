import { BUILT_IN, type CompiledPack, createEngine, type Options } from '../../engine.js';
import { ownCopy } from '../../kit/own-copy.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import { type Amendment, type AmendmentChange, amendmentSchema } from '../../model/amendment.js';
import { admit, limitsOf, valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { partGiven } from '../../model/given-as.js';
import { anyError, type Checked, checked, type Issue, issue, issueOf, issuesOf } from '../../model/issue.js';
import { optionsGiven } from '../../model/options-given.js';
import type { Plugins } from '../../model/tables.js';
import { keyCited } from '../../model/text-cited.js';
import { documentOrder, readShape } from '../../stages/shape.js';
import { isEnough } from '../compare/versions.js';
import { placesAt } from './address.js';
import { applyChange, type ChangedDocument, type Obstacle } from './apply-change.js';
import { blame } from './blame.js';
import { type AmendedPack, dropAlong } from './drop-along.js';
import { isSame } from './edit.js';
import { type Origin, originOf, originsAfter } from './origins.js';

/** A pack as it is written, and the origins of the values that amendments set; given by a caller, a document of any kind. */
export interface Amendable<Document = Json> {
  /** The document of the pack. */
  readonly document: Document;
  /** The origin of every value that an earlier amendment set; absent where none did. */
  readonly origins?: readonly Origin[];
}

/** The resulting pack: its document, compiled, and the origin of every value that an amendment set. */
export interface Resolved extends Amendable {
  /** The document of the resulting pack. */
  readonly document: Json;
  /** The origin of every value that an amendment set, this one or an earlier one. */
  readonly origins: readonly Origin[];
  /** The resulting pack, compiled. */
  readonly compiled: CompiledPack;
}

const engine = createEngine(BUILT_IN);

/**
 * Applies an amendment to a pack, which must be the pinned one by id, version and digest. Each change must match exactly one
 * place that no other change touches, and the resulting pack must have no error; else there is an issue at its place in
 * the amendment. A tier or a row that is removed takes along what depends on it, each part with an origin. The result can be
 * amended again.
 *
 * @param base The pack that is amended, with the origins of its values where it was amended before.
 * @param input The document of the amendment as plain data.
 * @param plugins The plugins that the base and the resulting pack need; by default none.
 * @param options Limits of the document, and a faster SHA-256; each has a default.
 * @example
 * const resolved = resolveAmendment({ document }, amendment);
 * if (resolved.ok) save(writeSource(resolved.value.document));
 */
export function resolveAmendment(
  base: Amendable<unknown>,
  input: unknown,
  plugins: Plugins = {},
  options: Options = {},
): Checked<Resolved> {
  const given = optionsGiven(options);
  partGiven('A pack, as `{ document }`,', base, 'document');
  const { document: amending, issues: unfit } = admit(input, limitsOf(given.limits));
  if (amending === undefined) return checked<Resolved>(undefined, unfit);
  const shape = readShape(amendmentSchema, amending);
  const compiled = engine.compilePack(base.document, plugins, given);
  if (!compiled.ok) return checked<Resolved>(undefined, [...shape.issues, ...baseFaults(compiled.errors)]);
  if (shape.value === undefined) return checked<Resolved>(undefined, shape.issues);
  const amendment = shape.value;
  // what compiles is plain data
  const document = base.document as Json;
  const compile = (of: Json) => engine.compilePack(of, plugins, given);
  const applied = applyAll({ base: document, before: compiled.value, amendment, compile });
  const issues = [...pins(amendment, compiled.value), ...citations(amendment, document), ...applied.issues];
  if (anyError(issues)) return checked<Resolved>(undefined, documentOrder(amending, issues));
  const result = withHead(applied.document, amendment);
  const after = compile(result);
  const blamed = blame({
    base: document,
    baseIssues: compiled.warnings,
    result,
    resultIssues: issuesOf(after),
    amendment,
    without: (index) => {
      const others = { ...amendment, changes: amendment.changes.toSpliced(index, 1) };
      const made = applyAll({ base: document, before: compiled.value, amendment: others, compile });
      if (anyError(made.issues)) return undefined;
      const without = withHead(made.document, others);
      return { result: without, resultIssues: issuesOf(compile(without)) };
    },
  });
  const idle = after.ok ? changesOfNothing(compiled.value, after.value, amendment) : [];
  const origins = originsAfter(base.origins ?? [], applied.origins);
  const value = after.ok ? { ...ownCopy({ document: result, origins }), compiled: after.value } : undefined;
  return checked(anyError(idle) ? undefined : value, documentOrder(amending, [...issues, ...blamed, ...idle]));
}

/** Why the base is no pack here: the plugins that were not given; where all were, that it has errors of its own. */
function baseFaults(errors: readonly Issue[]): readonly Issue[] {
  const lacking = errors.flatMap((fault) => (fault.code === 'plugin-missing' ? [{ ...fault, path: ['amends'] }] : []));
  return lacking.length > 0 ? lacking : [issue('amend-base', ['amends'])];
}

/** A document after all changes. */
interface Made {
  readonly document: Json;
  readonly origins: readonly Origin[];
  readonly issues: readonly Issue[];
}

function applyAll({ base, before, amendment, compile }: Omit<AmendedPack, 'document' | 'touched'>): Made {
  const touched: { readonly place: string; readonly clause: string; readonly index: number }[] = [];
  const origins: Origin[] = [];
  const issues: Issue[] = [];
  let document = base;
  for (const [index, change] of amendment.changes.entries()) {
    const applied = unlessTouched(applyChange(document, change), change, touched);
    if ('code' in applied) {
      issues.push(issueOf(applied.code, ['changes', index, applied.key], applied.params));
      continue;
    }
    document = applied.document;
    origins.push(originOf(amendment, change, { at: applied.address, did: applied.did }));
    // two items without a name are two places of one list; no step of an address has `~#` in it
    const place = applied.isNamed ? applied.place : `${applied.place}/~#${index}`;
    touched.push({ place, clause: change.clause ?? change.at, index });
  }
  if (issues.length > 0) return { document, origins, issues };
  const along = dropAlong({ base, before, document, amendment, touched, compile });
  return { document: along.document, origins: [...origins, ...along.origins], issues: along.issues };
}

/** The change, unless an earlier one changed the same place, or one inside or around it. */
function unlessTouched(
  applied: ChangedDocument | Obstacle,
  change: AmendmentChange,
  touched: readonly { readonly place: string; readonly clause: string }[],
): ChangedDocument | Obstacle {
  if ('code' in applied) return applied;
  const changed = `${applied.place}/`;
  const other = touched.find(
    ({ place }) => changed.startsWith(`${place}/`) || (applied.isNamed && `${place}/`.startsWith(changed)),
  );
  return other ? { code: 'amend-twice', key: 'at', params: { at: change.at, clause: other.clause } } : applied;
}

/** Replacements that write the same value in another way, as the number `5` for the text `"5.0"`: read, the two are one. */
function changesOfNothing(before: CompiledPack, after: CompiledPack, { changes }: Amendment): readonly Issue[] {
  const valueIn = ({ pack: { document } }: CompiledPack, address: string) => {
    const [path] = placesAt(document, address).paths;
    return path && valueAt(document, path);
  };
  return changes.flatMap(({ at, replace }, index) => {
    const isIdle = replace !== undefined && isSame(valueIn(before, at), valueIn(after, at));
    return isIdle ? [issue('amend-same', ['changes', index, 'replace'], { at })] : [];
  });
}

function pins({ id, version, amends }: Amendment, { pack }: CompiledPack): readonly Issue[] {
  const keys = ['id', 'version', 'digest'] as const;
  const differing = keys
    .filter((key) => amends[key] !== pack[key])
    .map((key) => issue('amends-another', ['amends', key], { key, found: amends[key], expected: pack[key] }));
  const isRaised = isEnough(pack.version, version, 'none') && version !== pack.version;
  return id === pack.id && !isRaised ? [issue('amend-version', ['version'], { version }), ...differing] : differing;
}

/** Each clause is of a text that the amendment or the pack declares; no text is declared by both. */
function citations({ texts, changes }: Amendment, base: Json): readonly Issue[] {
  const baseKeys = (base as unknown as Pick<Amendment, 'texts'>).texts.map(({ key }) => key);
  const ownKeys = texts.map(({ key }) => key);
  return [
    ...ownKeys.flatMap((key, index) =>
      baseKeys.includes(key) || ownKeys.indexOf(key) !== index
        ? [issue('id-duplicate', ['texts', index, 'key'], { id: key })]
        : [],
    ),
    ...changes.flatMap(({ clause }, index) => {
      if (clause === undefined) return [];
      const text = keyCited(clause);
      const known = [...baseKeys, ...ownKeys];
      const params = { text, suggestion: closestOrEmpty(text, known) };
      return known.includes(text) ? [] : [issue('text-undeclared', ['changes', index, 'clause'], params)];
    }),
  ];
}

function withHead(document: Json, { id, version, title, texts }: Amendment): Json {
  const pack = document as Readonly<Record<string, Json>> & { readonly texts: readonly Json[] };
  const head = {
    id,
    version,
    ...(title === undefined ? {} : { title }),
    texts: [...pack.texts, ...(texts as unknown as Json[])],
  };
  return Object.fromEntries(
    Object.entries(pack).map(([key, value]) => [key, (head as Record<string, Json>)[key] ?? value]),
  );
}
