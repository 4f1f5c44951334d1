# Open the firewall
configured
