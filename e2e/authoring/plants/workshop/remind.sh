#!/bin/sh
# Writes a reminder for each thirsty plant. Its arguments are those of thirsty.py.
set -eu

# FIXME: Task 2.2: a plant is a line, not a word
for plant in $(python3 thirsty.py "$@"); do
  echo "Please water the $plant."
done
