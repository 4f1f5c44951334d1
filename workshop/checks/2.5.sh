# Rebuild and reach the web server
on_vm 'your_app_server runs' 'systemctl is-active your_app_server' 'your_app_server does not run; it is:' \
  'How do I find out what went wrong?'
on_host 'your_app answers on the host' "$asks_your_app" \
  'On the host, your_app does not tell the chain:' 'curl on the host waits and gets no answer'
