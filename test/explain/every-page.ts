import { describe, expect, test } from 'vitest';
import { explain, verify } from '../../src/audit/index.js';
import { printExplanation } from '../../src/cli/print/explanation.js';
import { assess, compilePack } from '../../src/index.js';
import type { Language } from '../../src/words/index.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN } from '../support/golden.js';
import { calculations } from './recompute.js';

/** The units of a golden record whose pages are read: those that its kept part has, or all others. */
export type PagesRead = 'kept' | 'others';

/** More calculations than so many stand on the pages of a pack that has any. */
const CALCULATIONS = { kept: 100, others: 500 } as const satisfies Record<PagesRead, number>;

/** Tests that read every page about these units: as a whole, and of each criterion and group. */
export function everyPageHolds(which: PagesRead): void {
  const read = GOLDEN.filter(({ units }) => which === 'kept' || units.length > 0);
  describe.each(read)('$name', ({ pack: file, assessment, units }) => {
    const pack = compilePack(documentOf(file));
    const record = assess(pack, documentOf(assessment));
    const verification = verify(record, { compiled: pack });
    const kept: readonly string[] = units;
    const asked = record.entries
      .map(({ unit }) => unit)
      .filter((unit) => kept.length === 0 || kept.includes(unit) === (which === 'kept'));

    function page(unit: string, language: Language, criterion?: string, exact = false): string {
      const result = explain(
        { record, pack, verification },
        { unit, exact, ...(criterion ? { criterion } : {}) },
        language,
      );
      return result.ok ? printExplanation(result.value, 1000) : `? ${result.errors[0]?.code}`;
    }

    const pagesOf = (unit: string) => {
      const entry = record.entries.find((one) => one.unit === unit);
      const layers = entry && entry.state !== 'redacted' ? Object.values(entry.layers) : [];
      const { criteria = [], groups = [] } = layers.at(-1) ?? {};
      return [...criteria, ...groups].map((row) => ({
        unit,
        row,
        vi: page(unit, 'vi', row.node),
        exact: page(unit, 'vi', row.node, true),
        en: page(unit, 'en', row.node),
      }));
    };
    const pages = asked.flatMap(pagesOf);

    test('every criterion and group of the units is explained, without an id or a brace', () => {
      const wrong = pages.filter(
        ({ vi, en }) => /^\?|[{}]|\bundefined\b|…/.test(vi) || /^\?|[{}]|\bundefined\b|…/.test(en),
      );
      // a body that verifies has no title in the record: it is told by its id
      const bodies = record.entries.flatMap((entry) =>
        entry.state === 'redacted' ? [] : entry.input.verifications.map(({ by }) => by),
      );
      const ids = pages.flatMap(({ vi }) => vi.match(/(?<![\p{L}\d/-])[a-z]+(?:-[a-z\d]+)+(?![\p{L}-])/gu) ?? []);

      expect(pages.length).toBeGreaterThan(10);
      expect(wrong.map(({ unit, row }) => `${unit} ${row.node}`)).toEqual([]);
      expect(ids.filter((id) => !bodies.includes(id))).toEqual([]);
    });

    test('each calculation on a page comes to what stands after it', () => {
      const checked = pages.flatMap(({ exact }) => calculations(exact));

      expect(checked.filter(({ comesTo, said }) => comesTo !== said)).toEqual([]);
      expect(checked.length).toBeGreaterThan(units.length > 0 ? CALCULATIONS[which] : -1);
    });

    test('every unit has its page in both languages', () => {
      for (const unit of asked) {
        for (const language of ['vi', 'en'] as const)
          expect(page(unit, language)).not.toMatch(/^\?|[{}]|\bundefined\b|…/);
      }
    });
  });
}
