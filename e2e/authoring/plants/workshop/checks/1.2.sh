# Count the days
python3 thirsty.py --on 2026-07-01 | grep -q '^2026-06-10 Aloe$' ||
  { echo 'the aloe is due on 10 June, 21 days after 20 May'; exit 1; }
