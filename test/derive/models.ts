import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { NamedText } from '../../src/author/derive/derivation.js';
import { type DeriveOptions, derivePack, readCases, readSource, runCases } from '../../src/author/index.js';
import {
  because,
  defineCombiner,
  defineKind,
  defineOperator,
  exact,
  number,
  type Plugins,
  params,
  safeCompilePack,
} from '../../src/index.js';
import type { Pack, PackNode } from '../../src/model/pack.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A pack of the repository, with its cases. */
export interface ModelFile {
  readonly file: string;
  readonly text: string;
  readonly pack: Pack;
  readonly cases: readonly NamedText[];
}

/** The shape that shows how an error of levels is told: the one pack of the repository that has errors. */
const WRONG = join('examples', 'shapes', 'C3', 'pack.yaml');

/** Every pack of the repository that has no errors. */
export const MODELS: readonly ModelFile[] = ['criteria-packs', 'examples']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((file) => /(^|[/\\.])pack\.yaml$/.test(file) && file !== WRONG)
  .toSorted()
  .map((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return { file, text, pack: readSource(text).document as unknown as Pack, cases: casesOf(dirname(file)) };
  });

function casesOf(folder: string): readonly NamedText[] {
  const files = existsSync(join(ROOT, folder, 'cases'))
    ? readdirSync(join(ROOT, folder, 'cases')).map((name) => join('cases', name))
    : existsSync(join(ROOT, folder, 'cases.yaml'))
      ? ['cases.yaml']
      : [];
  return files.toSorted().map((name) => ({ name, text: readFileSync(join(ROOT, folder, name), 'utf8') }));
}

/** The plugins that packs of the examples need; what they compute does not matter here. */
export const PLUGINS: Plugins = {
  kinds: [
    defineKind({
      kind: 'by-dozen',
      version: 1,
      params: z.strictObject({ fact: params.factId }),
      reads: ({ fact }) => [{ at: ['fact'], fact, type: 'number' }],
      lower: ({ fact }, { max }) => ({
        if: [
          { '==': [{ '%': [{ var: fact }, number('12')] }, number('0')] },
          because('whole', max),
          because('broken', 0),
        ],
      }),
      words: { whole: { vi: 'chẵn tá', en: 'whole' }, broken: { vi: 'lẻ tá', en: 'broken' } },
    }),
    defineKind({
      kind: 'threshold',
      version: 1,
      params: z.strictObject({ fact: params.factId, atLeast: params.decimal }),
      reads: ({ fact }) => [{ at: ['fact'], fact, type: 'number' }],
      lower: ({ fact, atLeast }, { max }) => ({
        if: [{ '>=': [{ var: fact }, number(atLeast)] }, because('reached', max), because('not-reached', 0)],
      }),
      words: { reached: { vi: 'đạt', en: 'reached' }, 'not-reached': { vi: 'chưa', en: 'not reached' } },
    }),
  ],
  combiners: [
    defineCombiner({
      combiner: 'geometric-mean',
      version: 1,
      lower: (_, { rows, ofPercent }) =>
        ofPercent({
          root: [
            { reduce: [rows, { '*': [{ var: 'accumulator' }, { var: 'current.percent' }] }, number('1')] },
            { count: rows },
          ],
        }),
    }),
  ],
  operators: [
    defineOperator({
      name: 'dozens',
      version: 1,
      args: ['number'],
      result: 'number',
      evaluate: ([x]) => exact.multiply(x, exact.ratio(1, 12)),
    }),
    defineOperator({
      name: 'saturation',
      version: 1,
      args: ['number', 'number'],
      result: 'number',
      evaluate: ([x, half]) =>
        exact.divide(x, exact.add(x, half)) ?? { status: 'unscorable', because: { code: 'division-by-zero' } },
    }),
  ],
};

/** For whom packs are derived here. */
export const FOR: DeriveOptions = {
  authority: { vi: 'tỉnh Ví Dụ', en: 'Example province' },
  id: 'vi-du-2031',
  year: 2031,
};

/** What is told where nothing that counts would be left. */
export const NOTHING_LEFT = 'list-empty tiers';

/** What is wrong with a pack derived from a model, which must be nothing: faults with a `; ` between them. */
export function faultsOf({ text, pack, cases }: ModelFile, options: Partial<DeriveOptions>): string {
  const authority = Object.fromEntries(pack.languages.map((language) => [language, FOR.authority[language] ?? 'X']));
  const derived = derivePack({ text, cases }, { ...FOR, authority, ...options }, PLUGINS);
  if (!derived.ok) return derived.errors.map(({ code, path }) => `${code} ${path.join('.')}`).join('; ');
  const source = readSource(derived.value.text);
  const compiled = safeCompilePack(source.document, PLUGINS);
  if (!compiled.ok) return compiled.errors.map(({ code, path }) => `${code} ${path.join('.')}`).join('; ');
  const unread = source.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const lost = derived.value.notes.some(({ code }) => code === 'comments-lost') ? ['comments lost'] : [];
  const ofCases = derived.value.cases.flatMap(({ name, text: written }) => {
    const read = readCases(compiled.value, readSource(written).document);
    if (!read.ok) return read.errors.map(({ code, path }) => `${name}: ${code} ${path.join('.')}`);
    return runCases(compiled.value, [read.value]).flatMap((verdict) =>
      verdict.passed ? [] : [`fails: ${verdict.case}`],
    );
  });
  return [...unread, ...lost, ...groundsIn(source.document as unknown as Pack), ...ofCases].join('; ');
}

/** What of a derived pack still rests on the model, or on nothing. */
function groundsIn(made: Pack): readonly string[] {
  const [first = ''] = made.languages;
  const citing = JSON.stringify([made.tiers, made.procedure, made.period, made.gaps, made.constants ?? []]);
  return [
    ...(/"standing":(?:"official"|\{[^}]*"official")/.test(JSON.stringify(made)) ? ['official'] : []),
    ...made.texts.flatMap(({ key, binds }) => (binds === false ? [] : [`${key} binds`])),
    ...made.texts.flatMap(({ key }) =>
      citing.includes(`"${key}"`) || citing.includes(`"${key}#`) ? [] : [`${key} is not cited`],
    ),
    ...(made.authority?.[first] === (FOR.authority[first] ?? 'X') ? [] : ['authority']),
    ...(made.period.to.startsWith('2031') ? [] : ['period']),
    ...made.gaps.flatMap(({ id, at }) => (at.length === 0 ? [`gap ${id} of nowhere`] : [])),
  ];
}

/** Every row and group of a tier, by id. */
export function nodesOf(nodes: readonly PackNode[]): readonly PackNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children ?? [])]);
}

/** Every subset of a list but the empty one. */
export function subsetsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** items.length - 1 }, (_, bits) =>
    items.filter((_item, index) => ((bits + 1) >> index) % 2 === 1),
  );
}
