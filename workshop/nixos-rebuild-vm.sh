#!/bin/sh
# Build the system of rebuild.nix on this machine and switch the running VM to it.
#   sh nixos-rebuild-vm.sh [options of nixos-rebuild, for example --show-trace]
set -eu
cd "$(dirname "$0")"

if ! command -v nix-build >/dev/null; then
  echo "nixos-rebuild-vm.sh: Nix is not installed here. Are you inside the VM? Run this on the host." >&2
  exit 1
fi
if ! ssh -o BatchMode=yes -o ConnectTimeout=10 vm true; then
  echo "nixos-rebuild-vm.sh: 'ssh vm' does not answer. Start the VM first: sh start-vm.sh" >&2
  exit 1
fi

# nixpkgs and nixos-rebuild itself: the pinned ones, whatever is installed here.
nixpkgs=$(nix-instantiate --eval --read-write-mode nixpkgs.nix | tr -d '"')
rebuild=$(nix-build --no-out-link "$nixpkgs" --attr nixos-rebuild-ng)

exec "$rebuild/bin/nixos-rebuild" switch --no-reexec --target-host vm \
  -I nixpkgs="$nixpkgs" -I nixos-config="$PWD/rebuild.nix" "$@"
