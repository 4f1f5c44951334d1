#!/bin/sh
# Turns a copy of the Debian root into the reader's own machine: sh host-root.sh ROOT BASE FOLDER
# FOLDER is where the reader's copy of the workshop appears in it.
set -eu
root=$1 base=$2 folder=$3

mount --rbind /dev "$root/dev"
mkdir -p "$root$folder" "$root/stand-in"
mount --bind "$base/workshop" "$root$folder"
mount --bind "$base/stand-in" "$root/stand-in"

hostname host
echo host >"$root/etc/hostname"
printf '127.0.0.1 localhost host\n::1 localhost\n' >"$root/etc/hosts"
cp -r "$base/home/." "$root/root"

mkdir -p "$root/etc/nix"
echo 'build-users-group =' >"$root/etc/nix/nix.conf"
