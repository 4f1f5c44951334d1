#!/bin/sh
# Turns a copy of the Debian root into the reader's own machine: sh host-root.sh ROOT KEY WORKSHOP
set -eu
root=$1 key=$2 workshop=$3
here=$(cd "$(dirname "$0")" && pwd)

mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
folder=/workspaces/btcpp23-nixos-modules-workshop/workshop
mkdir -p "$root$folder"
mount --bind "$workshop" "$root$folder"

hostname host
echo host >"$root/etc/hostname"
printf '127.0.0.1 localhost host\n::1 localhost\n' >"$root/etc/hosts"

# As start-vm.sh sets it up.
mkdir -p -m 700 "$root/root/.ssh"
install -m 600 "$key" "$root/root/.ssh/id_ed25519"
cat >"$root/root/.ssh/config" <<END
Host vm
  HostName 127.0.0.1
  Port 2222
  User root
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  LogLevel ERROR
END

# Nix is real, but there is no network: what needs nixpkgs is played.
for played in nix-instantiate nix-build nixos-rebuild; do
  install -m 755 "$here/$played.sh" "$root/usr/local/bin/$played"
done
