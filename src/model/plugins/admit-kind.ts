import type { Json } from '../expression.js';
import type { Kind } from '../kind.js';
import type { CheckContext, Combiner, DeclaredFact, LowerContext, Part, RuleDocument } from '../lowering.js';
import { packFact } from '../pack-facts.js';
import * as z from '../schemas.js';
import {
  readCombined,
  readExpression,
  readFaults,
  readParts,
  readPlain,
  readReads,
  readSentences,
  readWords,
} from './answers.js';
import { callPlugin, endWith, orPluginFault, type PluginFault } from './call-plugin.js';
import { guardedParams, refusedParams } from './guarded-params.js';

/**
 * A plugin's rule kind in the form that the stages use. An error that it throws, or an answer of the wrong shape, ends
 * the work as a `PluginFault`.
 */
export function admitKind(kind: Kind, plugin: string): Kind {
  const { version, parts, check, tell, lazy } = kind;
  const words = callPlugin({ plugin, part: 'words', expected: 'plugin-words' }, () => kind.words, readWords);
  paramsOf(kind, plugin, z.lazy(z.any));
  return {
    kind: plugin,
    ...(version === undefined ? {} : { version }),
    params: (rule) => {
      const attempt = orPluginFault(() => paramsOf(kind, plugin, rule));
      return 'done' in attempt ? attempt.done : refusedParams(attempt.fault);
    },
    reads: (params) =>
      callPlugin({ plugin, part: 'reads', expected: 'plugin-reads' }, () => kind.reads(params), readReads),
    ...(parts === undefined
      ? {}
      : {
          parts: (params) =>
            callPlugin(
              { plugin, part: 'parts', expected: 'plugin-parts' },
              () => kind.parts?.(params),
              (answer) => partsOf(answer, params),
            ),
        }),
    ...(check === undefined
      ? {}
      : {
          check: (params, context) =>
            callPlugin(
              { plugin, part: 'check', expected: 'plugin-faults' },
              () => kind.check?.(params, checkContext(context)),
              readFaults,
            ),
        }),
    lower: (params, context) => {
      const faults: PluginFault[] = [];
      const attempt = orPluginFault(() =>
        callPlugin(
          { plugin, part: 'lower', expected: 'plugin-expression' },
          () => kind.lower(params, lowerContext(context, plugin, faults)),
          readExpression,
        ),
      );
      // the plugin may have caught the error of a refused `declare` or `require`
      const [fault] = 'fault' in attempt ? [...faults, attempt.fault] : faults;
      return 'done' in attempt && fault === undefined ? attempt.done : endWith(fault as PluginFault);
    },
    words,
    ...(tell === undefined
      ? {}
      : {
          tell: (params, telling) =>
            callPlugin(
              { plugin, part: 'tell', expected: 'plugin-sentences' },
              () => kind.tell?.(params, { ...telling, ...checkContext(telling) }),
              readSentences,
            ),
        }),
    ...(lazy === true ? { lazy } : {}),
  };
}

/** A plugin's combiner in the form that the stages use; faults as with `admitKind`. */
export function admitCombiner(combiner: Combiner, plugin: string): Combiner {
  const { version, params, weighted, check } = combiner;
  return {
    combiner: plugin,
    ...(version === undefined ? {} : { version }),
    ...(params === undefined ? {} : { params: schemaOf(plugin, () => params) }),
    ...(weighted === undefined ? {} : { weighted: weighted === true }),
    ...(check === undefined
      ? {}
      : {
          check: (read, context) =>
            callPlugin(
              { plugin, part: 'check', expected: 'plugin-faults' },
              () => combiner.check?.(read, context),
              readFaults,
            ),
        }),
    lower: (read, context) =>
      callPlugin(
        { plugin, part: 'lower', expected: 'plugin-combined' },
        () => combiner.lower(read, context),
        readCombined,
      ),
  };
}

function paramsOf({ params }: Kind, plugin: string, rule: z.Schema<RuleDocument>): z.core.$ZodType {
  return schemaOf(plugin, () => (typeof params === 'function' ? params(rule) : params));
}

function schemaOf(plugin: string, params: () => z.core.$ZodType): z.core.$ZodType {
  const read = (answer: unknown): z.core.$ZodType | undefined => {
    if (typeof answer !== 'object' || answer === null) return undefined;
    const { _zod: zod } = answer as Partial<z.core.$ZodTypes>;
    return typeof zod?.run === 'function' && typeof zod.def.type === 'string' ? (answer as z.core.$ZodType) : undefined;
  };
  return guardedParams(plugin, callPlugin({ plugin, part: 'params', expected: 'plugin-schema' }, params, read));
}

/** Rules inside a rule: each must be an object of the params, since no schema has read any other. */
function partsOf(answer: unknown, params: unknown): readonly Part[] | undefined {
  const parts = readParts(answer);
  return parts?.every(({ rule }) => holds(params as Json, rule as Json)) ? parts : undefined;
}

function holds(whole: Json, part: Json): boolean {
  if (whole === part) return true;
  return typeof whole === 'object' && whole !== null && Object.values(whole).some((inside) => holds(inside, part));
}

/** The context of a check, for a plugin: facts and cohorts are copies. */
function checkContext({ max, fact, cohorts = [] }: CheckContext): CheckContext {
  return {
    max,
    fact: (id) => {
      const info = fact(id);
      return info && { ...info, ...(info.options ? { options: [...info.options] } : {}) };
    },
    cohorts: cohorts.map((cohort) => ({ ...cohort })),
  };
}

function lowerContext(context: LowerContext, plugin: string, faults: PluginFault[]): LowerContext {
  const due = <T>(part: string, expected: string, answer: unknown, read: (answer: unknown) => T | undefined): T => {
    const attempt = orPluginFault(() => callPlugin({ plugin, part, expected }, () => answer, read));
    if ('done' in attempt) return attempt.done;
    faults.push(attempt.fault);
    throw new Error(attempt.fault.code);
  };
  return {
    ...checkContext(context),
    lower: context.lower,
    declare: (fact) => context.declare(due('declare', 'plugin-fact', fact, readFact)),
    require: (relation) => context.require(due('require', 'plugin-expression', relation, readExpression)),
  };
}

function readFact(answer: unknown): DeclaredFact | undefined {
  const read = packFact.safeParse(readPlain(answer));
  return read.success ? (read.data as unknown as DeclaredFact) : undefined;
}
