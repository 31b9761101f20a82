import { BUILT_IN, type CompiledPack, compileBy } from '../../engine.js';
import { sameData } from '../../kit/same-data.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { type Answer, type Type, typeName } from '../../model/expression.js';
import { paramsOf } from '../../model/issue.js';
import type { Evaluate, Operator, Reader } from '../../model/operator.js';
import type { Pack } from '../../model/pack.js';
import { PLUGIN_LISTS, PLUGIN_PARTS, type UsedPlugin } from '../../model/plan.js';
import { callPlugin, isOfPlugin, orPluginFault, type PluginCall } from '../../model/plugins/call-plugin.js';
import { readAnswer } from '../../model/plugins/read-value.js';
import { withCompile } from '../../model/plugins/with-compile.js';
import type { Plugins } from '../../model/tables.js';

/** A pack whose plugins are watched while figures are tried. */
interface WatchedPack {
  readonly compiled: CompiledPack;
  /** What was seen until now, each plugin at its place in `requires`. */
  readonly findings: () => readonly CheckFinding[];
}

/** Which operator throws, with its message, and which answers otherwise to the same values: by name, at most once each. */
interface Seen {
  readonly fails: Map<string, string>;
  readonly unsteady: Set<string>;
}

/** The most answers of an operator in one formula that are remembered, and asked for twice. */
const TWICE = 10_000;

/** The pack, compiled again with operators that are watched; a kind or combiner that then lowers to something else is told. */
export function watchedPlugins(compiled: CompiledPack, plugins: Plugins): WatchedPack {
  const { pack, plan } = compiled;
  const seen: Seen = { fails: new Map(), unsteady: new Set() };
  const findings = () => findingsOf(plan.pack, plan.plugins, seen);
  if (plan.plugins.length === 0) return { compiled, findings };
  const given = orPluginFault(() =>
    callPlugin(
      { plugin: 'operators', part: 'list', expected: 'plugin-list' },
      () => ({
        kinds: plugins.kinds ?? [],
        combiners: plugins.combiners ?? [],
        operators: Array.from(plugins.operators ?? [], (operator) => watched(operator, seen)),
      }),
      (lists) => lists as Plugins,
    ),
  );
  const again = 'done' in given ? compileBy(BUILT_IN, pack.document, given.done) : undefined;
  if (!again?.ok) {
    for (const fault of again?.errors.filter(isOfPlugin) ?? []) seen.unsteady.add(paramsOf(fault).plugin ?? '');
    return { compiled, findings };
  }
  for (const [index, { id, lowered }] of plan.plugins.entries())
    if (!sameData(lowered, again.value.plan.plugins[index]?.lowered)) seen.unsteady.add(id);
  return { compiled: again.value, findings };
}

function findingsOf(
  { requires = {} }: Pack,
  used: readonly UsedPlugin[],
  { fails, unsteady }: Seen,
): readonly CheckFinding[] {
  return PLUGIN_PARTS.flatMap((part) =>
    (requires[PLUGIN_LISTS[part]] ?? []).flatMap(({ id: plugin }, index) => {
      if (!used.some(({ is, id }) => is === part && id === plugin)) return [];
      const path = ['requires', PLUGIN_LISTS[part], index];
      const message = fails.get(plugin);
      return [
        ...(message === undefined ? [] : [checkFinding('plugin-fails', path, { plugin, message })]),
        ...(unsteady.has(plugin) ? [checkFinding('plugin-unsteady', path, { plugin })] : []),
      ];
    }),
  );
}

/** The operator, each of whose answers is compared with those that it gave to the same values before. */
function watched(operator: Operator, seen: Seen): Operator {
  return withCompile(operator, (compileOfPlugin, node, compile) => {
    const read: unknown[] = [];
    const evaluate = compileOfPlugin(node, (operand) => {
      const inner = compile(operand);
      return (reader) => noted(read, inner(reader));
    });
    const answers = new Map<string, string>();
    const call = { plugin: node.op, part: 'evaluate', expected: typeName(node.type) };
    return (reader) => {
      const ask = () => asked(evaluate, { reader, read, call, type: node.type });
      const first = ask();
      for (const { key, result, message } of answers.size < TWICE ? [first, ask()] : [first]) {
        if ((answers.get(key) ?? result) !== result) seen.unsteady.add(node.op);
        if (answers.size < TWICE) answers.set(key, result);
        if (message !== undefined && !seen.fails.has(node.op)) seen.fails.set(node.op, message);
      }
      if (first.message !== undefined) throw new Error(first.message);
      return first.answer as Answer;
    };
  });
}

/** One call of an operator: all that it read, as text; its answer, and as text; the message of what it threw. */
interface Asked {
  readonly key: string;
  readonly result: string;
  readonly answer: unknown;
  readonly message: string | undefined;
}

interface Asking {
  readonly reader: Reader;
  readonly read: unknown[];
  readonly call: PluginCall;
  readonly type: Type;
}

function asked(evaluate: Evaluate, { reader, read, call, type }: Asking): Asked {
  read.length = 0;
  let answer: unknown;
  const view = notingReader(reader, read);
  const evaluated = () => {
    answer = evaluate(view);
    return answer;
  };
  // which facts may be missing is looked at by who asks; here any answer without a value is one
  const outcome = orPluginFault(() => callPlugin(call, evaluated, (given) => readAnswer(given, type, [])));
  if (view.approximate) reader.approximate = true;
  const message =
    'fault' in outcome && outcome.fault.code === 'plugin-threw' ? outcome.fault.params.message : undefined;
  return { key: textOf(read), result: message === undefined ? textOf(outcome) : '', answer, message };
}

/** A reader that notes whatever is read by it. */
function notingReader(reader: Reader, read: unknown[]): Reader {
  const { fact, attribute, measure, rows, item } = reader;
  return {
    fact: (id) => noted(read, fact(id)),
    attribute: (id) => noted(read, attribute(id)),
    measure: (node, what) => noted(read, measure(node, what)),
    rows: (node, which) => noted(read, rows(node, which)),
    get item() {
      return noted(read, item);
    },
    reasons: [],
    approximate: false,
  };
}

function noted<T>(read: unknown[], value: T): T {
  read.push(value);
  return value;
}

/** Plain data as text, for a comparison. */
function textOf(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)) ?? '';
}
