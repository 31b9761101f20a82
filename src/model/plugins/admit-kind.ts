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
import { callsOf, endWith, orPluginFault, type PluginFault } from './call-plugin.js';
import { guardedParams, refusedParams } from './guarded-params.js';

/**
 * A plugin's rule kind in the form that the stages use. An error that it throws, or an answer of the wrong shape, ends
 * the work as a `PluginFault`.
 */
export function admitKind(kind: Kind, plugin: string): Kind {
  const { version, parts, check, tell, lazy } = kind;
  const called = callsOf(plugin);
  const words = called('words', 'plugin-words', () => kind.words, readWords);
  paramsOf(kind, plugin, z.lazy(z.any));
  return {
    kind: plugin,
    ...(version === undefined ? {} : { version }),
    params: (rule) => {
      const attempt = orPluginFault(() => paramsOf(kind, plugin, rule));
      return 'done' in attempt ? attempt.done : refusedParams(attempt.fault);
    },
    reads: (params) => called('reads', 'plugin-reads', () => kind.reads(params), readReads),
    ...(parts && {
      parts: (params) => {
        const read = (answer: unknown) => partsOf(answer, params);
        return called('parts', 'plugin-parts', () => kind.parts?.(params), read);
      },
    }),
    ...(check && {
      check: (params, context) =>
        called('check', 'plugin-faults', () => kind.check?.(params, checkContext(context)), readFaults),
    }),
    lower: (params, context) => {
      const faults: PluginFault[] = [];
      const lower = () => kind.lower(params, lowerContext(context, plugin, faults));
      const attempt = orPluginFault(() => called('lower', 'plugin-expression', lower, readExpression));
      // the plugin may have caught the error of a refused `declare` or `require`
      const [fault] = 'fault' in attempt ? [...faults, attempt.fault] : faults;
      return 'done' in attempt && fault === undefined ? attempt.done : endWith(fault as PluginFault);
    },
    words,
    ...(tell && {
      tell: (params, telling) => {
        const sentences = () => kind.tell?.(params, { ...telling, ...checkContext(telling) });
        return called('tell', 'plugin-sentences', sentences, readSentences);
      },
    }),
    ...(lazy === true ? { lazy } : {}),
  };
}

/** A plugin's combiner in the form that the stages use; faults as with `admitKind`. */
export function admitCombiner(combiner: Combiner, plugin: string): Combiner {
  const { version, params, weighted, check } = combiner;
  const called = callsOf(plugin);
  return {
    combiner: plugin,
    ...(version === undefined ? {} : { version }),
    ...(params === undefined ? {} : { params: schemaOf(plugin, () => params) }),
    ...(weighted === undefined ? {} : { weighted: weighted === true }),
    ...(check && {
      check: (read, context) => called('check', 'plugin-faults', () => combiner.check?.(read, context), readFaults),
    }),
    lower: (read, context) => called('lower', 'plugin-combined', () => combiner.lower(read, context), readCombined),
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
  return guardedParams(plugin, callsOf(plugin)('params', 'plugin-schema', params, read));
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
    const attempt = orPluginFault(() => callsOf(plugin)(part, expected, () => answer, read));
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
