import { type CompiledPack, compiledPack } from '../engine.js';
import { type ColumnType, FACT_TYPE_IS, type FactType } from '../model/fact-type.js';
import { type GivenFact, givenFacts } from '../model/given-facts.js';
import type { Words } from '../model/lowering.js';
import { optionId } from '../model/option-id.js';
import type { PackFact, WordsDocument } from '../model/pack.js';
import type { Plan, PlanTier } from '../model/plan.js';
import { nodesOf } from '../model/tier-nodes.js';
import { VERSION } from '../model/version.js';
import { standingWords, vietnameseFirst } from './head-lines.js';

/**
 * The text of a TypeScript declaration of the names of a pack: what `definePack` infers of a literal, for a pack in YAML or
 * JSON, and of each tier only the facts that it is asked. It exports a type that is called as the pack, `GiaLai2019` for
 * `gia-lai-2019`: `compilePack<GiaLai2019>(document)`. The same pack gives the same text.
 *
 * @param compiled The compiled pack.
 * @throws TypeError where `compiled` is not a compiled pack.
 * @example
 * packTypes(compilePack(document)).includes('export type GiaLai2019 ='); // true
 */
export function packTypes(compiled: CompiledPack): string {
  const { plan } = compiledPack(compiled);
  const name = typeName(plan.pack.id);
  return [
    ...headOf(compiled).map((line) => `// ${line}`.trimEnd()),
    "import type * as tieuchi from 'tieuchi';",
    '',
    ...comment(titleIn(plan, plan.pack.title), ''),
    `export type ${name}Names = {`,
    '  /** What each tier has, by its id. */',
    '  readonly tiers: {',
    ...plan.tiers.flatMap((tier) => tierLines(plan, tier)),
    '  };',
    '};',
    '',
    ...comment(`The pack as written, with its names: \`compilePack<${name}>(document)\`.`, ''),
    `export type ${name} = tieuchi.DefinedPack<${name}Names>;`,
    '',
  ].join('\n');
}

/** The comment at the head of the declaration, line by line: in Vietnamese, then in English. */
function headOf(compiled: CompiledPack): readonly string[] {
  const { id, version, digest } = compiled.pack;
  const pack = `${id} ${version}, ${digest}`;
  const sentences: readonly Words[] = [
    { vi: `Tên gọi trong bộ tiêu chí ${pack}.`, en: `The names in the criteria pack ${pack}.` },
    ...standingWords(compiled),
    {
      vi: `Do tieuchi ${VERSION} tạo ra: lệnh tieuchi types PACK --out FILE tạo lại mỗi khi bộ tiêu chí thay đổi. Đừng sửa tệp này.`,
      en: `Written by tieuchi ${VERSION}: tieuchi types PACK --out FILE writes it again whenever the pack changes. Do not edit it.`,
    },
  ];
  return vietnameseFirst(sentences);
}

/**
 * The name of a type for an id: `gia-lai-2019` is `GiaLai2019`. Ids can be read off their names, so no two have the same
 * name. A hyphen between digits is `_`, which also stands where digits follow a letter directly, and before a capital
 * letter of the id: `a-1-2` is `A1_2`, `b2` is `B_2`, `aB` is `A_B`. A hyphen before a hyphen, before a capital letter or
 * at the end is `$`: `a--b` is `A$B`.
 */
function typeName(id: string): string {
  return id
    .replaceAll(/-(?![a-z0-9])/g, '$$')
    .replaceAll(/(?<=[A-Za-z])(?=\d)|(?<=\d)-(?=\d)|(?=[A-Z])/g, '_')
    .replaceAll(/(?:^|-)([a-z])/g, (_, first: string) => first.toUpperCase())
    .replaceAll('-', '');
}

function tierLines(plan: Plan, tier: PlanTier): readonly string[] {
  const nodes = nodesOf(tier);
  const levels = nodes.flatMap(({ document: { levels } }) =>
    levels ? [...levels.steps.map(({ id }) => id), levels.floor.id] : [],
  );
  const isMark = ({ planned }: GivenFact) => FACT_TYPE_IS[planned.info.type].isOfOthers;
  const given = givenFacts(plan, tier);
  const marks = given.filter(isMark).map(({ document }) => document.id);
  return [
    ...comment(titleIn(plan, tier.document.title), '    '),
    `    readonly ${key(tier.id)}: {`,
    '      /** What its units are asked, by id, with the type of each value. */',
    '      readonly facts: {',
    ...given.filter((fact) => !isMark(fact)).flatMap((fact) => factLines(fact, plan)),
    '      };',
    ...(marks.length > 0 ? unionLines('The marks that others give its units, by id.', 'marks', marks) : []),
    ...unionLines(
      'The criteria, by id.',
      'criteria',
      nodes.filter(({ kind }) => kind === 'leaf').map(({ id }) => id),
    ),
    ...unionLines(
      'The groups of criteria, by id.',
      'groups',
      nodes.filter(({ kind }) => kind === 'group').map(({ id }) => id),
    ),
    ...unionLines('The levels that its nodes earn, by id, floors among them.', 'levels', [...new Set(levels)]),
    ...unionLines(
      'Its rankings, by id.',
      'rankings',
      tier.rankings.map(({ id }) => id),
    ),
    '    };',
  ];
}

function factLines({ document, planned }: GivenFact, plan: Plan): readonly string[] {
  const { id, title } = document;
  return [
    ...comment(titleIn(plan, title), '        '),
    `        readonly ${key(id)}: ${VALUE_OF[planned.info.type](document)};`,
  ];
}

const DECIMAL = 'number | string';

const COLUMN_OF = {
  text: 'string',
  number: DECIMAL,
  date: 'string',
  boolean: 'boolean',
} as const satisfies Record<ColumnType, string>;

/** The type of the value of a fact. */
const VALUE_OF = {
  boolean: () => 'boolean',
  count: () => DECIMAL,
  number: () => DECIMAL,
  mark: () => DECIMAL,
  choice: ({ options = [] }) => union(options.map(optionId)),
  date: () => 'string',
  text: () => 'string',
  list: ({ of = 'text' }) =>
    typeof of === 'string' ? `readonly (${COLUMN_OF[of]})[]` : `readonly { ${columns(of)} }[]`,
} as const satisfies Record<FactType, (fact: PackFact) => string>;

function columns(of: Readonly<Record<string, ColumnType>>): string {
  // sorted: the order of columns in the pack makes no difference
  return Object.entries(of)
    .map(([column, type]) => `readonly ${key(column)}: ${COLUMN_OF[type]}`)
    .toSorted()
    .join('; ');
}

/** A key of a tier whose value is one of these ids. */
function unionLines(meaning: string, name: string, ids: readonly string[]): readonly string[] {
  return [...comment(meaning, '      '), `      readonly ${name}: ${union(ids)};`];
}

function union(ids: readonly string[]): string {
  return ids.length === 0 ? 'never' : ids.map(quoted).join(' | ');
}

function key(id: string): string {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(id) ? id : quoted(id);
}

/** A literal in single quotes. Ids are letters, digits and hyphens, but the columns of a list are any text. */
function quoted(id: string): string {
  const inside = JSON.stringify(id).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inside}'`;
}

/** The title in the first language of the pack, which every title has. */
function titleIn({ pack: { languages } }: Plan, title: WordsDocument): string {
  return title[languages[0] ?? ''] ?? '';
}

/** A doc comment on one line, which no text of a pack can end; none for a blank text. */
function comment(text: string, indent: string): readonly string[] {
  const words = text.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /').trim();
  return words === '' ? [] : [`${indent}/** ${words} */`];
}
