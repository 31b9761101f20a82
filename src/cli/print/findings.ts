import { tellFinding } from '../../audit/index.js';
import type { Layer } from '../../model/layer.js';
import type { AssessmentRecord, RecordEntry, RecordFinding } from '../../model/record.js';
import { findingStake, stakeNote, withNotes } from '../../views/finding-result.js';
import { layerShown } from '../../views/selection.js';
import { findingSentence, findingTitle, reportLine, shownNumber, type Titles, word } from '../../words/index.js';
import { widthOf } from '../wrap.js';

/** A finding about a unit, once for all its layers. */
interface UnitFinding {
  readonly unit: string;
  readonly tier: string;
  readonly finding: RecordFinding;
  readonly layers: readonly Layer[];
  /** The entry of the unit; absent for a finding about the assessment. */
  readonly entry?: RecordEntry;
}

/** How many findings there are of each code, most first; with `each`, every finding as well, by unit. */
export function printFindings(record: AssessmentRecord, titles: Titles, each: boolean): string {
  const { language } = titles;
  const all = findingsOf(record);
  if (all.length === 0) return `${reportLine('no-findings', language)}\n`;
  const counts = new Map<string, number>();
  for (const { finding } of all) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
  const shown = (count: number) => shownNumber(String(count), language);
  const widest = shown(Math.max(...counts.values())).length;
  const summary = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, count]) => `  ${shown(count).padStart(widest)}  ${findingTitle(code, language)}`);
  const list = each ? ['', ...eachByUnit(all, titles)] : [reportLine('see-findings', language)];
  return `${[reportLine('findings', language, { count: String(all.length) }), ...summary, ...list].join('\n')}\n`;
}

/** Each unit with its findings, the points that hang on each, and their layers where there are several. */
function eachByUnit(all: readonly UnitFinding[], titles: Titles): readonly string[] {
  const { language, unit: nameOf } = titles;
  const several = new Set(all.flatMap(({ layers }) => layers)).size > 1;
  const widest = Math.max(...all.map(({ finding }) => widthOf(word(finding.severity, language))));
  return all.flatMap((unitFinding, index) => {
    const { unit, finding, layers } = unitFinding;
    const severity = word(finding.severity, language);
    const whose =
      several && layers.length > 0
        ? reportLine('of-layers', language, { layers: layers.map((layer) => word(layer, language)).join('; ') })
        : '';
    const gap = ' '.repeat(2 + widest - widthOf(severity));
    const text = withNotes(sentenceOf(unitFinding, titles), [stakeOf(unitFinding, titles), whose], language);
    const line = `  ${severity}${gap}${text}`;
    return unit === '' || all[index - 1]?.unit === unit
      ? [line]
      : [reportLine('unit', language, { unit: nameOf(unit) }), line];
  });
}

function sentenceOf({ finding, entry, tier }: UnitFinding, titles: Titles): string {
  return entry
    ? tellFinding(finding, entry, { titles, tier })
    : findingSentence(finding, titles.language, titles.names(tier));
}

/** The points that hang on a finding, in the layer that is ranked where it is about that one. */
function stakeOf({ finding, layers, entry }: UnitFinding, titles: Titles): string {
  if (!entry) return '';
  const ranked = layerShown(titles, entry);
  const layer = layers.some((of) => of === ranked) ? ranked : (layers.at(-1) ?? ranked);
  const { layer: _, ...of } = finding;
  return stakeNote(finding, findingStake(of, { outcome: entry, layer, titles }));
}

function findingsOf({ entries, findings }: AssessmentRecord): readonly UnitFinding[] {
  const ofAssessment = findings.map((finding): UnitFinding => ({ unit: '', tier: '', finding, layers: [] }));
  const ofUnits = entries.flatMap((entry) =>
    entry.state === 'redacted'
      ? []
      : entry.findings.map(
          (finding): UnitFinding => ({ unit: entry.unit, tier: entry.tier, finding, layers: layersOf(finding), entry }),
        ),
  );
  const merged = new Map<string, UnitFinding>();
  for (const added of [...ofAssessment, ...ofUnits]) {
    const { code, at, params } = added.finding;
    const key = JSON.stringify([added.unit, code, at, params]);
    const same = merged.get(key);
    merged.set(key, same ? { ...same, layers: [...same.layers, ...added.layers] } : added);
  }
  return [...merged.values()];
}

function layersOf({ layer }: RecordFinding): readonly Layer[] {
  return layer === undefined ? [] : [layer];
}
