# The states of the workshop: the start files, then one state after each patch in solutions/.
# Read by catch-up, in the folder of the workshop. Uses and sets: tmp, step, moment, state, goal.

# What git says of a file in a folder of our own must not depend on the settings of its user.
plain_git() {
  GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_CEILING_DIRECTORIES=$tmp git "$@"
}

# The steps that have a solution, in order.
solved_steps() {
  for patch in solutions/*.patch; do
    patch=${patch#solutions/}
    echo "${patch%%-*}"
  done | sort -t. -k1,1n -k2,2n
}

# The steps on the pages, which are more: some change no file. Empty where the pages are not there.
written_steps() {
  cat ../content/tasks/*.mdx 2>/dev/null | sed -n 's/^## \([0-9][0-9]*\.[0-9][0-9]*\) .*/\1/p' || :
}

all_steps() {
  { solved_steps && written_steps; } | sort -u -t. -k1,1n -k2,2n
}

list_steps() {
  echo 'Steps:'
  for each in $(all_steps); do
    title=$(sed -n 's/^Title: //p' "solutions/$each"-*.patch 2>/dev/null) || :
    echo "  $each  ${title:-(changes no file)}"
  done
}

# Sets $state, the last state at or before the step, and $goal, which says it in words.
find_state() {
  state=start
  goal='at the start of the workshop'
  [ "$step" != start ] || return 0
  if ! all_steps | grep -qxF -e "$step"; then
    near=$(all_steps | grep "^${step%%[!0-9]*}\." | tr '\n' ' ') || :
    refuse 2 "There is no step $step." "The nearest: ${near:-$(all_steps | tr '\n' ' ')}" \
      'All of them: --list'
  fi
  goal="$moment step $step"
  for each in $(all_steps); do
    if [ "$each" = "$step" ] && [ "$moment" = before ]; then break; fi
    if solved_steps | grep -qxF -e "$each"; then state=$each; fi
    [ "$each" != "$step" ] || break
  done
}

# What the steps up to $state did on the VM by hand, which no file of this folder can do.
say_by_hand() {
  [ "$state" != start ] || return 0
  for each in $(solved_steps); do
    if [ -f "lib/catch-up/by-hand/$each" ]; then
      echo "Step $each also made this on the VM. If yours has not got it yet, type there (ssh vm):"
      cat "lib/catch-up/by-hand/$each"
    fi
    [ "$each" != "$state" ] || return 0
  done
}

# Writes every state to $tmp/states, their names in order to $tmp/names, and the paths of all
# files in any of them to $tmp/paths.
build_states() {
  mkdir -p "$tmp/states/start"
  echo start >"$tmp/names"
  grep -v '^#' lib/catch-up/start-files >"$tmp/start-files"
  while read -r blob path; do
    mkdir -p "$tmp/states/start/$(dirname "$path")"
    git cat-file blob "$blob" >"$tmp/states/start/$path" 2>/dev/null || refuse 1 \
      "This clone does not hold the text with which $path starts (blob $blob)." \
      'With a network, this brings it:  git fetch --unshallow origin'
  done <"$tmp/start-files"

  last=start
  for each in $(solved_steps); do
    patch=$(ls "$PWD/solutions/$each"-*.patch)
    cp -R "$tmp/states/$last" "$tmp/states/$each"
    (cd "$tmp/states/$each" && plain_git apply --whitespace=nowarn "$patch") ||
      refuse 1 "solutions/$each-*.patch does not fit. Was it changed?" \
        'This shows it:  git status solutions'
    echo "$each" >>"$tmp/names"
    last=$each
  done
  for each in "$tmp"/states/*; do (cd "$each" && find . -type f); done |
    sed 's|^\./||' | sort -u >"$tmp/paths"
}

# Copies the state that was asked for to $tmp/want. A file that can be executed stays so.
want_state() {
  cp -R "$tmp/states/$state" "$tmp/want"
  while read -r path; do
    if [ -f "$tmp/want/$path" ] && [ -x "$path" ]; then chmod +x "$tmp/want/$path"; fi
  done <"$tmp/paths"
}
