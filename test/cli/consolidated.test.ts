import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { call, changed, folderOf } from './calling.js';

const example = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../examples/01-score/${name}`, import.meta.url)), 'utf8');
const AMENDMENT = `format: tieuchi/amendment@1
id: vi-du-nho
version: 2.0.0
amends:
  id: vi-du-nho
  version: 1.0.0
  digest: sha256:11a19b290b5e01e7c87755ff0b77d4ea98511b83dad5d450ede510ca1a9361d4
texts:
  - { key: qd-02, number: 02/VD, title: { vi: Sửa đổi, en: An amendment }, issued: 2019-02-01 }
changes:
  - { clause: qd-02#1, at: tiers/commune/criteria/website/max, replace: 7 }
  - { clause: qd-02#1, at: tiers/commune/criteria/total/max, replace: 29 }
`;

test.each(['vi', 'en'])(
  'a consolidated pack (%s) that was changed by hand is told when it is checked and when it scores',
  async (lang) => {
    const cwd = folderOf({
      'pack.yaml': example('pack.yaml'),
      'amendment.yaml': AMENDMENT,
      'assessment.yaml': changed(example('assessment.yaml'), 'version: 1.0.0', 'version: 2.0.0'),
    });
    const told = async (...argv: readonly string[]) =>
      (await call([...argv, '--lang', 'en'], { cwd })).err.replaceAll(/\s+/g, ' ');
    await call(['resolve', 'amendment.yaml', '--base', 'pack.yaml', '--out', 'made.yaml', '--lang', lang], { cwd });
    const made = readFileSync(join(cwd, 'made.yaml'), 'utf8');
    const nine = changed(changed(made, 'max: 7 #', 'max: 9 #'), 'max: 29 #', 'max: 31 #');
    writeFileSync(join(cwd, 'altered.yaml'), nine);
    writeFileSync(join(cwd, 'remarked.yaml'), `${made}# a remark of the office\n`);
    writeFileSync(join(cwd, 'own.yaml'), nine.slice(nine.indexOf('\n') + 1));
    const sentence = 'warning: altered.yaml: its first line says that it was consolidated with the digest sha256:';

    for (const file of ['made.yaml', 'remarked.yaml', 'own.yaml']) {
      expect(await told('check', file)).not.toContain('consolidated');
      expect(await told('score', file, 'assessment.yaml')).not.toContain('consolidated');
    }
    expect(await told('check', 'altered.yaml')).toContain(sentence);
    expect(await told('score', 'altered.yaml', 'assessment.yaml')).toContain(sentence);
  },
);
