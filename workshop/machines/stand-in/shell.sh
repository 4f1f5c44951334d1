#!/bin/sh
# A shell on a machine that start.ts booted: sh shell.sh host|vm
exec sh "$REHEARSAL_FOLDER/$1.sh"
