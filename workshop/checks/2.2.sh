# Use the options you declared
configured
