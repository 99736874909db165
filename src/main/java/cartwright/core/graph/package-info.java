/** Things and the links between them: what belongs together, and where to draw it. */
@NullMarked
package cartwright.core.graph;

import org.jspecify.annotations.NullMarked;
