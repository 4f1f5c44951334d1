grep -q '^Hallo, Welt!$' gruss.txt 2>/dev/null || { echo 'gruss.txt fehlt' && false; }
