import { clause, each, type Form, type FormClause, maybe, say } from './form.js';
import { POSITION_FORMS } from './position-forms.js';

const whenZero = (key: string): FormClause =>
  maybe(
    say('không phát sinh: không áp dụng', 'nothing to count: not applicable', { [key]: 'not-applicable' }),
    say('không phát sinh: không tính được điểm', 'nothing to count: cannot be scored', { [key]: 'unscorable' }),
    say('không phát sinh: 0 điểm', 'nothing to count: 0 points', { [key]: 'zero' }),
    say('không phát sinh: điểm tối đa', 'nothing to count: full points', { [key]: 'full' }),
  );

const NO = clause(say('không: 0 điểm', 'no: 0 points'));
const BANDS = [
  each('points', say('{:ends}: {points} điểm', '{:ends}: {points} points')),
  maybe(say('còn lại: {otherwise} điểm', 'otherwise: {otherwise} points')),
];
const OPTIONS = [each('points', say('{key:option}: {value} điểm', '{key:option}: {value} points'))];
const PARTS = [each('fractions', say('{key:option}: {value:fraction}', '{key:option}: {value:fraction}'))];
const UNANSWERED = clause(
  say('mục chưa trả lời: coi như không đạt', 'an item without an answer: not met', { unanswered: 'not-met' }),
  say('mục chưa trả lời: chưa đủ số liệu', 'an item without an answer: figures are missing', { unanswered: 'missing' }),
);

const [RATIO, REST] = ['{part:term} / {whole:term}', '(1 - {part:term} / {whole:term})'];
const [OF_RATIO, OF_REST] = [RATIO, REST].map((words) => words.replaceAll(/\{(?=part|whole)/g, '{of.')) as [
  string,
  string,
];
const CAP = { whenOver: 'cap' };
const LEFT = { complement: true };
const FLOOR = maybe(say('dưới {atLeast}%: 0 điểm', 'below {atLeast}%: 0 points'));

/** The sentences of each rule kind; the first that says all parameters of a rule is taken. */
export const FORMS: Readonly<Record<string, readonly Form[]>> = {
  flag: [
    { titleParam: 'when', clauses: [clause(say('Có: điểm tối đa', 'Yes: full points')), NO] },
    { clauses: [clause(say('{when:operand}: điểm tối đa', '{when:operand}: full points')), NO] },
    {
      clauses: [
        clause(say('Đủ tất cả {all:operands}: điểm tối đa', 'All of {all:operands}: full points')),
        clause(say('thiếu một: 0 điểm', 'one is lacking: 0 points')),
      ],
    },
    {
      clauses: [
        clause(say('Ít nhất một trong {any:operands}: điểm tối đa', 'At least one of {any:operands}: full points')),
        clause(say('không có: 0 điểm', 'none: 0 points')),
      ],
    },
  ],
  choice: [
    { titleParam: 'fact', clauses: OPTIONS },
    { titleParam: 'fact', clauses: PARTS },
    { head: [say('Theo {fact:fact}', 'By {fact:fact}')], clauses: OPTIONS },
    { head: [say('Theo {fact:fact}', 'By {fact:fact}')], clauses: PARTS },
  ],
  share: [
    {
      clauses: [
        clause(
          say(`Tỷ lệ ${REST} từ {target}% trở lên: điểm tối đa`, `Ratio ${REST} from {target}%: full points`, {
            ...LEFT,
            ...CAP,
          }),
          say(`Tỷ lệ ${RATIO} từ {target}% trở lên: điểm tối đa`, `Ratio ${RATIO} from {target}%: full points`, CAP),
        ),
        clause(say('thấp hơn: tính theo tỷ lệ', 'below: in proportion')),
        FLOOR,
        whenZero('whenZero'),
      ],
    },
    {
      clauses: [
        clause(
          say(`Điểm = ${REST} / {target}% × điểm tối đa`, `Points = ${REST} / {target}% × full points`, LEFT),
          say(`Điểm = ${RATIO} / {target}% × điểm tối đa`, `Points = ${RATIO} / {target}% × full points`),
          say(`Điểm = ${REST} × điểm tối đa`, `Points = ${REST} × full points`, LEFT),
          say(`Điểm = ${RATIO} × điểm tối đa`, `Points = ${RATIO} × full points`),
        ),
        maybe(say('không vượt quá điểm tối đa', 'no more than full points', CAP)),
        FLOOR,
        whenZero('whenZero'),
      ],
    },
  ],
  bands: [
    { titleParam: 'of', clauses: BANDS },
    {
      head: [
        say(`Tỷ lệ ${OF_REST}`, `Ratio ${OF_REST}`, { 'of.complement': true }),
        say(`Tỷ lệ ${OF_RATIO}`, `Ratio ${OF_RATIO}`),
      ],
      clauses: [...BANDS, whenZero('of.whenZero')],
    },
    { head: [say('{of:operand}', '{of:operand}')], clauses: BANDS },
  ],
  'per-item': [
    {
      clauses: [
        clause(
          say(
            'Mỗi {count:noun} {each} điểm, tối đa {atMost} điểm',
            'Each {count:noun} {each} points, at most {atMost} points',
          ),
        ),
      ],
    },
    {
      clauses: [
        clause(
          say(
            'Điểm = {count:term} × {each}, tối đa {atMost} điểm',
            'Points = {count:term} × {each}, at most {atMost} points',
          ),
        ),
      ],
    },
  ],
  checklist: [
    {
      head: [say('Cộng điểm các mục đạt', 'The points of the items met', { need: 'sum' })],
      clauses: [each('items', say('{key:fact} {value} điểm', '{key:fact} {value} points')), UNANSWERED],
    },
    {
      clauses: [
        clause(
          say('Đạt đủ các mục {items:operands}: điểm tối đa', 'All of the items {items:operands}: full points', {
            need: 'all',
          }),
          say(
            'Đạt từ {need} trong các mục {items:operands}: điểm tối đa',
            'From {need} of the items {items:operands}: full points',
          ),
        ),
        clause(say('chưa đủ: 0 điểm', 'fewer: 0 points')),
        UNANSWERED,
      ],
    },
    {
      head: [
        say('Đạt đủ các mục, không cộng điểm từng mục', 'All of the items, whose points are not added', {
          need: 'all',
        }),
        say('Đạt từ {need} mục, không cộng điểm từng mục', 'From {need} items, whose points are not added'),
      ],
      clauses: [
        each('items', say('{key:fact} {value} điểm', '{key:fact} {value} points')),
        clause(say('chưa đủ: 0 điểm', 'fewer: 0 points')),
        UNANSWERED,
      ],
    },
  ],
  deduct: [
    {
      head: [say('Từ {from} điểm', 'From {from} points'), say('Từ điểm tối đa', 'From full points')],
      clauses: [
        each(
          'items',
          say('mỗi {count:noun} trừ {each} điểm', 'each {count:noun} minus {each} points'),
          say('{count:term} × {each} điểm trừ', '{count:term} × {each} points taken away'),
          say('{when:operand}: trừ {points} điểm', '{when:operand}: minus {points} points'),
        ),
        clause(say('không dưới {notBelow} điểm', 'not below {notBelow} points')),
      ],
    },
  ],
  'sum-of': [
    {
      head: [say('Cộng các phần', 'The parts added')],
      clauses: [each('', say('(tối đa {max} điểm: {rule:sentence})', '(at most {max} points: {rule:sentence})'))],
    },
  ],
  'best-of': [
    {
      head: [say('Lấy trường hợp cao nhất', 'The best case counts')],
      clauses: [
        each('cases', say('(tối đa {max} điểm: {rule:sentence})', '(at most {max} points: {rule:sentence})')),
        clause(
          say('trường hợp thiếu số liệu: 0 điểm', 'a case without figures: 0 points', { unanswered: 'not-met' }),
          say('trường hợp thiếu số liệu: chưa tính', 'a case without figures: the criterion is missing', {
            unanswered: 'missing',
          }),
        ),
      ],
    },
  ],
  mark: [
    {
      titleParam: 'fact',
      clauses: [clause(say('Theo kết quả chấm điểm', 'As marked')), maybe(say('thang điểm {outOf}', 'out of {outOf}'))],
    },
    {
      clauses: [
        clause(say('Theo kết quả chấm điểm {fact:fact}', 'As marked, {fact:fact}')),
        maybe(say('thang điểm {outOf}', 'out of {outOf}')),
      ],
    },
  ],
  ...POSITION_FORMS,
  logic: [{ clauses: [clause(say('Điểm = {:formula}', 'Points = {:formula}'))] }],
};
