import type { Answer } from '../model/expression.js';
import { issueOf } from '../model/issue.js';
import type { Operator } from '../model/operator.js';
import { callPlugin, orPluginFault } from '../model/plugins/call-plugin.js';
import { withCompile } from '../model/plugins/with-compile.js';
import type { Plugins } from '../model/tables.js';
import { issueSentence, type Language, word } from '../words/index.js';
import { type Io, paintFor } from './io.js';
import { loadPlugins } from './load-plugins.js';

/** How many messages of one operator are printed. */
const MOST = 3;

/**
 * The plugins of a file, for a command that scores by them. What an operator throws stands in no record; it is printed on
 * standard error as it comes, each message once, the first three of an operator.
 */
export async function loadReportingPlugins(io: Io, file: string | undefined, language: Language): Promise<Plugins> {
  const plugins = await loadPlugins(io.cwd, file, io.turn);
  if (plugins.operators === undefined) return plugins;
  return { ...plugins, operators: plugins.operators.map((operator) => reporting(operator, printer(io, language))) };
}

function reporting(operator: Operator, report: (plugin: string, message: string) => void): Operator {
  return withCompile(operator, (compileOfPlugin, node, compile) => {
    const evaluate = compileOfPlugin(node, compile);
    return (reader) => {
      const call = { plugin: node.op, part: 'evaluate', expected: '' };
      const attempt = orPluginFault(() =>
        callPlugin(
          call,
          () => evaluate(reader),
          (answer) => ({ answer }),
        ),
      );
      if ('done' in attempt) return attempt.done.answer as Answer;
      const { plugin, message = '' } = attempt.fault.params;
      report(plugin, message);
      throw new Error(message);
    };
  });
}

function printer(io: Io, language: Language): (plugin: string, message: string) => void {
  const messages = new Set<string>();
  return (plugin, message) => {
    if (messages.has(message) || messages.size === MOST) return;
    messages.add(message);
    const sentence = issueSentence(issueOf('plugin-threw', [], { plugin, part: 'evaluate', message }), language);
    io.err(`${paintFor(io, 'err')('yellow', word('warning', language))}: ${sentence}\n`);
  };
}
