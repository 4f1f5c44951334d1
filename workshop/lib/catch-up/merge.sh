# --keep-mine: what the participant changed and what the workshop changes, together in one file.
# Read by catch-up, in the folder of the workshop, when $tmp/want holds the state asked for.

# Replaces each file of $tmp/want by the merge. Leaves the places of conflicts in $tmp/conflicts.
merge_mine() {
  mkdir "$tmp/mine"
  while read -r path; do
    [ -f "$path" ] && [ -f "$tmp/want/$path" ] || continue
    mark=$(grep -n '^<<<<<<< ' "$path" | head -n 1) || :
    [ -z "$mark" ] || refuse 1 "$path:${mark%%:*}: the marks of an earlier merge are still there." \
      'Choose what shall stay there, or --undo.'

    find_nearest "$path"
    wanted=$tmp/states/$state/$path
    merged=$tmp/want/$path
    if cmp -s "$path" "$wanted"; then continue; fi
    # More than 127: not a count of conflicts but an error.
    git merge-file -p -L yours -L "the workshop, $nearest" -L "the workshop, $goal" \
      "$path" "$tmp/states/$nearest/$path" "$wanted" >"$tmp/merging" || [ $? -lt 128 ] ||
      refuse 1 "$path could not be merged. Nothing was changed."
    cat "$tmp/merging" >"$merged"
    if cmp -s "$path" "$merged"; then
      echo "$path stays: it resembles what it is $goal, but for $distance lines of yours."
    fi
    grep -n '^<<<<<<< ' "$merged" | sed "s|^\([0-9]*\):.*|$path:\1|" >>"$tmp/conflicts"
  done <"$tmp/paths"
}

# Sets $nearest, the first of the states with the fewest lines that differ from file $1, and
# $distance, their number.
find_nearest() {
  nearest='' distance=''
  while read -r each; do
    [ -f "$tmp/states/$each/$1" ] || continue
    lines=$(plain_git diff --no-index --numstat "$tmp/states/$each/$1" "$1" | awk '{ print $1 + $2 }')
    lines=${lines:-0}
    if [ -z "$nearest" ] || [ "$lines" -lt "$distance" ]; then
      nearest=$each
      distance=$lines
    fi
  done <"$tmp/names"
}
