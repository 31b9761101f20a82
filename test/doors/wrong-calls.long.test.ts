import { expect, test } from 'vitest';
import { type Callable, ended, FUNCTIONS, isOptions, SCENE } from './functions.js';

/** What a person may give by mistake where something else is due. */
const WRONG: Readonly<Record<string, unknown>> = {
  undefined,
  null: null,
  'a number': 5,
  NaN: Number.NaN,
  'a bigint': 10n,
  'a text': 'x',
  true: true,
  'a list': [],
  'a list of null': [null],
  'a list of texts': ['x'],
  'an object': {},
  'an object of unknown keys': { x: null, language: 'vi' },
  'a function': () => 1,
  'a promise': Promise.resolve({}),
  'a date': new Date(0),
  'a map': new Map([['a', 1]]),
  'a proxy': new Proxy({}, {}),
  bytes: new Uint8Array(3),
  'a document': SCENE.document,
  'an assessment': SCENE.assessment,
  'a compiled pack': SCENE.pack,
  results: SCENE.results,
  'a record': SCENE.record,
  'an opened plan': SCENE.plan,
  'an open assessment': SCENE.live,
};

/** What is bounded to the byte, and a digest that is none: a wrong argument ends in an error from inside. */
const SMALL = /^\.\/(run |exact round 1)|^\.\/audit brokenDigests 1 a function/;

test.each(FUNCTIONS)('%s, given anything else, answers, or says what is needed', async (name, called, args = []) => {
  const faults: string[] = [];
  for (const [place, given] of wrongCalls(args)) {
    const error = await errorOf(called, given);
    if (error && !isOurs(error) && !SMALL.test(`${name} ${place}`)) faults.push(`${place}: ${String(error)}`);
  }

  expect(faults).toEqual([]);
});

/** The arguments with one of them, or one of the options in it, replaced by something wrong. */
function wrongCalls(args: readonly unknown[]): readonly (readonly [string, readonly unknown[]])[] {
  return args.flatMap((arg, at) => {
    const whole = Object.entries(WRONG).map(([name, wrong]) => [`${at} ${name}`, args.with(at, wrong)] as const);
    if (at === 0 || !isOptions(arg)) return whole;
    const parts = Object.keys(arg).flatMap((key) =>
      Object.entries(WRONG).map(
        ([name, wrong]) => [`${at}.${key} ${name}`, args.with(at, { ...arg, [key]: wrong })] as const,
      ),
    );
    return [...whole, ...parts];
  });
}

async function errorOf(called: Callable, args: readonly unknown[]): Promise<unknown> {
  try {
    await ended(called, args);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Whether an error is ours: issues of a document, or a sentence, which ends with a full stop, as none of an engine does. */
function isOurs(error: unknown): boolean {
  const { name, message } = error as Error;
  if (name === 'PackError' || name === 'AssessmentError') return true;
  return (name === 'TypeError' || name === 'RangeError') && message.endsWith('.');
}
