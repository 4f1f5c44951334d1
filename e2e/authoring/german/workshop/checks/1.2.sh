[ "$(sh gruss.sh Ada)" = 'Hallo, Ada!' ] || { echo 'es grüßt Ada nicht' && exit 1; }
