# How NixOS would start the services: the words of their command lines, and where the password comes from.
# probed: the configuration with the values `probes` for the options, as probes.nix makes it.
{
  config,
  probed,
  probes,
}:

let
  inherit (import ./words.nix) words wordAfter;
  inherit (builtins)
    any
    attrValues
    concatStringsSep
    elem
    match
    substring
    ;
in
rec {
  # The services as they are, and as they are with a value of ours for every option.
  server = config.systemd.services.your_app_server or none;
  probedServer = probed.systemd.services.your_app_server or none;
  probedBackup = probed.systemd.services.your_app_backup or none;
  none.serviceConfig = { };

  command =
    service: words (toString (service.serviceConfig.ExecStart or "") + " " + (service.script or ""));
  serverHas = name: wordAfter name (command server);
  isValue = word: word != null && substring 0 2 word != "--";
  isProbe = word: elem word probes;

  # Every word of a service's configuration.
  said = service: words (concatStringsSep " " (map toString (attrValues service.serviceConfig)));
  inStore = word: match "(.*:)?/nix/store/.*" word != null;
  credentials =
    service:
    words (
      toString (service.serviceConfig.LoadCredential or "")
      + " "
      + toString (service.serviceConfig.LoadCredentialEncrypted or "")
    );

  # A file behind --rpc-password-file whose path an option gives, or a credential with that path.
  passwordFromFile =
    service:
    isValue (wordAfter "--rpc-password-file" (command service))
    && (
      isProbe (wordAfter "--rpc-password-file" (command service))
      || any (word: any (probe: match ".*:${probe}" word != null) probes) (credentials service)
    );
  passwordFromOption =
    service: isProbe (wordAfter "--rpc-password" (command service)) || passwordFromFile service;
}
