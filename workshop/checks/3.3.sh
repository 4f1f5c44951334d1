# Harden your_app
configured
on_vm 'your_app_server runs under a user of its own' \
  '[ "$(stat -c %u "/proc/$(systemctl show -P MainPID your_app_server)")" -ne 0 ]' \
  'your_app_server runs as root' 'What comes along with DynamicUser?'
on_vm 'its exposure is below 5' 'systemd-analyze security --no-pager your_app_server | tail -n 1 |
  sed "s/.*: //" | { read -r score rest; echo "$score"; [ "${score%.*}" -lt 5 ]; }' \
  'The exposure of your_app_server should be below 5, and is:' 'How does a setting look in Nix?'
on_vm 'systemd knows every setting' \
  'systemd-analyze verify /etc/systemd/system/your_app_server.service 2>&1 | grep -i unknown; [ $? -eq 1 ]' \
  'systemd does not know a setting:'
on_host 'your_app still answers on the host' 'curl -fsS --max-time 5 localhost:4242 | grep -q regtest' \
  'your_app does not answer on the host any more' 'The service is active, but nobody can reach it'
on_vm 'the backup has not failed' '! systemctl is-failed your_app_backup' \
  'The backup has failed. What it says: journalctl -eu your_app_backup'
