#!/usr/bin/env bash
# Runs the examples of the documentation: run_docs.sh [FILE.md...]
# Without files: README.md, docs/rules.md, docs/policies.md and docs/diff.md. `claimledger` comes from PATH.
#
# The fenced blocks of one file are taken in order, in an empty folder that
# holds a copy of corpus/:
#   ```txt NAME      a second word names a file: the block is written to it
#   ```console       lines with "$ " are commands; one that ends in "\" goes on
#                    in the next line. The lines behind a command are what it
#                    must print on both streams, and it must end with 0.
# In what is printed, "..." stands for anything: as a line for any number of
# lines, inside a line for any characters. Spaces at line ends and empty lines
# at the end do not count. Commands that need a program which is not installed
# (jq) are passed over and named.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
if ! command -v claimledger >/dev/null; then
  echo "no claimledger in PATH" >&2
  exit 2
fi
temp=$(mktemp -d)
trap 'rm -rf -- "$temp"' EXIT

ran=0 failed=0 passed_over=0
may_be_missing=(jq)

# Whether `text` is what `pattern` asks for; both are lists of lines.
same() {
  local -n pattern_lines=$1 text_lines=$2
  matches_from 0 0
}
matches_from() {
  local p=$1 t=$2 line
  while ((p < ${#pattern_lines[@]})); do
    line=${pattern_lines[p]}
    if [[ $line == ... ]]; then
      for (( ; t <= ${#text_lines[@]}; ++t)); do
        if matches_from $((p + 1)) "$t"; then return 0; fi
      done
      return 1
    fi
    if ((t >= ${#text_lines[@]})); then return 1; fi
    like "$line" "${text_lines[t]}" || return 1
    ((++p, ++t))
  done
  ((t == ${#text_lines[@]}))
}

# One line; "..." inside the pattern is any characters.
like() {
  local pattern=$1 text=$2 part=${1%%...*}
  if [[ $pattern != *...* ]]; then [[ $text == "$pattern" ]]; return; fi
  [[ $text == "$part"* ]] || return 1
  text=${text#"$part"}
  pattern=${pattern#*...}
  while [[ $pattern == *...* ]]; do
    part=${pattern%%...*}
    [[ $text == *"$part"* ]] || return 1
    text=${text#*"$part"}
    pattern=${pattern#*...}
  done
  [[ $text == *"$pattern" ]]
}

# Splits a text into lines without spaces at their ends; drops empty last ones.
lines_of() {
  local -n into=$2
  local line
  into=()
  while IFS= read -r line || [[ -n $line ]]; do
    into+=("${line%"${line##*[![:space:]]}"}")
  done <<<"$1"
  while ((${#into[@]})) && [[ -z ${into[-1]} ]]; do unset 'into[-1]'; done
}

# The programs a command names that are not there.
missing_program() {
  local program
  for program in "${may_be_missing[@]}"; do
    if [[ $1 =~ (^|[^[:alnum:]_])$program([^[:alnum:]_]|$) ]] &&
      ! command -v "$program" >/dev/null; then
      echo "$program"
      return
    fi
  done
}

# run_command PLACE COMMAND EXPECTED
run_command() {
  local place=$1 command=$2 program output status=0
  local -a wanted seen
  program=$(missing_program "$command")
  if [[ -n $program ]]; then
    echo "$place: passed over, $program is not installed"
    ((++passed_over))
    return
  fi
  output=$(cd -- "$temp/here" &&
    timeout 60 bash -c "$command" 2>&1 </dev/null) || status=$?
  lines_of "$3" wanted
  lines_of "$output" seen
  ((++ran))
  if ((status == 0)) && same wanted seen; then return; fi
  ((++failed))
  echo "$place: \$ $command"
  if ((status != 0)); then echo "  ends with $status"; fi
  diff -u --label documented --label printed \
    <(printf '%s\n' "${wanted[@]}") <(printf '%s\n' "${seen[@]}") || true
}

run_file() {
  local file=$1 name=${1#"$root/"} line number=0 fence="" target="" place=""
  local command="" expected="" continued=false text=""
  rm -rf -- "$temp/here"
  mkdir "$temp/here"
  cp -R -- "$root/corpus" "$temp/here/corpus"
  while IFS= read -r line || [[ -n $line ]]; do
    ((++number))
    if [[ -z $fence ]]; then
      if [[ $line =~ ^\`\`\`([A-Za-z0-9+_-]*)(\ +([A-Za-z0-9._-]+))?\ *$ ]]; then
        fence=${BASH_REMATCH[1]:-plain} target=${BASH_REMATCH[3]:-}
        command="" expected="" continued=false text=""
      fi
    elif [[ $line == '```' ]]; then
      if [[ $fence == console && -n $command ]]; then
        run_command "$place" "$command" "$expected"
      elif [[ -n $target ]]; then
        printf '%s' "$text" >"$temp/here/$target"
      fi
      fence=""
    elif [[ $fence != console ]]; then
      text+=$line$'\n'
    elif $continued; then
      command+=$'\n'$line
      if [[ $line != *\\ ]]; then continued=false; fi
    elif [[ $line == '$ '* ]]; then
      if [[ -n $command ]]; then
        run_command "$place" "$command" "$expected"
      fi
      command=${line#'$ '} expected="" place=$name:$number
      if [[ $line == *\\ ]]; then continued=true; fi
    else
      expected+=$line$'\n'
    fi
  done <"$file"
  if [[ -n $fence ]]; then
    echo "$name: a block is not closed"
    ((++failed))
  fi
}

if (($# == 0)); then
  set -- "$root/README.md" "$root/docs/rules.md" "$root/docs/policies.md" \
    "$root/docs/diff.md"
fi
for file in "$@"; do run_file "$file"; done
echo "$ran commands of the documentation run, $failed failed," \
  "$passed_over passed over"
if ((ran == 0 && passed_over == 0)); then
  echo "no example found" >&2
  exit 2
fi
((failed == 0))
