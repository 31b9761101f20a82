import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Sentences about keys, envelopes and signatures: issues, verdicts, and reports of what was written. */
export const SIGN_WORDS = {
  // issues
  'key-not-pem': {
    vi: 'không có khóa dạng PEM; tệp khóa phải bắt đầu bằng "-----BEGIN"; hãy kiểm tra lại tệp',
    en: 'there is no key in PEM form, which begins with "-----BEGIN"; check that it is the right file',
  },
  'key-several': {
    vi: 'có nhiều khóa trong một tệp; hãy để mỗi khóa một tệp riêng',
    en: 'there are several keys in one file; put each into a file of its own',
  },
  'key-encrypted': {
    vi: 'khóa được bảo vệ bằng mật khẩu, tieuchi không hỏi mật khẩu; trong bash, hãy để openssl mở khóa: --key <(openssl pkey -in KHÓA)',
    en: 'the key is protected by a password, and tieuchi asks for none; in bash, let openssl open it: --key <(openssl pkey -in KEY)',
  },
  'key-is-private': {
    vi: 'đây là khóa bí mật, ở đây cần khóa công khai; đừng gửi khóa bí mật cho ai; lấy khóa công khai bằng: openssl pkey -in KHÓA -pubout',
    en: 'this is a private key, and a public key is needed; give the private one to nobody; openssl pkey -in KEY -pubout prints the public one',
  },
  'key-is-public': {
    vi: 'đây là khóa công khai, muốn ký phải dùng khóa bí mật; hãy chọn tệp khóa bí mật',
    en: 'this is a public key, and signing needs the private one; choose the file of the private key',
  },
  'key-not-ed25519': {
    vi: 'khóa "{label}" không phải khóa Ed25519; để kiểm tra, hãy hỏi người ký khóa công khai Ed25519; để ký, hãy tạo khóa bằng: openssl genpkey -algorithm ed25519 -out KHÓA',
    en: '"{label}" is not an Ed25519 key; to check, ask the signer for the public Ed25519 key; to sign, make one with: openssl genpkey -algorithm ed25519 -out KEY',
  },
  'key-broken': {
    vi: 'khóa Ed25519 trong tệp bị hỏng hoặc không ghi theo cách của openssl; hãy xuất lại khóa bằng: openssl pkey',
    en: 'the Ed25519 key is damaged, or not written as openssl writes it; write it anew with: openssl pkey',
  },
  'record-unverified': {
    vi: 'biên bản kiểm tra không đúng ({verdict:term}) nên không ký; hãy xem lý do bằng: tieuchi verify',
    en: 'the record does not verify ({verdict:term}), so it is not signed; see why with: tieuchi verify',
  },
  'envelope-invalid': {
    vi: 'đây không phải tệp chữ ký dạng DSSE[: sai ở "{at}"]; hãy kiểm tra lại tệp',
    en: 'this is not a DSSE envelope[: "{at}" is wrong]; check that it is the right file',
  },
  'envelope-full': {
    vi: 'tệp chữ ký đã có {limit} chữ ký, là mức tối đa; hãy ghi chữ ký này vào tệp khác',
    en: 'the envelope has {limit} signatures, which is the most; write this one into another envelope',
  },
  'envelope-of-another': {
    vi: 'tệp chữ ký đã có ở đó là của nội dung khác; hãy ghi vào tệp khác',
    en: 'the envelope that is there signs something else; write into another file',
  },
  'envelope-signature-broken': {
    vi: 'trong tệp có chữ ký ghi mã khóa {key} nhưng không đúng; hãy bỏ chữ ký đó rồi ký lại',
    en: 'the envelope has a signature that states the key {key} and is not by it; take it out, then sign again',
  },
  // verdicts
  valid: {
    vi: 'Chữ ký hợp lệ: người giữ khóa {key} đã ký biên bản này.',
    en: 'The signature is valid: the holder of the key {key} signed this record.',
  },
  'valid-part': {
    vi: 'Chữ ký hợp lệ: người giữ khóa {key} đã ký cả biên bản, mà tệp này chỉ cho xem {rederived:number}/{all:number} đơn vị.',
    en: 'The signature is valid: the holder of the key {key} signed the whole record, of which this file shows {rederived:number} of {all:number} units.',
  },
  'not-by-this-key': {
    vi: 'Không có chữ ký nào của khóa {key}[; các chữ ký ghi mã khóa: {signers}].',
    en: 'No signature is by the key {key}[; the envelope states: {signers}].',
  },
  'signature-broken': {
    vi: 'Chữ ký ghi mã khóa {key} không đúng: chữ ký hoặc nội dung được ký đã bị sửa.',
    en: 'The signature that states the key {key} does not hold: it, or what it signs, was changed.',
  },
  'other-record': { vi: 'Khóa {key} đã ký một biên bản khác.', en: 'The key {key} signed another record.' },
  differs: {
    vi: '{field}: đã ký {signed}, biên bản này có {found}',
    en: '{field}: signed is {signed}, this record has {found}',
  },
  'record-altered-signed': {
    vi: 'Khóa {key} đã ký các mã băm của biên bản này, nhưng nội dung không khớp với chúng: biên bản đã bị sửa.',
    en: 'The key {key} signed the digests of this record, but it does not hold what they say: it was changed.',
  },
  'statement-unknown': {
    vi: 'Khóa {key} có ký, nhưng nội dung được ký không có dạng tieuchi/statement@1.',
    en: 'The key {key} did sign, but what it signed is not a statement of the form tieuchi/statement@1.',
  },
  'payload-type-unknown': {
    vi: 'Tệp chữ ký là của loại nội dung "{payloadType}", không phải của biên bản tieuchi.',
    en: 'The envelope signs a "{payloadType}", not a record of tieuchi.',
  },
  // reports
  signed: { vi: 'Đã ký; chữ ký ghi vào {file}', en: 'Signed; the signature was written to {file}' },
  added: {
    vi: 'Đã ký thêm vào {file}; tệp có {count:number} chữ ký',
    en: 'Signed; {file} now holds {count:number} signatures',
  },
  'signed-part': {
    vi: 'Chữ ký là của cả biên bản, không chỉ của phần xem được: ký cả {hidden:number} đơn vị mà tệp này không cho xem số liệu và lần này không tính lại được.',
    en: 'The signature is of the whole record, and not of what is shown alone: {hidden:number} units are signed too of which this file does not show the figures, and which were not derived again.',
  },
  'signed-before': {
    vi: 'Khóa này đã ký trong {file}; không ghi gì thêm',
    en: 'This key has signed in {file} already; nothing was written',
  },
  'signed-by': { vi: 'Mã khóa: {key}', en: 'Id of the key: {key}' },
} as const satisfies Readonly<Record<string, Words>>;

/** A sentence about signing by its name. */
export type SignKey = keyof typeof SIGN_WORDS;

/** A sentence about signing with its params in place. */
export const signSentence = sentencesOf(SIGN_WORDS);
