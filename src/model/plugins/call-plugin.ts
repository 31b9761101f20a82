import type { Issue, IssueCode } from '../issue.js';

/** A fault of a plugin, as an issue reports it: `part` is the function, `message` the text of the error. */
export interface PluginFault {
  readonly code: Extract<IssueCode, 'plugin-threw' | 'plugin-answer'>;
  readonly params: { readonly plugin: string; readonly part: string; readonly [param: string]: string };
}

/** A call of the function `part` of a plugin. `expected`: what it must answer, as a word that `words/` translates. */
export interface PluginCall {
  readonly plugin: string;
  readonly part: string;
  readonly expected: string;
}

/**
 * The only place where code of a plugin runs. `read` copies its answer into a value of the library, or answers
 * undefined if it has the wrong shape; the plugin's object, which it may change later, is not kept. A fault ends the
 * work.
 */
export function callPlugin<T>(
  { plugin, part, expected }: PluginCall,
  call: () => unknown,
  read: (answer: unknown) => T | undefined,
): T {
  let value: T | undefined;
  try {
    const answer = call();
    value = read(answer);
    if (value === undefined) forget(answer);
  } catch (thrown) {
    if (isPluginFault(thrown)) throw thrown;
    return endWith({ code: 'plugin-threw', params: { plugin, part, message: messageOf(thrown) } });
  }
  return value === undefined ? endWith({ code: 'plugin-answer', params: { plugin, part, expected } }) : value;
}

/** Calls functions of one plugin: each by its name, with what it must answer. */
export function callsOf(plugin: string) {
  return <T>(part: string, expected: string, call: () => unknown, read: (answer: unknown) => T | undefined): T =>
    callPlugin({ plugin, part, expected }, call, read);
}

/** The result of `work` as `done`, or the fault of a plugin; any other error is thrown again. */
export function orPluginFault<T>(work: () => T): { readonly done: T } | { readonly fault: PluginFault } {
  try {
    return { done: work() };
  } catch (thrown) {
    if (isPluginFault(thrown)) return { fault: thrown.pluginFault };
    throw thrown;
  }
}

/** Throws a fault of a plugin, which `orPluginFault` catches. */
export function endWith(fault: PluginFault): never {
  const error = Object.assign(new Error(`plugin ${fault.params.plugin}: ${fault.code}`), FAULTY);
  throw Object.freeze(Object.assign(error, { [MADE_HERE]: SEAL, pluginFault: Object.freeze(fault) }));
}

/** Whether `endWith` threw this. */
export function isPluginFault(thrown: unknown): thrown is Error & { readonly pluginFault: PluginFault } {
  try {
    return (thrown as Readonly<Record<symbol, unknown>>)[MADE_HERE] === SEAL;
  } catch {
    return false;
  }
}

/** Whether an issue says that a plugin does not work. */
export function isOfPlugin({ code }: Pick<Issue, 'code'>): boolean {
  return code === 'plugin-threw' || code === 'plugin-answer';
}

/** The key and the value that mark errors of `endWith`. A plugin has neither, so it cannot make such an error. */
const MADE_HERE = Symbol('plugin fault');
const SEAL = Object.freeze({});
const FAULTY = { name: 'PluginError', code: 'plugin-failed' } as const;
const LONGEST = 200;

/** The message of whatever was thrown, on one line; '' if there is none that can be read. */
function messageOf(thrown: unknown): string {
  try {
    const isObject = typeof thrown === 'object' && thrown !== null;
    const text: unknown = isObject ? (thrown as Partial<Error>).message : thrown;
    if (typeof text !== 'string') return '';
    const line = String(text)
      .replaceAll(/\p{Surrogate}/gu, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  } catch {
    return '';
  }
}

/** Ignores a promise that a plugin answered: it is no answer, and if it fails later, that must not end the process. */
function forget(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  try {
    Promise.prototype.then.call(answer, nothing, nothing);
  } catch {
    // the answer is no promise: there is nothing to silence
  }
}

function nothing(): void {}
