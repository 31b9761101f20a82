import type { CompiledPack } from '../../../engine.js';
import { compiledPack } from '../../../engine.js';
import { valueAt } from '../../../kit/plain-data.js';
import type { PackOption } from '../../../model/pack-facts.js';
import type { PackNode } from '../../../model/pack-node.js';
import type { WordsDocument } from '../../../model/scalars.js';
import type { CsvOptions } from './csv-assessment.js';
import { detailTitles } from './detail-columns.js';
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
  const criteria = criteriaOf(pack);
  return {
    factTypes: (id) => valueAt(facts, id)?.info.type,
    attributeTypes: (id) => attributes.get(`@${id}`)?.type,
    isCriterion: (id) => criteria.some(({ name }) => name === id),
    titles: [
      ...[...declared.values()].flatMap(({ id, title }) => detailTitles('facts', { name: id, titles: textsOf(title) })),
      ...criteria.flatMap((criterion) => detailTitles('criteria', criterion)),
      ...[...declared.values()].map(({ id, title }) => ({ name: id, titles: textsOf(title) })),
      ...[...attributes].map(([name, { title }]) => ({ name, titles: textsOf(title) })),
    ],
    cells: (column) => {
      const fact = declared.get(column);
      const options = (fact ?? attributes.get(column))?.options;
      return { options: options?.map(optionOf), isPercent: textsOf(fact?.measure).some(isPercent) };
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

/** Every criterion of a pack once, with its titles in all tiers. */
function criteriaOf({ tiers }: CompiledPack['plan']['pack']): readonly NamedColumn[] {
  const titles = new Map<string, readonly string[]>();
  for (const { name, titles: more } of tiers.flatMap((tier) => tier.criteria.flatMap(criteriaIn)))
    titles.set(name, [...new Set([...(titles.get(name) ?? []), ...more])]);
  return [...titles].map(([name, all]) => ({ name, titles: all }));
}

/** The criteria of a node, each called by its titles, its number, and both. */
function criteriaIn({ id, code, title, children }: PackNode): readonly NamedColumn[] {
  if (children) return children.flatMap(criteriaIn);
  const titles = textsOf(title);
  const numbered = code === undefined ? [] : [code, ...titles.map((text) => `${code}. ${text}`)];
  return [{ name: id, titles: [...titles, ...numbered] }];
}

function optionOf(option: PackOption): CellOption {
  return typeof option === 'string' ? { id: option, titles: [] } : { id: option.id, titles: textsOf(option.title) };
}

function textsOf(words: string | WordsDocument | undefined): readonly string[] {
  if (words === undefined) return [];
  return typeof words === 'string' ? [words] : Object.values(words).filter((text) => text !== undefined);
}

function isPercent(measure: string): boolean {
  return /%|^(?:phần trăm|percent)$/i.test(measure.trim());
}
