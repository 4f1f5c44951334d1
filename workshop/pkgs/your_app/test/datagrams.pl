# The service manager's end of sd_notify(3), as Node cannot make one: prints what arrives at a Unix datagram socket.
# Usage: perl datagrams.pl NAME, where a NAME with @ in front is an abstract one.
use strict;
use warnings;
use Socket;

my ($name) = @ARGV;
$name =~ s/^\@/\0/;
socket(my $socket, AF_UNIX, SOCK_DGRAM, 0) or die "socket: $!";
bind($socket, pack_sockaddr_un($name)) or die "bind: $!";
$| = 1;
print "bound\n";
while (defined recv($socket, my $message, 4096, 0)) { print "$message\n" }
