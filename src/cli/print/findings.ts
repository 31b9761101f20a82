import { tellFinding } from '../../audit/index.js';
import type { Layer } from '../../model/layer.js';
import type { RecordEntry, RecordFinding, RedactedEntry } from '../../model/record.js';
import { findingStake, stakeNote, withNotes } from '../../views/finding-result.js';
import { layerShown } from '../../views/selection.js';
import { findingSentence, findingTitle, reportLine, shownNumber, type Titles, word } from '../../words/index.js';
import { widthOf } from '../wrap.js';
import type { RecordBesideEntries } from './record-nodes.js';

/** A finding, once for all layers of its unit; what it says stands in it where each is printed. */
interface ShownFinding {
  readonly unit: string;
  readonly code: RecordFinding['code'];
  readonly severity: RecordFinding['severity'];
  readonly layers: readonly Layer[];
  readonly text?: { readonly sentence: string; readonly stake: string };
}

/** The findings of a record, taken from one entry after the other. */
export interface ShownFindings {
  readonly take: (entry: RecordEntry | RedactedEntry) => void;
  /** How many findings there are of each code, most first; where each is printed, every finding as well, by unit. */
  readonly print: () => string;
}

/** The findings about the assessment, before any entry is taken; with `isEach` every one is printed. */
export function shownFindings(
  { findings }: Pick<RecordBesideEntries, 'findings'>,
  titles: Titles,
  isEach: boolean,
): ShownFindings {
  const ofAssessment = merged(findings).map(({ finding, layers }): ShownFinding => {
    const sentence = findingSentence(finding, titles.language, titles.names(''));
    return { unit: '', ...keptOf(finding), layers, ...(isEach && { text: { sentence, stake: '' } }) };
  });
  const all = [...ofAssessment];
  return {
    take: (entry) => {
      if (entry.state === 'redacted') return;
      for (const { finding, layers } of merged(entry.findings)) {
        const text = isEach && {
          sentence: tellFinding(finding, entry, { titles, tier: entry.tier }),
          stake: stakeOf(finding, layers, entry, titles),
        };
        all.push({ unit: entry.unit, ...keptOf(finding), layers, ...(text && { text }) });
      }
    },
    print: () => printFindings(all, titles, isEach),
  };
}

function keptOf({ code, severity }: RecordFinding): Pick<ShownFinding, 'code' | 'severity'> {
  return { code, severity };
}

function printFindings(all: readonly ShownFinding[], titles: Titles, isEach: boolean): string {
  const { language } = titles;
  if (all.length === 0) return `${reportLine('no-findings', language)}\n`;
  const counts = new Map<string, number>();
  for (const { code } of all) counts.set(code, (counts.get(code) ?? 0) + 1);
  const shown = (count: number) => shownNumber(String(count), language);
  const widest = shown(Math.max(...counts.values())).length;
  const summary = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, count]) => `  ${shown(count).padStart(widest)}  ${findingTitle(code, language)}`);
  const list = isEach ? ['', ...eachByUnit(all, titles)] : [reportLine('see-findings', language)];
  return `${[reportLine('findings', language, { count: String(all.length) }), ...summary, ...list].join('\n')}\n`;
}

/** Each unit with its findings, the points that hang on each, and their layers where there are several. */
function eachByUnit(all: readonly ShownFinding[], titles: Titles): readonly string[] {
  const { language, unit: nameOf } = titles;
  const several = new Set(all.flatMap(({ layers }) => layers)).size > 1;
  const widest = all.reduce((most, { severity }) => Math.max(most, widthOf(word(severity, language))), 0);
  return all.flatMap(({ unit, layers, ...finding }, index) => {
    const severity = word(finding.severity, language);
    const whose =
      several && layers.length > 0
        ? reportLine('of-layers', language, { layers: layers.map((layer) => word(layer, language)).join('; ') })
        : '';
    const gap = ' '.repeat(2 + widest - widthOf(severity));
    const { sentence, stake } = finding.text ?? { sentence: '', stake: '' };
    const line = `  ${severity}${gap}${withNotes(sentence, [stake, whose], language)}`;
    return unit === '' || all[index - 1]?.unit === unit
      ? [line]
      : [reportLine('unit', language, { unit: nameOf(unit) }), line];
  });
}

/** The points that hang on a finding, in the layer that is ranked where it is about that one. */
function stakeOf(finding: RecordFinding, layers: readonly Layer[], entry: RecordEntry, titles: Titles): string {
  const ranked = layerShown(titles, entry);
  const layer = layers.some((of) => of === ranked) ? ranked : (layers.at(-1) ?? ranked);
  const { layer: _, ...of } = finding;
  return stakeNote(finding, findingStake(of, { outcome: entry, layer, titles }));
}

/** Findings of one unit, those that differ by their layer alone as one. */
function merged(findings: readonly RecordFinding[]) {
  const byContent = new Map<string, { readonly finding: RecordFinding; readonly layers: Layer[] }>();
  for (const finding of findings) {
    const { code, at, params, layer } = finding;
    const key = JSON.stringify([code, at, params]);
    const same = byContent.get(key) ?? { finding, layers: [] };
    byContent.set(key, same);
    if (layer !== undefined) same.layers.push(layer);
  }
  return [...byContent.values()];
}
