import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { Module, ModuleRanking, ModuleResults, ModuleUnit, TierResults } from '../../src/build/index.js';
import { writeScorer } from '../../src/build/index.js';
import { BUILT_IN, type CompiledPack, createEngine } from '../../src/engine.js';
import { toText } from '../../src/kit/exact-text.js';
import type { Ranking } from '../../src/model/ranking.js';
import { STATUS_CODES } from '../../src/model/results.js';
import type { UnitScores } from '../../src/model/scores.js';

const engine = createEngine(BUILT_IN);

/** The module of a pack, written to a folder of its own and loaded from there. */
export async function loadModule(pack: CompiledPack): Promise<Module> {
  const written = writeScorer(pack);
  if (!written.ok) throw new Error(JSON.stringify(written.errors));
  const folder = mkdtempSync(join(tmpdir(), 'module-'));
  const file = join(folder, `${createHash('sha256').update(written.value).digest('hex')}.mjs`);
  writeFileSync(file, written.value);
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Module;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function compiledPack(document: unknown): CompiledPack {
  const compiled = engine.compilePack(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return compiled.value;
}

/** What the engine says of the reported figures of an assessment, and its units as a module takes them. */
export function engineSays(pack: CompiledPack, assessment: unknown) {
  const scored = engine.score(pack, assessment);
  if (!scored.ok) throw new Error(JSON.stringify(scored.errors));
  const { inputs, scores, rankings } = scored.value;
  const register = new Map(inputs.assessment.units.map((unit) => [unit.id, unit]));
  const units = inputs.units.map(({ id, tier, state, reported, claims }): ModuleUnit => {
    const { parent, attributes = {} } = register.get(id) ?? {};
    const facts = Object.fromEntries(Object.entries(reported).map(([fact, value]) => [fact, written(value)]));
    const criteria = Object.fromEntries(
      Object.entries(claims).map(([node, { notApplicable, evidence }]) => [
        node,
        {
          ...(notApplicable ? { notApplicable: { reason: 'claimed' } } : {}),
          ...(evidence ? { evidence: [Object.fromEntries(evidence.map((key) => [key, '2019-01-01']))] } : {}),
        },
      ]),
    );
    return {
      ...{ id, tier, attributes: attributes as NonNullable<ModuleUnit['attributes']> },
      ...(parent === undefined ? {} : { parent }),
      ...(state === 'submitted' ? { facts: facts as NonNullable<ModuleUnit['facts']> } : {}),
      ...(Object.keys(criteria).length > 0 ? { criteria } : {}),
    };
  });
  return { units, scores, rankings, decisions: inputs.assessment.decisions ?? [] };
}

/** The rankings of reported figures, as a module shows them; none where a unit may still send something, which no module knows. */
function rankedByEngine(rankings: readonly Ranking[]): readonly object[] {
  return rankings
    .filter(({ layer, rows }) => layer === 'reported' && rows.every(({ state }) => state !== 'awaited'))
    .map(({ layer: _, official: __, rows, ...head }) => ({
      ...head,
      rows: rows.map(({ place, value, ...row }) => ({
        ...row,
        ...(place ? { place: toText(place) } : {}),
        ...(value ? { value: textsOf(value) } : {}),
      })),
    }));
}

function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  if ('row' in value)
    return Object.fromEntries(Object.entries(value.row as object).map(([key, cell]) => [key, written(cell)]));
  const text = toText(value as Parameters<typeof toText>[0]);
  const number = Number(text);
  return String(number) === text && text.replace(/\D/g, '').length <= 15 ? number : text;
}

/** Every node of the reported layer, as a module shows it. */
export function shownByEngine({ layers }: UnitScores): unknown {
  return Object.fromEntries(
    Object.entries(layers.reported ?? {}).map(([id, { outcome, because, published, level, counted, approximate }]) => {
      const tail = { counted, approximate };
      if (outcome.status === 'missing') return [id, { status: 'missing', because: [], facts: outcome.facts, ...tail }];
      if (outcome.status !== 'scored') return [id, { status: outcome.status, because: [outcome.because], ...tail }];
      const { status, ...measures } = outcome;
      const shown = { status, ...textsOf(measures), ...(published ? { published: textsOf(published) } : {}) };
      return [id, { ...shown, ...(level === undefined ? {} : { level }), because, ...tail }];
    }),
  );
}

function textsOf(numbers: object): object {
  return Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, toText(value)]));
}

/**
 * Holds a module against the engine, unit by unit and ranking by ranking; gives how many cells there were, how many of them
 * the evaluator scored, and how many rankings were compared.
 */
export async function sameAsEngine(document: unknown, assessment: unknown) {
  const pack = compiledPack(document);
  const { units, scores, rankings, decisions } = engineSays(pack, assessment);
  const results = (await loadModule(pack)).scoreAll(units, { decisions });
  let cells = 0;
  for (const [position, unit] of scores.entries()) {
    const { nodes } = results.unitAt(position);
    cells += Object.keys(nodes).length;
    expect(nodes).toEqual(shownByEngine(unit));
  }
  for (const tier of results.tiers) sameInColumns(pack, tier, scores);
  const shown = results.rankings();
  const expected = rankedByEngine(rankings);
  for (const ranking of expected) expect(shown.map(({ official: _, ...rest }) => rest)).toContainEqual(ranking);
  for (const ranking of shown) expect(placesIn(results, ranking, units)).toEqual(placesShown(ranking));
  return { cells, odd: results.oddCells, rankings: expected.length };
}

/** Holds the columns of statuses and levels against the engine: a node that is known nearly is shown by the evaluator, not by them. */
function sameInColumns(
  { plan }: CompiledPack,
  { tier, units, columns: { s, l } }: TierResults,
  scores: readonly UnitScores[],
) {
  const { order = [], nodes = {} } = plan.tiers.find(({ id }) => id === tier) ?? {};
  const levelled = order.filter((id) => nodes[id]?.levels);
  for (const [row, position] of units.entries()) {
    const { reported = {} } = scores[position]?.layers ?? {};
    const statuses = [...s.subarray(row * order.length, (row + 1) * order.length)].map((code) => STATUS_CODES[code]);
    expect(statuses).toEqual(order.map((id) => reported[id]?.outcome.status));
    for (const [at, id] of levelled.entries()) {
      if (reported[id]?.outcome.status !== 'scored') continue;
      const { steps = [], floor = '' } = nodes[id]?.levels ?? {};
      expect([...steps.map((step) => step.id), floor][l[row * levelled.length + at] ?? -1]).toBe(reported[id]?.level);
    }
  }
}

/** The places of the column of a ranking by unit. */
function placesIn({ places }: ModuleResults, { id, option }: ModuleRanking, units: readonly ModuleUnit[]) {
  const column = [...places(id, option)];
  return new Map(column.flatMap((place, at) => (Number.isNaN(place) ? [] : [[units[at]?.id, place] as const])));
}

/** The places of the rows of a ranking by unit. */
function placesShown({ rows }: ModuleRanking) {
  return new Map(rows.flatMap(({ unit, place }) => (place === undefined ? [] : [[unit, numberIn(place)] as const])));
}

function numberIn(text: string): number {
  const [n = '', d = '1'] = text.split('/');
  return Number(n) / Number(d);
}
