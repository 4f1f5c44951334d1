# Looking again and again. Read by check, in the folder of the workshop.

# A look this often, in seconds, and one as soon as a file was saved.
every=15

saved() { cksum configuration.nix modules/your_app/default.nix 2>/dev/null || :; }

# Looks at $step until it is done. The hints come once two looks found the same.
watch_step() {
  echo "Looking again with each file that you save, and every $every s. To stop: Ctrl+C"
  same=0
  while :; do
    before=$(saved)
    status=0
    check_step >"$tmp/look" || status=$?
    if cmp -s "$tmp/look" "$tmp/last"; then
      same=$((same + 1))
    else
      same=0
      echo
      if [ "$status" -eq 1 ]; then grep -v '^ *Hint: ' "$tmp/look" || :; else cat "$tmp/look"; fi
      cp "$tmp/look" "$tmp/last"
    fi
    [ "$status" -eq 1 ] || return "$status"
    if [ "$same" -eq 1 ]; then sed -n 's/^ *\(Hint: \)/  \1/p' "$tmp/look" | sort -u; fi
    waited=0
    while [ "$waited" -lt "$every" ] && [ "$(saved)" = "$before" ]; do
      sleep 1
      waited=$((waited + 1))
    done
  done
}
