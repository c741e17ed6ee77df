package io.calmdesk.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Under which name an address is counted: a customer of IPv6 has a whole /64 to choose addresses from. */
final class AddressKey {

    private static final int NETWORK_BYTES = 8;

    private AddressKey() {}

    static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
