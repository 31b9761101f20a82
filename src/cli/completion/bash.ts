import { takingValue, valuesByPlace } from './cases.js';
import type { CompletedOption, Completions } from './completions.js';

/**
 * The script for bash, from 3.2 on. It reads the words before the cursor, never runs them, and starts no program: bash takes `=`
 * for a word of its own, so `--lang=vi` is three words.
 */
export function bashScript(completions: Completions): string {
  const { commands, options } = completions;
  const flagsOf = (all: readonly CompletedOption[]) => all.map(({ flag }) => flag).join(' ');
  const values = valuesByPlace(completions).map(
    ({ places, value: { words, isFile } }) =>
      `    ${patterns(places)})\n      words='${words.join(' ')}' files=${isFile ? 'yes' : "''"} ;;`,
  );
  return `# Completion of tieuchi for bash, written by: tieuchi completion bash
# In ~/.bashrc: source <(tieuchi completion bash)
_tieuchi() {
  local IFS=$' \\t\\n' current=\${COMP_WORDS[COMP_CWORD]} verb='' option='' words='' files='' word
  local -i index place=0
  COMPREPLY=()
  if [[ $current == '=' ]]; then current=''; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if [[ $word == '=' ]]; then continue; fi
    if [[ -n $option ]]; then option=''; continue; fi
    case "$verb $word" in
    ${patterns(takingValue(completions))})
      option=$word ;;
    *' -'?*) ;;
    *) if [[ -z $verb ]]; then verb=$word; else place+=1; fi ;;
    esac
  done
  if [[ -z $option && $current == -* ]]; then
    case $verb in
    '') words='${flagsOf(options)}' ;;
${commands.map((command) => `    ${command.name}) words='${flagsOf(command.options)}' ;;`).join('\n')}
    esac
  elif [[ -z $option && -z $verb ]]; then
    words='${commands.map(({ name }) => name).join(' ')}'
  else
    case "$verb \${option:-$place}" in
${values.join('\n')}
    esac
  fi
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$words" -- "$current")
  if [[ -z $files ]]; then return 0; fi
  # readline completes files itself, with their blanks and quotation marks; an old bash, and one beside words, is given them
  if compopt -o default 2>/dev/null; then
    if [[ \${#COMPREPLY[@]} -eq 0 ]]; then return 0; fi
    compopt -o filenames
  fi
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
}
complete -F _tieuchi tieuchi
`;
}

/** Patterns of a case, several lines of them. */
function patterns(places: readonly string[]): string {
  return places.map((place) => `'${place}'`).join(' | \\\n    ');
}
