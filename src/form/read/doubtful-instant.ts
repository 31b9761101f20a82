import { dayAt, dayNumber, readInstant } from '../../kit/instant.js';
import type { Plan } from '../../model/plan.js';
import type { FormFaults, FormPlace } from './form-fault.js';

/** Days after the end of the period from which on an instant is doubtful: a later year than the one after it was not meant. */
const LATEST = 366;

/**
 * Reports an instant before the period of the figures begins, or more than a year after its end: a year that is misspelt. A form
 * received in `2009` would count as sent in time, and one in `2091` would let every deadline pass.
 */
export function checkInstant(
  instant: string,
  place: FormPlace,
  { plan, faults }: { readonly plan: Pick<Plan, 'pack'>; readonly faults: FormFaults },
): void {
  const at = readInstant(instant);
  if (at === undefined) return;
  const { from, to, zone } = plan.pack.period;
  const day = dayNumber(dayAt(at, zone));
  if (day < dayNumber(from)) faults.report('instant-doubtful', place, { at: instant, from });
  else if (day > dayNumber(to) + LATEST) faults.report('instant-doubtful', place, { at: instant, to });
}
