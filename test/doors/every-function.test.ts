import { expect, test } from 'vitest';
import { type Callable, ended, FUNCTIONS, isOptions, SCENE } from './functions.js';

test('each function of each door has a row of arguments that it takes', () => {
  expect(FUNCTIONS.length).toBeGreaterThan(180);
  expect(FUNCTIONS.filter(([, , args]) => args === undefined).map(([name]) => name)).toEqual([]);
});

// the runtime of modules is put in when the package is built
const RUN = FUNCTIONS.filter(([name]) => name !== './build writeScorer');

test.each(RUN)('%s takes these arguments', async (_, called, args = []) => {
  await ended(called, args);
});

/** `tieuchi/run` is bounded to the byte: it leaves options to TypeScript, as docs/compiled-ahead.md says. */
const SMALL = /^\.\/run /;

/** Each function, with the place of an argument that is its options. */
const OPTIONED = RUN.filter(([name]) => !SMALL.test(name)).flatMap(([name, called, args = []]) =>
  args.flatMap((arg, at) => (at > 0 && isOptions(arg) ? [[name, at, called, args] as const] : [])),
);

test('most doors have functions that take options', () => {
  expect(new Set(OPTIONED.map(([name]) => name.split(' ')[0])).size).toBeGreaterThan(6);
  expect(OPTIONED.length).toBeGreaterThan(50);
});

test.each(OPTIONED)('%s, argument %d: an option that is not known is refused by name', async (_, at, called, args) => {
  const given = args.with(at, { ...(args[at] as object), unheard: 1 });

  await expect((async () => ended(called, given))()).rejects.toThrow("There is no option 'unheard'");
});

test.each<[string, Callable, string]>([
  [
    'a language by another key',
    () => calling('. resultOf', SCENE.results, 'xa-a', { language: 'en' }),
    "There is no option 'language', but there is 'lang'.",
  ],
  [
    'a layer by another key',
    () => calling('. rankingOf', SCENE.results, 'total', { layers: 'verified' }),
    "There is no option 'layers', but there is 'layer'.",
  ],
  [
    'an unknown language',
    () => calling('./score submissionSchema', SCENE.pack, 'commune', { lang: 'vn' }),
    "The language is 'vi' or 'en', not 'vn'.",
  ],
  [
    'null for options',
    () => calling('. assess', SCENE.pack, SCENE.assessment, null),
    'An object of options, as `{}`, is needed here, not null.',
  ],
  [
    'null for the options of a pack',
    () => calling('. compilePack', SCENE.document, {}, null),
    'An object of options, as `{}`, is needed here, not null.',
  ],
  [
    'a limit that is none',
    () => calling('./score openAssessment', SCENE.pack, SCENE.assessment, { limits: { node: 5 } }),
    "There is no limit 'node', but there is 'nodes'.",
  ],
  [
    'a limit that is no number',
    () => calling('./author readSource', 'a: 1', { limits: { bytes: Number.NaN } }),
    "The limit 'bytes' is a number from 0, not the number NaN.",
  ],
  [
    'a digest that comes later',
    () => calling('. assess', SCENE.pack, SCENE.assessment, { hash: async () => new Uint8Array(32) }),
    '`hash` gives 32 bytes at once, and no promise.',
  ],
  [
    'blocks without a size',
    () => calling('./score scoreStream', SCENE.pack, SCENE.head, [], { block: Number.NaN }),
    'A whole number from 1, as `block`, is needed here, not the number NaN.',
  ],
  [
    'blocks of no unit',
    () => calling('./score scoreStream', SCENE.pack, SCENE.head, [], { block: 0 }),
    'A whole number from 1, as `block`, is needed here, not the number 0.',
  ],
  [
    'blocks of half a unit',
    () => calling('./score scoreStream', SCENE.pack, SCENE.head, [], { block: 1.5 }),
    'A whole number from 1, as `block`, is needed here, not the number 1.5.',
  ],
  [
    'a decimal with an exponent',
    () => calling('./exact fromDecimal', '1.5e3'),
    "A number as text, as '12.50', is needed here, not 1.5e3.",
  ],
  [
    'a ratio for a decimal',
    () => calling('./exact fromDecimal', '70/3'),
    "A number as text, as '12.50', is needed here, not 70/3.",
  ],
  [
    'a double for a decimal',
    () => calling('./exact fromDecimal', 1.5),
    "A number as text, as '12.50', is needed here, not 1.5.",
  ],
  [
    'a double for exact text',
    () => calling('./exact fromText', 1.5),
    "A number as text, as '12.50', is needed here, not 1.5.",
  ],
  [
    'a plugin that is undefined, as an export whose name is misspelt',
    () => calling('. compilePack', SCENE.document, { kinds: [undefined] }),
    '"kinds[0]","part":"name","expected":"plugin-name"',
  ],
])('%s is refused in a sentence', (_, call, sentence) => {
  expect(call).toThrow(sentence);
});

function calling(name: string, ...args: readonly unknown[]): unknown {
  const [, called] = FUNCTIONS.find(([known]) => known === name) ?? [];
  return called?.(...args);
}

test('a limit that is undefined is the default, and not none', () => {
  const deep = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`);
  const checked = calling('. safeAssess', SCENE.pack, deep, { limits: { depth: undefined } });

  expect(JSON.stringify(checked)).toContain('"limit":"64"');
});
