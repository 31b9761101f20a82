import { type RankingResult, type RankingRow, rankingsOf } from '../../views/ranking-result.js';
import { annexSentence, correctionSentence, type Language, packOfCorrection } from '../../words/index.js';
import type { AnnexCell, AnnexRanking, AnnexTable } from '../annex.js';
import { type AnnexSource, annexSource } from '../annex-source.js';
import { numberCell } from './cells.js';
import { withReadableColumns } from './column-widths.js';
import { type CorrectedCriteria, correctedCriteria } from './corrected-criteria.js';
import { levelOrState } from './place-tables.js';
import { printedOtherwise } from './printed-otherwise.js';

/**
 * The tables of what a correction changes in the official rankings of a tier, in two parts. The first has the units with another
 * place, value or level than was published, and below them those of which only something else changed, as a name or the points of a
 * group; the second the criteria of which a figure or the points are others. None where the corrected record is not given. `first` is
 * the number of the first table.
 */
export function correctionPart(tier: string, annex: AnnexSource, first: number): readonly AnnexRanking[] {
  const { record, lang, options, texts } = annex;
  const { corrects } = options;
  if (!corrects) return [];
  const correction = correctionSentence(record.assessment, texts, lang);
  const otherPack = packOfCorrection(corrects.pack, record.pack, lang);
  const published = annexSource(corrects, options.plugins ? { lang, plugins: options.plugins } : { lang });
  const before = rankingsOf(published.results, { tier, lang }).filter(({ official }) => official);
  const after = rankingsOf(annex.results, { tier, lang }).filter(({ official }) => official);
  const isSame = (a: RankingResult, b: RankingResult) => a.id === b.id && a.option?.id === b.option?.id;
  const gone = before.filter((old) => !after.some((now) => isSame(old, now)));
  const places = [
    ...after.flatMap((now) =>
      changedTable(
        before.find((old) => isSame(old, now)),
        now,
        annex,
      ),
    ),
    ...gone.flatMap((old) => changedTable(old, { ...old, rows: [] }, annex)),
  ];
  const units = new Set(after.flatMap(({ rows }) => rows.map(({ unit }) => unit.id)));
  const layer = after[0]?.layer.id;
  const criteria = layer && correctedCriteria([...units], layer, { published, corrected: annex });
  return [
    {
      basis: annexSentence('corrected', lang, { correction }),
      tables: places.map((table, index) => captioned(table, first + index, lang)),
      notes: {
        heading: annexSentence('label-notes', lang),
        items: [
          ...(places.length === 0 ? [annexSentence('nothing-corrected', lang)] : []),
          ...(otherPack === '' ? [] : [otherPack]),
          ...after.flatMap((now) => {
            const old = before.find((other) => isSame(other, now));
            return old ? printedOtherwise([old, published], [now, annex]) : [];
          }),
        ],
      },
    },
    ...(criteria ? [criteriaPart(criteria, first + places.length, annex)] : []),
  ];
}

/** The table of the criteria, apart from those of places: it has other columns, and so a sheet of its own in a spreadsheet. */
function criteriaPart({ table, leftOut }: CorrectedCriteria, number: number, { lang }: AnnexSource): AnnexRanking {
  return {
    basis: annexSentence('corrected-both', lang),
    tables: [captioned(table, number, lang)],
    notes: {
      heading: annexSentence('label-notes', lang),
      items: leftOut === 0 ? [] : [annexSentence('more-corrected', lang, { count: String(leftOut) })],
    },
  };
}

/** A table of a correction below its number and title. */
function captioned(table: AnnexTable, number: number, lang: Language): AnnexTable {
  const caption = annexSentence('caption-corrected', lang, { number: String(number), title: table.caption });
  return { ...table, caption };
}

/** The rows of one ranking that changed, in the order of the correction; units that are gone stand last. */
function changedTable(
  before: RankingResult | undefined,
  after: RankingResult,
  { lang }: AnnexSource,
): readonly AnnexTable[] {
  const old = new Map(before?.rows.map((row) => [row.unit.id, row]));
  const now = new Map(after.rows.map((row) => [row.unit.id, row]));
  const gone = [...old.values()].filter(({ unit }) => !now.has(unit.id));
  const rows = [...after.rows, ...gone].flatMap((row) => {
    const [published, corrected] = [cellsOf(old.get(row.unit.id), lang), cellsOf(now.get(row.unit.id), lang)];
    const isChanged = published.some(({ text }, column) => text !== corrected[column]?.text);
    const was = old.get(row.unit.id)?.unit.title ?? row.unit.title;
    const params = { unit: row.unit.title, before: was === row.unit.title ? '' : was };
    return isChanged ? [{ title: annexSentence('unit-renamed', lang, params), published, corrected }] : [];
  });
  if (rows.length === 0) return [];
  const columns = (['published', 'corrected'] as const).flatMap((side) =>
    (['place', 'value', 'level-state'] as const).map((key) => ({
      id: `${side}-${key}`,
      heading: annexSentence(key, lang),
      over: annexSentence(`over-${side}`, lang),
      align: ALIGN[key],
      width: WIDTH[key],
    })),
  );
  return [
    withReadableColumns({
      caption: after.title,
      columns: [
        { id: 'order', heading: annexSentence('order', lang), align: 'center', width: 10 },
        { id: 'unit', heading: annexSentence('unit', lang), align: 'left', width: 47 },
        ...columns,
      ],
      rows: rows.map(({ title, published, corrected }, index) => [
        numberCell(String(index + 1), lang),
        { text: title },
        ...published,
        ...corrected,
      ]),
    }),
  ];
}

const ALIGN = { place: 'center', value: 'decimal', 'level-state': 'left' } as const;
const WIDTH = { place: 15, value: 25, 'level-state': 40 } as const;

/** Place, value, and level or state of a unit in a ranking; where it is not in it, that alone. */
function cellsOf(row: RankingRow | undefined, lang: AnnexSource['lang']): readonly AnnexCell[] {
  const value = row?.value?.shown ?? row?.printed;
  return [
    numberCell(row?.place?.shown, lang),
    numberCell(value, lang),
    { text: row ? levelOrState(row) || row.state.title : annexSentence('not-in-ranking', lang) },
  ];
}
