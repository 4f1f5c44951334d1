# Turn it on
[ -f server.pid ] || { echo 'the board has not been turned on: sh serve'; exit 1; }
