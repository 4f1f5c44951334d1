#!/bin/sh
# Sets the firewall of the VM as NixOS does: sh firewall.sh PORT...
# Loopback is trusted, these TCP ports are open, everything else is dropped, not refused.
set -eu
ports=$(echo "$@" | tr ' ' ',')
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
