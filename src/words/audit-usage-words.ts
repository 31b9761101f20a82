import type { Words } from '../model/lowering.js';

/** What the command line says of the commands that take a record, and of spreadsheets. */
export const AUDIT_USAGE_WORDS = {
  verify: {
    vi: 'tính lại một biên bản và chỉ ra chỗ khác, nếu có',
    en: 'derive a record again and show where it differs, if it does',
  },
  explain: {
    vi: 'giải thích từ số liệu đến điểm của một đơn vị, hoặc một tiêu chí của đơn vị đó',
    en: "explain how a unit's figures became its points, or those of one criterion",
  },
  '--criterion': {
    vi: 'mã, hoặc số thứ tự in, của tiêu chí hay nhóm tiêu chí',
    en: 'the id, or the printed number, of a criterion or group',
  },
  '--layer': {
    vi: 'lớp số liệu; mặc định là lớp chính thức',
    en: 'whose figures; the official layer unless said',
  },
  '--json-explain': { vi: 'in lời giải thích dạng JSON', en: 'print the explanation as JSON' },
  diff: {
    vi: 'so sánh hai biên bản, hoặc hai lớp số liệu của một biên bản',
    en: 'compare two records, or two layers of one',
  },
  RECORD2: { vi: 'biên bản sau; bỏ trống nếu dùng --layers', en: 'the later record; none with --layers' },
  '--layers': {
    vi: 'hai lớp số liệu cần so sánh, ví dụ reported,verified',
    en: 'the two layers to compare, as reported,verified',
  },
  '--unit-diff': { vi: 'in từng nguyên nhân của đơn vị này', en: 'print every cause for this unit' },
  '--json-diff': { vi: 'in kết quả so sánh dạng JSON', en: 'print the comparison as JSON' },
  import: {
    vi: 'lập bản nháp bộ tiêu chí từ bảng phụ lục và báo các dòng cần người xem',
    en: 'draft a pack from an annex table and tell which rows need a human',
  },
  export: {
    vi: 'ghi bộ tiêu chí ra bảng tính; nhập lại vẫn nguyên vẹn',
    en: 'write a pack as a spreadsheet, which comes back as it was',
  },
  ANNEX: {
    vi: 'bảng phụ lục (.xlsx, .csv), hoặc bảng do "tieuchi export" ghi',
    en: 'an annex (.xlsx, .csv), or what "tieuchi export" wrote',
  },
  '--out-pack': { vi: 'ghi bộ tiêu chí vào tệp này', en: 'write the pack to this file' },
  '--out-sheet': {
    vi: 'ghi bảng tính vào tệp này (.xlsx hoặc .csv)',
    en: 'write the spreadsheet to this file (.xlsx or .csv)',
  },
  '--id': { vi: 'mã bộ tiêu chí; mặc định là tên tệp', en: 'id of the pack; the file name unless said' },
  '--title': { vi: 'tên bộ tiêu chí', en: 'title of the pack' },
  '--tier': {
    vi: 'cấp: department, district, commune hoặc mã khác',
    en: 'tier: department, district, commune or an id',
  },
  '--period': { vi: 'kỳ số liệu, ví dụ 2018-11-01..2019-10-31', en: 'the period, as 2018-11-01..2019-10-31' },
  '--number': {
    vi: 'số, ký hiệu văn bản ban hành phụ lục',
    en: 'number of the decision that the annex belongs to',
  },
  '--issued': { vi: 'ngày ký văn bản đó', en: 'the day on which it was signed' },
  '--official': { vi: 'phụ lục là bản chính thức', en: 'the annex is the official one' },
  '--report': {
    vi: 'ghi bảng đối chiếu từng dòng phụ lục với quy tắc (.xlsx) vào tệp này',
    en: 'write a table of each row of the annex beside its rule (.xlsx) to this file',
  },
  '--sheet': { vi: 'tên trang tính cần đọc', en: 'name of the sheet to read' },
  redact: {
    vi: 'che số liệu của một số đơn vị trong biên bản, giữ nguyên mọi mã băm',
    en: 'hide the figures of some units of a record; every digest stays',
  },
  excerpt: {
    vi: 'trích lục phần của một đơn vị, chứng minh được là thuộc biên bản',
    en: "take one unit's part out of a record, provably part of it",
  },
  RECORD: {
    vi: 'tệp biên bản do "tieuchi score --out" ghi, hoặc trích lục',
    en: 'a record, as "tieuchi score --out" writes it, or an excerpt',
  },
} as const satisfies Readonly<Record<string, Words>>;
