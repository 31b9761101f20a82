import { dayBefore, daysBetween } from '../../kit/instant.js';
import type { Assessment } from '../../model/assessment.js';
import type { ReportDoubt } from '../../model/assessment-doubt.js';
import { signOf } from '../../model/assessment-text.js';
import type { Plan } from '../../model/plan.js';
import { textCited } from '../../model/text-cited.js';
import { signMeant } from '../prove/odd-declarations.js';

const YEAR = 366;

/** Numbers and days of the texts of the round, and the days of later deadlines that they grant, as they cannot well be meant. */
export function roundTexts(assessment: Assessment, { pack }: Plan, report: ReportDoubt): void {
  const { texts = [], extensions = [] } = assessment;
  const first = new Map(pack.texts.map(({ key, number, issued }) => [`${signOf(number)} ${issued.slice(0, 4)}`, key]));
  for (const [index, { key, number, issued, published }] of texts.entries()) {
    const path = ['texts', index];
    const suggestion = signMeant(number);
    if (suggestion !== number) report('round-text-sign', [...path, 'number'], { text: number, suggestion });
    const sign = `${signOf(number)} ${issued.slice(0, 4)}`;
    const other = first.get(sign);
    if (other !== undefined) report('round-text-again', [...path, 'number'], { text: number, id: key, other });
    else first.set(sign, key);
    if (published && daysBetween(issued, published.on) > YEAR)
      report('published-late', [...path, 'published', 'on'], { day: published.on, issued });
  }
  for (const [index, { on, text, deadline }] of extensions.entries()) {
    if (on === undefined) continue;
    const last = 'before' in deadline ? dayBefore(deadline.before) : deadline.through;
    if (on > last) report('extension-granted-late', ['extensions', index, 'on'], { on, deadline: last });
    const { number, issued } = textCited([...texts, ...pack.texts], text) ?? {};
    if (number !== undefined && issued !== undefined && issued > on)
      report('extension-text-later', ['extensions', index, 'on'], { number, issued, on });
  }
}
