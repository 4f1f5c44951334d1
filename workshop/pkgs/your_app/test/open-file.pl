# What systemd does for OpenFile=SOCKET:notify: runs a command with a connected socket as descriptor 4, behind another.
# Usage: perl open-file.pl SOCKET COMMAND...
use strict;
use warnings;
use POSIX ();
use Socket;

my $path = shift;
$^F = 9;    # descriptors up to 9 are handed on
socket(my $socket, AF_UNIX, SOCK_DGRAM, 0) or die "socket: $!";
connect($socket, pack_sockaddr_un($path)) or die "connect: $!";
open(my $other, '<', '/dev/null') or die "open: $!";
for my $pair ([fileno($socket), 8], [fileno($other), 3], [8, 4]) { POSIX::dup2(@$pair) // die "dup2: $!" }
@ENV{qw(LISTEN_PID LISTEN_FDS LISTEN_FDNAMES)} = ($$, 2, 'other:notify');
$ENV{PATH} = '/nowhere';    # so that systemd-notify is not found
exec @ARGV or die "exec: $!";
