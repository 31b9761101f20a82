// What each cell must say, from the record as plain JSON: by its own arithmetic, and none of the library's.

/** A record, or any part of it, as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: a record is read here without the library's types, as a stranger would
type Doc = any;

const STATES: Readonly<Record<string, string>> = {
  withheld: 'chưa đủ căn cứ xếp hạng',
  'not-submitted': 'không gửi theo quy định',
  awaited: 'chưa gửi, còn trong thời hạn',
  excluded: 'ngoài bảng xếp hạng',
  'not-applicable': 'không áp dụng',
};

/** The text of the cell of a column in the row of a unit, in Vietnamese; undefined for a column that holds no result. */
export function expectedCell(record: Doc, ranking: Doc, index: number, column: string): string | undefined {
  const text = cellAlone(record, ranking, index, column);
  const { criteria, rankings } = record.pack.document.tiers.find(({ id }: Doc) => id === ranking.tier);
  const { of } = rankings.find(({ id }: Doc) => id === ranking.id);
  const ofNode = column.startsWith('node:') ? column.slice(5) : of;
  const measure = ['converted', 'percent'].includes(column) ? column : 'points';
  const holdsNumbers = column.startsWith('node:') || /^(claimed|reported|verified|converted|percent)$/.test(column);
  const isPublished = nodeOf(criteria, ofNode).publish?.[measure] !== undefined;
  if (!text || !holdsNumbers || isPublished || nodeOf(criteria, of).publish?.zeros === 'drop') return text;
  const placesOf = (cell = '') => (cell.split(',')[1] ?? '').length;
  const places = Math.max(
    ...ranking.rows.map((_: Doc, at: number) => placesOf(cellAlone(record, ranking, at, column))),
  );
  return places > placesOf(text)
    ? `${text}${text.includes(',') ? '' : ','}${'0'.repeat(places - placesOf(text))}`
    : text;
}

/** The same, by itself: without the zeros that make a column even. */
function cellAlone(record: Doc, ranking: Doc, index: number, column: string): string | undefined {
  const tier = record.pack.document.tiers.find(({ id }: Doc) => id === ranking.tier);
  const row = ranking.rows[index];
  const { of, by } = tier.rankings.find(({ id }: Doc) => id === ranking.id);
  const entry = record.entries.find(({ unit }: Doc) => unit === row.unit);
  const document = nodeOf(tier.criteria, of);
  const node = (id: string, layer: string): Doc => {
    const { criteria = [], groups = [] } = entry.layers?.[layer] ?? {};
    return [...groups, ...criteria].find((one: Doc) => one.node === id);
  };
  const measured = (id: string, layer: string, measure: string): string => {
    const hidden = entry.state === 'redacted' && layer === ranking.layer && measure === by ? row.value : undefined;
    if (hidden) return hidden.published === undefined ? '' : printed(hidden.published, '', document.publish, measure);
    const scored = node(id, layer);
    if (scored?.status !== 'scored') return '';
    const { publish } = nodeOf(tier.criteria, id);
    const exact = measure === 'converted' ? (scored.converted ?? scored.points) : scored[measure];
    if (exact === undefined) return '';
    return printed(scored.published?.[measure], exact, publish, measure);
  };
  if (column === 'order') return String(index + 1);
  if (column === 'unit') return nameOf(record, row.unit);
  if (column === 'place') return row.place === null ? '' : shown(row.place, 20, 'drop');
  if (column.startsWith('node:')) return measured(column.slice(5), ranking.layer, 'points');
  if (['claimed', 'reported', 'verified'].includes(column)) return measured(of, column, 'points');
  if (column === 'converted' || column === 'percent') return measured(of, ranking.layer, column);
  if (column !== 'level') return undefined;
  return row.state === 'ranked' ? levelOf(document.levels, row.level) : STATES[row.state];
}

function nameOf(record: Doc, unit: string): string {
  return record.register.find(({ id }: Doc) => id === unit).name?.vi ?? unit;
}

function nodeOf(nodes: readonly Doc[], id: string): Doc {
  for (const node of nodes) {
    const found = node.id === id ? node : nodeOf(node.children ?? [], id);
    if (found) return found;
  }
  return undefined;
}

function levelOf(levels: Doc, id: string | undefined): string {
  if (id === undefined) return '';
  const step = levels.steps.find((one: Doc) => one.id === id);
  if (step) return step.title?.vi ?? id;
  const last = levels.steps.at(-1);
  const lowest = `dưới ${last.title?.vi ?? last.id}`;
  const floor = levels.floor.title?.vi ?? '';
  return floor === '' || /^(không|chưa) /.test(floor) ? lowest : `${floor} (${lowest})`;
}

/** What is published with the places of the pack, else three places. */
function printed(published: string | undefined, exact: string, publish: Doc, measure: string): string {
  const places = publish?.[measure]?.places;
  if (published === undefined) return shown(exact, 3, 'drop');
  return places === undefined ? shown(published, 20, 'drop') : shown(published, places, publish.zeros ?? 'keep');
}

/** A number as Vietnamese print it: rounded half up to the places, with or without zeros at the end. */
function shown(text: string, places: number, zeros: 'drop' | 'keep'): string {
  const [, sign = '', whole = '', fraction = '', below = ''] = /^~?(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(text) ?? [];
  const numerator = BigInt(whole + fraction);
  const denominator = below === '' ? 10n ** BigInt(fraction.length) : BigInt(below);
  const scaled = (2n * numerator * 10n ** BigInt(places) + denominator) / (2n * denominator);
  const digits = String(scaled).padStart(places + 1, '0');
  const [integer, decimals] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  const kept = zeros === 'drop' ? decimals.replace(/0+$/, '') : decimals;
  const grouped = integer.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return (scaled === 0n ? '' : sign) + grouped + (kept === '' ? '' : `,${kept}`);
}

/** The decimal text of what is printed: "1.234,5" -> 1234.5; undefined for other text. */
export function numberIn(text: string): number | undefined {
  if (!/^-?(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?$/.test(text)) return undefined;
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

/** A ranking without the units outside its cohort that another ranking of the tier and layer has. */
export function withoutOutsiders(record: Doc, ranking: Doc): Doc {
  const others = record.rankings.filter(
    (other: Doc) => other !== ranking && other.tier === ranking.tier && other.layer === ranking.layer,
  );
  const isElsewhere = (unit: string) =>
    others.some(({ rows }: Doc) => rows.some((row: Doc) => row.unit === unit && row.state !== 'excluded'));
  return {
    ...ranking,
    rows: ranking.rows.filter(({ unit, state }: Doc) => state !== 'excluded' || !isElsewhere(unit)),
  };
}
