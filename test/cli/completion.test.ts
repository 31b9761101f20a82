import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-list.js';
import { call, folderOf } from './calling.js';
import { HAS_TERMINAL, onTerminal } from './terminal.js';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
const isHere = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const [BASH, ZSH, FISH] = ['bash', 'zsh', 'fish'].map(isHere);
for (const [shell, is] of Object.entries({ bash: BASH, zsh: ZSH, fish: FISH }))
  if (!is) console.warn(`skipped: ${shell} is not here, so its completion is only looked at`);

let cwd = '';
const scripts = new Map<string, string>();
/** The options of each command, as its help prints them. */
const helped = new Map<string, readonly string[]>();

beforeAll(async () => {
  cwd = folderOf({ 'a.yaml': '', 'with blank.yaml': '' });
  for (const shell of SHELLS) {
    const { code, out, err } = await call(['completion', shell], { cwd });
    expect([code, err]).toEqual([0, '']);
    writeFileSync(join(cwd, `${shell}.script`), out);
    scripts.set(shell, out);
  }
  const { out } = await call(['--help', '--lang', 'en'], { columns: 200 });
  const [, list = ''] = out.split('Commands:\n');
  for (const [, verb = ''] of list.matchAll(/^ {2}([a-z]+)(?: [<[]\S+)* {2,}\S/gm)) {
    const page = (await call(verb === 'help' ? ['help', '--help'] : [verb, '--help'])).out;
    const flags = [...page.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, flag = '']) => flag);
    helped.set(verb, verb === 'help' ? ['--help'] : flags);
  }
});

/** What bash offers for words before the cursor, the last of which is being typed. */
function bash(...lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
  const asked = lines.map((words) => {
    const given = ['tieuchi', ...words].map(quote).join(' ');
    return `COMP_WORDS=(${given}); COMP_CWORD=${words.length}; _tieuchi; printf '%s\\t' "\${COMPREPLY[@]}"; echo`;
  });
  const text = `set -u\nsource bash.script\n${asked.join('\n')}\n`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', text], { cwd, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t').filter((word) => word !== ''));
}

test('help names the commands that the tests go through', () => {
  expect([...helped.keys()]).toContain('completion');
  expect(helped.size).toBe(26);
  expect(helped.get('verify')).toContain('--second-opinion');
});

test.each([
  ['bash', ['-n']],
  ['zsh', ['-n']],
  ['fish', ['--no-execute']],
])('the script for %s is read by the shell without an error, where it is here', (shell, argv) => {
  const { status, stderr, error } = spawnSync(shell, [...argv, join(cwd, `${shell}.script`)], { encoding: 'utf8' });

  if (error === undefined) expect([status, stderr]).toEqual([0, '']);
});

/** Every word that an option or an argument of a command takes, where it takes no other. */
const CLOSED = [
  ...new Set(COMMANDS.flatMap(({ args, options }) => [...args, ...options].flatMap(({ choices = [] }) => choices))),
];

test('many words are closed values', () => {
  expect(CLOSED).toEqual(expect.arrayContaining(['vi', 'human', 'pack', 'bash', 'reported', 'xlsform', 'two-tier']));
});

/** The part of a script that is about a command; PowerShell has a line for each. */
const PART: Readonly<Partial<Record<(typeof SHELLS)[number], (script: string, verb: string) => string>>> = {
  zsh: (script, verb) => new RegExp(`^    ${verb}\\)\\n([\\s\\S]*?) ;;$`, 'm').exec(script)?.[1] ?? '',
  powershell: (script, verb) => new RegExp(`^    '${verb}' = (\\[ordered\\].*)$`, 'm').exec(script)?.[1] ?? '',
};

test.each(['zsh', 'powershell'] as const)('the script for %s has of each command the options of its help', (shell) => {
  const script = scripts.get(shell) ?? '';
  for (const [verb, flags] of helped) {
    const part = PART[shell]?.(script, verb) ?? '';
    const named = [...part.matchAll(/'\*?(--[a-z-]+)/g)].map(([, flag = '']) => flag);
    expect([verb, ...new Set(named)].toSorted()).toEqual([verb, ...flags].toSorted());
  }
});

test.each(SHELLS)('every command, option and closed value stands in the script for %s', (shell) => {
  const script = scripts.get(shell) ?? '';
  for (const [verb, flags] of helped) {
    expect(script).toContain(verb);
    for (const flag of flags) expect(script).toContain(shell === 'fish' ? `-l ${flag.slice(2)} ` : flag);
  }
  for (const word of ['gia-lai-2019', ...CLOSED]) expect(script).toMatch(new RegExp(`(?<![\\w-])${word}(?![\\w-])`));
});

test('descriptions are in the language', async () => {
  expect(scripts.get('fish')).toContain('tên hoặc mã của đơn vị');
  expect((await call(['completion', 'fish', '--lang', 'en'])).out).toContain('the name or the id of the unit');
});

test('a shell that has no script is wrong usage', async () => {
  expect((await call(['completion', 'bahs'])).err).toContain('có phải ý bạn là bash?');
});

describe.skipIf(!BASH)('bash', () => {
  test('completes commands, options, closed values, packs and files', () => {
    const lines: readonly (readonly [readonly string[], readonly string[]])[] = [
      [['sc'], ['score', 'schema']],
      [['--'], ['--version', '--help']],
      [['verify', '--se'], ['--second-opinion']],
      [
        ['check', 'x', '--lang', ''],
        ['vi', 'en'],
      ],
      [['check', '--lang', '=', 'e'], ['en']],
      [
        ['check', '--lang', '='],
        ['vi', 'en'],
      ],
      [['check', '--lang', '=', 'vi', 'gia'], ['gia-lai-2019']],
      [
        ['check', '--format', ''],
        ['human', 'json', 'sarif'],
      ],
      [['check', 'gia'], ['gia-lai-2019']],
      [['score', '--out', 'x.json', 'gia'], ['gia-lai-2019']],
      [['score', 'gia-lai-2019', 'gia'], []],
      [['score', 'gia-lai-2019', 'a.'], ['a.yaml']],
      [['verify', 'with'], ['with blank.yaml']],
      [['explain', 'r.json', '--pack', 'gia'], ['gia-lai-2019']],
      [['explain', 'r.json', '--unit', ''], []],
      [['explain', 'r.json', '--unit', 'xa-a', '--layer', 'v'], ['verified']],
      [
        ['schema', ''],
        ['pack', 'core', 'amendment', 'assessment', 'record', 'cases'],
      ],
      [
        ['completion', ''],
        ['bash', 'zsh', 'fish', 'powershell'],
      ],
      [['help', 'bo'], ['boundaries']],
      [['verify', '-'], [...(helped.get('verify') ?? [])]],
      [['nothing', '--'], []],
    ];
    const offered = bash(...lines.map(([words]) => words));

    expect(lines.map(([words], index) => [words, offered[index]])).toEqual(lines);
  });

  test('offers the commands of the help, and for each command the options of its help', () => {
    const verbs = [...helped.keys()];
    const [first, ...options] = bash([''], ...verbs.map((verb) => [verb, '--']));

    expect(first?.toSorted()).toEqual(verbs.toSorted());
    expect(options.map((flags) => flags.toSorted())).toEqual(verbs.map((verb) => helped.get(verb)?.toSorted()));
  });

  test('what is typed is never run', () => {
    const hostile = ['$(touch hit)', '`touch hit`', '; touch hit', "'; touch hit; '", '*', '\\', 'a[$(touch hit)]'];
    bash(
      ...hostile.flatMap((word) => [
        [word, ''],
        [word],
        ['check', word],
        ['check', '--lang', word],
        ['check', word, ''],
      ]),
    );

    expect(existsSync(join(cwd, 'hit'))).toBe(false);
  });
});

describe.skipIf(!FISH)('fish', () => {
  const fish = (line: string) => {
    const text = 'source fish.script; complete -C $argv[1]';
    const { stdout } = spawnSync('fish', ['--no-config', '-c', text, line], { cwd, encoding: 'utf8' });
    return stdout
      .split('\n')
      .slice(0, -1)
      .map((row) => row.split('\t')[0] ?? '');
  };

  test.each([
    ['tieuchi sc', ['schema', 'score']],
    ['tieuchi verify --sec', ['--second-opinion']],
    ['tieuchi check x --lang ', ['en', 'vi']],
    ['tieuchi check --lang=e', ['--lang=en']],
    ['tieuchi check gia', ['gia-lai-2019']],
    ['tieuchi score gia-lai-2019 a.', ['a.yaml']],
    ['tieuchi explain test --layer v', ['verified']],
    ['tieuchi completion z', ['zsh']],
    ['tieuchi explain r.json --unit ', []],
  ])('completes "%s"', (line, words) => {
    expect(fish(line).toSorted()).toEqual(words);
  });

  test('offers the commands of the help, and for some commands the options of their help', () => {
    expect(fish('tieuchi ').toSorted()).toEqual([...helped.keys()].toSorted());
    for (const verb of ['score', 'verify', 'import', 'completion'])
      expect(fish(`tieuchi ${verb} --`).toSorted()).toEqual(helped.get(verb)?.toSorted());
  });
});

/** Lines that have one completion, with the call that they become. */
const TYPED = [
  ['tieuchi scor', 'score'],
  ['tieuchi verify --sec', 'verify --second-opinion'],
  ['tieuchi check x --lang e', 'check x --lang en'],
  ['tieuchi check --lang=e', 'check --lang=en'],
  ['tieuchi check gia', 'check gia-lai-2019'],
  ['tieuchi score gia-lai-2019 a.', 'score gia-lai-2019 a.yaml'],
  ['tieuchi verify wit', 'verify with blank.yaml'],
  ['tieuchi completion power', 'completion powershell'],
  ['tieuchi help bo', 'help boundaries'],
] as const;

/** The calls that a shell makes of lines that are typed on a terminal, each with Tab before Enter. */
async function typed(command: readonly string[], env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const lines = [...TYPED.map(([line]) => `${line}\t\n`), 'exit\n'];
  const printed = await onTerminal({
    cwd,
    command,
    env: { TERM: 'dumb', HOME: cwd, ...env },
    steps: lines.map((line, index) => [index === 0 ? 'READY' : ']END', line] as const),
  });
  return [...printed.matchAll(/CALL\[(.*?)\]END/g)].map(([, made = '']) => made.trim());
}

describe.skipIf(!HAS_TERMINAL)('typed on a terminal', () => {
  test.skipIf(!BASH)('bash completes', async () => {
    const rc = 'source ./bash.script\ntieuchi() { printf "CALL[%s]END\\n" "$*"; }\nPS1="> "\necho READY\n';
    writeFileSync(join(cwd, 'rc.bash'), rc);

    expect(await typed(['bash', '--noprofile', '--rcfile', 'rc.bash', '-i'], {})).toEqual(
      TYPED.map(([, made]) => made),
    );
  });

  test.skipIf(!ZSH)('zsh completes', async () => {
    const rc =
      'autoload -Uz compinit; compinit -u -D\nsource ./zsh.script\ntieuchi() { print -r -- "CALL[$*]END" }\nPS1="> "\necho READY\n';
    writeFileSync(join(cwd, '.zshrc'), rc);

    expect(await typed(['zsh', '-d', '-i'], { ZDOTDIR: cwd })).toEqual(TYPED.map(([, made]) => made));
  });
});

// no PowerShell is at hand: its script is looked at
test('the script for PowerShell closes every bracket and quotation mark', () => {
  const text = readFileSync(join(cwd, 'powershell.script'), 'utf8').replaceAll(/^#.*$/gm, '');
  const bare = text.replaceAll(/'(?:[^']|'')*'|"(?:[^"`]|`.)*"/g, '');
  let open = bare.replaceAll(/[^()[\]{}]/g, '');
  for (let last = ''; last !== open; ) {
    last = open;
    open = open.replaceAll(/\(\)|\[\]|\{\}/g, '');
  }

  expect(open).toBe('');
  expect(bare).not.toMatch(/['"\u2018-\u201f]/);
  expect(bare.match(/\$[a-zA-Z_]+/g)?.every((name) => !/^\$(?:env|args)$/i.test(name))).toBe(true);
});
