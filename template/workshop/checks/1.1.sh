# Read and run the script
[ "$(sh greet.sh)" = 'Hello, world!' ] || { echo 'without a name, greet.sh greets the world' && exit 1; }
