# Enable your_app in configuration.nix
configured
on_vm 'your_app answers on the VM' "$asks_your_app" \
  'On the VM, your_app does not tell the chain:' 'Show me the rpc part'
