#!/bin/sh
# Settle what only a machine with Nix and a network can tell of this workshop, from nothing to the last step:
#   sh first-run.sh [REPORT]
# It asks nothing, goes on after a fault, and writes one report: REPORT, or first-run.md where you are. It works in a
# clone of its own; the VM, its disk and its key are those of start-vm.sh, so stop yours first. One to three hours.
set -u
report=$(realpath "${1:-first-run.md}")
cd "$(dirname "$0")" || exit 2
command -v nix-build >/dev/null || {
  echo 'first-run.sh: There is no Nix: https://nixos.org/download' >&2
  exit 2
}
top=$(git rev-parse --show-toplevel) || exit 2
prefix=$(git rev-parse --show-prefix)
copy=$(mktemp -d "${TMPDIR:-/tmp}/first-run.XXXXXX")
trap 'ssh -o BatchMode=yes vm poweroff </dev/null >/dev/null 2>&1; rm -rf "$copy"' EXIT
git clone --quiet "$top" "$copy/clone"
cd "$copy/clone/$prefix" || exit 2
vm=${XDG_STATE_HOME:-$HOME/.local/state}/workshop-vm
faults=0

say() { printf '%s\n' "$@" | tee -a "$report"; }

# One thing to settle. $1: what, $2: the most seconds that it may take, $3: the commands.
settle() {
  echo "$1 …"
  begun=$(date +%s)
  status=0
  timeout --kill-after=30 "$2" sh -euc "$3" </dev/null >"$copy/said" 2>&1 || status=$?
  took=$(($(date +%s) - begun))
  if [ $status -eq 0 ]; then verdict='as it should be'; else
    faults=$((faults + 1))
    verdict="FAULT, status $status"
  fi
  [ $status -ne 124 ] || verdict="FAULT, not within $2 s"
  say "## $1" '' "$verdict, $took s" '' '```'
  # The end is what counts; all of a long build is too much.
  tail -n 60 "$copy/said" | tee -a "$report"
  say '```' ''
}

on_vm='ssh -o BatchMode=yes -o ConnectTimeout=10 vm'
health="$on_vm 'systemctl --failed --no-legend; df -h / | tail -n 1; free -m | sed -n 2p; test -z \"\$(systemctl --failed --no-legend)\"'"
system="$on_vm readlink -f /run/current-system"

: >"$report"
say '# First run' '' "Revision $(git rev-parse HEAD), $(date -u +%Y-%m-%dT%H:%MZ)" ''

settle 'The machine' 60 'uname -srm; nix --version; nproc; free -m; df -h /nix . ; ls -l /dev/kvm || echo "no KVM: everything is emulated"'
settle 'The pin resolves' 900 'nix-instantiate --eval --read-write-mode nixpkgs.nix'
settle 'How the VM gets the shared folder' 300 "grep -nE 'virtiofs|9p' \"\$(nix-instantiate --eval --read-write-mode nixpkgs.nix | tr -d '\"')/nixos/modules/virtualisation/qemu-vm.nix\" | head -n 20"
settle 'Every state and every mistake, as kept' 3600 'npm run evaluate --prefix "$(git rev-parse --show-toplevel)" -- --check'
settle 'What has to be downloaded' 600 "nix-build \"\$(nix-instantiate --eval --read-write-mode nixpkgs.nix | tr -d '\"')/nixos\" --arg configuration ./rebuild.nix --attr config.system.build.vm --dry-run"
settle 'The VM starts' 3600 'sh start-vm.sh'
settle 'The VM is well' 120 "$health"
settle 'Its size in the store' 300 "nix path-info --closure-size --human-readable '$vm/vm'"
settle 'A rebuild without a change' 3600 'sh nixos-rebuild-vm.sh'
settle 'A rebuild on a host that has a flake of its own' 3600 '
  if [ -e /etc/nixos/flake.nix ]; then sh nixos-rebuild-vm.sh; else
    sudo -n sh -c "mkdir -p /etc/nixos && echo \"{ outputs = _: { }; }\" >/etc/nixos/flake.nix"
    status=0; sh nixos-rebuild-vm.sh || status=$?
    sudo -n rm /etc/nixos/flake.nix; exit $status
  fi'
for patch in solutions/*.patch; do
  step=$(basename "$patch")
  step=${step%%-*}
  settle "The solution of step $step" 3600 "sh catch-up --solved $step; sh nixos-rebuild-vm.sh"
  if [ -f "lib/catch-up/by-hand/$step" ]; then
    settle "What step $step does on the VM by hand" 300 "$on_vm sh -eu <lib/catch-up/by-hand/$step; $on_vm systemctl restart your_app_server"
  fi
  settle "The VM after step $step" 120 "$health"
  settle "The check of step $step" 300 "sleep 5; sh check $step"
done
settle 'All checks, after all steps' 900 'for one in $(sh check --list); do case $one in 0.* | 1.2 | 3.2) ;; *) sh check $one ;; esac; done'
settle 'your_app and the container, from the host' 120 'curl -fsS --max-time 10 localhost:4242; curl -fsS --max-time 10 localhost:8000'
settle 'The exposure of both services' 120 "$on_vm systemd-analyze security --no-pager bitcoind-regtest your_app_server | grep Overall"
settle 'The backup writes its file' 300 "$on_vm 'systemctl start your_app_backup; ls -l /var/lib/your_app/'"
settle 'A container that is created imperatively' 5400 "$on_vm 'nixos-container create tried && nixos-container start tried && nixos-container run tried -- hostname && nixos-container destroy tried'"
settle 'The store of the VM holds what it should' 3600 "$on_vm nix-store --verify --check-contents"
before=$(sh -c "$system" </dev/null 2>/dev/null)
settle 'Switched off and started again, it is the same system' 3600 "$on_vm poweroff || true; sleep 20; sh start-vm.sh; test \"\$($system)\" = '$before'"
settle 'Killed while something big is copied, its store still holds' 3600 "
  sh catch-up start; (sh nixos-rebuild-vm.sh & sleep 6; kill -9 \$(cat '$vm/pid'); wait) || true
  sleep 5; sh start-vm.sh; $on_vm nix-store --verify --check-contents"
settle 'What a rebuild inside the VM would do' 1800 "$on_vm nixos-rebuild dry-build"
if [ -e /dev/kvm ]; then
  settle 'The whole workshop in a NixOS test' 7200 'nix-build --no-out-link vm-test.nix'
else
  say '## The whole workshop in a NixOS test' '' 'not run: it needs KVM' ''
fi
say '## By hand' '' 'A codespace with and without `privileged`: is there /dev/kvm, how long until the VM is ready, stop and start, disk.'
echo "first-run.sh: $faults faults; the report: $report"
[ "$faults" -eq 0 ]
