#!/bin/sh
# Turns a copy of the Debian root into the VM of the workshop, which the key lets in:
#   sh vm-root.sh ROOT PUBLIC_KEY
# What NixOS would do in building the system, and Debian does not, stands here.
set -eu
root=$1 key=$2

echo vm >"$root/etc/hostname"
printf '127.0.0.1 localhost vm\n::1 localhost\n' >"$root/etc/hosts"
echo LANG=C.UTF-8 >"$root/etc/default/locale"
tr -d - </proc/sys/kernel/random/uuid >"$root/etc/machine-id"
: >"$root/etc/motd"
install -D -m 600 "$key" "$root/root/.ssh/authorized_keys"

# What NixOS counts, memory and tasks, cannot be known here: not every host has these controllers.
mkdir -p "$root/etc/systemd/system.conf.d" "$root/etc/systemd/system-preset"
printf '[Manager]\nDefaultTasksAccounting=no\nDefaultMemoryAccounting=no\n' \
  >"$root/etc/systemd/system.conf.d/accounting.conf"
# NixOS has its own ways to say what is enabled.
echo 'ignore *' >"$root/etc/systemd/system-preset/00-nixos.preset"
# The ssh server has another name there, and no socket.
units=$root/usr/lib/systemd/system
rm "$root/etc/systemd/system/sshd.service"
grep -v '^Alias=' "$units/ssh.service" >"$units/sshd.service"
# What Debian has and NixOS has not: a node that nobody declared, and remnants of System V.
for unit in bitcoin-knots.service rc-local.service systemd-initctl.service systemd-initctl.socket \
  systemd-bsod.service ssh.service ssh.socket sshd-keygen.service sshd@.service; do
  rm -rf "${units:?}/$unit" "$units/$unit.d" "$root/etc/systemd/system/$unit" \
    "$root/etc/systemd/system/$unit.wants"
  find "$root/etc/systemd/system" "$units" -type l -name "$unit" -exec rm {} +
done
# systemd makes units of these, too.
rm -rf "$root"/etc/init.d "$root"/etc/rc?.d

# The store paths that units name. Where nothing was built, all have the same hash.
store=$root/nix/store/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee
mkdir -p "$root/nix/store" "$root/etc/nixos"
for package in bitcoind coreutils findutils gnugrep gnused systemd; do
  ln -s /usr "$store-$package"
done
# Whoever calls this puts the official Node there.
mkdir -p "$store-nodejs/bin"
touch "$store-nodejs/bin/node"

# What the module of bitcoind declares besides its unit.
chroot "$root" useradd --system --user-group --home-dir /var/lib/bitcoind-regtest bitcoind-regtest
echo 'd /var/lib/bitcoind-regtest 0770 bitcoind-regtest bitcoind-regtest' \
  >"$root/etc/tmpfiles.d/bitcoind-regtest.conf"

# The address that QEMU would give, and the firewall as long as nothing is deployed.
cat >"$root/etc/systemd/system/network.service" <<'END'
[Unit]
Description=Network of the VM
DefaultDependencies=no
Before=network-pre.target network.target network-online.target
Wants=network-pre.target network.target network-online.target

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=ip link set lo up
ExecStart=ip address add 10.0.2.15/24 dev eth0
ExecStart=ip link set eth0 up
ExecStart=/etc/firewall 22

[Install]
WantedBy=sysinit.target
END
install -m 755 "$(dirname "$0")/firewall.sh" "$root/etc/firewall"
for unit in apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer \
  systemd-networkd.service systemd-resolved.service systemd-udevd.service console-getty.service; do
  ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
chroot "$root" systemctl enable network.service sshd.service 2>/dev/null
