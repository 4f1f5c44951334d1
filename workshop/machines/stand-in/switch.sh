#!/bin/sh
# Runs on the VM of the stand-in: brings it to the evaluated state in the folder of this script, as
# switch-to-configuration of NixOS would. Status 4 when a unit fails, as there.
set -eu
cd "$(dirname "$0")"
store=/nix/store/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee
system=/etc/systemd/system

# The package, as package.nix installs it.
rm -rf "$store-your_app"
mkdir -p "$store-your_app/share/your_app" "$store-your_app/bin"
cp -r your_app/package.json your_app/src "$store-your_app/share/your_app"
cat >"$store-your_app/bin/your_app" <<END
#! /bin/bash -e
exec $store-nodejs/bin/node $store-your_app/share/your_app/src/main.ts "\$@"
END
chmod 755 "$store-your_app/bin/your_app"
[ ! -e bitcoin.conf ] || cp bitcoin.conf "$store-bitcoin.conf"

systemd-tmpfiles --create bitcoind-regtest.conf
# shellcheck disable=SC2046 # the ports are words
/etc/firewall $(cat ports)

for link in "$system"/*; do
  name=${link##*/}
  case $(readlink "$link") in
  "$store-unit-$name"/*) ;;
  *) continue ;;
  esac
  if [ ! -e "units/$name" ]; then
    echo "stand-in: stopping $name"
    systemctl stop "$name"
    rm -rf "$system"/*.wants/"$name" "$link" "$store-unit-$name"
  fi
done
changed=
for unit in units/*; do
  [ -e "$unit" ] || continue
  name=${unit##*/}
  if cmp -s "$unit" "$store-unit-$name/$name"; then continue; fi
  mkdir -p "$store-unit-$name"
  cp "$unit" "$store-unit-$name/$name"
  ln -sf "$store-unit-$name/$name" "$system/$name"
  changed="$changed $name"
done
systemctl daemon-reload

status=0
for name in $changed; do
  # Containers are there to be looked at: what their units start was not kept.
  case $name in podman-* | container@*) continue ;; esac
  # Who is wanted by no target is started by others.
  wanted=$(sed -n 's/^WantedBy=//p' "$system/$name")
  [ -n "$wanted" ] || continue
  mkdir -p "$system/$wanted.wants"
  ln -sf "$system/$name" "$system/$wanted.wants/$name"
  echo "stand-in: starting $name"
  systemctl daemon-reload
  systemctl restart "$name" || status=4
done
# A reader needs longer for the next command; the services have settled by then, and what they tried to
# start for themselves (bitcoind looks for Tor) has ended.
sleep 2
for name in $changed; do
  # A template has no processes.
  case $name in *@.service) continue ;; esac
  group=$(systemctl show --property=ControlGroup --value "$name")
  processes=/sys/fs/cgroup$group/cgroup.procs
  tries=0
  while [ -n "$group" ] && [ "$(cat "$processes" 2>/dev/null | wc -l)" -gt 1 ] && [ "$tries" -lt 50 ]; do
    tries=$((tries + 1))
    sleep 0.2
  done
done
exit "$status"
