# Keeping everything before anything changes, and bringing it back.
# Read by catch-up. Uses and sets: tmp, kept (the name of what was kept).

open_repository() {
  command -v git >/dev/null || refuse 1 'git is not installed here, and it is what keeps your work.'
  unset $(git rev-parse --local-env-vars)
  top=$(git rev-parse --show-toplevel 2>&1) || refuse 1 \
    'This folder is not in a git clone, so your work cannot be kept.' "git says: $top" \
    'Downloaded as a zip? Clone the repository instead, and copy your files into the clone.'
  for unfinished in MERGE_HEAD CHERRY_PICK_HEAD REVERT_HEAD rebase-merge rebase-apply; do
    if [ -e "$(git rev-parse --git-path "$unfinished")" ]; then
      refuse 1 "git is in the middle of a merge, rebase, cherry-pick or revert ($unfinished)." \
        'Finish it or leave it first:  git status'
    fi
  done
  if [ -n "$(git ls-files --unmerged :/)" ]; then
    refuse 1 'There are files with merge conflicts.' 'See which, and finish them first:  git status'
  fi
  prefix=$(git rev-parse --show-prefix)
}

# Makes a commit of every file, on top of HEAD and of what is staged, and names it by a reference.
# A copy of the index does this: the index itself and the branch are not touched.
# Leaves "mode blob path" of each file that a state holds in $tmp/kept. $1: why.
keep_everything() {
  index=$(git rev-parse --git-path index)
  # -p: from the index's own time, git tells which files may have changed right after it.
  if [ -f "$index" ]; then cp -p "$index" "$tmp/index"; fi
  staged=$(with_copy git write-tree) && with_copy git -c core.safecrlf=false add --all :/ && add_exactly ||
    refuse 1 'Your work could not be kept, for the reason above. Nothing was changed.'
  everything=$(with_copy git write-tree)
  head=$(git rev-parse --verify --quiet HEAD) || head=''
  staged=$(commit "$staged" 'what was staged' ${head:+-p "$head"})
  everything=$(commit "$everything" "$1" ${head:+-p "$head"} -p "$staged")

  now=$(date +%Y-%m-%d-%H%M%S)
  kept=$now
  count=1
  # The empty last word: only where there is no such reference yet.
  until git update-ref "refs/catch-up/$kept" "$everything" '' 2>/dev/null; do
    count=$((count + 1))
    [ $count -lt 100 ] || refuse 1 'git could not write the reference refs/catch-up/'"$now."
    kept=$now-$count
  done
  echo "Your work is kept as refs/catch-up/$kept"
}

with_copy() {
  GIT_INDEX_FILE=$tmp/index "$@"
}

commit() {
  tree=$1
  message=$2
  shift 2
  GIT_AUTHOR_NAME=catch-up GIT_AUTHOR_EMAIL=catch-up@localhost \
    GIT_COMMITTER_NAME=catch-up GIT_COMMITTER_EMAIL=catch-up@localhost \
    git commit-tree "$tree" -m "$message" "$@"
}

# The files that may be replaced, byte by byte: ignored ones too, and past all of git's filters.
add_exactly() {
  : >"$tmp/kept"
  while read -r path; do
    mode=100644
    if [ -L "$path" ]; then
      mode=120000
      blob=$(readlink -n "$path" | git hash-object -w --stdin) || return
    elif [ -f "$path" ]; then
      [ ! -x "$path" ] || mode=100755
      blob=$(git hash-object -w --no-filters -- "$path") || return
    else
      continue
    fi
    with_copy git update-index --add --cacheinfo "$mode,$blob,$prefix$path" || return
    echo "$mode $blob $path" >>"$tmp/kept"
  done <"$tmp/paths"
}

# Whether a file is still as it was kept.
still_as_kept() {
  if [ -L "$1" ]; then
    blob=$(readlink -n "$1" | git hash-object --stdin)
  elif [ -f "$1" ]; then
    blob=$(git hash-object --no-filters -- "$1")
  else
    ! cut -d ' ' -f 3- "$tmp/kept" | grep -qxF -e "$1"
    return
  fi
  cut -d ' ' -f 2- "$tmp/kept" | grep -qxF -e "$blob $1"
}

kept_names() {
  git for-each-ref --format='%(refname:lstrip=2)' refs/catch-up
}

list_kept() {
  [ -n "$(kept_names)" ] || return 0
  echo 'Kept by earlier runs:'
  git for-each-ref --format='  %(refname:lstrip=2)  %(contents:subject)' refs/catch-up
}

say_undo() {
  case $asked in
    *[!A-Za-z0-9_./-]*) asked="'$(printf %s "$asked" | sed "s/'/'\\\\''/g")'" ;;
  esac
  echo "This line brings it back:  sh $asked --undo $kept"
}

# Puts the files of the workshop's folder back as they were kept. $1: a name, or '' for the last.
undo() {
  back=${1:-$(kept_names | tail -n 1)}
  from=$(git rev-parse --verify --quiet "refs/catch-up/$back^{commit}") || refuse 1 \
    "Nothing is kept under the name ${back:-of an earlier run}." "Kept: $(kept_names | tr '\n' ' ')"
  want_kept "$from"
  find_changes
  check_writable
  keep_everything "before --undo $back"
  write_changes
  restore_others "$(git rev-parse "refs/catch-up/$kept")" "$from"
  echo "Your files are again as they were kept under $back."
  say_undo
}

# Puts the files that a state may hold into $tmp/want as commit $1 holds them.
want_kept() {
  mkdir "$tmp/want"
  while read -r path; do
    entry=$(git ls-tree "$1" -- "./$path")
    [ -n "$entry" ] || continue
    mkdir -p "$tmp/want/$(dirname "$path")"
    case $entry in
      120000*) ln -s "$(git cat-file blob "$1:./$path")" "$tmp/want/$path" ;;
      *) git cat-file blob "$1:./$path" >"$tmp/want/$path" ;;
    esac
    case $entry in 100755*) chmod +x "$tmp/want/$path" ;; esac
  done <"$tmp/paths"
}

# All other files of this folder that differ between commit $1, which is now, and commit $2: those
# that $2 holds are written. Those that it does not hold are new, and stay.
restore_others() {
  with_copy git read-tree "$2"
  set -- "$1" "$2" -- .
  while read -r path; do set -- "$@" ":(exclude,literal)$path"; done <"$tmp/paths"
  git diff-tree -r -z --no-renames --relative --name-only --diff-filter=AMT "$@" |
    with_copy git checkout-index --force -z --stdin
}
