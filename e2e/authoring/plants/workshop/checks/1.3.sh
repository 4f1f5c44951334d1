# Leave out who can wait
[ "$(python3 thirsty.py --on 2026-06-03)" = '2026-06-01 Swiss cheese plant' ] ||
  { echo 'on 3 June only the Swiss cheese plant is thirsty'; exit 1; }
[ "$(python3 thirsty.py --on 2026-06-05 | head -n 1)" = '2026-06-01 Swiss cheese plant' ] ||
  { echo 'the plant that has waited longest comes first'; exit 1; }
