import type { IssueCode } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';

/** The assessment, read against its pack. */
export const ASSESSMENT_WORDS = {
  'pack-mismatch': {
    vi: 'tài liệu ghi bộ tiêu chí "{found}", nhưng bộ tiêu chí đang dùng là "{expected}"; hãy dùng đúng bộ tiêu chí và phiên bản',
    en: 'the assessment names pack "{found}", but the pack in use is "{expected}"; use the right pack and version',
  },
  'unit-undeclared': {
    vi: 'đơn vị "{unit}" không có trong danh sách đơn vị[; có phải ý bạn là "{suggestion}"?|; hãy thêm vào "units"]',
    en: 'unit "{unit}" is not in the register[; did you mean "{suggestion}"?|; add it under "units"]',
  },
  'unit-not-submitted': {
    vi: 'đơn vị "{unit}" chưa có phiếu nào được tính; hãy nhận phiếu của đơn vị trước',
    en: 'unit "{unit}" has no submission that counts; take in its submission first',
  },
  'parent-missing': {
    vi: 'đơn vị "{unit}" chưa ghi đơn vị cấp trên; hãy ghi "parent"',
    en: 'it is not said which unit is above "{unit}"; add "parent"',
  },
  'parent-tier': {
    vi: '"{parent}" không thể là cấp trên của đơn vị "{unit}"[: cấp trên phải thuộc cấp "{expected}"|: cấp này không có cấp trên]; hãy sửa "parent"',
    en: '"{parent}" cannot be the unit above "{unit}"[: that must be of tier "{expected}"|: no tier stands above]; correct "parent"',
  },
  'attribute-missing': {
    vi: 'đơn vị "{unit}" chưa có thuộc tính "{attribute}"; hãy bổ sung vào danh sách đơn vị',
    en: 'unit "{unit}" has no attribute "{attribute}"; add it in the register',
  },
  'attribute-value': {
    vi: 'thuộc tính "{attribute}" cần {expected:type}, nhưng đang ghi {found:type}; hãy sửa lại',
    en: 'attribute "{attribute}" needs {expected:type}, but {found:type} was found; correct it',
  },
  'fact-value': {
    vi: 'số liệu "{fact:fact}" cần {expected:type}, nhưng đang ghi {found:type}; hãy sửa lại',
    en: 'fact "{fact:fact}" needs {expected:type}, but {found:type} was found; correct it',
  },
  'fact-places': {
    vi: 'số liệu "{fact:fact}" ghi {found}, trong khi chỉ nhận nhiều nhất {places} chữ số thập phân; hãy ghi đúng số chữ số',
    en: 'fact "{fact:fact}" is written as {found}, but takes at most {places} decimal places; write no more',
  },
  'fact-derived': {
    vi: 'số liệu "{fact:fact}" được tính từ số liệu khác nên không ai khai; hãy bỏ đi',
    en: 'fact "{fact:fact}" is worked out from others and is not given by anyone; leave it out',
  },
  'fact-of-another': {
    vi: 'số liệu "{fact:fact}" do "{provider:body}" cung cấp, đơn vị không tự khai; hãy bỏ khỏi phiếu',
    en: 'fact "{fact:fact}" is given by "{provider:body}", not by the unit; leave it out of the submission',
  },
  'fact-not-asked': {
    vi: 'cấp "{tier}" không dùng số liệu "{fact:fact}"; có thể bỏ đi',
    en: 'no criterion of tier "{tier}" reads fact "{fact:fact}"; it can be left out',
  },
  'fact-not-mark': {
    vi: 'số liệu "{fact:fact}" không phải là điểm chấm; hãy khai trong phiếu của đơn vị',
    en: 'fact "{fact:fact}" is not a mark; give it in the submission of the unit',
  },
  'mark-by': {
    vi: 'điểm chấm "{fact:fact}" phải do "{expected:body}" chấm, nhưng ở đây là "{found:body}"; hãy sửa lại',
    en: 'mark "{fact:fact}" is given by "{expected:body}", but here by "{found:body}"; correct it',
  },
  'criterion-undeclared': {
    vi: 'không có tiêu chí "{criterion}" cho đơn vị thuộc cấp này[; có phải ý bạn là "{suggestion}"?|; hãy sửa mã]',
    en: 'there is no criterion "{criterion}" for a unit of this tier[; did you mean "{suggestion}"?|; correct the id]',
  },
  'criterion-is-group': {
    vi: '"{criterion:node}" là nhóm tiêu chí, không chấm trực tiếp được; hãy ghi cho từng tiêu chí bên trong',
    en: '"{criterion:node}" is a group and cannot be ruled on itself; write it for the criteria inside',
  },
  'claim-range': {
    vi: 'điểm tự chấm của tiêu chí "{criterion:node}" phải từ 0 đến {max}; hãy sửa lại',
    en: 'the points that a unit gives itself for "{criterion:node}" must be from 0 to {max}; correct them',
  },
  'claim-not-allowed': {
    vi: 'tiêu chí "{criterion:node}" không cho phép đơn vị đề nghị không áp dụng; hãy bỏ đề nghị này',
    en: 'a unit may not claim that "{criterion:node}" does not apply; leave the claim out',
  },
  'award-not-allowed': {
    vi: 'bên thẩm định không được ấn định điểm cho tiêu chí "{criterion:node}"; hãy thẩm định số liệu, hoặc bỏ điểm này',
    en: 'the verifier may not set points for "{criterion:node}"; verify its facts, or leave the points out',
  },
  'award-range': {
    vi: 'điểm thẩm định của tiêu chí "{criterion:node}" phải từ 0 đến {max}; hãy sửa lại',
    en: 'the points that a verifier sets for "{criterion:node}" must be from 0 to {max}; correct them',
  },
  'verification-subject': {
    vi: 'mỗi lần thẩm định chỉ về một việc; hãy ghi đúng một trong: số liệu và giá trị, kết luận về đề nghị, kết luận về minh chứng, điểm, hoặc đã xong',
    en: 'a verification is about one thing; give exactly one of: a fact and its value, a ruling on a claim, a ruling on evidence, points, or done',
  },
  'verification-no-claim': {
    vi: 'đơn vị không đề nghị gì về tiêu chí "{criterion:node}" để kết luận; hãy bỏ kết luận này',
    en: 'the unit claims nothing for "{criterion:node}" that could be ruled on; leave the ruling out',
  },
  'instants-equal': {
    vi: 'có hai lần ghi cùng thời điểm {at} nên không rõ lần nào sau; hãy sửa một thời điểm',
    en: 'two entries have the same instant, {at}, so neither is the later; correct one',
  },
  'instant-after-as-of': {
    vi: 'thời điểm {at} sau ngày chốt số liệu {asOf}; hãy sửa thời điểm, hoặc sửa "asOf"',
    en: 'the instant {at} is after "asOf", {asOf}; correct it, or move "asOf"',
  },
  'extension-without-deadline': {
    vi: 'đơn vị "{unit}" được gia hạn nhưng cấp của đơn vị không có thời hạn; hãy bỏ phần gia hạn',
    en: 'unit "{unit}" has an extension, but its tier has no deadline; leave the extension out',
  },
  'extension-not-later': {
    vi: 'thời hạn được gia hạn không muộn hơn thời hạn chung, nên không có tác dụng; hãy sửa ngày, hoặc bỏ phần gia hạn',
    en: 'the extension is not later than the deadline of all, so it changes nothing; correct the day, or leave the extension out',
  },
  'approval-missing': {
    vi: 'kết quả ghi là đã phê duyệt nhưng chưa nêu văn bản phê duyệt; hãy ghi "approval"',
    en: 'the results are said to be approved, but not by which text; add "approval"',
  },
  'approval-misplaced': {
    vi: 'có văn bản phê duyệt nhưng kết quả chưa ghi là đã phê duyệt; hãy sửa "state", hoặc bỏ "approval"',
    en: 'an approval is given, but the results are not said to be approved; correct "state", or leave it out',
  },
  'approval-of-pack': {
    vi: 'văn bản phê duyệt "{text}" (số {number}) là văn bản của bộ tiêu chí, có trước kết quả; hãy khai báo văn bản phê duyệt trong "texts" của đợt đánh giá',
    en: 'the approving text "{text}" (No. {number}) is one of the pack, which was there before the results; declare the one that approves them under "texts" of the assessment',
  },
  'approval-day': {
    vi: 'ngày phê duyệt {on:day} khác ngày ký văn bản số {number} ({issued:day}); hãy sửa một trong hai',
    en: 'the day of the approval, {on:day}, is not the day on which {number} was signed ({issued:day}); correct one of them',
  },
  'approval-before-as-of': {
    vi: 'kết quả được phê duyệt ngày {on:day}, nhưng số liệu chốt sau đó, lúc {asOf:instant}; hãy sửa ngày phê duyệt, hoặc sửa "asOf"',
    en: 'the results were approved on {on:day}, but the figures are those of a later moment, {asOf:instant}; correct the day, or "asOf"',
  },
  'approval-unpublished': {
    vi: 'văn bản phê duyệt số {number} chưa ghi nơi công bố và ngày công bố; khi đã công bố, hãy ghi "published"',
    en: 'nothing says where and when {number}, which approves the results, was published; add "published" once it was',
  },
  'published-before-signed': {
    vi: 'ngày công bố {on:day} trước ngày ký {issued:day}; hãy sửa một trong hai',
    en: 'published on {on:day}, before it was signed ({issued:day}); correct one of them',
  },
  'correction-clause': {
    vi: 'bản đính chính phải nêu điều, khoản nào của văn bản nào cho phép đính chính; hãy ghi "text: văn-bản#điều-khoản" trong "supersedes"',
    en: 'a correction says by which clause of which text it is made; add "text: key#place" under "supersedes"',
  },
  'decision-unit': {
    vi: 'đơn vị "{unit}" không có trong bảng xếp hạng "{ranking}"; hãy sửa mã',
    en: 'unit "{unit}" is not in ranking "{ranking}"; correct the id',
  },
  'decision-duplicate': {
    vi: 'quyết định về bảng xếp hạng "{ranking}" nêu đơn vị này hai lần; chỉ giữ lại một',
    en: 'what was decided about ranking "{ranking}" names this unit twice; keep one',
  },
  'submission-apart': {
    vi: 'các phiếu của đơn vị "{unit}" nằm cách nhau; hãy xếp các phiếu của một đơn vị liền nhau',
    en: 'the submissions of unit "{unit}" stand apart; put the submissions of a unit one after another',
  },
  'unit-of-another-part': {
    vi: 'đơn vị "{unit}" thuộc phần khác của danh sách đơn vị; hãy chuyển phiếu này sang phần đó',
    en: 'unit "{unit}" belongs to another part of the register; put this submission into that part',
  },
  'unit-twice': {
    vi: 'đơn vị "{unit}" có hai kết quả; hãy giữ một kết quả',
    en: 'unit "{unit}" has two results; keep one',
  },
  'unit-left-out': {
    vi: 'đơn vị "{unit}" trong danh sách chưa có kết quả; để so sánh, cần kết quả của mọi đơn vị',
    en: 'unit "{unit}" of the register has no result; to compare units, all need one',
  },
  'statistics-needed': {
    vi: 'tiêu chí "{criterion:node}" so sánh các đơn vị với nhau; hãy lấy thống kê trước, rồi đưa vào "statistics"',
    en: 'criterion "{criterion:node}" compares units with one another; take the statistics first and give them as "statistics"',
  },
  'senders-needed': {
    vi: 'chưa biết những đơn vị nào đã gửi phiếu nên không ghi nhận được đơn vị cấp trên gửi thiếu phiếu của đơn vị trực thuộc; hãy đưa danh sách vào "senders"',
    en: 'it is not known which units sent, so that a unit that sent without those below it cannot be told; give them as "senders"',
  },
  'visit-not-field': {
    vi: '"visit" chỉ ghi khi thẩm định tại chỗ ("method: field")',
    en: '"visit" is stated only of a check on the spot ("method: field")',
  },
} as const satisfies { readonly [C in IssueCode]?: Words };
