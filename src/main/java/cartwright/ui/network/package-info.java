/** The products of the rules as a network: what is sold with what. */
@NullMarked
package cartwright.ui.network;

import org.jspecify.annotations.NullMarked;
