import { tellFinding } from '../../audit/index.js';
import type { Layer } from '../../model/layer.js';
import type { AssessmentRecord, RecordEntry, RecordFinding } from '../../model/record.js';
import { findingSentence, findingTitle, reportLine, type Titles, word } from '../../words/index.js';
import { widthOf } from '../wrap.js';

/** One finding about one unit; the same in several layers is one. */
interface Found {
  readonly unit: string;
  readonly tier: string;
  readonly finding: RecordFinding;
  readonly layers: readonly Layer[];
  /** The entry that it is of; none of a finding about the assessment. */
  readonly entry?: RecordEntry;
}

/** How many findings there are of each code, most first; with `each`, every one of them by unit. */
export function printFindings(record: AssessmentRecord, titles: Titles, each: boolean): string {
  const { language } = titles;
  const all = findingsOf(record);
  if (all.length === 0) return `${reportLine('no-findings', language)}\n`;
  const counts = new Map<string, number>();
  for (const { finding } of all) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
  const widest = String(Math.max(...counts.values())).length;
  const summary = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, count]) => `  ${String(count).padStart(widest)}  ${findingTitle(code, language)}`);
  const list = each ? ['', ...eachByUnit(all, titles)] : [reportLine('see-findings', language)];
  return `${[reportLine('findings', language, { count: String(all.length) }), ...summary, ...list].join('\n')}\n`;
}

/** A heading for each unit, and its findings below it; whose figures they are about, where several layers are. */
function eachByUnit(all: readonly Found[], titles: Titles): readonly string[] {
  const { language, unit: nameOf, names } = titles;
  const several = new Set(all.flatMap(({ layers }) => layers)).size > 1;
  const widest = Math.max(...all.map(({ finding }) => widthOf(word(finding.severity, language))));
  return all.flatMap(({ unit, tier, finding, layers, entry }, index) => {
    const severity = word(finding.severity, language);
    const whose =
      several && layers.length > 0
        ? ` (${reportLine('of-layers', language, { layers: layers.map((layer) => word(layer, language)).join('; ') })})`
        : '';
    const gap = ' '.repeat(2 + widest - widthOf(severity));
    const text = entry
      ? tellFinding(finding, entry, { titles, tier })
      : findingSentence(finding, language, names(tier));
    const line = `  ${severity}${gap}${text}${whose}`;
    return unit === '' || all[index - 1]?.unit === unit
      ? [line]
      : [reportLine('unit', language, { unit: nameOf(unit) }), line];
  });
}

function findingsOf({ entries, findings }: AssessmentRecord): readonly Found[] {
  const whole = findings.map((finding): Found => ({ unit: '', tier: '', finding, layers: [] }));
  const own = entries.flatMap((entry) =>
    entry.state === 'redacted'
      ? []
      : entry.findings.map(
          (finding): Found => ({ unit: entry.unit, tier: entry.tier, finding, layers: layersOf(finding), entry }),
        ),
  );
  const merged = new Map<string, Found>();
  for (const found of [...whole, ...own]) {
    const { code, at, params } = found.finding;
    const key = JSON.stringify([found.unit, code, at, params]);
    const known = merged.get(key);
    merged.set(key, known ? { ...known, layers: [...known.layers, ...found.layers] } : found);
  }
  return [...merged.values()];
}

function layersOf({ layer }: RecordFinding): readonly Layer[] {
  return layer === undefined ? [] : [layer];
}
