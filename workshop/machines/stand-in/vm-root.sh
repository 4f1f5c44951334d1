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

# As on a host without these controllers, so that what is recorded does not depend on the host.
mkdir -p "$root/etc/systemd/system.conf.d"
printf '[Manager]\nDefaultTasksAccounting=no\nDefaultMemoryAccounting=no\n' \
  >"$root/etc/systemd/system.conf.d/accounting.conf"
# Debian's own unit for its bitcoind; NixOS has none before somebody declares a node.
rm "$root/usr/lib/systemd/system/bitcoin-knots.service"

# The store paths that units name. Where nothing was built, all have the same hash.
store=$root/nix/store/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee
mkdir -p "$root/nix/store" "$root/etc/nixos"
for package in bitcoind coreutils findutils gnugrep gnused systemd; do
  ln -s /usr "$store-$package"
done

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
chroot "$root" systemctl enable network.service ssh.service 2>/dev/null
