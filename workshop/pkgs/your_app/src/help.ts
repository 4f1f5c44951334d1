import about from '../package.json' with { type: 'json' }

/** What `--version` prints. */
export const version = `your_app ${about.version}`

/** How the program is called, on one line. */
export const usageLine =
  'usage: your_app --rpc-host <RPC_HOST> --rpc-port <RPC_PORT> --rpc-user <RPC_USER> ' +
  '(--rpc-password <RPC_PASSWORD> | --rpc-password-file <FILE>) <SUBCOMMAND>'

/** What `help` and `--help` print; a plain text, so that a page can show it as it stands. */
export const help = `your_app 1.0.0
Shows what a Bitcoin Core node knows about its chain

USAGE:
    your_app --rpc-host <RPC_HOST> --rpc-port <RPC_PORT> --rpc-user <RPC_USER>
        (--rpc-password <RPC_PASSWORD> | --rpc-password-file <FILE>) <SUBCOMMAND>

OPTIONS:
    -h, --help
            Print help information

        --rpc-host <RPC_HOST>
            The host of the Bitcoin Core RPC server

        --rpc-password <RPC_PASSWORD>
            A password for authentication with the Bitcoin Core RPC server

        --rpc-password-file <FILE>
            A file that holds the password, so that it is on no command line

        --rpc-port <RPC_PORT>
            The port of the Bitcoin Core RPC server

        --rpc-user <RPC_USER>
            A user for authentication with the Bitcoin Core RPC server

    -V, --version
            Print version information

SUBCOMMANDS:
    backup <FILE>    Write the node's chain information to a file
    help             Print this message
    server <PORT>    Run the app with a web server`
