# Looking at one step: what its file in checks/ says, in the folder of the workshop. Each requirement becomes one
# line: done, or what is missing and the hint that helps. Read by check. Uses: step, tmp.

# The steps that have a check, in order.
checked_steps() {
  for file in checks/*.sh; do
    file=${file#checks/}
    echo "${file%.sh}"
  done | sort -t. -k1,1n -k2,2n
}

# Looks at $step; status 0 when nothing is missing, 1 when something is, 2 when it could not look.
check_step() {
  missing=0 unknown=0 silent='' built=''
  printf '%s  %s\n' "$step" "$(title_of "$step")"
  . "checks/$step.sh"
  [ "$unknown" -eq 0 ] || return 2
  if [ "$missing" -gt 0 ]; then
    name_catch_up
    return 1
  fi
  echo "$step is done."
}

# What helps who is stuck: the solution of the step, or the files with which it begins.
name_catch_up() {
  set -- "solutions/$step"-*.patch
  if [ -e "$1" ]; then
    echo "No time left for it? Your work is kept, and the step is done: sh catch-up --solved $step"
  elif [ "${step%%.*}" -gt 0 ]; then
    echo "Stuck? Your work is kept, and the files are as this step begins: sh catch-up $step"
  fi
}

# The title of a step, which its check begins with.
title_of() { sed -n '1s/^# //p' "checks/$1.sh"; }

is_done() { printf '  done     %s\n' "$1"; }

# $1: what is missing, $2: the title of the hint that helps, if any.
is_missing() {
  missing=$((missing + 1))
  printf '  missing  %s\n' "$1"
  [ -z "${2-}" ] || printf '           Hint: %s\n' "$2"
}

# $1: why it could not look.
is_unknown() {
  unknown=$((unknown + 1))
  printf '  unknown  %s\n' "$1"
}

# What Nix says of the files, for this step: see steps.nix.
configured() {
  if ! command -v nix-instantiate >/dev/null; then
    is_unknown "$needs_nix"
  elif ! has_nixpkgs; then
    is_unknown "$needs_nixpkgs"
  elif evaluate "$step" >"$tmp/lines"; then
    # An error of NixOS itself means "not done"; what it says is worth more than that.
    said=''
    evaluate "$step" no >/dev/null || said=$(problem)
    [ -z "$said" ] || is_missing "$said" "$error_hint"
    while IFS='|' read -r _ done what hint; do
      if [ "$done" = yes ]; then
        is_done "$what"
      elif [ -z "$said" ]; then
        is_missing "$what" "$hint"
      fi
    done <"$tmp/lines"
    [ "$missing" -gt 0 ] || whole_system
  else
    is_missing "$(problem)" "$error_hint"
  fi
}

error_hint='look for the words of this error among the hints of the step'

# Whether NixOS takes the files, all of them, as a rebuild would find out. Leaves the system in $built.
whole_system() {
  if nix_instantiate --eval -E 'import ./lib/check/system.nix' >"$tmp/text" 2>"$tmp/problem"; then
    built=$(tr -d '"' <"$tmp/text")
    is_done 'NixOS takes your files'
  else
    is_missing "$(problem)" "$error_hint"
  fi
}

# A requirement that a command on the VM finds out. $1: what is so, $2: the command, $3: what to say where it
# fails, $4: the hint. The last line that the command printed stands behind a colon at the end of $3.
on_vm() {
  [ -z "$silent" ] || return 0
  status=0
  ssh -o BatchMode=yes -o ConnectTimeout=10 vm "$2" </dev/null >"$tmp/said" 2>&1 || status=$?
  if [ "$status" -eq 255 ]; then
    silent=yes
    is_missing 'The VM does not answer. Start it, or wait until it is ready: sh start-vm.sh'
    return 0
  fi
  judge "$status" "$1" "$3" "${4-}"
}

# Asks your_app for the chain, on the VM or on the host. What it says instead is one sentence, with status 502.
asks_your_app='said=$(curl -sS --max-time 10 localhost:4242 2>&1)
  printf "%s\n" "$said"
  case $said in *\"regtest\"*) ;; *) exit 1 ;; esac'

# The same on the host.
on_host() {
  status=0
  (eval "$2") </dev/null >"$tmp/said" 2>&1 || status=$?
  judge "$status" "$1" "$3" "${4-}"
}

judge() {
  case $3 in
    *:) text="$3 $(tail -n 1 "$tmp/said")" ;;
    *) text=$3 ;;
  esac
  if [ "$1" -eq 0 ]; then
    is_done "$2"
  elif [ "$missing" -eq 0 ] && is_old; then
    is_missing 'The VM does not have your files yet. Apply them: sh nixos-rebuild-vm.sh'
  else
    is_missing "$text" "$4"
  fi
}

# Whether the files, which are right, are another system than the one that the VM runs.
is_old() {
  [ -n "$built" ] || return 1
  runs=$(ssh -o BatchMode=yes -o ConnectTimeout=10 vm readlink -f /run/current-system </dev/null 2>/dev/null) || return 1
  # Else the VM is none of NixOS.
  case $runs in /nix/store/*) [ "$built" != "$runs" ] ;; *) return 1 ;; esac
}
