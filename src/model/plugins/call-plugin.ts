import type { Issue, IssueCode } from '../issue.js';

/** What a plugin did that it must not, as an issue says it: `part` is its function, `message` the plugin's words. */
export interface PluginFault {
  readonly code: Extract<IssueCode, 'plugin-threw' | 'plugin-answer'>;
  readonly params: { readonly plugin: string; readonly part: string; readonly [param: string]: string };
}

/** Which function of which plugin is called, and what it must answer, in a word that the words room translates. */
export interface PluginCall {
  readonly plugin: string;
  readonly part: string;
  readonly expected: string;
}

/**
 * The only place where code of a plugin runs. `read` makes a value of the library's own of what it answers, and answers
 * undefined where it is none: what the plugin keeps, and may change later, goes no further. A fault ends the work.
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

/** What the work gives, or what a plugin did wrong; anything else that is thrown goes on. */
export function orPluginFault<T>(work: () => T): { readonly done: T } | { readonly fault: PluginFault } {
  try {
    return { done: work() };
  } catch (thrown) {
    if (isPluginFault(thrown)) return { fault: thrown.pluginFault };
    throw thrown;
  }
}

/** Ends everything that asks a plugin, as `orPluginFault` answers it. */
export function endWith(fault: PluginFault): never {
  const error = Object.assign(new Error(`plugin ${fault.params.plugin}: ${fault.code}`), FAULTY);
  throw Object.freeze(Object.assign(error, { [MADE_HERE]: SEAL, pluginFault: Object.freeze(fault) }));
}

/** Whether a plugin is to blame for what was thrown. */
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

/** No plugin can make what has this: it is given neither the key nor the seal. */
const MADE_HERE = Symbol('plugin fault');
const SEAL = Object.freeze({});
const FAULTY = { name: 'PluginError', code: 'plugin-failed' } as const;
const LONGEST = 200;

/** The words of whatever was thrown, on one line; '' where it has none that can be read. */
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

/** A promise is no answer; that it fails later may not end the process. */
function forget(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  try {
    Promise.prototype.then.call(answer, nothing, nothing);
  } catch {
    // no promise
  }
}

function nothing(): void {}
