import { compilePack } from '../../src/index.js';
import { ASSESSMENT, amendment, CASES, PACK } from '../hostile/house.js';
import { PRIVATE, PUBLIC } from '../support/signing.js';

/** Documents that have nothing wrong. */
export const FILES: Readonly<Record<string, string>> = {
  'p.json': JSON.stringify(PACK),
  'a.json': JSON.stringify(ASSESSMENT),
  'cases.json': JSON.stringify(CASES),
  'annex.csv': 'TT,Tiêu chí,Điểm tối đa,Cách tính điểm\n1,Có kế hoạch,5,Có: 5 điểm; không: 0 điểm\n',
  'key.pem': PRIVATE,
  'key.pub': PUBLIC,
};

/** An amendment of that pack. */
export function amendmentOf(): string {
  return JSON.stringify(amendment(compilePack(PACK).pack.digest));
}
