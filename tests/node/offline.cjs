// Loaded before a program that must work without a network: any attempt to reach one ends the program.
const dns = require("node:dns");
const net = require("node:net");

function refuse() {
  process.stderr.write("this program tried to use the network\n");
  process.exit(3);
}

dns.lookup = refuse;
net.Socket.prototype.connect = refuse;
