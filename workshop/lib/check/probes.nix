# Where the values of the participant's options end up, whatever the options are called: the
# system with your_app enabled and a value that nothing else has for each of them.
{ evaluate }:

let
  inherit (builtins)
    attrNames
    concatMap
    elemAt
    filter
    genList
    length
    listToAttrs
    removeAttrs
    substring
    ;

  ownOptions = removeAttrs ((evaluate [ ]).options.services.your_app or { }) [
    "enable"
    "package"
  ];

  # Every option below `node`, with its path. Names that begin with _ are the module system's.
  below =
    path: node:
    if node._type or "" == "option" then
      if node.type.name or "" == "submodule" then
        below path (node.type.getSubOptions path)
      else
        [
          {
            inherit path;
            inherit (node) type;
            defaultFits = !(node ? default) || node.type.check node.default;
            # What an option without a type has: "unspecified" in NixOS.
            hasType = (node.type.name or "anything") != "unspecified" && node.type.name or "" != "anything";
          }
        ]
    else
      concatMap (name: below (path ++ [ name ]) node.${name}) (
        filter (name: substring 0 1 name != "_") (attrNames node)
      );

  # Only options that take a number or a text get a value.
  numbered =
    let
      options = own;
    in
    filter (probe: probe.option.type.check probe.value) (
      concatMap (place: [
        {
          option = elemAt options place;
          value = 61000 + place;
        }
        {
          option = elemAt options place;
          value = "/probe/${toString (61000 + place)}";
        }
      ]) (genList (place: place) (length options))
    );
  taken = filter (
    probe: probe.value == (elemAt (filter (other: other.option.path == probe.option.path) numbered) 0).value
  ) numbered;

  # lib.mkOverride 0: stronger than mkForce.
  force = content: {
    _type = "override";
    priority = 0;
    inherit content;
  };
  setAt =
    path: value:
    if path == [ ] then
      value
    else
      listToAttrs [
        {
          name = elemAt path 0;
          value = setAt (builtins.tail path) value;
        }
      ];
  named = option: builtins.concatStringsSep "." option.path;
  own = below [ ] ownOptions;
in
{
  # The names of the options that have a value of ours.
  declared = map (probe: named probe.option) taken;
  # The names of those that have no type, and of those whose default is not of their type.
  untyped = map named (filter (option: !option.hasType) own);
  misfits = map named (filter (option: !option.defaultFits) own);
  # These values, as words.
  probes = map (probe: toString probe.value) taken;
  # The configuration with these values.
  probed =
    (evaluate (
      [ { services.your_app.enable = force true; } ]
      ++ map (probe: { services.your_app = setAt probe.option.path (force probe.value); }) taken
    )).config;
}
