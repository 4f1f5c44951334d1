# Writing files: all or none, one rename each.
# Read by catch-up, in the folder of the workshop. $tmp/want holds the files as they shall be.

# Leaves the paths of all files that are not as wanted in $tmp/changes.
find_changes() {
  while read -r path; do
    as_wanted "$path" || echo "$path"
  done <"$tmp/paths" >"$tmp/changes"
}

as_wanted() {
  want=$tmp/want/$1
  if [ -L "$want" ]; then
    [ -L "$1" ] && [ "$(readlink -n "$1")" = "$(readlink -n "$want")" ]
  elif [ -f "$want" ]; then
    [ -f "$1" ] && [ ! -L "$1" ] && cmp -s "$1" "$want" && same_mode "$1" "$want"
  else
    [ ! -e "$1" ] && [ ! -L "$1" ]
  fi
}

# Whether both can be executed, or neither.
same_mode() {
  if [ -x "$1" ]; then [ -x "$2" ]; else [ ! -x "$2" ]; fi
}

show_changes() {
  mkdir -p "$tmp/diff/a" "$tmp/diff/b"
  while read -r path; do
    mkdir -p "$tmp/diff/a/$(dirname "$path")" "$tmp/diff/b/$(dirname "$path")"
    if [ -e "$path" ]; then cp -L "$path" "$tmp/diff/a/$path"; fi
    if [ -e "$tmp/want/$path" ]; then cp "$tmp/want/$path" "$tmp/diff/b/$path"; fi
  done <"$tmp/changes"
  (cd "$tmp/diff" && plain_git --no-pager diff --no-index --no-prefix a b) || :
}

# Refuses when one of the changes could not be written, before any is.
check_writable() {
  while read -r path; do
    folder=.
    for part in $(dirname "$path" | tr / ' '); do
      folder=$folder/$part
      [ ! -L "$folder" ] || refuse 1 "${folder#./} is a symbolic link: what is behind it cannot be kept." \
        'Put a real folder there. Nothing was changed.'
    done
    while [ ! -e "$folder" ]; do folder=$(dirname "$folder"); done
    if [ -d "$path" ] && [ ! -L "$path" ]; then
      refuse 1 "$path is a folder, not a file. Move it away. Nothing was changed."
    fi
    for needed in "$folder" "$path"; do
      writable "$needed" || refuse 1 "${needed#./} is read-only. Nothing was changed." \
        "If you want it replaced:  chmod u+w '$PWD/${needed#./}'"
    done
  done <"$tmp/changes"
}

# What is not there, or what its owner may write: root may write anything, but who took the right
# away from the owner meant it.
writable() {
  [ ! -e "$1" ] || { [ -w "$1" ] && [ -n "$(find -H "$1" -prune -perm -200)" ]; }
}

# Every new text is on the disk beside its file before the first one takes its place.
write_changes() {
  while read -r path; do
    [ -e "$tmp/want/$path" ] || [ -L "$tmp/want/$path" ] || continue
    mkdir -p "$(dirname "$path")"
    new=$(mktemp "$(dirname "$path")/.catch-up.XXXXXX")
    printf '%s\n' "$new" >>"$tmp/new"
    if [ -L "$tmp/want/$path" ]; then
      cp -P "$tmp/want/$path" "$tmp/link"
      mv -f "$tmp/link" "$new"
    else
      copy_with_mode "$path" "$tmp/want/$path" "$new"
    fi
    mkdir -p "$tmp/new-of/$(dirname "$path")"
    printf '%s\n' "$new" >"$tmp/new-of/$path"
  done <"$tmp/changes"

  while read -r path; do
    still_as_kept "$path" || refuse 1 "$path was changed a moment ago: run this again." \
      "Everything is kept as refs/catch-up/$kept"
    if [ -f "$tmp/new-of/$path" ]; then
      mv -f "$(cat "$tmp/new-of/$path")" "$path"
    else
      rm -f "$path"
    fi
  done <"$tmp/changes"
}

# The text of $2 in $3, with the permissions of $1 where that is a file.
copy_with_mode() {
  if [ -f "$1" ] && [ ! -L "$1" ]; then
    cp -p "$1" "$3"
  else
    chmod =rw "$3"
  fi
  cat "$2" >"$3"
  same_mode "$2" "$3" || if [ -x "$2" ]; then chmod +x "$3"; else chmod a-x "$3"; fi
}

# Also when interrupted: no half-written file stays behind.
clean_up() {
  if [ -f "$tmp/new" ]; then
    while read -r new; do rm -f "$new"; done <"$tmp/new"
  fi
  rm -rf "$tmp"
}
