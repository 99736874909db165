/** What is open now: immutable snapshots of a project and of the answer to a query. */
@NullMarked
package cartwright.app.session;

import org.jspecify.annotations.NullMarked;
