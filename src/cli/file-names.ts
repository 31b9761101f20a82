import { byCodeUnit } from '../kit/unicode.js';

/** Names that Windows keeps for devices, whatever stands behind a point: no `con.xlsx` can be written there. */
const OF_DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name of a file or folder for each id, which every system can write. A device of Windows is `con_`; where ids differ
 * by capital letters alone, which Windows and macOS take for one name, the second is `Xa-b_2`. No id has a low line, so no
 * two names are alike. The order of the ids changes nothing.
 */
export function fileNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  const names = new Map<string, string>();
  for (const id of [...new Set(ids)].toSorted((a, b) => byCodeUnit(b, a))) {
    const alike = id.toLowerCase();
    const count = (taken.get(alike) ?? 0) + 1;
    taken.set(alike, count);
    names.set(id, count > 1 ? `${id}_${count}` : OF_DEVICES.test(id) ? `${id}_` : id);
  }
  return names;
}
