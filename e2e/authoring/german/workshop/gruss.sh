#!/bin/sh
# Grüßt jemanden.

# FIXME: Task 1.2: Grüße, wen jemand nennt
name=Welt

gruss() {
  echo "Hallo, $1!"
}

gruss "$name"
