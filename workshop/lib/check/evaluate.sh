# Finding out what is done. Read by check, in the folder of the workshop.

# Nobody waits longer than this for one evaluation, in seconds.
patience=60

# Runs a command without network and, where `timeout` is there, not forever.
offline() {
  nowhere=http://127.0.0.1:9
  set -- env http_proxy=$nowhere https_proxy=$nowhere all_proxy=$nowhere \
    HTTPS_PROXY=$nowhere ALL_PROXY=$nowhere no_proxy= NO_PROXY= "$@"
  if command -v timeout >/dev/null; then set -- timeout "$patience" "$@"; fi
  "$@"
}

nix_instantiate() {
  offline nix-instantiate --option download-attempts 1 --option connect-timeout 1 "$@"
}

# Whether the pinned nixpkgs is in the store already.
has_nixpkgs() {
  file='import ./nixpkgs.nix + "/nixos/lib/eval-config.nix"'
  [ "$(nix_instantiate --eval -E "builtins.pathExists ($file)" 2>/dev/null)" = true ]
}

# Prints the lines of report.nix. $1: one step, or nothing for all. $2: "no" to let errors out.
evaluate() {
  of='import ./lib/check/nixos.nix { nixpkgs = import ./nixpkgs.nix; }'
  only=$1
  trying=${2:-}
  set -- --eval --strict lib/check/report.nix --arg evaluate "$of"
  [ -z "$only" ] || set -- "$@" --argstr only "$only"
  [ -z "$trying" ] || set -- "$@" --arg trying false
  nix_instantiate "$@" >"$tmp/text" 2>"$tmp/problem" || return
  # Nix writes the text with its quotes, and line ends as \n.
  printf '%b' "$(sed 's/^"//; s/"$//' "$tmp/text")"
}

# Leaves in $tmp/facts what report.nix says, and STEP|error|message where a step has an error of
# its own. An error that concerns all is in $tmp/broken.
find_facts() {
  status=0
  evaluate '' >"$tmp/facts" || status=$?
  [ $status -ne 0 ] || return 0
  if [ $status -eq 124 ]; then
    echo "Nix took longer than $patience s" >"$tmp/broken"
    return 0
  fi

  : >"$tmp/facts"
  for step in $(steps); do
    if evaluate "$step" >"$tmp/lines"; then
      cat "$tmp/lines" >>"$tmp/facts"
    elif [ ! -s "$tmp/facts" ]; then
      # The first step asks for almost nothing: where it fails, everything does.
      problem >"$tmp/broken"
      return 0
    else
      echo "$step|error|$(problem)" >>"$tmp/facts"
    fi
  done
}

# The last error message, in one line, and the line below it where it ends with a colon; in front
# the place in the participant's own files where one is named: the first one behind the message,
# or the last one before it.
problem() {
  awk -v here="$PWD/" '
    function place(line) {
      if (!match(line, /at .*:[0-9]+:[0-9]+/)) return ""
      line = substr(line, RSTART + 3, RLENGTH - 3)
      if (index(line, here) != 1 || index(line, here "lib/") == 1) return ""
      return substr(line, length(here) + 1)
    }
    /error: *[^ ]/ {
      message = $0
      sub(/^.*error: */, "", message)
      if (after != "") before = after
      after = ""
      next
    }
    message ~ /:$/ && /[^ ]/ {
      sub(/^ */, "")
      message = message " " $0
    }
    {
      found = place($0)
      if (found == "") next
      if (message == "") before = found
      else if (after == "") after = found
    }
    END {
      if (after == "") after = before
      while ((start = index(message, here)) > 0) {
        message = substr(message, 1, start - 1) substr(message, start + length(here))
      }
      print (after == "" ? "" : after ": ") message
    }
  ' "$tmp/problem"
}
