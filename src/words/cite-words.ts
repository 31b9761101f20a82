import { bug } from '../kit/bug.js';
import type { CitedText } from '../model/assessment-text.js';
import type { Pack, PackNode, PackText, WordsDocument } from '../model/pack.js';
import { textCited } from '../model/text-cited.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import { titleIn } from './title-in.js';

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

/** Words that name a place in a text: `phu-luc-1` -> `Phụ lục 1`. */
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
 * 05/04/2019". A text that is not declared, and a place of unknown form, stay as written.
 */
export function citeSentence(texts: readonly CitedText[], cite: string, language: Language): string {
  const [, place = ''] = cite.split('#');
  const text = textCited(texts, cite);
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

const MODEL = {
  vi: '{source}[, văn bản của {whose}|, văn bản của nơi khác]; không phải căn cứ của {here}',
  en: '{source}[, a text of {whose}|, a text of another place]; no legal basis of {here}',
};
const ROW_MODEL = {
  vi: '{source}[, bộ tiêu chí của {whose}]; không phải căn cứ của {here}',
  en: '{source}[, criteria of {whose}]; no legal basis of {here}',
};
const HERE = { vi: 'bộ tiêu chí này', en: 'this pack' };

/** Whose criteria a pack has, and which texts it cites. */
type Citing = Pick<Pack, 'texts'> & Partial<Pick<Pack, 'authority'>>;

/** Whether a cited text is a legal basis for the units of the pack; a text of another place is only a model. */
export function isBinding(texts: readonly PackText[], cite: string): boolean {
  return textCited(texts, cite)?.binds !== false;
}

/** The citation of a text that is only a model: the text, whose it is, and that it is no legal basis here. */
export function modelSentence(pack: Citing, cite: string, language: Language): string {
  const text = textCited(pack.texts, cite);
  const whose = text?.authority ? titleIn(text.authority, '', language) : '';
  const params = { source: citeSentence(pack.texts, cite, language), whose, here: hereOf(pack, language) };
  return fill(MODEL, { params, language });
}

/** The model of a row: its source, whose it is, and that it is no legal basis here; '' for a row without a model. */
export function rowModelSentence(
  pack: Citing,
  { modelledOn }: Pick<PackNode, 'modelledOn'>,
  language: Language,
): string {
  if (!modelledOn) return '';
  const say = (text: string | WordsDocument = '') => (typeof text === 'string' ? text : titleIn(text, '', language));
  const params = {
    source: say(modelledOn.source),
    whose: say(modelledOn.authority),
    here: hereOf(pack, language),
  };
  return fill(ROW_MODEL, { params, language });
}

function hereOf({ authority }: Citing, language: Language): string {
  return authority ? titleIn(authority, '', language) : HERE[language];
}

function signOf(number: string): { readonly vi: string; readonly en: string } {
  const signs = number.split('/').map((part) => part.replace(/-.*$/s, ''));
  const known = signs.find((sign) => sign !== '' && Object.hasOwn(SIGNS, sign)) ?? '';
  return SIGNS[known] ?? bug(`no sign ${known}`);
}

function placeIn(place: string, language: Language): string {
  if (place === '') return '';
  const marked = PLACES.reduce((text, [slug, words]) => text.replaceAll(slug, `|${words[language]}`), place);
  const parts = marked.split('|').map((part) =>
    part
      .replace(/[-.,;]$/, '')
      .replaceAll('-', ' ')
      .trim(),
  );
  const named = parts.filter((part) => part !== '').join(', ');
  return marked === place ? `${SECTION[language]}${named}` : named;
}
