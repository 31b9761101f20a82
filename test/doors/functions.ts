import { readFileSync } from 'node:fs';
import { OPTIONS } from '../../src/model/options-given.js';
import { rightCalls } from './right-calls.js';
import { scene } from './scene.js';

const ROOT = new URL('../../', import.meta.url);
const EXPORTS = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')).exports as Readonly<
  Record<string, { readonly import: { readonly default: string } }>
>;

/** The doors of the package, each with the file of the source that it is built from. */
const DOORS = Object.entries(EXPORTS)
  .filter(([door]) => !door.endsWith('.json'))
  .map(([door, { import: file }]) => [door, sourceOf(file.default)] as const);

function sourceOf(file: string): string {
  const [, packed] = /^\.\/dist\/packs\/(.*)\.js$/.exec(file) ?? [];
  return packed ? `criteria-packs/${packed}/index.ts` : file.replace('./dist/esm/', 'src/').replace(/\.js$/, '.ts');
}

export type Callable = (...args: readonly unknown[]) => unknown;

export const SCENE = await scene();
const CALLS = rightCalls(SCENE);
/** Each function of each door, with arguments that it takes. */
export const FUNCTIONS = (
  await Promise.all(
    DOORS.map(async ([door, file]) => {
      const exported: Readonly<Record<string, unknown>> = await import(new URL(file, ROOT).href);
      const functions = Object.entries(exported).filter(([, value]) => typeof value === 'function');
      return functions.map(([name, called]) => [`${door} ${name}`, called as Callable, CALLS[door]?.[name]] as const);
    }),
  )
).flat();

/** Calls, and takes all that comes of it: a promise is awaited, what is given one by one is read to its end. */
export async function ended(called: Callable, args: readonly unknown[]): Promise<void> {
  const answer = (await called(...args)) as { readonly value?: unknown } | undefined;
  for (const value of [answer, answer?.value]) {
    const { [Symbol.asyncIterator]: later, next } = Object(value);
    if (later ?? next) for await (const _ of value as AsyncIterable<unknown>);
  }
}

/** Whether an argument is an object of options. */
export function isOptions(arg: unknown): arg is object {
  const keys = typeof arg === 'object' && arg !== null && !Array.isArray(arg) ? Object.keys(arg) : [];
  return keys.length > 0 && keys.every((key) => Object.hasOwn(OPTIONS, key));
}
