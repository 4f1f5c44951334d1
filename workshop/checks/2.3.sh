# Enable your_app in configuration.nix
configured
on_vm 'your_app answers on the VM' 'curl -fsS --max-time 5 localhost:4242 | grep -q regtest' \
  'your_app does not answer on the VM. What it says: journalctl -eu your_app_server'
