import { isForbidden } from '../../../model/document.js';
import type { FactInfo } from '../../../model/lowering.js';
import type { TypedEvidence } from '../../../model/pack-words.js';
import type { NamedColumn } from './figure-columns.js';

/** A column with a detail of a figure: `staff:estimated`, `computers:reason`, `computers:evidence.2.number`. */
export interface DetailColumn {
  readonly is: 'detail';
  /** Of a fact or of a criterion. */
  readonly of: 'facts' | 'criteria';
  /** The fact or the criterion. */
  readonly id: string;
  /** Which piece of evidence, from 1; absent for all that is no evidence. */
  readonly piece?: number;
  /** The key in the document, within the piece where it is evidence. */
  readonly key: string;
  /** How its cells are read. */
  readonly type: FactInfo['type'];
}

interface Detail extends Pick<DetailColumn, 'of' | 'key' | 'type'> {
  /** How offices call it, behind the title of the fact or the criterion. */
  readonly titles: readonly string[];
}

/** The details, by the name behind the colon. */
const DETAILS: Readonly<Record<string, Detail>> = {
  estimated: { of: 'facts', key: 'estimated', type: 'boolean', titles: ['là số ước', 'số ước', 'estimate'] },
  asOf: { of: 'facts', key: 'asOf', type: 'date', titles: ['số liệu tính đến ngày', 'tính đến ngày', 'as of'] },
  claimed: { of: 'criteria', key: 'claimed', type: 'mark', titles: ['điểm tự chấm', 'tự chấm', 'own points'] },
  reason: {
    of: 'criteria',
    key: 'reason',
    type: 'text',
    titles: ['lý do', 'lý do chưa đạt điểm tối đa', 'giải trình', 'reason'],
  },
  'not-applicable': {
    of: 'criteria',
    key: 'notApplicable',
    type: 'text',
    titles: ['lý do không áp dụng', 'không áp dụng', 'not applicable, because'],
  },
};

/** The keys of a piece of evidence that a person writes. */
const PIECE: Readonly<Record<string, Detail>> = {
  number: { of: 'criteria', key: 'number', type: 'text', titles: ['số, ký hiệu văn bản', 'số văn bản', 'document'] },
  date: { of: 'criteria', key: 'date', type: 'date', titles: ['ngày văn bản', 'ngày ký văn bản', 'document of'] },
  page: { of: 'criteria', key: 'page', type: 'text', titles: ['trang', 'page'] },
  title: { of: 'criteria', key: 'title', type: 'text', titles: ['tên văn bản', 'tài liệu kiểm chứng', 'evidence'] },
  link: { of: 'criteria', key: 'link', type: 'text', titles: ['đường dẫn', 'liên kết', 'link'] },
} satisfies Record<TypedEvidence, Detail>;

const NAME = /^(?<id>[^:]+):(?:evidence\.(?:(?<piece>[1-9])\.)?(?<key>[a-z]+)|(?<detail>[A-Za-z-]+))$/;

/** Whether a pack has a fact, or a criterion or group, with this id, of which such a detail may be said. */
type Declared = (detail: Pick<DetailColumn, 'of' | 'key'>, id: string) => boolean;

/** The column of a name as `computers:claimed`; undefined where it is none, or its fact or criterion is not declared. */
export function detailColumn(name: string, isDeclared: Declared): DetailColumn | undefined {
  const { id = '', piece, key = '', detail = '' } = NAME.exec(name)?.groups ?? {};
  const description = Object.hasOwn(PIECE, key)
    ? PIECE[key]
    : Object.hasOwn(DETAILS, detail)
      ? DETAILS[detail]
      : undefined;
  if (description === undefined || isForbidden(id) || !isDeclared(description, id)) return undefined;
  const { titles: _, ...column } = description;
  return { is: 'detail', id, ...column, ...(key === '' ? {} : { piece: Number(piece ?? 1) }) };
}

/** Pieces of evidence that have their number in the heading: `Máy tính: Số văn bản 2`. */
const FURTHER = [2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The one detail of a group: that it does not apply. Points and evidence belong to its criteria. */
export function isOfGroups({ of, key }: Pick<DetailColumn, 'of' | 'key'>): boolean {
  return of === 'criteria' && key === 'notApplicable';
}

/** The titles of all details of a fact or a criterion, or of those that are `asked`, each made from its own titles. */
export function detailTitles(
  of: DetailColumn['of'],
  { name, titles }: NamedColumn,
  asked: (detail: Pick<DetailColumn, 'of' | 'key'>) => boolean = () => true,
): readonly NamedColumn[] {
  const pieces = Object.entries(PIECE);
  const columns = [
    ...Object.entries(DETAILS).map(([key, detail]) => ({ column: `${name}:${key}`, detail, behind: '' })),
    ...pieces.map(([key, detail]) => ({ column: `${name}:evidence.${key}`, detail, behind: '' })),
    ...FURTHER.flatMap((piece) =>
      pieces.map(([key, detail]) => ({ column: `${name}:evidence.${piece}.${key}`, detail, behind: ` ${piece}` })),
    ),
  ];
  return columns
    .filter(({ detail }) => detail.of === of && asked(detail))
    .map(({ column, detail, behind }) => ({
      name: column,
      titles: titles.flatMap((title) => detail.titles.map((words) => `${title}: ${words}${behind}`)),
    }));
}
