import { quoted } from './cases.js';
import type { CompletedCommand, CompletedOption, CompletedValue, Completions } from './completions.js';

/** The script for fish. */
export function fishScript({ commands, options }: Completions): string {
  const first = 'not __tieuchi_verb';
  return `# Completion of tieuchi for fish, written by: tieuchi completion fish
# In ~/.config/fish/config.fish: tieuchi completion fish | source
function __tieuchi_verb --description 'whether there is a command, one of these'
    for word in (commandline -xpc 2>/dev/null; or commandline -opc)[2..-1]
        string match -q -- '-*' $word; and continue
        test (count $argv) -eq 0; or contains -- $word $argv
        return
    end
    return 1
end
complete -c tieuchi -f
${commands.map(({ name, about }) => line(first, `-a ${name} -d ${text(about)}`)).join('\n')}
${options.map((option) => optionLine(option, first)).join('\n')}
${commands.map(linesOf).join('\n')}
`;
}

function linesOf({ name, options, args }: CompletedCommand): string {
  const here = `__tieuchi_verb ${name}`;
  const words = [...new Set(args.flatMap((value) => value.words))];
  const rules = [args.some(({ isFile }) => isFile) ? '-F' : '', words.length > 0 ? `-a ${text(words.join(' '))}` : ''];
  return [
    ...options.map((option) => optionLine(option, here)),
    ...rules.filter((rule) => rule !== '').map((rule) => line(here, rule)),
  ].join('\n');
}

function optionLine({ flag, letter, about, value }: CompletedOption, when: string): string {
  const short = letter === undefined ? '' : ` -s ${letter}`;
  return line(when, `-l ${flag.replace(/^--/, '')}${short}${value ? ` ${ruleOf(value)}` : ''} -d ${text(about)}`);
}

/** `-r -F` for a file, `-x` for what is none. */
function ruleOf({ words, isFile }: CompletedValue): string {
  return `${isFile ? '-r -F' : '-x'}${words.length > 0 ? ` -a ${text(words.join(' '))}` : ''}`;
}

function line(when: string, rule: string): string {
  return `complete -c tieuchi -n ${text(when)} ${rule}`;
}

function text(words: string): string {
  return quoted(words.replaceAll('\\', '\\\\'), "\\'");
}
