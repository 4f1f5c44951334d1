# Enable the regtest Bitcoin Core node
configured
on_vm 'the node runs' 'systemctl is-active bitcoind-regtest' 'The node does not run; it is:' \
  'The rebuild takes long. Does it still work?'
