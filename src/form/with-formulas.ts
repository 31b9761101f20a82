import { bug } from '../kit/bug.js';
import { anyNode, hasShape } from '../model/by-shape.js';
import type { Typed } from '../model/expression.js';
import type { PackNode, Published } from '../model/pack-node.js';
import { EVIDENCE_KEYS } from '../model/pack-words.js';
import { formSentence, type Language, viewSentence } from '../words/index.js';
import { areEstimatesRead, type FormContent } from './form-content.js';
import { cellFrom, cellIn, type FormCell, type FormSheet, type FormSheetId } from './form-sheet.js';
import type { CellFormula, NodeFormulas, SheetCells } from './formula/sheet-cells.js';
import { tierFormulas } from './formula/tier-formulas.js';
import { BESIDE, MEASURES, resultKey } from './sheets/criteria-sheet.js';
import { criterionNames } from './sheets/evidence-sheet.js';
import { itemColumn, itemKey, listColumns } from './sheets/lists-sheet.js';

/** The sheets with the points that the figures come to, wherever a formula can say the rule. */
export function withFormulas(content: FormContent, sheets: readonly FormSheet[]): readonly FormSheet[] {
  const sheetOf = (id: FormSheetId) => sheets.find((sheet) => sheet.id === id);
  const criteria = sheetOf('criteria');
  if (!criteria) return sheets;
  const formulas = tierFormulas(content.plan, content.tier, cellsOf(content, sheetOf));
  const cells = new Map<string, Readonly<Record<string, FormCell>>>();
  for (const written of formulas) {
    const { node } = written;
    const shown = waitingCells(content, written) ?? measureCells(content, written);
    cells.set(node, shown);
    for (const measure of RESULTS) {
      const cell = shown[measure];
      if (cell === undefined) continue;
      const from = cellIn(criteria, node, measure) ?? bug(`no cell of ${node}`);
      const result: FormCell = cell.formula === undefined ? cell : { ...cell, formula: from };
      cells.set(resultKey(node, measure), {
        points: result,
        ...(shown.reason && measure === 'points' ? { reason: shown.reason } : {}),
      });
    }
  }
  const rows = criteria.rows.map((row) => {
    const added = cells.get(row.key ?? '');
    return added === undefined ? row : { ...row, cells: { ...row.cells, ...added } };
  });
  return sheets.map((sheet) => (sheet === criteria ? { ...sheet, rows } : sheet));
}

const RESULTS = ['points', ...MEASURES] as const;

function measureCells(content: FormContent, { node, awaits, waits, others, ...measures }: NodeFormulas) {
  return Object.fromEntries(
    Object.entries(measures).map(([measure, written]) => [
      measure,
      formulaCell(written, content.language, placesOf(content, node, measure)),
    ]),
  );
}

/** A node that waits for other units: why, and of a group the points of all else in it; undefined where it does not wait. */
function waitingCells(content: FormContent, { node, waits, others, points: _, ...measures }: NodeFormulas) {
  if (!waits) return undefined;
  const { language } = content;
  const why = formSentence(AFTER[unitsAsked(content, waits)], language);
  const note: FormCell = { look: 'note', value: why };
  const without = formSentence('without-parts', language, { codes: codesOf(content, waits), why });
  const asked = MEASURES.filter((measure) => Object.hasOwn(measures, measure)).map((measure) => [measure, note]);
  const reason = waits.includes(node) ? {} : { reason: { look: 'note', value: without } as const };
  return {
    points: others ? formulaCell(others, language, placesOf(content, node, 'points')) : note,
    ...(others ? reason : {}),
    ...(Object.fromEntries(asked) as Partial<Record<(typeof MEASURES)[number], FormCell>>),
  };
}

const AFTER = { below: 'after-below', beside: 'after-beside', both: 'after-others' } as const;

/** Which units these criteria ask: those below, those of the tier, or both. */
function unitsAsked({ tier }: FormContent, criteria: readonly string[]): keyof typeof AFTER {
  const asks = (of: 'cohort' | 'children') =>
    criteria.some((id) => {
      const node = tier.nodes[id];
      const isAsked = (part: Typed) => hasShape(part, 'statistic') && part.shape.of === of;
      return node?.kind === 'leaf' && anyNode(node.points.typed, isAsked);
    });
  if (asks('children')) return asks('cohort') ? 'both' : 'below';
  return 'beside';
}

function codesOf({ description: { nodes } }: FormContent, criteria: readonly string[]): string {
  const named = criteria.map((id) => nodes.find((node) => node.id === id) ?? bug(`no node ${id}`));
  return named.map(({ code, title }) => code ?? title).join(', ');
}

/** Digits behind the decimal sign of a measure that the pack does not publish, and so does not round. */
const UNROUNDED = 3;

/** As many digits as the pack publishes, `97.20`; undefined for a text, and where the pack drops zeros at the end. */
function placesOf({ tier }: FormContent, node: string, measure: string): number | undefined {
  if (measure === 'level') return undefined;
  const { zeros = 'keep', ...measures } = publishOf(tier.document.criteria, node) ?? {};
  const rounded = (measures as Readonly<Record<string, Published>>)[measure];
  if (rounded === undefined) return UNROUNDED;
  return zeros === 'keep' ? rounded.places : undefined;
}

/** How the node with this id prints its measures; it is one of these nodes, or below one. */
function publishOf(nodes: readonly PackNode[], id: string): PackNode['publish'] {
  const here = nodes.find((node) => node.id === id);
  if (here) return here.publish;
  return nodes.map(({ children = [] }) => publishOf(children, id)).find((publish) => publish !== undefined);
}

function formulaCell(written: CellFormula, language: Language, places: number | undefined): FormCell {
  if ('formula' in written)
    return { look: 'result', formula: written.formula, ...(places === undefined ? {} : { places }) };
  const isOfOthers = written.without === 'given-by-others';
  return { look: 'note', value: formSentence(isOfOthers ? 'by-others' : 'no-formula', language) };
}

/** The sheets that formulas read. */
const READ = ['figures', 'criteria', 'lists', 'cover', 'evidence'] as const;

/** Where the inputs of the formulas stand. */
function cellsOf(content: FormContent, sheetOf: (id: FormSheetId) => FormSheet | undefined): SheetCells {
  const { language, description, unit, lists } = content;
  const [figures, criteria, listed, cover, evidence] = READ.map(sheetOf);
  const names = criterionNames(description.nodes);
  const listOf = (id: string) => lists.find((fact) => fact.id === id);
  const range = (id: string, place: number) => listRange(listed, id, itemColumn(place + 1));
  const optionsOf = (id: string) => [...description.facts, ...description.attributes].find((known) => known.id === id);
  return {
    fact: (id) => (listOf(id) ? undefined : cellFrom(figures, id, 'value')),
    list: (id) => (listOf(id) ? range(id, 0) : undefined),
    column: (id, column) => {
      const fact = listOf(id);
      const place = fact ? listColumns(fact).findIndex((known) => known.id === column) : -1;
      return place < 0 ? undefined : range(id, place);
    },
    saysNone: (id) => {
      const cell = cellFrom(figures, id, 'value');
      return cell === undefined ? undefined : { cell, text: formSentence('no-items', language) };
    },
    estimate: (id) => (areEstimatesRead(content) ? undefined : cellFrom(figures, id, 'estimated')),
    evidence: (criterion) => {
      const beside = spanOf(criteria, criterion, BESIDE);
      const range = columnRange(evidence, 'criterion');
      const parts = evidence && columnRange(evidence, EVIDENCE_KEYS[0], EVIDENCE_KEYS.at(-1));
      const name = names.get(criterion);
      return beside === undefined
        ? undefined
        : {
            beside,
            ...(range === undefined || parts === undefined || name === undefined
              ? {}
              : { listed: { range, parts, name } }),
          };
    },
    attribute: (id) => {
      if (unit) return { value: unit.attributes[id] };
      const cell = cellFrom(cover, `@${id}`, 'value');
      return cell === undefined ? undefined : { cell };
    },
    claim: (criterion) => {
      const isAllowed = description.nodes.some((node) => node.id === criterion && node.mayClaimNotApplicable);
      return isAllowed ? cellFrom(criteria, criterion, 'not-applicable') : undefined;
    },
    node: (id, measure) => (criteria && cellIn(criteria, id, measure)) ?? bug(`no cell of ${id}`),
    yes: viewSentence('yes', language),
    no: viewSentence('no', language),
    optionText: (id, option) => optionsOf(id)?.options?.find((known) => known.id === option)?.title ?? option,
    levelText: (node, level) => content.titles.level(content.tier.id, node, level),
    text: {
      missing: formSentence('missing', language),
      'not-applicable': formSentence('does-not-apply', language),
      unscorable: formSentence('unscorable', language),
    },
  };
}

/** `'Danh sách'!$C$3:$C$32`: the items of a list. */
function listRange(sheet: FormSheet | undefined, fact: string, column: string): string | undefined {
  const items = (sheet?.rows ?? []).filter(({ key = '' }) => key.startsWith(`${fact}#`)).length;
  const first = cellFrom(sheet, itemKey(fact, 1), column);
  const last = sheet && cellIn(sheet, itemKey(fact, items), column);
  return first === undefined || last === undefined ? undefined : `${first}:${last}`;
}

/** From the first to the last of these cells of a row, in its own sheet. */
function spanOf(sheet: FormSheet | undefined, row: string, columns: readonly string[]): string | undefined {
  const [first, last] = [columns.at(0) ?? '', columns.at(-1) ?? ''].map(
    (column) => sheet && cellIn(sheet, row, column),
  );
  return first === undefined || last === undefined ? undefined : `${first}:${last}`;
}

/** A column, or all of them up to `last`, of every row that has a key. */
function columnRange(sheet: FormSheet | undefined, column: string, last = column): string | undefined {
  const keys = (sheet?.rows ?? []).flatMap(({ key }) => key ?? []);
  const first = cellFrom(sheet, keys.at(0) ?? '', column);
  const end = sheet && cellIn(sheet, keys.at(-1) ?? '', last);
  return first === undefined || end === undefined ? undefined : `${first}:${end}`;
}
