import type { RecordVerification } from '../../audit/index.js';
import { ARE_SYNTHETIC } from '../../model/assessment-words.js';
import { STANDINGS } from '../../model/standing.js';
import { pointsOfAllStandings } from '../../model/standing-points.js';
import { type AboutKey, aboutLine, type Language } from '../../words/index.js';
import type { Paint } from '../io.js';
import type { Shipped } from '../shipped-as.js';
import { widthOf, wrapped } from '../wrap.js';

/** How the block is shown; `title` is that of the pack. */
interface AboutPrinting {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
  readonly title: string;
  /** The text that approves the results, and what they correct; '' where there is none. */
  readonly approval: string;
  readonly correction: string;
  readonly shipped: Shipped;
}

type Say = (key: AboutKey, params?: Readonly<Record<string, string>>) => string;

/** The verified record, a row for each label; each digest on a line of its own, so that it can be copied. */
export function printAbout({ about, units }: RecordVerification, printing: AboutPrinting): readonly string[] {
  const { language, width, paint, title, shipped, approval, correction } = printing;
  const say: Say = (key, params) => aboutLine(key, language, params);
  const { pack, assessment } = about;
  const { figures } = assessment;
  const named = { id: pack.id, version: pack.version, shipped: shipped.version ?? '' };
  const isSynthetic = ARE_SYNTHETIC[figures];
  const rows: readonly (readonly [label: string, value: string, isWarning?: boolean])[] = [
    [say('label-pack'), title],
    ['', say(`shipped-${shipped.as}`, named), shipped.as === 'differs'],
    ...standingParts(about.pack, say).map((part, index) => [index === 0 ? say('label-standing') : '', part] as const),
    [say('label-assessment'), say('state', { id: assessment.id, state: assessment.state })],
    ...(approval === '' ? [] : [[say('label-approval'), approval] as const]),
    ...(correction === '' ? [] : [[say('label-correction'), correction] as const]),
    [say('label-figures'), say(figures, { asOf: assessment.asOf }), isSynthetic],
    [say('label-units'), say(about.excerpt ? 'excerpt' : 'units', countsOf(about, units))],
  ];
  const margin = 2 + Math.max(...rows.map(([label]) => widthOf(label))) + 2;
  return [
    ...rows.map(([label, value, isWarning = false]) => {
      const lead = `  ${label}`;
      const line = wrapped(`${lead}${' '.repeat(margin - widthOf(lead))}${value}`, width, margin);
      return isWarning ? paint('yellow', line) : line;
    }),
    `  ${say('label-pack-digest')}`,
    `    ${pack.digest}`,
    `  ${say('label-record-digest')}`,
    `    ${about.record}`,
  ];
}

/** Points by standing, without zeros; the weakest first, since it decides the worth of a score. */
function standingParts({ standing }: RecordVerification['about']['pack'], say: Say): readonly string[] {
  const all = pointsOfAllStandings(standing);
  return STANDINGS.toReversed()
    .filter((part) => standing[part] !== '0')
    .map((part) => say('standing-part', { standing: part, part: standing[part], whole: all }));
}

function countsOf(
  { units: { all, hidden } }: RecordVerification['about'],
  { rederived }: RecordVerification['units'],
): Readonly<Record<string, string>> {
  return { all: String(all), rederived: String(rederived), hidden: hidden === 0 ? '' : String(hidden) };
}
