# The functions of nixpkgs' lib that a module like this one may use, for small-nixos.nix.
let
  inherit (builtins)
    all
    any
    concatStringsSep
    elem
    filter
    isAttrs
    isBool
    isInt
    isList
    isString
    listToAttrs
    match
    replaceStrings
    substring
    ;

  type = name: check: { inherit name check; };
  between = low: high: type "int between ${toString low} and ${toString high}" (
    value: isInt value && low <= value && value <= high
  );
  isPath = value: (isString value || builtins.isPath value) && substring 0 1 (toString value) == "/";
  override = priority: content: {
    _type = "override";
    inherit priority content;
  };
  order = content: {
    _type = "order";
    inherit content;
  };

  lib = {
    mkOption = declaration: { _type = "option"; type = types.anything; } // declaration;
    mkEnableOption =
      name:
      lib.mkOption {
        type = types.bool;
        default = false;
        description = "Whether to enable ${name}.";
      };
    mkPackageOption =
      pkgs: name: more:
      lib.mkOption {
        type = types.package;
        default = pkgs.callPackage name { };
      };
    mkIf = condition: content: {
      _type = "if";
      inherit condition content;
    };
    mkMerge = contents: {
      _type = "merge";
      inherit contents;
    };
    mkOverride = override;
    mkForce = override 50;
    mkDefault = override 1000;
    mkOptionDefault = override 1500;
    mkBefore = order;
    mkAfter = order;
    mkOrder = position: order;
    literalExpression = text: text;
    literalMD = text: text;

    inherit types;

    optional = condition: value: if condition then [ value ] else [ ];
    optionals = condition: values: if condition then values else [ ];
    optionalString = condition: text: if condition then text else "";
    optionalAttrs = condition: set: if condition then set else { };
    concatStrings = concatStringsSep "";
    concatMapStringsSep = separator: function: list: concatStringsSep separator (map function list);
    concatMapStrings = function: list: concatStringsSep "" (map function list);
    concatLines = lines: concatStringsSep "" (map (line: line + "\n") lines);
    mapAttrsToList = function: set: map (name: function name set.${name}) (builtins.attrNames set);
    nameValuePair = name: value: { inherit name value; };
    genAttrs = names: function: listToAttrs (map (name: lib.nameValuePair name (function name)) names);
    flatten = value: if isList value then builtins.concatMap lib.flatten value else [ value ];
    getExe = package: "${package}/bin/${package.meta.mainProgram or package.name}";
    getExe' = package: name: "${package}/bin/${name}";
    getBin = package: package;
    escapeShellArg =
      value:
      if match "[[:alnum:],._+:@%/-]+" (toString value) != null then
        toString value
      else
        "'" + replaceStrings [ "'" ] [ "'\\''" ] (toString value) + "'";
    escapeShellArgs = lib.concatMapStringsSep " " lib.escapeShellArg;
    id = value: value;

    inherit (builtins)
      all
      any
      attrNames
      attrValues
      concatLists
      concatMap
      concatStringsSep
      elem
      elemAt
      filter
      hasAttr
      head
      length
      listToAttrs
      map
      mapAttrs
      removeAttrs
      tail
      toString
      ;
    strings = lib;
    lists = lib;
    attrsets = lib;
    modules = lib;
    options = lib;
    trivial = lib;
    meta = lib;
  };

  types = {
    anything = type "anything" (value: true);
    raw = types.anything;
    unspecified = types.anything;
    bool = type "bool" isBool;
    int = type "int" isInt;
    port = between 0 65535;
    ints = {
      inherit between;
      u8 = between 0 255;
      u16 = between 0 65535;
      u32 = between 0 4294967295;
      unsigned = type "unsigned int" (value: isInt value && value >= 0);
      positive = type "positive int" (value: isInt value && value > 0);
    };
    str = type "str" isString;
    string = throw "types.string is gone: use types.str";
    singleLineStr = types.str;
    nonEmptyStr = type "nonEmptyStr" (value: isString value && value != "");
    lines = types.str;
    strMatching = pattern: type "str matching ${pattern}" (
      value: isString value && match pattern value != null
    );
    path = type "path" isPath;
    pathWith = limits: types.path;
    externalPath = type "path not in the Nix store" (
      value: isString value && isPath value && substring 0 11 value != "/nix/store/"
    );
    package = type "package" (value: isAttrs value && value.type or "" == "derivation");
    attrs = type "attrs" isAttrs;
    enum = values: type "enum" (value: elem value values);
    nullOr = inner: type "null or ${inner.name}" (value: value == null || inner.check value);
    either = left: right: types.oneOf [ left right ];
    oneOf = inner: type "one of several types" (value: any (one: one.check value) inner);
    listOf = inner: type "list of ${inner.name}" (value: isList value && all inner.check value);
    attrsOf = inner: type "attrs of ${inner.name}" (
      value: isAttrs value && all inner.check (builtins.attrValues value)
    );
    lazyAttrsOf = types.attrsOf;
  };
in
lib
