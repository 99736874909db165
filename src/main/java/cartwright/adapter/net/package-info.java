/** Fetching from the network: the only code that opens a connection, and only for an analyst who agreed to it. */
@NullMarked
package cartwright.adapter.net;

import org.jspecify.annotations.NullMarked;
