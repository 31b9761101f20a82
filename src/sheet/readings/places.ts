import { areAll, clausesOf } from './clause.js';
import type { Scoring } from './reading.js';

/** `hạng nhất`, `xếp hạng 2`, `đạt giải ba`: a place that somebody gives to a unit. */
const PLACE = /^(?:đạt |xếp |được )*(?:hạng|giải) (?:nhất|nhì|hai|ba|tư|khuyến khích|[1-9])$/iu;
const NO_PLACE =
  /^(?:không|chưa)(?: (?:có|đạt|được|xếp|tham gia))*(?: (?:giải|hạng))?$|^(?:(?:các )?(?:đơn vị|trường hợp|hạng) )?còn lại$|^(?:có )?tham gia$|^(?:đạt )?(?:giải )?khuyến khích$/iu;

/** A title of what gives the place: a contest, or an index that somebody else publishes. */
const GIVEN =
  /(?<!\p{L})(?:xếp hạng|thứ hạng|hội (?:thi|diễn|thao)|cuộc thi|giải(?! (?:quyết|ngân|pháp|trình|đáp|phóng))|phong trào|index|chỉ số|(?:PAR|PCI|SIPAS|PAPI|DDCI|DTI|ICT)(?!\p{L}))(?!\p{L})/iu;

/** Whether clauses are answers by a place, which units can say of themselves: `Hạng nhất: 3 điểm; hạng nhì: 2 điểm; còn lại: 0 điểm`. */
export function arePlaces({ title, clauses }: Pick<Scoring, 'title' | 'clauses'>): boolean {
  const labels = clausesOf(clauses, 'option').map(({ label }) => label);
  const places = labels.filter((label) => PLACE.test(label));
  return (
    GIVEN.test(title) &&
    areAll(clauses, ['option']) &&
    places.length > 1 &&
    labels.every((label) => places.includes(label) || NO_PLACE.test(label))
  );
}

/** `nhóm 5 đơn vị cao nhất`, `xếp thứ nhất`: a place among the units. */
const AMONG =
  /(?<!\p{L})(?:(?:nhóm|đơn vị|xã|huyện|sở|phường) .*(?:(?:cao|thấp|tốt|kém) nhất|(?<=\d .*)(?:dẫn đầu|đứng (?:đầu|cuối)))|(?:xếp |đứng )?thứ (?:nhất|nhì|ba))(?!\p{L})/iu;

/** Whether an answer is a place among the units, which depends on them. */
export function isAmongUnits(label: string): boolean {
  return AMONG.test(label);
}
