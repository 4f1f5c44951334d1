# Notice what went wrong
if sh remind.sh --list nowhere.csv >/dev/null 2>&1; then
  echo 'remind.sh ends with 0, though there is no list'
  exit 1
fi
[ "$(sh remind.sh --on 2026-06-01 | wc -l)" -eq 1 ] || { echo 'it still reminds of every thirsty plant'; exit 1; }
