#!/bin/sh
# Build the system of rebuild.nix on the host and switch the running VM to it:
#   sh nixos-rebuild-vm.sh [more options of nixos-rebuild, for example --show-trace]
set -eu
cd "$(dirname "$0")"

give_up() {
  echo "nixos-rebuild-vm.sh: $*" >&2
  exit 1
}

if [ "$(uname -n)" = vm ] && [ "$PWD" = /etc/nixos ]; then
  give_up "This is the VM. Run this on the host: type exit, then try again."
fi
command -v nix-build >/dev/null || give_up "Nix is not installed here: https://nixos.org/download"
# A system without the key would let nobody in.
[ -e vm-key.pub ] || give_up "This folder lacks the key to the VM. First: sh start-vm.sh"
ssh -o BatchMode=yes -o ConnectTimeout=10 vm true </dev/null ||
  give_up "'ssh vm' does not answer. Start the VM, or wait until it is ready: sh start-vm.sh"

# nixpkgs and nixos-rebuild itself: the pinned ones, whatever is installed here.
nixpkgs=$(nix-instantiate --eval --read-write-mode nixpkgs.nix | tr -d '"')
tools=$(nix-build --no-out-link "$nixpkgs" --attr nixos-rebuild-ng)

# --no-flake: the nixos-rebuild of today prefers a flake in /etc/nixos, that of this computer, to what -I names.
# --no-reexec: do not build a nixos-rebuild out of the new system first.
# The pattern, because the program has been called nixos-rebuild-ng and nixos-rebuild.
exec "$tools"/bin/nixos-rebuild* switch --no-flake --no-reexec --target-host vm \
  -I nixpkgs="$nixpkgs" -I nixos-config="$PWD/rebuild.nix" "$@"
