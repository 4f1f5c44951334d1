# Look at the list
[ -s first.txt ] || { echo 'first.txt, the first answer of thirsty.py, is not there'; exit 1; }
