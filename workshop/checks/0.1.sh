# Open the codespace
on_host 'Nix is here' 'nix-build --version' 'Nix is not here: open a new terminal, or wait until the codespace is ready'
on_host 'the VM answers' 'ssh -o BatchMode=yes -o ConnectTimeout=10 vm true' \
  'The VM does not answer. Start it, or wait until it is ready: sh start-vm.sh' \
  'It has been busy for ten minutes. Is that normal?'
