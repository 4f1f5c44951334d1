#!/bin/sh
# Turns a copy of the Debian root into the VM of the workshop: sh vm-root.sh ROOT KEY WORKSHOP
set -eu
root=$1 key=$2

echo vm >"$root/etc/hostname"
printf '127.0.0.1 localhost vm\n::1 localhost\n' >"$root/etc/hosts"
tr -d - </proc/sys/kernel/random/uuid >"$root/etc/machine-id"
install -D -m 600 "$key.pub" "$root/root/.ssh/authorized_keys"
mkdir -p "$root/nix/store" "$root/etc/nixos"
ln -sf bash "$root/usr/bin/sh"

# The address that QEMU would give, and the firewall of NixOS as long as nothing is deployed.
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
ExecStart=/etc/firewall

[Install]
WantedBy=sysinit.target
END
install -m 755 "$(dirname "$0")/firewall.sh" "$root/etc/firewall"
for unit in apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer \
  systemd-networkd.service systemd-resolved.service systemd-udevd.service console-getty.service; do
  ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
systemctl --root="$root" enable network.service ssh.service 2>/dev/null
