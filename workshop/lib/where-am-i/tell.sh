# Telling what was found. Read by where-am-i, in the folder of the workshop.

# The steps that have a solution, in order.
steps() {
  for patch in solutions/*.patch; do
    patch=${patch#solutions/}
    echo "${patch%%-*}"
  done | sort -t. -k1,1n -k2,2n
}

# One line for a step. $1: what it is, $2: the step.
tell_step() {
  printf '  %-4s  %s  %s\n' "$1" "$2" "$(sed -n 's/^Title: //p' "solutions/$2"-*.patch)"
}

tell_all_unknown() {
  for step in $(steps); do tell_step '?' "$step"; done
}

tell_facts() {
  echo 'Found out with NixOS; nothing was changed.'
  if [ -f "$tmp/broken" ]; then
    tell_all_unknown
    echo 'Your files cannot be evaluated, so there is more to see once this is mended:'
    echo "  $(cat "$tmp/broken")"
    return
  fi

  next=''
  any=''
  for step in $(steps); do
    if ! grep -q "^$step|" "$tmp/facts"; then
      tell_step '?' "$step"
    elif ! grep "^$step|" "$tmp/facts" | grep -qv '|yes|$'; then
      tell_step 'done' "$step"
      any=yes
    elif [ -n "$next" ]; then
      tell_step '' "$step"
    else
      next=$step
      tell_step 'next' "$step"
      tell_missing "$step"
    fi
  done
  if [ -z "$next" ]; then
    echo 'All of them are done.'
  elif [ -z "$any" ]; then
    echo 'This is how the workshop starts: it is unfinished on purpose.'
  fi
}

# What is missing for a step; the error that evaluating it gives instead, if there is one.
tell_missing() {
  if evaluate "$1" no >/dev/null; then
    sed -n "s/^$1|no|/          - /p" "$tmp/facts"
  else
    echo "          error: $(problem)"
  fi
}

# $1: what it takes.
tell_nothing() {
  tell_all_unknown
  echo "Whether they are done cannot be found out here. $1"
}
