# Finding out what is done. Read by where-am-i, in the folder of the workshop.
# $way: "pinned" and "path" are NixOS itself, from the nixpkgs of nixpkgs.nix or of NIX_PATH; "nix"
# is Nix without nixpkgs; "node" is Node without Nix.

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

nixpkgs_of_way() {
  if [ "$way" = pinned ]; then echo 'import ./nixpkgs.nix'; else echo '<nixpkgs>'; fi
}

can_evaluate() {
  case $way in
    node)
      command -v node >/dev/null &&
        node -e 'process.exit(process.features.typescript ? 0 : 1)' 2>/dev/null
      ;;
    nix) nix_instantiate --store dummy:// --eval -E true >/dev/null 2>&1 ;;
    *)
      file="($(nixpkgs_of_way)) + \"/nixos/lib/eval-config.nix\""
      [ "$(nix_instantiate --eval -E "builtins.pathExists ($file)" 2>/dev/null)" = true ]
      ;;
  esac
}

# Prints the lines of report.nix. $1: one step, or nothing for all. $2: "no" to let errors out.
evaluate() {
  report=lib/where-am-i/report.nix
  case $way in
    node)
      offline node lib/where-am-i/report.ts . "$1" "${2:-}" 2>"$tmp/problem"
      return
      ;;
    nix)
      set -- '' "$1" "${2:-}" --store dummy://
      of='import ./lib/where-am-i/small-nixos.nix ./configuration.nix'
      ;;
    *)
      set -- '' "$1" "${2:-}"
      of="import ./lib/where-am-i/nixos.nix { nixpkgs = $(nixpkgs_of_way); }"
      ;;
  esac
  only=$2
  trying=$3
  shift 3
  [ -z "$only" ] || set -- "$@" --argstr only "$only"
  [ -z "$trying" ] || set -- "$@" --arg trying false
  nix_instantiate --eval --strict "$report" --arg evaluate "$of" "$@" >"$tmp/text" 2>"$tmp/problem" ||
    return
  # Nix writes the text with its quotes, and line ends as \n.
  printf '%b' "$(sed 's/^"//; s/"$//' "$tmp/text")"
}

# Leaves in $tmp/facts what report.nix says, and STEP|error|message where a step has an error of
# its own. An error that concerns all is in $tmp/broken. Fails when there is no answer in time.
find_facts() {
  : >"$tmp/facts"
  rm -f "$tmp/broken"
  status=0
  evaluate '' >"$tmp/facts" || status=$?
  [ $status -ne 124 ] || return 1
  [ $status -ne 0 ] || return 0

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
