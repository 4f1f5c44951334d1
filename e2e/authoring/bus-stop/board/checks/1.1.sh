# Turn it on
node -e 'process.exit(process.features.typescript ? 0 : 1)' ||
  { echo 'this Node does not run TypeScript; take version 22.18 or later'; exit 1; }
