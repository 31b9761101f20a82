/**
 * Packs and records: compile, assess, show; kinds, combiners and operators of one's own; sentences of every issue and reason.
 *
 * @module tieuchi
 */

import { BUILT_IN, type CompiledPack, compileBy, createEngine, type Options } from './engine.js';
import { amendmentSchema } from './model/amendment.js';
import { assessmentSchema } from './model/assessment.js';
import { casesSchema } from './model/cases.js';
import { coreSchema } from './model/core-schema.js';
import { assessmentError, packError } from './model/errors.js';
import type { Json } from './model/expression.js';
import { anyError, type Checked, issueOf } from './model/issue.js';
import { toJsonSchema, tryJsonSchemas } from './model/json-schema.js';
import { optionsGiven } from './model/options-given.js';
import { packSchema } from './model/pack.js';
import type { NamesOf, Naming, PackNames } from './model/pack-names.js';
import { orPluginFault } from './model/plugins/call-plugin.js';
import { type AssessmentRecord, recordSchema } from './model/record.js';
import { type Plugins, withPlugins } from './model/tables.js';

// a page that uses no function of the engine does not load it
const engine = /* @__PURE__ */ createEngine(BUILT_IN);

/**
 * Checks a pack and compiles it: every mistake is told at once, in document order, with its path. The pack is plain
 * data (objects, not text); plugins are for this pack alone.
 *
 * @param pack The document of the pack as plain data, or what `definePack` gave.
 * @param plugins Rule kinds, combiners and operators besides the built-in ones; by default none.
 * @param options Limits of the document, and a faster SHA-256; each has a default.
 * @example
 * const checked = safeCompilePack(document);
 * if (!checked.ok) show(checked.errors);
 */
export function safeCompilePack<N extends PackNames>(
  pack: Naming<N>,
  plugins?: Plugins,
  options?: Options,
): Checked<CompiledPack<N>>;
/** The same for a document of which the compiler knows nothing; `P` says its names, as `tieuchi types` wrote them. */
export function safeCompilePack<P = unknown>(
  pack: unknown,
  plugins?: Plugins,
  options?: Options,
): Checked<CompiledPack<NamesOf<P>>>;
export function safeCompilePack(pack: unknown, plugins?: Plugins, options: Options = {}): Checked<CompiledPack> {
  return compileBy(BUILT_IN, pack, plugins, optionsGiven(options));
}

/**
 * As `safeCompilePack`, but throws a `PackError` with every issue where there is an error.
 *
 * @param pack The document of the pack as plain data, or what `definePack` gave.
 * @param plugins Rule kinds, combiners and operators besides the built-in ones; by default none.
 * @param options Limits of the document, and a faster SHA-256; each has a default.
 * @throws PackError where the pack has an error, with every issue in document order.
 * @example
 * const pack = compilePack(document);
 */
export function compilePack<N extends PackNames>(
  pack: Naming<N>,
  plugins?: Plugins,
  options?: Options,
): CompiledPack<N>;
/** The same for a document of which the compiler knows nothing; `P` says its names, as `tieuchi types` wrote them. */
export function compilePack<P = unknown>(pack: unknown, plugins?: Plugins, options?: Options): CompiledPack<NamesOf<P>>;
export function compilePack(pack: unknown, plugins?: Plugins, options: Options = {}): CompiledPack {
  const result = compileBy(BUILT_IN, pack, plugins, optionsGiven(options));
  if (!result.ok) throw packError(result.errors);
  return result.value;
}

/**
 * Scores and ranks an assessment by a compiled pack, and answers its record: plain JSON, numbers as exact text. The
 * same pack, assessment and build give the same bytes, whatever the order in which units, facts and keys are given.
 *
 * @param pack The compiled pack.
 * @param assessment The document of the assessment as plain data.
 * @param options Limits of the document, and a faster SHA-256; each has a default.
 * @throws TypeError where `pack` is not compiled.
 * @example
 * const checked = safeAssess(pack, assessment);
 * if (checked.ok) save(recordText(checked.value));
 */
export function safeAssess(pack: CompiledPack, assessment: unknown, options: Options = {}): Checked<AssessmentRecord> {
  return engine.assess(pack, assessment, optionsGiven(options));
}

/**
 * As `safeAssess`, but throws an `AssessmentError` with every issue where there is an error.
 *
 * @param pack The compiled pack.
 * @param assessment The document of the assessment as plain data.
 * @param options Limits of the document, and a faster SHA-256; each has a default.
 * @throws AssessmentError where the assessment has an error, with every issue in document order.
 * @throws TypeError where `pack` is not compiled.
 * @example
 * assess(pack, assessment).rankings[0]?.rows[0]?.place; // '1'
 */
export function assess(pack: CompiledPack, assessment: unknown, options: Options = {}): AssessmentRecord {
  const result = engine.assess(pack, assessment, optionsGiven(options));
  if (!result.ok) throw assessmentError(result.errors);
  return result.value;
}

/**
 * The JSON Schema of a pack as it is written, with the built-in rule kinds and those of the plugins; `describedIn` of
 * `tieuchi/author` gives it in Vietnamese.
 *
 * @param plugins The plugins that its rules may name; by default none.
 * @throws PackError where a plugin has a name that is taken, lacks a function, or throws.
 * @example
 * writeFileSync('pack.schema.json', JSON.stringify(packJsonSchema()));
 */
export function packJsonSchema(plugins: Plugins = {}): Json {
  const { tables, issues } = withPlugins(BUILT_IN, plugins);
  if (anyError(issues)) throw packError(issues);
  const outcome = orPluginFault(() => {
    tryJsonSchemas(tables);
    return toJsonSchema(packSchema(Object.values(tables.kinds), Object.values(tables.combiners)));
  });
  if ('fault' in outcome) throw packError([issueOf(outcome.fault.code, [], outcome.fault.params)]);
  return outcome.done;
}

/**
 * The JSON Schema of a core, which several packs extend, as it is written.
 *
 * @example
 * writeFileSync('core.schema.json', JSON.stringify(coreJsonSchema()));
 */
export function coreJsonSchema(): Json {
  return toJsonSchema(coreSchema);
}

/**
 * The JSON Schema of an amendment as it is written.
 *
 * @example
 * writeFileSync('amendment.schema.json', JSON.stringify(amendmentJsonSchema()));
 */
export function amendmentJsonSchema(): Json {
  return toJsonSchema(amendmentSchema);
}

/**
 * The JSON Schema of an assessment as it is written.
 *
 * @example
 * writeFileSync('assessment.schema.json', JSON.stringify(assessmentJsonSchema()));
 */
export function assessmentJsonSchema(): Json {
  return toJsonSchema(assessmentSchema);
}

/**
 * The JSON Schema of cases of a pack as they are written.
 *
 * @example
 * writeFileSync('cases.schema.json', JSON.stringify(casesJsonSchema()));
 */
export function casesJsonSchema(): Json {
  return toJsonSchema(casesSchema);
}

/**
 * The JSON Schema of a record.
 *
 * @example
 * writeFileSync('record.schema.json', JSON.stringify(recordJsonSchema()));
 */
export function recordJsonSchema(): Json {
  return toJsonSchema(recordSchema);
}

export type { CompiledPack, Options } from './engine.js';
export * as exact from './exact.js';
export { defineOperator } from './logic/index.js';
export { defineCombiner, defineKind } from './model/define.js';
export { LIMITS } from './model/document.js';
export { isAssessmentError, isPackError } from './model/errors.js';
export { FINDINGS } from './model/finding.js';
export { ISSUES } from './model/issue.js';
export { because, notApplicable, number, operand } from './model/lowered.js';
export { UNIT_REMARKS, UNIT_STATUSES } from './model/status.js';
export { definePack } from './model/written/define-pack.js';
export * as params from './params.js';
export type * from './types.js';
export { assessmentAsOf } from './views/assessment-as-of.js';
export { describePack } from './views/pack-description.js';
export { titlesOf } from './views/pack-titles.js';
export { rankingOf, rankingsOf } from './views/ranking-result.js';
export { openRecord } from './views/result-source.js';
export { everyDigit, shownNumber } from './views/shown-number.js';
export { shownPath } from './views/shown-path.js';
export { statusOf } from './views/status.js';
export { type SubmissionSchemaWanted, submissionJsonSchema } from './views/submission-schema.js';
export { unitIssues } from './views/unit-issues.js';
export { resultOf } from './views/unit-result.js';
export { findingSentence, issueSentence, reasonSentence } from './words/index.js';
