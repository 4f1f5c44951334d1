# How Nix packages your_app: Node runs the TypeScript as it stands, so there is nothing to
# compile. Copy the sources, and put a small program in front that calls Node with them.
{
  lib,
  makeWrapper,
  nodejs,
  stdenvNoCC, # mkDerivation without a C compiler
}:

stdenvNoCC.mkDerivation {
  pname = "your_app";
  version = (lib.importJSON ./package.json).version;

  # Only these two: a change elsewhere does not make a new package.
  src = lib.fileset.toSource {
    root = ./.;
    fileset = lib.fileset.unions [
      ./package.json
      ./src
    ];
  };

  nativeBuildInputs = [ makeWrapper ];

  # Not under lib/node_modules, where packages for Node usually go: Node runs no TypeScript there.
  installPhase = ''
    runHook preInstall

    mkdir -p $out/share/your_app
    cp -r package.json src $out/share/your_app
    makeWrapper ${lib.getExe nodejs} $out/bin/your_app \
      --add-flags $out/share/your_app/src/main.ts

    runHook postInstall
  '';

  meta = {
    description = "Web server that shows what a Bitcoin Core node knows about its chain";
    # What lib.getExe looks for.
    mainProgram = "your_app";
    platforms = lib.platforms.linux;
  };
}
