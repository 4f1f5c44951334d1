# Read and run the script
grep -qsx 'Hello, world!' greeting.txt || { echo 'greeting.txt does not hold what greet.sh says' && exit 1; }
