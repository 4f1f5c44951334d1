# Walks the whole workshop in a virtual machine: switches it to the state after each step and
# looks whether everything that the step promises is there.
#   nix-build vm-test.nix
# It needs KVM: without it, Nix refuses to run the test. It takes the packages that it needs from the network, but the
# machines themselves have none.
{
  pkgs ? import (import ./nixpkgs.nix) { },

  # The files of each state, a folder a state: the start files, then what each patch makes of them.
  states ?
    pkgs.runCommand "workshop-states"
      {
        src = pkgs.lib.fileset.toSource {
          root = ./.;
          fileset = pkgs.lib.fileset.unions [
            ./configuration.nix
            ./modules
            ./pkgs
            ./solutions
          ];
        };
      }
      ''
        cp -r $src files
        chmod -R +w files
        mkdir $out
        cp -r files $out/start
        for solution in $(ls files/solutions/*.patch | sort -V); do
          patch -p1 --fuzz=0 -d files <$solution
          name=$(basename $solution)
          cp -r files $out/''${name%%-*}
        done
      '',
}:

let
  inherit (pkgs) lib;

  # What QEMU's network is to a participant's VM, this network is to the machines here.
  outside = "192.168.1.0/24";

  # Stands in for the image of Docker Hub, which these machines cannot reach.
  helloImage = pkgs.dockerTools.buildLayeredImage {
    name = "docker.io/nginxdemos/hello";
    tag = "plain-text";
    contents = [ pkgs.busybox ];
    extraCommands = ''
      mkdir www
      echo 'Server name: stand-in' >www/index.html
    '';
    config.Cmd = [
      "httpd"
      "-f"
      "-p"
      "80"
      "-h"
      "/www"
    ];
  };

  forTheTest =
    { config, ... }:
    {
      options.virtualisation.oci-containers.containers = lib.mkOption {
        type = lib.types.attrsOf (lib.types.submodule { imageFile = helloImage; });
      };

      config.systemd.services = lib.mkIf config.services.your_app.enable {
        your_app_server.serviceConfig.IPAddressAllow = [ outside ];
      };
    };
in
pkgs.testers.runNixOSTest {
  name = "workshop";

  nodes.vm = {
    imports = [ ./common.nix ];
    virtualisation.memorySize = 2048;
    virtualisation.diskSize = 4096;

    # A system for each state, to switch to.
    specialisation = lib.mapAttrs (state: _: {
      configuration.imports = [
        "${states}/${state}/configuration.nix"
        forTheTest
      ];
    }) (builtins.readDir states);
  };

  # Where participants type `curl localhost:4242`: not on the VM.
  nodes.host = { };

  testScript = builtins.readFile ./vm-test.py;
}
