import { expect, test } from 'vitest';
import { type IssueCode, issueOf } from '../../src/model/issue.js';
import { issueSentence } from '../../src/words/index.js';
import { ASSESSMENT_WORDS } from '../../src/words/issues/assessment.js';

function said(code: IssueCode, params: Record<string, string> = {}): readonly [string, string] {
  return [issueSentence(issueOf(code, [], params), 'vi'), issueSentence(issueOf(code, [], params), 'en')];
}

test('what was found and what to do, with a suggestion', () => {
  expect(said('fact-undeclared', { fact: 'computer', suggestion: 'computers' })).toEqual([
    'số liệu "computer" chưa được khai báo; có phải ý bạn là "computers"?',
    'fact "computer" is not declared; did you mean "computers"?',
  ]);
});

test('without a suggestion the sentence says what else to do', () => {
  expect(said('fact-undeclared', { fact: 'computer', suggestion: '' })).toEqual([
    'số liệu "computer" chưa được khai báo; hãy khai báo trong "facts" của bộ tiêu chí',
    'fact "computer" is not declared; declare it under "facts" of the pack',
  ]);
});

test('types are said in the language, alone, in lists and as alternatives', () => {
  expect(said('wrong-type', { expected: 'number', found: 'list' })).toEqual([
    'chỗ này cần số, nhưng đang ghi danh sách; hãy sửa lại',
    'a number is needed here, but a list was found; correct it',
  ]);
  expect(said('operand-type', { operator: '<', expected: 'number | date', found: 'list of number' })).toEqual([
    '"<" cần số hoặc ngày, nhưng ở đây là danh sách số; hãy sửa toán hạng',
    '"<" takes a number or a date, but here is a list of numbers; correct the operand',
  ]);
  expect(said('operand-type', { operator: '==', expected: 'number | boolean | text', found: 'row' })[1]).toBe(
    '"==" takes a number, true or false or text, but here is a row; correct the operand',
  );
});

test('a range says the end that it has', () => {
  expect(said('number-range', { found: '0', atLeast: '>0', atMost: '' })).toEqual([
    '0 nằm ngoài giới hạn; phải lớn hơn 0',
    '0 is out of range; it must be above 0',
  ]);
  expect(said('number-range', { found: '61', atLeast: '0', atMost: '60' })).toEqual([
    '61 nằm ngoài giới hạn; phải từ 0 trở lên; phải không quá 60',
    '61 is out of range; it must be at least 0; it must be at most 60',
  ]);
  expect(said('number-range', { found: '10', atLeast: '0', atMost: '<10' })).toEqual([
    '10 nằm ngoài giới hạn; phải từ 0 trở lên; phải nhỏ hơn 10',
    '10 is out of range; it must be at least 0; it must be below 10',
  ]);
});

test('numbers stay as the file must have them, with a point', () => {
  expect(said('decimal-comma', { found: '7,5', suggestion: '7.5' })[0]).toBe(
    '"7,5" có dấu phẩy; trong tệp này phần thập phân viết sau dấu chấm, hàng nghìn viết liền: 7.5',
  );
  expect(said('decimal-comma', { found: '1,000', suggestion: '' })[0]).toBe(
    '"1,000" có dấu phẩy; trong tệp này phần thập phân viết sau dấu chấm, hàng nghìn viết liền',
  );
  expect(said('children-max', { node: 'total', max: '27', sum: '27.5' })).toEqual([
    'điểm tối đa của nhóm "total" ghi là 27, nhưng các tiêu chí con cộng lại được 27.5; hãy kiểm tra lại hai con số',
    'the maximum of group "total" is 27, but its children add up to 27.5; check both',
  ]);
  expect(said('children-max', { max: '27', sum: '27.5' })[1]).toBe(
    'the maximum is 27, but its children add up to 27.5; check both',
  );
});

test('what a reader of YAML says is said in the language', () => {
  expect(said('source-syntax', { detail: 'a quotation mark is not closed' })).toEqual([
    'không đọc được chỗ này vì sai cú pháp: dấu ngoặc kép chưa được đóng',
    'this cannot be read, its syntax is wrong: a quotation mark is not closed',
  ]);
});

test('why an operator of JsonLogic is refused', () => {
  expect(said('operator-refused', { operator: 'missing', reason: 'use-present' })).toEqual([
    'không dùng được "missing" ở đây; muốn biết số liệu có hay chưa, hãy dùng "present"',
    '"missing" cannot be used here; to ask whether a fact is there, write "present"',
  ]);
});

test('what an author wrote is never read as a template', () => {
  expect(said('key-unknown', { key: '{key}[x|{suggestion}]', suggestion: '' })[1]).toBe(
    'there is no key "{key}[x|{suggestion}]" here; correct its name, or leave it out',
  );
  expect(said('key-unknown', { key: 'pionts', suggestion: '$&{key}' })[1]).toBe(
    'there is no key "pionts" here; did you mean "$&{key}"?',
  );
});

test('how many operands', () => {
  expect(said('operands-count', { operator: '+', expected: '1+', found: '0' })).toEqual([
    'số toán hạng của "+" phải là từ 1 trở lên, nhưng ở đây có 0; hãy ghi đúng số toán hạng',
    '"+" takes 1 or more operands, but here are 0; give as many as it takes',
  ]);
});

test('what is wrong in an assessment calls each fact and each criterion of the pack by its title, where titles are given', () => {
  const byId = Object.entries(ASSESSMENT_WORDS).filter(([, { vi, en }]) => /\{(fact|criterion)\}/.test(`${vi} ${en}`));
  const names = { fact: () => 'Khảo sát', node: () => 'Máy tính', body: () => 'Sở Nội vụ' };
  const sentence = (code: IssueCode, params: Record<string, string>) =>
    issueSentence(issueOf(code, [], params), 'vi', names);

  // what the pack does not have has no title
  expect(byId.map(([code]) => code)).toEqual(['criterion-undeclared']);
  expect(sentence('fact-of-another', { fact: 'survey', provider: 'so-noi-vu' })).toBe(
    'số liệu "Khảo sát" do "Sở Nội vụ" cung cấp, đơn vị không tự khai; hãy bỏ khỏi phiếu',
  );
  expect(sentence('verification-no-claim', { criterion: 'computers' })).toBe(
    'đơn vị không đề nghị gì về tiêu chí "Máy tính" để kết luận; hãy bỏ kết luận này',
  );
});

test('an issue of a newer version is told by its code, and one without its params with an ellipsis', () => {
  const issue = (code: string, params?: unknown) => ({ code, params, path: [], severity: 'error' }) as never;

  expect(issueSentence(issue('code-of-a-later-version', { a: 'b' }), 'en')).toBe('code-of-a-later-version');
  for (const params of [null, undefined, {}])
    expect(issueSentence(issue('key-missing', params), 'en')).toBe('key "…" is missing and cannot be left out; add it');
});
