#!/bin/sh
# Sets the firewall of the VM as NixOS does: sh firewall.sh [PORT...]
# Loopback is trusted, ssh is open, further TCP ports as given; everything else is dropped, not refused.
set -eu
ports=$(echo 22 "$@" | tr ' ' ',')
nft -f - <<END
table inet nixos-fw
delete table inet nixos-fw
table inet nixos-fw {
  chain input {
    type filter hook input priority filter; policy drop;
    iifname "lo" accept
    ct state established,related accept
    tcp dport { $ports } accept
    icmp type echo-request accept
    meta l4proto 58 accept
  }
}
END
