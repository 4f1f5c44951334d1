# The walk of vm-test.nix. `vm` and `host` are its machines.
import json

PASSWORD = "btcpp23berlin"
UNIT = "/etc/systemd/system/your_app_server.service"


def switch(state: str) -> None:
    vm.succeed(f"/run/booted-system/specialisation/{state}/bin/switch-to-configuration test")


def your_app_answers() -> None:
    vm.wait_for_unit("your_app_server.service")
    answer = vm.wait_until_succeeds("curl --fail --silent --show-error localhost:4242", timeout=60)
    chain = json.loads(answer)
    assert chain["chain"] == "regtest", answer


def exposure(unit: str) -> float:
    """The last line is `→ Overall exposure level for UNIT: 1.0 OK`."""
    report = vm.succeed(f"systemd-analyze security --no-pager {unit}")
    return float(report.strip().splitlines()[-1].split(": ")[1].split()[0])


def backup_works() -> None:
    vm.succeed("rm -f /var/lib/your_app/chain.json", "systemctl start your_app_backup.service")
    chain = json.loads(vm.succeed("cat /var/lib/your_app/chain.json"))
    assert chain["chain"] == "regtest", chain


start_all()
vm.wait_for_unit("multi-user.target")
host.wait_for_unit("multi-user.target")

with subtest("start: nothing runs yet"):
    switch("start")
    vm.fail("systemctl cat bitcoind-regtest.service")
    vm.fail("systemctl cat your_app_server.service")
    vm.succeed("command -v nixos-container")

with subtest("1.1: the node runs"):
    switch("1.1")
    vm.wait_for_unit("bitcoind-regtest.service")
    vm.wait_for_open_port(18443)
    assert "/var/lib/bitcoind-regtest" in vm.succeed("systemctl status bitcoind-regtest.service")

with subtest("2.1 and 2.2: the module is written, but nobody uses it"):
    for state in ["2.1", "2.2"]:
        switch(state)
        vm.fail("systemctl cat your_app_server.service")

with subtest("2.3: your_app answers on the VM, and only there"):
    switch("2.3")
    your_app_answers()
    backup_works()
    vm.wait_for_unit("your_app_backup.timer")
    host.fail("curl --ipv4 --max-time 5 vm:4242")
    vm.succeed(f"runuser -u nobody -- grep {PASSWORD} {UNIT}")
    assert exposure("your_app_server.service") > 9

with subtest("2.4: your_app answers the host"):
    switch("2.4")
    your_app_answers()
    host.succeed("curl --ipv4 --fail --max-time 5 vm:4242")

with subtest("3.1: without the password file the service does not start"):
    vm.fail("/run/booted-system/specialisation/3.1/bin/switch-to-configuration test")
    vm.succeed("journalctl --unit your_app_server | grep 'Failed to set up credentials'")

with subtest("3.1: with it, nobody but root can read the password"):
    vm.succeed(
        f"install -D -m 600 /dev/stdin /var/lib/secrets/your_app-rpc-password <<< {PASSWORD}",
        "systemctl reset-failed your_app_server.service",
        "systemctl restart your_app_server.service",
    )
    your_app_answers()
    backup_works()
    vm.fail(f"grep {PASSWORD} {UNIT}")
    vm.fail(f"ps ax -o args | grep '[b]{PASSWORD[1:]}'")
    vm.fail("runuser -u nobody -- cat /var/lib/secrets/your_app-rpc-password")

with subtest("3.3: hardly a privilege is left, and your_app still works"):
    switch("3.3")
    your_app_answers()
    backup_works()
    host.succeed("curl --ipv4 --fail --max-time 5 vm:4242")
    for unit in ["your_app_server.service", "your_app_backup.service"]:
        assert exposure(unit) <= 1.0, unit
    user = vm.succeed("ps -o user= -p $(systemctl show -P MainPID your_app_server)").strip()
    assert user != "root", user

with subtest("your_app outlives the node"):
    vm.succeed("systemctl stop bitcoind-regtest.service")
    vm.fail("curl --fail --max-time 5 localhost:4242")
    vm.succeed("systemctl start bitcoind-regtest.service")
    your_app_answers()

with subtest("4.1: the OCI container answers on the VM and, past the firewall, the host"):
    switch("4.1")
    vm.wait_for_unit("podman-plaintext-hello.service")
    vm.wait_until_succeeds("curl --fail localhost:8000", timeout=60)
    host.succeed("curl --ipv4 --fail --max-time 5 vm:8000")
    your_app_answers()

with subtest("4.2: the NixOS container runs"):
    switch("4.2")
    vm.wait_for_unit("container@empty.service")
    assert "empty" in vm.succeed("nixos-container list")
    vm.succeed("nixos-container run empty -- true")
    your_app_answers()

with subtest("the whole workshop survives a restart"):
    vm.succeed("systemctl restart bitcoind-regtest.service your_app_server.service")
    your_app_answers()
    assert vm.succeed("systemctl --failed --no-legend").strip() == ""
