#!/bin/sh
# Runs a program until it ends, or until the standard input ends: sh keep.sh PROGRAM [ARGUMENT]...
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
{ cat <&3 >/dev/null; kill -s KILL "$program"; } &
watch=$!
wait "$program"
status=$?
kill "$watch" 2>/dev/null
exit "$status"
