import type { CompiledPack } from '../../../engine.js';
import { compiledPack } from '../../../engine.js';
import { valueAt } from '../../../kit/plain-data.js';
import { flatten } from '../../../model/node-tree.js';
import type { PackOption } from '../../../model/pack-facts.js';
import type { PackNode } from '../../../model/pack-node.js';
import type { WordsDocument } from '../../../model/scalars.js';
import type { CsvOptions } from './csv-assessment.js';
import { detailTitles, isOfGroups } from './detail-columns.js';
import type { CellOption } from './figure-cell.js';
import type { NamedColumn } from './figure-columns.js';

/**
 * The columns of a table of figures, and how their cells are read, by a pack.
 *
 * @param compiled The compiled pack.
 * @example
 * const source = readAssessmentCsv(text, head, figureOptions(pack));
 */
export function figureOptions(compiled: CompiledPack): CsvOptions {
  const { pack, facts } = compiledPack(compiled).plan;
  const declared = new Map(pack.facts.map((fact) => [fact.id, fact]));
  const attributes = new Map((pack.attributes ?? []).map((attribute) => [`@${attribute.id}`, attribute]));
  const criteria = namedNodes(pack, ({ children }) => children === undefined);
  const claimable = namedNodes(pack, ({ children, mayClaimNotApplicable }) => children && mayClaimNotApplicable);
  return {
    factTypes: (id) => valueAt(facts, id)?.info.type,
    attributeTypes: (id) => attributes.get(`@${id}`)?.type,
    isCriterion: (id) => criteria.some(({ name }) => name === id),
    isClaimableGroup: (id) => claimable.some(({ name }) => name === id),
    titles: [
      ...[...declared.values()].flatMap(({ id, title }) => detailTitles('facts', { name: id, titles: textsOf(title) })),
      ...criteria.flatMap((criterion) => detailTitles('criteria', criterion)),
      ...claimable.flatMap((group) => detailTitles('criteria', group, isOfGroups)),
      ...[...declared.values()].map(({ id, title }) => ({ name: id, titles: textsOf(title) })),
      ...[...attributes].map(([name, { title }]) => ({ name, titles: textsOf(title) })),
    ],
    cells: (column) => {
      const fact = declared.get(column);
      const options = (fact ?? attributes.get(column))?.options;
      return { options: options?.map(optionOf), isPercent: isPercentMeasure(fact?.measure) };
    },
    tiers: tiersOf(pack),
    zone: pack.period.zone,
  };
}

/** The tiers by title, and by title without what stands in brackets at its end, `Cấp xã (xã, phường)`, where that is no other tier. */
function tiersOf({ tiers }: CompiledPack['plan']['pack']): readonly NamedColumn[] {
  const titled = tiers.map(({ id, title }) => ({ name: id, titles: textsOf(title) }));
  return titled.map(({ name, titles }) => {
    const others = titled.flatMap((other) =>
      other.name === name ? [] : other.titles.flatMap((text) => [text, briefOf(text)]),
    );
    const brief = titles.map(briefOf).filter((text) => text !== '' && !others.includes(text));
    return { name, titles: [...titles, ...brief] };
  });
}

function briefOf(title: string): string {
  return title.replace(/\s*\([^()]*\)$/, '');
}

/** The nodes of a pack that are asked for, each once, with its titles in all tiers. */
function namedNodes({ tiers }: CompiledPack['plan']['pack'], isAsked: Asked): readonly NamedColumn[] {
  const titles = new Map<string, readonly string[]>();
  for (const node of tiers.flatMap((tier) => flatten(tier.criteria)))
    if (isAsked(node)) titles.set(node.id, [...new Set([...(titles.get(node.id) ?? []), ...calledBy(node)])]);
  return [...titles].map(([name, all]) => ({ name, titles: all }));
}

type Asked = (node: PackNode) => boolean | undefined;

/** How tables call a node: by its titles, its number, and both. */
function calledBy({ code, title }: PackNode): readonly string[] {
  const titles = textsOf(title);
  return code === undefined ? titles : [...titles, code, ...titles.map((text) => `${code}. ${text}`)];
}

function optionOf(option: PackOption): CellOption {
  return typeof option === 'string' ? { id: option, titles: [] } : { id: option.id, titles: textsOf(option.title) };
}

function textsOf(words: string | WordsDocument | undefined): readonly string[] {
  if (words === undefined) return [];
  return typeof words === 'string' ? [words] : Object.values(words).filter((text) => text !== undefined);
}

/** Whether a measure is percent, in a sign or in words. */
export function isPercentMeasure(measure: string | WordsDocument | undefined): boolean {
  return textsOf(measure).some((text) => /%|^(?:phần trăm|percent)$/i.test(text.trim()));
}
