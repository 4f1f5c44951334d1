# See it go wrong
[ -f reminders.txt ] || { echo 'reminders.txt, what remind.sh writes, is not there'; exit 1; }
