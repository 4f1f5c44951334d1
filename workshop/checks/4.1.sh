# OCI containers
configured
on_vm 'the container answers on the VM' 'curl -fsS --max-time 5 localhost:8000 | grep -q "Server name"' \
  'The container does not answer on the VM; it may still be fetching its image' \
  'curl says that the connection was refused'
