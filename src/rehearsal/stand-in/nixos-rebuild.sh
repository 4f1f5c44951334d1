#!/bin/sh
# nixos-rebuild on the stand-in: finds the state that the files are in, and brings the VM to what that
# state was evaluated to. Only `switch --target-host vm` is played.
set -eu
case " $* " in
*" switch "*" --target-host vm "*) ;;
*)
  echo "nixos-rebuild: the stand-in plays nothing but switch --target-host vm" >&2
  exit 1
  ;;
esac

while read -r state; do
  if sha256sum --check --status "/stand-in/$state/files.sha256"; then
    echo "stand-in: these files are state $state; its units are installed as they were evaluated"
    tar -c -C "/stand-in/$state" . -C "$PWD/pkgs" your_app -C /usr/local/lib switch.sh |
      ssh vm 'rm -rf /run/switch && mkdir /run/switch && tar -x -C /run/switch && sh /run/switch/switch.sh'
    exit
  fi
done </stand-in/order
echo "nixos-rebuild: these files are no state of the workshop, and the stand-in cannot evaluate others" >&2
exit 1
