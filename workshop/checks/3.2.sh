# Measure with systemd-analyze security
on_vm 'the details are kept for 3.3' 'grep -q "Overall exposure level" before' \
  'The file `before` in the home of root does not hold the score yet' 'My service is not in the table'
