import type { PackText } from '../model/pack.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** Kinds of legal documents by the sign in their number, as the sign is used since Decree 110/2004. */
const SIGNS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  QĐ: { vi: 'Quyết định', en: 'Decision' },
  NĐ: { vi: 'Nghị định', en: 'Decree' },
  NQ: { vi: 'Nghị quyết', en: 'Resolution' },
  CT: { vi: 'Chỉ thị', en: 'Directive' },
  TT: { vi: 'Thông tư', en: 'Circular' },
  TTLT: { vi: 'Thông tư liên tịch', en: 'Joint circular' },
  KH: { vi: 'Kế hoạch', en: 'Plan' },
  TB: { vi: 'Thông báo', en: 'Notice' },
  BC: { vi: 'Báo cáo', en: 'Report' },
  HD: { vi: 'Hướng dẫn', en: 'Guideline' },
  '': { vi: 'Văn bản', en: 'Document' },
};

/** Words that a place in a text is written with. */
const PLACES: readonly (readonly [RegExp, { readonly vi: string; readonly en: string }])[] = [
  [/(?<![a-z])phu-luc-?/g, { vi: 'Phụ lục ', en: 'Annex ' }],
  [/(?<![a-z])chuong-?/g, { vi: 'Chương ', en: 'Chapter ' }],
  [/(?<![a-z])dieu-?/g, { vi: 'Điều ', en: 'Article ' }],
  [/(?<![a-z])khoan-?/g, { vi: 'khoản ', en: 'clause ' }],
  [/(?<![a-z])diem-?/g, { vi: 'điểm ', en: 'point ' }],
  [/(?<![a-z])muc-?/g, { vi: 'mục ', en: 'section ' }],
  [/(?<![a-z])bang-?/g, { vi: 'bảng ', en: 'table ' }],
  [/(?<![a-z])trang-?/g, { vi: 'trang ', en: 'page ' }],
  [/(?<![a-z])phan-?/g, { vi: 'Phần ', en: 'Part ' }],
];

const CITE = {
  vi: '[{place}, ]{sign} số {number} ngày {issued:day}[{unread}]',
  en: '[{place}, ]{sign} No. {number} of {issued:day}[{unread}]',
};
const UNREAD = { vi: ' (dẫn theo văn bản khác)', en: ' (cited from another text)' };
const SECTION = { vi: 'mục ', en: 'section ' };

/**
 * A citation as an official would write it: `qd-169#phu-luc-1.2` is "Phụ lục 1.2, Quyết định số 169/QĐ-UBND ngày
 * 05/04/2019". A text that the pack does not declare, and a place of no known form, stay as they are written.
 */
export function citeSentence(texts: readonly PackText[], cite: string, language: Language): string {
  const [key = '', place = ''] = cite.split('#');
  const text = texts.find((known) => known.key === key);
  if (!text) return cite;
  const params = {
    place: placeIn(place, language),
    sign: signOf(text.number)[language],
    number: text.number,
    issued: text.issued,
    unread: text.read === false ? UNREAD[language] : '',
  };
  return fill(CITE, { params, language });
}

function signOf(number: string): { readonly vi: string; readonly en: string } {
  const signs = number.split('/').map((part) => part.split('-')[0] ?? '');
  const found = signs.find((sign) => sign !== '' && Object.hasOwn(SIGNS, sign)) ?? '';
  return SIGNS[found] ?? { vi: 'Văn bản', en: 'Document' };
}

function placeIn(place: string, language: Language): string {
  if (place === '') return '';
  const told = PLACES.reduce((text, [slug, words]) => text.replaceAll(slug, `|${words[language]}`), place);
  const parts = told.split('|').map((part) =>
    part
      .replace(/[-.,;]$/, '')
      .replaceAll('-', ' ')
      .trim(),
  );
  const named = parts.filter((part) => part !== '').join(', ');
  return told === place ? `${SECTION[language]}${named}` : named;
}
