#!/bin/sh
# Turns a copy of the Debian root into the reader's own machine: sh host-root.sh ROOT BASE
set -eu
root=$1 base=$2
here=$(cd "$(dirname "$0")" && pwd)

mount --rbind /dev "$root/dev"
folder=/workspaces/btcpp23-nixos-modules-workshop/workshop
mkdir -p "$root$folder" "$root/stand-in"
mount --bind "$base/workshop" "$root$folder"
mount --bind "$base/states" "$root/stand-in"

hostname host
echo host >"$root/etc/hostname"
printf '127.0.0.1 localhost host\n::1 localhost\n' >"$root/etc/hosts"

# As start-vm.sh does it.
mkdir -p "$root/root/.ssh" "$root$folder/.vm"
chmod 700 "$root/root/.ssh"
[ -e "$root$folder/.vm/id_ed25519" ] ||
  chroot "$root" ssh-keygen -q -t ed25519 -N '' -C workshop -f "$folder/.vm/id_ed25519"
cat >"$root/root/.ssh/config" <<END
Host vm
  HostName 127.0.0.1
  Port 2222
  User root
  IdentityFile $folder/.vm/id_ed25519
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  LogLevel ERROR
END

mkdir -p "$root/etc/nix"
echo 'build-users-group =' >"$root/etc/nix/nix.conf"
# Nix is real, but there is no network: what needs nixpkgs is played.
for played in nix-instantiate nix-build nixos-rebuild; do
  install -m 755 "$here/$played.sh" "$root/usr/local/bin/$played"
done
install -m 644 "$here/switch.sh" "$root/usr/local/lib/switch.sh"
