# Greet whoever is named
[ "$(sh greet.sh Ada)" = 'Hello, Ada!' ] || { echo '`sh greet.sh Ada` greets Ada' && exit 1; }
