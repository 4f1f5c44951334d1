# Telling which steps are done in the files, for all of them. Read by check, in the folder of the workshop.

needs_nix='It takes Nix: https://nixos.org/download'
needs_nixpkgs='Nix has not fetched nixpkgs yet: start the VM once, with sh start-vm.sh'

# The steps that change files, in order.
steps() {
  for patch in solutions/*.patch; do
    patch=${patch#solutions/}
    echo "${patch%%-*}"
  done | sort -t. -k1,1n -k2,2n
}

# One line for a step. $1: what it is, $2: the step.
tell_step() { printf '  %-4s  %s  %s\n' "$1" "$2" "$(title_of "$2")"; }

tell_all() {
  if ! command -v nix-instantiate >/dev/null; then
    tell_unknown "Whether they are done cannot be found out here. $needs_nix"
  elif ! has_nixpkgs; then
    tell_unknown "Whether they are done cannot be found out here. $needs_nixpkgs"
  fi
  find_facts
  if [ -f "$tmp/broken" ]; then
    tell_unknown 'Your files cannot be evaluated, so there is more to see once this is mended:' \
      "  $(cat "$tmp/broken")"
  fi
  tell_facts
}

# Ends with all steps unknown. The rest: why.
tell_unknown() {
  for each in $(steps); do tell_step '?' "$each"; done
  printf '%s\n' "$@"
  exit 2
}

tell_facts() {
  echo 'In your files, as NixOS understands them:'
  next=''
  any=''
  for each in $(steps); do
    if ! grep -q "^$each|" "$tmp/facts"; then
      tell_step '?' "$each"
    elif ! grep "^$each|" "$tmp/facts" | grep -qv '^[^|]*|yes|'; then
      tell_step 'done' "$each"
      any=yes
    elif [ -n "$next" ]; then
      tell_step '' "$each"
    else
      next=$each
      tell_step 'next' "$each"
      tell_missing "$each"
    fi
  done
  if [ -z "$next" ]; then
    echo 'All of them are done. Whether the VM has them, too: sh check STEP'
    return 0
  elif [ -z "$any" ]; then
    echo 'This is how the workshop starts: it is unfinished on purpose.'
  fi
  echo "More, with hints: sh check $next"
  return 1
}

# What is missing for a step; the error that evaluating it gives instead, if there is one.
tell_missing() {
  if evaluate "$1" no >/dev/null; then
    sed -n "s/^$1|no|\([^|]*\)|.*/          - \1/p" "$tmp/facts"
  else
    echo "          error: $(problem)"
  fi
}
