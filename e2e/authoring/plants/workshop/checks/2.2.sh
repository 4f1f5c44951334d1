# Read lines, not words
[ "$(sh remind.sh --on 2026-06-03)" = 'Please water the Swiss cheese plant, due on 2026-06-01.' ] ||
  { echo 'on 3 June there is one reminder, with the whole name and the day'; exit 1; }
