import { quoted } from './cases.js';
import type { CompletedOption, CompletedValue, Completions } from './completions.js';

/** The script for zsh, to be sourced or to be found in `fpath` as `_tieuchi`. */
export function zshScript({ commands, options }: Completions): string {
  const verbs = commands.map(({ name, about }) => `    ${text(`${name}:${about.replaceAll(':', '\\:')}`)}`);
  const cases = commands.map(({ name, options: commandOptions, args }) => {
    const specs = [...commandOptions.flatMap(optionSpecs), ...args.map((value, place) => argumentSpec(value, place))];
    return `    ${name})\n      _arguments ${specs.join(' \\\n        ')} ;;`;
  });
  return `#compdef tieuchi
# Completion of tieuchi for zsh, written by: tieuchi completion zsh
# In ~/.zshrc, after compinit: source <(tieuchi completion zsh)
_tieuchi() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a verbs
  verbs=(
${verbs.join('\n')}
  )
  _arguments -C ${options.flatMap(optionSpecs).join(' ')} '1: :->verb' '*:: :->rest' && return
  case $state in
  verb) _describe -t commands command verbs ;;
  rest)
    case $words[1] in
${cases.join('\n')}
    esac ;;
  esac
}
if [[ $funcstack[1] == _tieuchi ]]; then _tieuchi "$@"; else compdef _tieuchi tieuchi; fi
`;
}

/** `'--lang=[language]:vi|en:(vi en)'`; an option with a letter has two. */
function optionSpecs({ flag, letter, about, value, isList }: CompletedOption): readonly string[] {
  const taken = value ? `:${escaped(value.shown)}:${actionOf(value)}` : '';
  const spec = (name: string) => text(`${isList ? '*' : ''}${name}${value ? '=' : ''}[${escaped(about)}]${taken}`);
  return [spec(flag), ...(letter === undefined ? [] : [spec(`-${letter}`)])];
}

function argumentSpec(value: CompletedValue, place: number): string {
  return text(`${place + 1}:${escaped(value.shown)}:${actionOf(value)}`);
}

function actionOf({ words, isFile }: CompletedValue): string {
  const list = `(${words.join(' ')})`;
  if (!isFile) return words.length > 0 ? list : ' ';
  return words.length > 0 ? `{_alternative "packs:pack:${list}" "files:file:_files"}` : '_files';
}

/** A text in which the signs of a spec stand for themselves. */
function escaped(about: string): string {
  return about.replaceAll(/[\\[\]:]/g, '\\$&');
}

function text(spec: string): string {
  return quoted(spec, "'\\''");
}
