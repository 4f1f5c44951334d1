# Install Nix
on_host 'Nix is here' 'nix-build --version' 'The shell does not find Nix. Open a new one' \
  'nix-build: command not found'
