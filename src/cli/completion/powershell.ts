import { quoted, takingValue, valuesByPlace } from './cases.js';
import type { CompletedOption, Completions } from './completions.js';

/** The script for PowerShell, from 5 on. Where it answers nothing, PowerShell completes files by itself. */
export function powershellScript(completions: Completions): string {
  const { commands, options } = completions;
  const table = (name: string, lines: readonly string[]) => `  $${name} = @{\n${lines.join('\n')}\n  }`;
  const values = valuesByPlace(completions)
    .filter(({ value }) => value.words.length > 0)
    .flatMap(({ places, value }) => places.map((place) => `    ${text(place)} = ${listOf(value.words)}`));
  const files = valuesByPlace(completions).flatMap(({ places, value }) => (value.isFile ? places : []));
  return `# Completion of tieuchi for PowerShell, written by: tieuchi completion powershell
# In $PROFILE: tieuchi completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName tieuchi -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $verbs = [ordered]@{
${commands.map(({ name, about }) => `    ${text(name)} = ${text(about)}`).join('\n')}
  }
${table('options', [
  `    '' = ${optionTable(options)}`,
  ...commands.map((command) => `    ${text(command.name)} = ${optionTable(command.options)}`),
])}
  $taking = ${listOf(takingValue(completions))}
${table('values', values)}
  $files = ${listOf(files)}
  $verb = ''
  $option = ''
  $place = 0
  $before = $commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition }
  foreach ($element in $before) {
    $word = $element.ToString()
    if ($option) { $option = '' }
    elseif ($taking -ccontains "$verb $word") { $option = $word }
    elseif ($word -like '-?*') { }
    elseif (-not $verb) { $verb = $word }
    else { $place += 1 }
  }
  if (-not $option -and $wordToComplete -like '-*') { $found = $options[$verb] }
  elseif (-not $option -and -not $verb) { $found = $verbs }
  else {
    $key = if ($option) { "$verb $option" } else { "$verb $place" }
    $found = [ordered]@{}
    foreach ($value in $values[$key]) { $found[$value] = $value }
    if ($files -ccontains $key) { [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) }
  }
  if ($null -eq $found) { return }
  foreach ($name in $found.Keys) {
    if ($name.StartsWith($wordToComplete, [System.StringComparison]::Ordinal)) {
      [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $found[$name])
    }
  }
}
`;
}

function optionTable(options: readonly CompletedOption[]): string {
  return `[ordered]@{ ${options.map(({ flag, about }) => `${text(flag)} = ${text(about)}`).join('; ')} }`;
}

function listOf(words: readonly string[]): string {
  return `@(${words.map(text).join(', ')})`;
}

/** PowerShell takes curly quotation marks for straight ones. */
function text(words: string): string {
  return quoted(words.replaceAll(/[\u2018-\u201b]/g, "'"), "''");
}
