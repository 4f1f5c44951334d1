# Harden your_app
configured
on_vm 'your_app_server runs under a user of its own' \
  '[ "$(stat -c %u "/proc/$(systemctl show -P MainPID your_app_server)")" -ne 0 ]' \
  'your_app_server runs as root, or not at all' 'What comes along with DynamicUser?'
on_vm 'the exposure of both services is below 5' 'for unit in your_app_server your_app_backup; do
    systemd-analyze security --no-pager "$unit" | tail -n 1 | sed "s/.*: //" |
      { read -r score rest; echo "$score of $unit"; [ "${score%.*}" -lt 5 ]; } || exit 1
  done' \
  'The exposure should be below 5, and is:' 'How does a setting look in Nix?'
# What systemd does not know it ignores, names as well as values.
on_vm 'systemd knows every setting' \
  '! systemd-analyze verify /etc/systemd/system/your_app_server.service 2>&1 |
    grep "your_app_server\.service:[0-9]*: .*ignoring"' \
  'systemd does not know a setting:'
on_host 'your_app still answers on the host' "$asks_your_app" \
  'your_app does not answer on the host any more:' \
  'The service is active, but nobody can reach it'
on_vm 'the backup has not failed' '! systemctl is-failed your_app_backup' \
  'The backup has failed. What it says: journalctl -eu your_app_backup'
