# Declare options for your_app_server
configured
