# Use the tools of systemd
on_vm 'the node runs' 'systemctl is-active bitcoind-regtest' 'The node does not run; it is:'
on_vm 'systemd has started it again' \
  'journalctl -u bitcoind-regtest | grep -q "Scheduled restart job"' \
  'The node was not ended the hard way yet'
